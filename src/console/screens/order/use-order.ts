import { useEffect, useState } from 'react';
import { useSubscription } from 'urql';
import { OrderChangesDocument, OrderScreenDocument } from '../../generated/order/graphql.js';
import type { OrderScreenQuery } from '../../generated/order/graphql.js';
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

const hasOrder = ({ seller }: OrderScreenQuery): boolean => Boolean(seller?.order);

/**
 * Follows an order: the server sends it when one of its marks, purchases or confirmations changes. When it cannot be read again, the
 * order that was read or sent last stays, with the trouble: a purchase with an unknown outcome must not disappear while Amazon is
 * not available.
 */
export function useOrder(seller: string, id: string): ReadOrder {
  const variables = { seller, order: id };
  useShownQuery(OrderScreenDocument, variables);
  const { data, trouble, isReading, again } = useKeptQuery(
    OrderScreenDocument,
    variables,
    hasOrder,
  );
  const read = data?.seller?.order ?? null;
  const of = JSON.stringify(variables);
  const [last, setLast] = useState<{ readonly of: string; readonly order: Order } | null>(null);
  useEffect(() => {
    if (read) setLast({ of, order: read });
  }, [of, read]);
  // What the server sends is newer than what cannot be read again.
  const order = trouble !== null && last?.of === of ? last.order : read;
  // The cache gives the changes to the query. The first event is the order as it is.
  const [{ data: event }] = useSubscription({
    query: OrderChangesDocument,
    variables,
    pause: order === null,
  });
  const sent = event?.orderUpdated ?? null;
  useEffect(() => {
    if (sent?.amazonOrderId === id) setLast({ of, order: sent });
  }, [of, id, sent]);
  return { order, trouble, isReading, again };
}
