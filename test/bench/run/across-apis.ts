import { setTimeout } from 'node:timers/promises';
import { ChildProcess } from '../children/child-process.js';
import { CONTESTANTS } from '../loads/contestants.js';
import type { Surroundings } from '../loads/contestants.js';
import {
  ORDERS_FRESHNESS,
  ORDERS_HISTORY_DAYS,
  ordersAcrossApis,
} from '../loads/orders-question.js';
import type { ClientJob } from '../loads/rest-client.js';
import { ORDER_COUNT } from '../upstream/orders.js';
import type { Bench } from './measure.js';
import { askOnce } from './running-contestant.js';
import { median } from './statistics.js';

/** A way to get the 50 orders. */
export interface AcrossApis {
  readonly withOffers: boolean;
  readonly who: 'fulfilment-graph' | 'REST client, plain' | 'REST client, careful';
  readonly calls: number;
  readonly callsByOperation: Readonly<Record<string, number>>;
  readonly p50Ms: number;
}

const CONNECTIONS = 64;
const INDEX_WITHIN_MS = 30_000;

/**
 * Load F: 50 orders with stock, location and offers. The upstream takes 20 ms. Only the order index is cached, which costs
 * one searchOrders every three minutes and one getOrdersV0 for each 50 new orders, for any number of clients.
 */
export async function measureAcrossApis({ upstream, options, say }: Bench): Promise<AcrossApis[]> {
  await upstream.ask('reset', { sources: 50, delayMs: 20 });
  const surroundings: Surroundings = {
    upstream: upstream.url,
    connections: CONNECTIONS,
    cacheMs: 0,
    ordersHistoryDays: ORDERS_HISTORY_DAYS,
  };
  const ours = CONTESTANTS.find(({ name }) => name === 'ours');
  if (!ours) throw new Error('the product is not among the contestants');
  const server = await ChildProcess.start({
    program: ours.program,
    core: 'server',
    settings: ours.settings(surroundings),
  });
  const client = await ChildProcess.start({
    program: 'loads/rest-client.js',
    core: 'server',
    settings: surroundings,
  });
  const repeat = options.quick ? 3 : 15;

  async function measured(
    withOffers: boolean,
    who: AcrossApis['who'],
    once: () => Promise<number>,
  ): Promise<AcrossApis> {
    // A running process has its connections, tokens and compiled code.
    for (let warm = 0; warm < 3; warm += 1) await once();
    await upstream.ask('counts');
    const times: number[] = [];
    for (let round = 0; round < repeat; round += 1) times.push(await once());
    const counts = await upstream.ask<Record<string, number>>('counts');
    const callsByOperation = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, count / repeat]),
    );
    const calls = Object.values(callsByOperation).reduce((sum, count) => sum + count, 0);
    // Without caches. Amazon returns offers for one parcel at a time.
    const quotes = callsByOperation['getEligibleShipmentServices'] ?? 0;
    if (quotes !== (withOffers ? ORDER_COUNT : 0))
      throw new Error(`${who} asked for ${quotes} quotes`);
    const result = { withOffers, who, calls, callsByOperation, p50Ms: median(times) };
    say(
      `F ${withOffers ? 'with' : 'without'} offers  ${who.padEnd(20)} ${calls} calls  ` +
        `p50 ${result.p50Ms.toFixed(0)} ms  ${JSON.stringify(callsByOperation)}`,
    );
    return result;
  }

  const results: AcrossApis[] = [];
  try {
    await indexed(server.url);
    for (const withOffers of [true, false]) {
      const request = ordersAcrossApis(withOffers);
      const graph = await measured(withOffers, 'fulfilment-graph', async () => {
        const startedAt = performance.now();
        assertWhole(await askOnce(server.url, request), withOffers);
        return performance.now() - startedAt;
      });
      const job = (style: ClientJob['style']) => () =>
        client.ask<number>('show', { style, withOffers } satisfies ClientJob);
      results.push(
        graph,
        await measured(withOffers, 'REST client, plain', job('plain')),
        await measured(withOffers, 'REST client, careful', job('careful')),
      );
    }
  } finally {
    await Promise.all([server.stop(), client.stop()]);
  }
  return results;
}

interface Freshness {
  readonly isBackfilling: boolean;
  readonly ordersWithoutSupplySource: number;
}

/** Waits until the index has all orders with their assignments. */
export async function indexed(url: string, withinMs = INDEX_WITHIN_MS): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (performance.now() < giveUpAt) {
    const { seller } = (await askOnce(url, ORDERS_FRESHNESS)) as {
      seller: { orders: { freshness: Freshness } };
    };
    const { isBackfilling, ordersWithoutSupplySource } = seller.orders.freshness;
    if (!isBackfilling && ordersWithoutSupplySource === 0) return;
    await setTimeout(100);
  }
  throw new Error('the orders of load F were not read into the index');
}

interface Row {
  readonly items: readonly { readonly inventoryLevels: readonly unknown[] | null }[];
  readonly supplySource: object | null;
  readonly shipments: readonly unknown[] | null;
  readonly shippingQuote?: {
    readonly offers: readonly unknown[];
    readonly cheapestInTime: { readonly offer: object | null };
  } | null;
}

/** Checks that no row lost a part: such a query would have made fewer calls. */
function assertWhole(data: unknown, withOffers: boolean): void {
  const rows = (data as { seller: { orders: { nodes: readonly Row[] } } }).seller.orders.nodes;
  const whole = rows.every(
    ({ supplySource, items, shipments, shippingQuote }) =>
      supplySource &&
      shipments &&
      items.every(({ inventoryLevels }) => (inventoryLevels?.length ?? 0) > 0) &&
      (!withOffers || shippingQuote?.cheapestInTime.offer),
  );
  if (rows.length !== ORDER_COUNT || !whole)
    throw new Error('the 50 orders of load F are not whole');
}
