import { useMemo } from 'react';
import { OrderNeighboursDocument } from '../../generated/order/graphql.js';
import { openedList } from '../../parts/opened-list.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import type { Order } from './order-state.js';

export interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
}

/** Returns the orders before and after in the list that this one was opened from, else in the open orders of its location. */
export function useNeighbours(seller: string, order: Order | null): Neighbours {
  const id = order?.amazonOrderId ?? '';
  const noted = useMemo(() => {
    const list = openedList();
    return list.includes(id) ? list : null;
  }, [id]);
  const store = order?.supplySource?.supplySourceId;
  const filter = useMemo(
    () => ({
      statuses: ['UNSHIPPED' as const, 'PARTIALLY_SHIPPED' as const],
      ...(store !== undefined && { supplySourceIds: [store] }),
    }),
    [store],
  );
  const [{ data }] = useExactQuery({
    query: OrderNeighboursDocument,
    variables: { seller, filter },
    pause: order === null || noted !== null,
  });
  const list = noted ?? data?.seller?.orders?.nodes.map(({ amazonOrderId }) => amazonOrderId) ?? [];
  return neighboursIn(list, id);
}

function neighboursIn(list: readonly string[], id: string): Neighbours {
  const at = list.indexOf(id);
  if (at < 0) return { before: null, after: list[0] ?? null };
  return { before: list[at - 1] ?? null, after: list[at + 1] ?? null };
}
