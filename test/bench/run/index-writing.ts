import type { Bench } from './measure.js';
import { indexed } from './across-apis.js';
import { FILLING_SYNC, startShop } from './shop.js';
import { median } from './statistics.js';
import { storeEngines } from './store-places.js';
import type { StoreEngine } from './store-places.js';

/** The first synchronization of a seller. */
export interface IndexWriting {
  readonly store: StoreEngine['name'];
  readonly orders: number;
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** A run with few orders shows what the start costs, which is subtracted. */
const FEW = 500;
const MANY = 10_500;
const WITHIN_MS = 300_000;

interface Cost {
  readonly ms: number;
  readonly cpuUs: number;
}

async function synchronize(
  { upstream }: Bench,
  engine: StoreEngine,
  orders: number,
): Promise<Cost> {
  await upstream.ask('reset', { sources: 5, delayMs: 0, orders });
  const place = await engine.newPlace();
  try {
    const startedAt = performance.now();
    const server = await startShop({ upstream, place, orderSync: FILLING_SYNC });
    try {
      await indexed(server.url, WITHIN_MS);
      const ms = performance.now() - startedAt;
      return { ms, cpuUs: (await server.usage()).cpuUs };
    } finally {
      await server.stop();
    }
  } finally {
    await place.remove();
  }
}

/** Load W: orders that the product reads from the stand-in into an empty index, without the pace of production. */
export async function measureIndexWriting(bench: Bench): Promise<IndexWriting[]> {
  const { options, say } = bench;
  const many = options.quick ? MANY / 4 : MANY;
  const results: IndexWriting[] = [];
  for (const engine of await storeEngines(say)) {
    const rounds: { perSecond: number; cpuMs: number }[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const few = await synchronize(bench, engine, FEW);
      const all = await synchronize(bench, engine, many);
      rounds.push({
        perSecond: ((many - FEW) / (all.ms - few.ms)) * 1000,
        cpuMs: (all.cpuUs - few.cpuUs) / 1000 / (many - FEW),
      });
    }
    const result: IndexWriting = {
      store: engine.name,
      orders: many - FEW,
      perSecond: median(rounds.map(({ perSecond }) => perSecond)),
      cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    };
    results.push(result);
    say(
      `W ${result.store}  ${result.perSecond.toFixed(0)} orders/s  cpu ${result.cpuMs.toFixed(2)} ms an order`,
    );
  }
  return results;
}
