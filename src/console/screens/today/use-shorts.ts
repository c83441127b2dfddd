import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { TodayStockDocument, TodayWaitingDocument } from '../../generated/today/graphql.js';
import { stockWords } from '../../model/ship-row.js';
import type { Stock } from '../../model/ship-row.js';
import { useAccess } from '../../parts/access.js';
import type { TodayStore } from './places.js';

/** Amazon reads 20 SKUs in a call. */
const SKUS_AT_ONCE = 100;

/**
 * Counts the waiting orders whose items are not in stock at their location, one location after the other: stock costs calls at
 * Amazon, so it is read once for each set of waiting orders.
 */
export function useShorts(stores: readonly TodayStore[] | null): ReadonlyMap<string, number> {
  const client = useClient();
  const { seller } = useAccess();
  const [shorts, setShorts] = useState<ReadonlyMap<string, number>>(new Map());
  const waiting = (stores ?? [])
    .filter(
      ({ next, shippingStatus }) =>
        (next?.totalCount ?? 0) + (shippingStatus?.late.withoutLabelCount ?? 0) > 0,
    )
    .map(({ supplySourceId, next }) => `${supplySourceId} ${next?.totalCount}`)
    .join(',');
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      for (const entry of waiting.split(',').filter(Boolean)) {
        const [store = ''] = entry.split(' ');
        const count = await shortAt(client, seller.sellerId, store);
        if (!isCurrent) return;
        if (count !== null) setShorts((before) => new Map(before).set(store, count));
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [client, seller.sellerId, waiting]);
  return shorts;
}

/** Returns the number of orders that the stock of their location does not cover; null when it could not be read. */
async function shortAt(client: Client, seller: string, store: string): Promise<number | null> {
  const options = { requestPolicy: 'network-only' } as const;
  const { data } = await client.query(TodayWaitingDocument, { seller, store }, options).toPromise();
  const orders = data?.seller?.supplySource?.orders?.nodes;
  if (!orders) return null;
  const skus = [...new Set(orders.flatMap(({ items }) => items.flatMap(({ sku }) => sku ?? [])))];
  if (skus.length === 0) return 0;
  const stock = await client
    .query(TodayStockDocument, { seller, store, skus: skus.slice(0, SKUS_AT_ONCE) }, options)
    .toPromise();
  const levels = stock.data?.seller?.supplySource?.inventoryLevels?.nodes;
  if (!levels) return null;
  const quantities = new Map(levels.map(({ sku, quantity }) => [sku, quantity]));
  return orders.filter(({ items }) =>
    items.some(({ sku, quantityUnfulfilled, quantityOrdered }) => {
      const needed = quantityUnfulfilled ?? quantityOrdered ?? 0;
      return stockWords(stockOf(sku, skus, quantities), needed).isShort;
    }),
  ).length;
}

/** A SKU without a level has no stock set. One that was not asked for is not known. */
function stockOf(
  sku: string | null,
  skus: readonly string[],
  quantities: ReadonlyMap<string, number | null>,
): Stock {
  if (sku === null || skus.indexOf(sku) >= SKUS_AT_ONCE) return { kind: 'not-known' };
  const quantity = quantities.get(sku);
  if (quantity === undefined) return { kind: 'none-set' };
  return quantity === null ? { kind: 'not-known' } : { kind: 'known', quantity };
}
