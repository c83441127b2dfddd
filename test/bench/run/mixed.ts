import { setInterval } from 'node:timers/promises';
import { ChildProcess } from '../children/child-process.js';
import { CONTESTANTS } from '../loads/contestants.js';
import type { Surroundings } from '../loads/contestants.js';
import type { MixedResult } from '../loads/mixed-clients.js';
import type { MixedOrdersJob } from '../loads/mixed-orders.js';
import { ORDERS_HISTORY_DAYS } from '../loads/orders-question.js';
import type { Bench } from './measure.js';
import { asksForContestant } from './options.js';
import { OrderStore } from './order-store.js';

export interface Mixed extends MixedResult {
  readonly name: string;
  readonly cpuUs: number;
  readonly rssBytes: number;
  /** Upstream calls per request. */
  readonly upstreamCalls: number;
}

/** A load of clients that read and write. */
export interface MixedLoad {
  readonly name: string;
  readonly title: string;
  readonly program: string;
  readonly contestants: readonly string[];
  /** Number of orders in the store, of which the product fills one. Null for a load without a store. */
  readonly orders: number | null;
}

export const MIXED_ORDERS: MixedLoad = {
  name: 'G',
  title:
    '16 clients: 80% O2, 10% O4, 5% quotes, 5% purchases and stock, 10 new orders/s, upstream at 20 ms',
  program: 'loads/mixed-orders.js',
  contestants: ['ours', 'ours-cached', 'rest'],
  orders: 4_000,
};

export const MIXED_SOURCES: MixedLoad = {
  name: 'J',
  title: 'supply sources, 16 clients, of their requests 10% are changes, upstream at 20 ms',
  program: 'loads/mixed.js',
  contestants: ['ours', 'ours-cached', 'mercurius-best', 'rest'],
  orders: null,
};

const CLIENTS = 16;
const DELAY_MS = 20;
const HOUR_MS = 3_600_000;
const ARRIVE_EVERY_MS = 100;
/** Reads new orders each second, so that the index is written all the time. */
const BUSY_SYNC = { freshEveryMs: 1_000, overlapMs: 1_000 };

/** Measures a mixed load. Everything is cached until it changes. */
export async function measureMixed(bench: Bench, load: MixedLoad): Promise<Mixed[]> {
  const { upstream, options, say } = bench;
  const client = await ChildProcess.start({ program: load.program, core: 'load' });
  const store = load.orders === null ? null : await OrderStore.fill(upstream, load.orders);
  const results: Mixed[] = [];
  try {
    for (const contestant of CONTESTANTS) {
      const { name, dialect } = contestant;
      if (!load.contestants.includes(name) || !asksForContestant(options, name)) continue;
      const server = await startMixed(bench, load, { store, name });
      const arrivals = store && new Arrivals(upstream);
      try {
        const job: MixedOrdersJob = {
          url: server.url,
          dialect: dialect === 'rest' ? 'rest' : 'graphql',
          clients: CLIENTS,
          seconds: options.mixedSeconds,
          fromOrder: 0,
          beforeOrder: load.orders ?? 0,
        };
        await upstream.ask('counts');
        const before = await server.usage();
        const result = await client.ask<MixedResult>('run', job);
        const { cpuUs, rssBytes } = await server.usage();
        const counts = Object.values(await upstream.ask<Record<string, number>>('counts'));
        const { requests, seconds, kinds, stale } = result;
        const calls = counts.reduce((sum, count) => sum + count, 0) / requests;
        results.push({
          ...result,
          name,
          cpuUs: (cpuUs - before.cpuUs) / requests,
          rssBytes,
          upstreamCalls: calls,
        });
        const latencies = kinds.map(
          ({ kind, p50Ms, p99Ms }) => `${kind} p50 ${p50Ms.toFixed(1)} p99 ${p99Ms.toFixed(1)} ms`,
        );
        say(
          `${load.name} ${name.padEnd(15)} ${(requests / seconds).toFixed(0).padStart(6)}/s  ` +
            `${latencies.join('  ')}  stale ${stale}`,
        );
      } finally {
        await arrivals?.stop();
        await server.stop();
      }
    }
  } finally {
    await client.stop();
    store?.remove();
  }
  return results;
}

/** Starts a contestant of a mixed load, on a copy of the store. */
export async function startMixed(
  { upstream }: Pick<Bench, 'upstream'>,
  load: MixedLoad,
  { store, name }: { readonly store: OrderStore | null; readonly name: string },
): Promise<ChildProcess> {
  const contestant = CONTESTANTS.find((one) => one.name === name);
  if (!contestant) throw new Error(`there is no ${name}`);
  const { orders } = load;
  await upstream.ask('reset', {
    sources: 50,
    delayMs: DELAY_MS,
    ...(orders !== null && { orders }),
  });
  const surroundings: Surroundings = {
    upstream: upstream.url,
    connections: 64,
    cacheMs: HOUR_MS,
    ...(store && {
      store: store.copy(),
      ordersHistoryDays: ORDERS_HISTORY_DAYS,
      orderSync: BUSY_SYNC,
      readsOrders: true,
    }),
  };
  const { program, settings } = contestant;
  return ChildProcess.start({ program, core: 'server', settings: settings(surroundings) });
}

/** Lets orders arrive at the stand-in, ten in a second. */
export class Arrivals {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;

  constructor(upstream: ChildProcess) {
    this.#ended = this.#run(upstream);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(upstream: ChildProcess): Promise<void> {
    const { signal } = this.#stopping;
    try {
      for await (const _ of setInterval(ARRIVE_EVERY_MS, undefined, { signal }))
        await upstream.ask('arrive', 1);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
