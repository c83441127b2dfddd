import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { OperationResult } from 'urql';
import { TodayStockDocument, TodayWaitingDocument } from '../../generated/today/graphql.js';
import type { TodayStockQueryVariables, TodayWaitingQuery } from '../../generated/today/graphql.js';
import { stockWords } from '../../model/ship-row.js';
import type { Stock } from '../../model/ship-row.js';
import { useAccess } from '../../parts/access.js';
import type { TodayStore } from './places.js';
import type { Shorts } from './today-lines.js';

const NOW = { requestPolicy: 'network-only' } as const;

/** Amazon reads 20 SKUs in a call, so no more are looked at for each location. */
const MOST_SKUS = 100;
/** As many orders as Ship shows. */
const MOST_PAGES = 5;

/**
 * Counts the waiting orders whose items are not in stock at their location, one location after the other: stock costs calls at
 * Amazon, so it is read once for each set of waiting orders.
 */
export function useShorts(stores: readonly TodayStore[] | null): ReadonlyMap<string, Shorts> {
  const client = useClient();
  const { seller } = useAccess();
  const [shorts, setShorts] = useState<ReadonlyMap<string, Shorts>>(new Map());
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
        const found = await shortAt(client, seller.sellerId, store);
        if (!isCurrent) return;
        if (found) setShorts((before) => new Map(before).set(store, found));
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [client, seller.sellerId, waiting]);
  return shorts;
}

type Client = ReturnType<typeof useClient>;

/** Counts the orders that the stock of their location does not cover. Null when that could not be read. */
async function shortAt(client: Client, seller: string, store: string): Promise<Shorts | null> {
  const found = await waitingAt(client, seller, store);
  if (!found) return null;
  const { orders, isPart } = found;
  const skus = [...new Set(orders.flatMap(({ items }) => items.flatMap(({ sku }) => sku ?? [])))];
  const asked = skus.slice(0, MOST_SKUS);
  const quantities = await quantitiesOf(client, { seller, store, skus: asked });
  if (!quantities) return null;
  const count = orders.filter(({ items }) =>
    items.some(({ sku, quantityUnfulfilled, quantityOrdered }) => {
      const needed = quantityUnfulfilled ?? quantityOrdered ?? 0;
      return stockWords(stockOf(sku, new Set(asked), quantities), needed).isShort;
    }),
  ).length;
  return { count, isPart: isPart || skus.length > asked.length };
}

type Store = NonNullable<NonNullable<TodayWaitingQuery['seller']>['supplySource']>;
type WaitingPage = NonNullable<Store['orders']>;

interface Waiting {
  readonly orders: WaitingPage['nodes'];
  readonly isPart: boolean;
}

/** Reads the waiting orders of a location, the most urgent first. */
async function waitingAt(client: Client, seller: string, store: string): Promise<Waiting | null> {
  const orders: WaitingPage['nodes'] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data }: OperationResult<TodayWaitingQuery> = await client
      .query(TodayWaitingDocument, { seller, store, after }, NOW)
      .toPromise();
    const found: WaitingPage | null | undefined = data?.seller?.supplySource?.orders;
    if (!found) return null;
    orders.push(...found.nodes);
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    if (after === null) return { orders, isPart: false };
  }
  return { orders, isPart: true };
}

type Quantities = ReadonlyMap<string, number | null>;

async function quantitiesOf(
  client: Client,
  variables: TodayStockQueryVariables,
): Promise<Quantities | null> {
  if (variables.skus.length === 0) return new Map();
  const { data } = await client.query(TodayStockDocument, variables, NOW).toPromise();
  const levels = data?.seller?.supplySource?.inventoryLevels?.nodes;
  return levels ? new Map(levels.map(({ sku, quantity }) => [sku, quantity])) : null;
}

/** A SKU without a level has no stock entered. One that was not asked for is not known. */
function stockOf(sku: string | null, asked: ReadonlySet<string>, quantities: Quantities): Stock {
  if (sku === null || !asked.has(sku)) return { kind: 'not-known' };
  const quantity = quantities.get(sku);
  if (quantity === undefined) return { kind: 'none-set' };
  return quantity === null ? { kind: 'not-known' } : { kind: 'known', quantity };
}
