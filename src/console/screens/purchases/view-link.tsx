import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { PurchaseSearch } from '../../model/purchase-search.js';
import { keepSeller } from '../../parts/use-screen-search.js';

interface ViewLinkProps {
  readonly search: Partial<PurchaseSearch>;
  readonly children: ReactNode;
  readonly className?: string;
  /** Whether it is the list that is shown. */
  readonly isNow?: boolean;
}

type Texts = Parameters<typeof keepSeller>[0];

/** Leads to another list of this screen. */
export function ViewLink({ search, children, className = '', isNow = false }: ViewLinkProps) {
  return (
    <Link
      to="."
      search={(before: Texts) => ({ ...keepSeller(before), ...search })}
      // The path is the same for all of them, so the router would mark each.
      activeProps={{ 'aria-current': undefined }}
      className={className}
      {...(isNow && { 'aria-current': 'true' as const })}
    >
      {children}
    </Link>
  );
}
