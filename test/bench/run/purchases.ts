import { setTimeout } from 'node:timers/promises';
import { ChildProcess } from '../children/child-process.js';
import type { BareLedgerJob, BareLedgerResult } from '../servers/bare-ledger.js';
import { Buyer } from './buyer.js';
import type { Way } from './buyer.js';
import type { Bench } from './measure.js';
import type { Options } from './options.js';
import { startFilledShop, startShop } from './shop.js';
import { median } from './statistics.js';
import { storeEngines } from './store-places.js';
import type { StoreEngine, StorePlace } from './store-places.js';

/** Purchases of one kind on one engine, and the bare statements of the ledger in the same rounds. */
export interface Purchases {
  readonly store: StoreEngine['name'];
  readonly way: Way;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  /** Calls to Amazon per purchase. */
  readonly calls: number;
  readonly barePerSecond: number;
  readonly bareCpuMs: number;
  /** Rate of the product over that of the statements. */
  readonly ratio: number;
}

const WAYS: readonly Way[] = ['quote and buy', 'stored offer'];
const CLIENTS = [1, 16];
/** Purchases before the store is copied. The control repeats one of them. */
const SAMPLES = 3;
const WARM_UP = 40;
/** Most purchases of a round. */
const MOST = 500;
const QUICK_MOST = 100;
/** Time without a call after which the work in the background is done. */
const QUIET_MS = 300;

const mostOf = ({ quick }: Options): number => (quick ? QUICK_MOST : MOST);

/** Returns the number of orders that all rounds need. One in ten cannot get a label for all of its items. */
function ordersFor(options: Options): number {
  const ofKind = WARM_UP + options.rounds * mostOf(options);
  return Math.ceil(((SAMPLES + WAYS.length * CLIENTS.length * ofKind) / 9) * 10) + 10;
}

/** Counts the calls until the background makes none any more. */
async function callsUntilQuiet(upstream: ChildProcess): Promise<number> {
  let calls = 0;
  for (;;) {
    await setTimeout(QUIET_MS);
    const counts = await upstream.ask<Record<string, number>>('counts');
    const more = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (more === 0) return calls;
    calls += more;
  }
}

interface Contest {
  readonly bench: Bench;
  readonly store: StoreEngine['name'];
  readonly server: ChildProcess;
  readonly buyer: Buyer;
  readonly bare: ChildProcess;
}

interface Sample {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly calls: number;
}

async function sampleOfOurs(
  { bench: { upstream }, server, buyer }: Contest,
  way: Way,
  clients: number,
  count: number,
): Promise<Sample> {
  const requests = await buyer.prepare(way, count);
  await callsUntilQuiet(upstream);
  const before = await server.usage();
  const { seconds, p50Ms, p99Ms } = await buyer.buy(requests, clients);
  const calls = await callsUntilQuiet(upstream);
  const after = await server.usage();
  return {
    perSecond: count / seconds,
    p50Ms,
    p99Ms,
    cpuMs: (after.cpuUs - before.cpuUs) / 1000 / count,
    calls: calls / count,
  };
}

async function sampleOfBare(
  { bare }: Contest,
  clients: number,
  purchases: number,
): Promise<Pick<Sample, 'perSecond' | 'cpuMs'>> {
  const before = await bare.usage();
  const job: BareLedgerJob = { clients, purchases };
  const { seconds } = await bare.ask<BareLedgerResult>('run', job);
  const after = await bare.usage();
  return {
    perSecond: purchases / seconds,
    cpuMs: (after.cpuUs - before.cpuUs) / 1000 / purchases,
  };
}

async function measureWay(contest: Contest, way: Way, clients: number): Promise<Purchases> {
  const { options, say } = contest.bench;
  const warm = await sampleOfOurs(contest, way, clients, WARM_UP);
  await sampleOfBare(contest, clients, WARM_UP);
  const wanted = Math.ceil(warm.perSecond * options.seconds);
  const count = Math.min(mostOf(options), Math.max(WARM_UP, wanted));
  const ours: Sample[] = [];
  const bare: Pick<Sample, 'perSecond' | 'cpuMs'>[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    ours.push(await sampleOfOurs(contest, way, clients, count));
    bare.push(await sampleOfBare(contest, clients, count));
  }
  const result: Purchases = {
    store: contest.store,
    way,
    clients,
    perSecond: median(ours.map(({ perSecond }) => perSecond)),
    p50Ms: median(ours.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(ours.map(({ p99Ms }) => p99Ms)),
    cpuMs: median(ours.map(({ cpuMs }) => cpuMs)),
    calls: median(ours.map(({ calls }) => calls)),
    barePerSecond: median(bare.map(({ perSecond }) => perSecond)),
    bareCpuMs: median(bare.map(({ cpuMs }) => cpuMs)),
    ratio: median(ours.map(({ perSecond }, round) => perSecond / (bare[round]?.perSecond ?? NaN))),
  };
  say(
    `P ${result.store} ${way}, ${clients} clients  ${result.perSecond.toFixed(0)}/s of ${result.barePerSecond.toFixed(0)}/s ` +
      `(${result.ratio.toFixed(2)}x)  p50 ${result.p50Ms.toFixed(1)} p99 ${result.p99Ms.toFixed(1)} ms  ` +
      `cpu ${result.cpuMs.toFixed(2)} ms, bare ${result.bareCpuMs.toFixed(2)} ms  calls ${result.calls.toFixed(1)}`,
  );
  return result;
}

async function measureOn(
  bench: Bench,
  { name: store }: StoreEngine,
  place: StorePlace,
  copyTo: (copy: StorePlace) => void,
): Promise<Purchases[]> {
  const { upstream, options } = bench;
  const client = await ChildProcess.start({ program: 'loads/each-once.js', core: 'load' });
  const running = [client];
  try {
    const filled = await startFilledShop({ upstream, place }, ordersFor(options));
    const first = new Buyer(filled, client);
    try {
      await first.buy(await first.prepare('quote and buy', SAMPLES), 1);
    } finally {
      await filled.stop();
    }
    const copy = await place.copy();
    copyTo(copy);
    const bare = await ChildProcess.start({
      program: 'servers/bare-ledger.js',
      core: 'server',
      settings: { environment: copy.environment },
    });
    running.push(bare);
    const server = await startShop({ upstream, place });
    running.push(server);
    const buyer = new Buyer(server, client, first.next);
    const results: Purchases[] = [];
    for (const way of WAYS)
      for (const clients of CLIENTS)
        results.push(await measureWay({ bench, store, server, buyer, bare }, way, clients));
    return results;
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

/**
 * Load P: purchases of labels that the stand-in sells at once, each with its own key and order. The control writes the same rows in
 * the same transactions, without the product.
 */
export async function measurePurchases(bench: Bench): Promise<Purchases[]> {
  const results: Purchases[] = [];
  for (const engine of await storeEngines(bench.say)) {
    const places = [await engine.newPlace()];
    try {
      const [place] = places;
      if (place)
        results.push(...(await measureOn(bench, engine, place, (copy) => places.push(copy))));
    } finally {
      for (const each of places.toReversed()) await each.remove();
    }
  }
  return results;
}
