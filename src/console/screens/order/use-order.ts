import { useCallback, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { OrderChangesDocument, OrderScreenDocument } from '../../generated/order/graphql.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
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
  const [{ data, error, fetching }, read] = useQuery({
    query: OrderScreenDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const order = data?.seller?.order ?? null;
  // The cache gives the changes to the query.
  useSubscription({ query: OrderChangesDocument, variables, pause: order === null });
  const again = useCallback(() => read({ requestPolicy: 'network-only' }), [read]);
  const { epoch } = useConnection();
  useEffect(() => {
    if (epoch > 0) again();
  }, [epoch, again]);
  return {
    order,
    trouble: error && order === null ? troubleOf(error) : null,
    isReading: fetching,
    again,
  };
}
