import { useSubscription } from 'urql';
import { OrderChangesDocument, OrderScreenDocument } from '../../generated/order/graphql.js';
import { useShownQuery } from '../../parts/shown-query.js';
import type { Trouble } from '../../parts/trouble.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import type { Order } from './order-state.js';

export interface ReadOrder {
  readonly order: Order | null;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  /** Reads what the server has now. */
  readonly again: () => void;
}

/** Follows an order: the server sends it when one of its marks, purchases or confirmations changes. */
export function useOrder(seller: string, id: string): ReadOrder {
  const variables = { seller, order: id };
  useShownQuery(OrderScreenDocument, variables);
  const { data, trouble, isReading, again } = useKeptQuery(OrderScreenDocument, variables);
  const order = data?.seller?.order ?? null;
  // The cache gives the changes to the query. The first event is the order as it is.
  useSubscription({ query: OrderChangesDocument, variables, pause: order === null });
  return { order, trouble, isReading, again };
}
