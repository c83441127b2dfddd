import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import type { FoundOrder } from '../model/found-order.js';
import { keepSeller } from './use-screen-search.js';

/** More are too many to choose from. */
const MOST = 5;

interface FoundLinksProps {
  readonly orders: readonly FoundOrder[];
}

/** Links to orders that are not in the list. Enter opens the only one: it has the focus, unless the person is in a field. */
export function FoundLinks({ orders }: FoundLinksProps) {
  const first = useRef<HTMLAnchorElement>(null);
  const only = orders.length === 1 ? orders[0]?.amazonOrderId : undefined;
  useEffect(() => {
    if (only !== undefined && !(document.activeElement instanceof HTMLInputElement))
      first.current?.focus();
  }, [only]);
  return (
    <>
      {orders.slice(0, MOST).map(({ amazonOrderId: id }, place) => (
        <span key={id}>
          {' '}
          <Link
            ref={place === 0 ? first : undefined}
            to="/orders/$id"
            params={{ id }}
            search={keepSeller}
          >
            {only === undefined ? id : 'Open the order'}
          </Link>
        </span>
      ))}
    </>
  );
}
