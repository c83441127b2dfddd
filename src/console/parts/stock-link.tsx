import { Link } from '@tanstack/react-router';
import { useAccess } from './access.js';
import { keepSeller } from './use-screen-search.js';

interface StockLinkProps {
  readonly sku: string;
  /** The location that a small screen shows. */
  readonly at?: string;
  /** Whether the arrows of a grid lead to it, and not the Tab key. */
  readonly isInGrid?: boolean;
}

/** Leads to where the stock of a SKU is entered. Nothing for a viewer who may not change stock. */
export function StockLink({ sku, at, isInGrid = false }: StockLinkProps) {
  if (!useAccess().can('WRITE_INVENTORY')) return null;
  return (
    <Link
      className="stock-link"
      to="/stock"
      search={(before: Readonly<Record<string, string | undefined>>) => ({
        ...keepSeller(before),
        show: 'some',
        skus: sku,
        at,
      })}
      {...(isInGrid && { tabIndex: -1 })}
    >
      Enter stock<span className="visually-hidden"> of {sku}</span>
    </Link>
  );
}
