import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from '../children/child-process.js';
import { CONTESTANTS } from '../loads/contestants.js';
import type { Contestant, Surroundings } from '../loads/contestants.js';
import type { BurstResult } from '../loads/generator.js';
import type { Load } from '../loads/loads.js';
import { SELLER_COUNT, sellerId } from '../loads/requests.js';
import type { Options } from './options.js';
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

/** Measures all contestants under one load, in rounds, each in a different order. */
export async function measureLoad(
  bench: Bench,
  load: Load,
  contestants: readonly Contestant[],
): Promise<LoadResult> {
  const { upstream, options, say } = bench;
  await upstream.ask('reset', {
    sources: 50,
    delayMs: load.delayMs,
    newBytes: load.newBytes === true,
  });
  // The product shares calls between concurrent requests. Without a cache, each client is therefore a different
  // seller, so that every contestant makes all calls for every request.
  const sellersFile = load.cached ? undefined : writeSellersFile(SELLER_COUNT);
  const surroundings: Surroundings = {
    upstream: upstream.url,
    connections: load.upstreamConnections,
    cacheMs: load.cached ? HOUR_MS : 0,
    ...(sellersFile !== undefined && { sellersFile }),
  };
  const running: RunningContestant[] = [];
  try {
    const expected = await referenceAnswer(load, surroundings);
    for (const contestant of contestants) {
      const started = await RunningContestant.start(contestant, load, surroundings);
      running.push(started);
      await started.check(expected);
    }
    const samples = new Map(running.map(({ contestant }) => [contestant.name, [] as Sample[]]));
    for (let round = 0; round < options.rounds; round += 1) {
      // The first contestant of a round has a colder machine, so each is first once.
      for (const position of running.keys()) {
        const one = running[(position + round) % running.length];
        if (!one) continue;
        const warmUpSeconds = round === 0 ? options.warmUpSeconds : 0.5;
        const sample = await measure(bench, one, warmUpSeconds);
        samples.get(one.contestant.name)?.push(sample);
        say(
          `${load.name} ${round + 1}/${options.rounds} ${one.contestant.name.padEnd(15)} ` +
            `${sample.rps.toFixed(0).padStart(7)}/s  p50 ${sample.p50Ms.toFixed(2)} ms  p99 ${sample.p99Ms.toFixed(2)} ms  ` +
            `cpu ${sample.cpuUs.toFixed(0)} us  calls ${sample.upstreamCalls.toFixed(1)}`,
        );
      }
    }
    // The last response must still be correct.
    for (const one of running) await one.check(expected);
    return { load, samples };
  } finally {
    await Promise.all(running.map(({ process }) => process.stop()));
    if (sellersFile !== undefined) rmSync(sellersFile, { force: true });
  }
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

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Sends requests for a time, and completes each. Returns the requests per second of a client. */
async function warmUp(
  { generator }: Bench,
  one: RunningContestant,
  seconds: number,
): Promise<number> {
  const { clients } = one.load;
  const end = performance.now() + seconds * 1000;
  let rate = 0;
  for (
    let each = 1;
    performance.now() < end;
    each = Math.max(1, Math.round(rate * WARM_UP_STEP_S))
  ) {
    const result = await generator.ask<BurstResult>('run', one.burst(each * clients));
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
  if (load.cached ? calls === 0 : calls >= LIST_CALLS) return;
  throw new Error(`${contestant.name} made ${calls} calls a request in load ${load.name}`);
}

/**
 * Sends a fixed number of requests, not for a fixed time. All are completed, so the resources of the server belong to
 * exactly these requests.
 */
async function measure(
  bench: Bench,
  one: RunningContestant,
  warmUpSeconds: number,
): Promise<Sample> {
  const { upstream, generator, options } = bench;
  const { clients } = one.load;
  const rate = await warmUp(bench, one, warmUpSeconds);
  const requests = Math.max(2, Math.round(rate * options.seconds)) * clients;
  await upstream.ask('counts');
  const before = await one.process.usage();
  const result = await generator.ask<BurstResult>('run', one.burst(requests));
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
