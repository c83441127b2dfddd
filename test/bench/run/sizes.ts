import { ChildProcess } from '../children/child-process.js';
import type { EachOnceJob, EachOnceResult } from '../loads/each-once.js';
import { FULL_ORDER_PAGE, ORDER_PAGE } from '../loads/order-documents.js';
import { graphql, tiny } from '../loads/requests.js';
import type { HttpRequest } from '../loads/requests.js';
import { PURCHASE_PAGE } from '../loads/shop-documents.js';
import { multiplyRows, READ_ORDERS } from './copied-rows.js';
import type { Bench } from './measure.js';
import { Buyer } from './buyer.js';
import { askOnce } from './running-contestant.js';
import { startFilledShop, startShop } from './shop.js';
import { median } from './statistics.js';
import { storeEngines } from './store-places.js';
import type { StoreEngine, StorePlace } from './store-places.js';

/** Figures of one request, or of the start, with a number of orders in the store. */
export interface SizeFigure {
  readonly store: StoreEngine['name'];
  readonly what: string;
  readonly orders: number;
  readonly p50Ms: number;
  /** p50 over that with the fewest orders. */
  readonly ratio: number;
}

const PURCHASES = 50;
/** Two of five orders have a purchase. */
const PURCHASE_SHARE = 0.4;
export const START = 'start of the process';
const QUESTIONS: Readonly<Record<string, HttpRequest>> = {
  '50 open orders': graphql(ORDER_PAGE),
  '50 open orders in full': graphql(FULL_ORDER_PAGE),
  '50 purchases': graphql(PURCHASE_PAGE),
};

/** A store with a number of orders, and what the product needs for it. */
interface Sized {
  readonly orders: number;
  readonly place: StorePlace;
  readonly times: ReadonlyMap<string, number[]>;
}

async function sized(bench: Bench, template: StorePlace, orders: number): Promise<Sized> {
  const place = await template.copy();
  const more = orders - READ_ORDERS;
  if (more > 0) {
    const startedAt = performance.now();
    const purchaseCopies = Math.round((orders * PURCHASE_SHARE) / PURCHASES);
    await multiplyRows(place, more / READ_ORDERS, purchaseCopies);
    bench.say(
      `size: filled with ${orders} orders in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
    );
  }
  const times = new Map([...Object.keys(QUESTIONS), START].map((what) => [what, [] as number[]]));
  return { orders, place, times };
}

/** Starts the product on a store and reads its lists, one after the other. */
async function readLists(
  { upstream, options }: Bench,
  { place, times }: Sized,
  client: ChildProcess,
): Promise<void> {
  const startedAt = performance.now();
  const server = await startShop({ upstream, place, answerCacheMb: 0 });
  try {
    await askOnce(server.url, tiny.request('graphql'));
    times.get(START)?.push(performance.now() - startedAt);
    for (const [what, { method, path, bodies }] of Object.entries(QUESTIONS)) {
      const one = { method, path, body: bodies[0] ?? '' };
      const job = (count: number): EachOnceJob => ({
        url: server.url,
        clients: 1,
        requests: Array.from({ length: count }, () => one),
        contains: ['"nodes":[{'],
      });
      await client.ask('run', job(options.quick ? 10 : 30));
      const { p50Ms } = await client.ask<EachOnceResult>('run', job(options.quick ? 10 : 50));
      times.get(what)?.push(p50Ms);
    }
  } finally {
    await server.stop();
  }
}

/** Fills a store with the orders that the product really reads, and labels for those of the first page. */
async function newTemplate(
  { upstream }: Bench,
  engine: StoreEngine,
  client: ChildProcess,
): Promise<StorePlace> {
  const place = await engine.newPlace();
  const server = await startFilledShop({ upstream, place }, READ_ORDERS);
  try {
    const buyer = new Buyer(server, client);
    await buyer.buy(await buyer.prepare('quote and buy', PURCHASES), 1);
  } finally {
    await server.stop();
  }
  return place;
}

async function measureOn(
  bench: Bench,
  engine: StoreEngine,
  counts: readonly number[],
  client: ChildProcess,
): Promise<SizeFigure[]> {
  const template = await newTemplate(bench, engine, client);
  const stores: Sized[] = [];
  try {
    for (const orders of counts) stores.push(await sized(bench, template, orders));
    // The first round warms the disk.
    const rounds = bench.options.quick ? 1 : bench.options.rounds;
    for (let round = 0; round <= rounds; round += 1) {
      for (const store of stores) {
        await readLists(bench, store, client);
        if (round === 0) for (const times of store.times.values()) times.length = 0;
      }
    }
    return stores.flatMap(({ orders, times }) =>
      [...times].map(([what, ms]): SizeFigure => {
        const least = stores[0]?.times.get(what) ?? [];
        const ratio = median(ms.map((value, round) => value / (least[round] ?? NaN)));
        const p50Ms = median(ms);
        bench.say(
          `size ${engine.name} ${orders} orders, ${what}: ${p50Ms.toFixed(1)} ms (${ratio.toFixed(2)}x)`,
        );
        return { store: engine.name, what, orders, p50Ms, ratio };
      }),
    );
  } finally {
    for (const { place } of stores) await place.remove();
    await template.remove();
  }
}

/** Load `size`: lists and the start of the process, with few and many orders in the store. */
export async function measureSizes(bench: Bench): Promise<SizeFigure[]> {
  const { quick, full } = bench.options;
  const counts = [READ_ORDERS, quick ? 10_000 : 100_000, ...(full ? [1_000_000] : [])];
  const client = await ChildProcess.start({ program: 'loads/each-once.js', core: 'load' });
  try {
    const results: SizeFigure[] = [];
    for (const engine of await storeEngines(bench.say))
      results.push(...(await measureOn(bench, engine, counts, client)));
    return results;
  } finally {
    await client.stop();
  }
}
