import { useCallback } from 'react';
import { useClient } from 'urql';
import { ConsoleLookupDocument } from '../generated/app/graphql.js';
import type { ConsoleFoundOrderFragment, ConsoleLookupQuery } from '../generated/app/graphql.js';
import type { FoundOrder } from '../model/found-order.js';
import { useAccess } from './access.js';
import { troubleOf } from './trouble.js';

export type Lookup =
  | { readonly orders: readonly FoundOrder[] }
  /** It is not known what the code names. */
  | { readonly orders: null; readonly message: string };

type Match = NonNullable<NonNullable<ConsoleLookupQuery['seller']>['lookup']>[number];

/**
 * Returns a function that asks the server for the orders that a code names: a barcode may hold more than a number, and the server knows
 * those of the carriers, of all locations and of orders that have left.
 */
export function useLookup(): (code: string) => Promise<Lookup> {
  const client = useClient();
  const { sellerId } = useAccess().seller;
  return useCallback(
    async (code) => {
      const { data, error } = await client
        .query(ConsoleLookupDocument, { seller: sellerId, code }, { requestPolicy: 'network-only' })
        .toPromise();
      const matches = data?.seller?.lookup;
      if (!matches) return { orders: null, message: error ? troubleOf(error).message : '' };
      const orders = matches.flatMap((match) => orderOf(match) ?? []);
      return { orders: [...new Map(orders.map((one) => [one.amazonOrderId, one])).values()] };
    },
    [client, sellerId],
  );
}

function orderOf({ node }: Match): ConsoleFoundOrderFragment | null {
  switch (node?.__typename) {
    case 'Order':
      return node;
    case 'OrderItem':
      return node.ofItem;
    case 'Purchase':
      return node.ofPurchase;
    case 'Shipment':
      return node.ofShipment;
    default:
      return null;
  }
}
