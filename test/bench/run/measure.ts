import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from '../children/child-process.js';
import { CONTESTANTS } from '../loads/contestants.js';
import type { Contestant, Surroundings } from '../loads/contestants.js';
import type { BurstResult } from '../loads/generator.js';
import type { Load } from '../loads/loads.js';
import { ORDERS_HISTORY_DAYS } from '../loads/orders-question.js';
import { SELLER_COUNT, sellerId } from '../loads/requests.js';
import type { Options } from './options.js';
import { OrderStore, RESTING_SYNC } from './order-store.js';
import { askOnce, RunningContestant } from './running-contestant.js';

/** Figures of one contestant in one round of a load. */
export interface Sample {
  readonly rps: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuUs: number;
  /** Share of a core that the server used. */
  readonly busy: number;
  readonly rssBytes: number;
  readonly upstreamCalls: number;
}

/** Samples by contestant, one for each round. */
export interface LoadResult {
  readonly load: Load;
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

/** Shared processes of a run. */
export interface Bench {
  readonly upstream: ChildProcess;
  readonly generator: ChildProcess;
  readonly options: Options;
  readonly say: (line: string) => void;
}

const HOUR_MS = 3_600_000;
const WARM_UP_STEP_S = 0.5;
// One call for each source. Only Mesh makes no call for the list.
const LIST_CALLS = 50;
/** All other responses are compared with those of this contestant. */
const REFERENCE = 'rest';

export function writeSellersFile(count: number): string {
  const path = join(tmpdir(), `fulfilment-graph-bench-sellers-${process.pid}-${count}.json`);
  const sellers = Array.from({ length: count }, (_, index) => ({
    id: sellerId(index),
    refreshToken: `Atzr|bench-${index}`,
    marketplaceIds: ['ATVPDKIKX0DER'],
  }));
  writeFileSync(path, JSON.stringify(sellers));
  return path;
}

/** What a load needs besides its contestants. Each contestant gets its surroundings. */
export interface Scene {
  surroundings(): Surroundings;
  end(): void;
}

/** Sets the stand-in up, and fills a store when the load needs one. */
export async function setUp({ upstream }: Pick<Bench, 'upstream'>, load: Load): Promise<Scene> {
  const store = load.store ? await OrderStore.fill(upstream) : null;
  if (store) await upstream.ask('delay', load.delayMs);
  else {
    const { delayMs, newBytes = false } = load;
    await upstream.ask('reset', { sources: 50, delayMs, newBytes });
  }
  // The product shares calls between concurrent requests. Without a cache, each client is therefore a different
  // seller, so that every contestant makes all calls for every request.
  const sellersFile = load.cached ? undefined : writeSellersFile(SELLER_COUNT);
  const shared: Surroundings = {
    upstream: upstream.url,
    connections: load.upstreamConnections,
    cacheMs: load.cached ? HOUR_MS : 0,
    ...(sellersFile !== undefined && { sellersFile }),
    ...(load.newOffers && { offersMs: 0 }),
    ...(store && { ordersHistoryDays: ORDERS_HISTORY_DAYS, orderSync: RESTING_SYNC }),
  };
  return {
    surroundings: () => ({ ...shared, ...(store && { store: store.copy() }) }),
    end() {
      store?.remove();
      if (sellersFile !== undefined) rmSync(sellersFile, { force: true });
    },
  };
}

/** Returns the forms in which a load is measured: with its clients, and with one. */
function formsOf(load: Load): Load[] {
  if (!load.alsoAlone) return [load];
  const { name, title, clients } = load;
  return [
    { ...load, title: `${title}, ${clients} clients` },
    { ...load, name: `${name}, alone`, title: `${title}, 1 client`, clients: 1 },
  ];
}

/** Measures all contestants under one load, in rounds, each in a different order. */
export async function measureLoad(
  bench: Bench,
  load: Load,
  contestants: readonly Contestant[],
): Promise<LoadResult[]> {
  const scene = await setUp(bench, load);
  const running: RunningContestant[] = [];
  try {
    const expected = await referenceAnswer(load, scene.surroundings());
    for (const contestant of contestants) {
      const started = await RunningContestant.start(contestant, load, scene.surroundings());
      running.push(started);
      await started.check(expected);
    }
    const results: LoadResult[] = [];
    for (const form of formsOf(load)) results.push(await inRounds(bench, form, running));
    // The last response must still be correct.
    for (const one of running) await one.check(expected);
    return results;
  } finally {
    await Promise.all(running.map(({ process }) => process.stop()));
    scene.end();
  }
}

async function inRounds(
  bench: Bench,
  load: Load,
  running: readonly RunningContestant[],
): Promise<LoadResult> {
  const { options, say } = bench;
  const samples = new Map(running.map(({ contestant }) => [contestant.name, [] as Sample[]]));
  for (let round = 0; round < options.rounds; round += 1) {
    // The first contestant of a round has a colder machine, so each is first once.
    for (const position of running.keys()) {
      const one = running[(position + round) % running.length];
      if (!one) continue;
      const warmUpSeconds = round === 0 ? options.warmUpSeconds : 0.5;
      const sample = await measure(bench, { one, load }, warmUpSeconds);
      samples.get(one.contestant.name)?.push(sample);
      say(
        `${load.name} ${round + 1}/${options.rounds} ${one.contestant.name.padEnd(15)} ` +
          `${sample.rps.toFixed(0).padStart(7)}/s  p50 ${sample.p50Ms.toFixed(2)} ms  p99 ${sample.p99Ms.toFixed(2)} ms  ` +
          `cpu ${sample.cpuUs.toFixed(0)} us  calls ${sample.upstreamCalls.toFixed(1)}`,
      );
    }
  }
  return { load, samples };
}

async function referenceAnswer(load: Load, surroundings: Surroundings): Promise<unknown> {
  const reference = CONTESTANTS.find(({ name }) => name === REFERENCE);
  if (!reference) throw new Error('no contestant has the reference responses');
  const started = await RunningContestant.start(reference, load, surroundings);
  try {
    const data = await askOnce(started.process.url, started.request);
    return load.question.normal(reference.dialect, data);
  } finally {
    await started.process.stop();
  }
}

/** A contestant and a form of its load. */
interface Measured {
  readonly one: RunningContestant;
  readonly load: Load;
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Sends requests for a time, and completes each. Returns the requests per second of a client. */
async function warmUp(
  { generator }: Bench,
  { one, load }: Measured,
  seconds: number,
): Promise<number> {
  const { clients } = load;
  const end = performance.now() + seconds * 1000;
  let rate = 0;
  for (
    let each = 1;
    performance.now() < end;
    each = Math.max(1, Math.round(rate * WARM_UP_STEP_S))
  ) {
    const result = await generator.ask<BurstResult>('run', one.burst(clients, each * clients));
    check(one, result, each * clients);
    rate = result.requests / Math.max(result.seconds, 0.01) / clients;
  }
  return rate;
}

function check({ contestant, load }: RunningContestant, result: BurstResult, asked: number): void {
  if (result.failures === 0 && result.requests === asked) return;
  throw new Error(`${contestant.name} failed ${result.failures} requests of load ${load.name}`);
}

/**
 * Checks the number of calls. A contestant that uses a cache where it must not, or calls where it must use a cache, is not
 * comparable.
 */
function checkCalls({ contestant, load }: RunningContestant, calls: number): void {
  const expected = load.calls ?? (load.cached ? 0 : LIST_CALLS);
  if (expected === 0 ? calls === 0 : calls >= expected) return;
  throw new Error(`${contestant.name} made ${calls} calls a request in load ${load.name}`);
}

/**
 * Sends a fixed number of requests, not for a fixed time. All are completed, so the resources of the server belong to
 * exactly these requests.
 */
async function measure(bench: Bench, measured: Measured, warmUpSeconds: number): Promise<Sample> {
  const { upstream, generator, options } = bench;
  const { one, load } = measured;
  const { clients } = load;
  const rate = await warmUp(bench, measured, warmUpSeconds);
  const requests = Math.max(2, Math.round(rate * options.seconds)) * clients;
  await upstream.ask('counts');
  const before = await one.process.usage();
  const result = await generator.ask<BurstResult>('run', one.burst(clients, requests));
  const after = await one.process.usage();
  const calls = total(await upstream.ask<Record<string, number>>('counts'));
  check(one, result, requests);
  checkCalls(one, calls / requests);
  const cpuUs = after.cpuUs - before.cpuUs;
  return {
    rps: result.requests / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    cpuUs: cpuUs / result.requests,
    busy: cpuUs / (result.seconds * 1e6),
    rssBytes: after.rssBytes,
    upstreamCalls: calls / result.requests,
  };
}
