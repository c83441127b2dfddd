import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Amazon } from './amazon.js';
import { Diary, REAL_TIME, wantParcel } from './client.js';
import type { Surroundings } from './client.js';
import { Course } from './course.js';
import { compare } from './comparison.js';
import type { LedgerRow, Verdict } from './comparison.js';
import { readLedger } from './graph.js';
import { Network } from './network.js';
import { drawParcels } from './parcels.js';
import type { Parcel } from './parcels.js';
import { newPlace } from './place.js';
import { ServerProgram } from './server-program.js';
import { makeTrouble, steadyFaults } from './trouble.js';

/** Plan of a run: engine, number of servers, kinds of failures. */
export interface RunPlan {
  readonly engine: 'sqlite' | 'postgres';
  readonly servers: number;
  readonly orders: number;
  readonly kills: number;
  readonly seed: number;
  /** Places a proxy between the servers and Amazon that resends a purchase when its reply was lost. */
  readonly isUnguarded: boolean;
  /** The run ends when nothing has changed for this long. */
  readonly quietMs: number;
}

/** Failures that were caused. */
export interface TroubleDone {
  readonly kills: number;
  /** Number of server exits without a kill. */
  readonly falls: number;
}

export interface RunReport {
  readonly plan: RunPlan;
  readonly verdict: Verdict;
  readonly trouble: TroubleDone;
  readonly diary: Diary;
  readonly durationMs: number;
  /** Folder of the logs. Null when they were not needed. */
  readonly logs: string | null;
}

const CLIENTS = 32;
/** Scales Amazon's rates: with two purchases per second a run would take five minutes. */
const QUOTA_FACTOR = 10;
const LOST_SHARE = 0.1;
/** High, because the control run is short and must find doubles in any case. */
const LOST_SHARE_OF_CONTROL = 0.3;
const PARCELS_PER_STORM = 50;
const MOST_DELAY_MS = 400;
const MOST_RUN_MS = 15 * 60_000;
const MOST_SETTLING_MS = 200_000;

/** Runs once, from the first purchase to the comparison. Ends everything that it has started. */
export async function runChaos(plan: RunPlan): Promise<RunReport> {
  const startedAt = performance.now();
  const place = await newPlace(plan.engine);
  let isGood = false;
  try {
    const done = await withStage(plan, place.folder, place.env, (stage) => play(plan, stage));
    isGood = done.trouble.falls === 0 && done.diary.unanswered.length === 0;
    const durationMs = performance.now() - startedAt;
    return { plan, ...done, durationMs, logs: isGood ? null : place.folder };
  } finally {
    await place.dispose(!isGood);
  }
}

/** The processes and folders of a run. */
interface Stage {
  readonly amazon: Amazon;
  readonly network: Network;
  readonly servers: readonly ServerProgram[];
}

type Played = Pick<RunReport, 'verdict' | 'trouble' | 'diary'>;

async function withStage(
  plan: RunPlan,
  folder: string,
  ledger: Readonly<Record<string, string>>,
  act: (stage: Stage) => Promise<Played>,
): Promise<Played> {
  const { seed, isUnguarded: resendsLostPurchases } = plan;
  const amazon = await Amazon.start(folder, seed, QUOTA_FACTOR);
  const network = await Network.open({
    upstream: amazon.url,
    seed,
    mostDelayMs: MOST_DELAY_MS,
    resendsLostPurchases,
  });
  const env = { ...through(network, amazon), ...ledger, UPSTREAM_TIMEOUT_MS: '4000' };
  const servers = await Promise.all(
    Array.from({ length: plan.servers }, (_, index) =>
      ServerProgram.at({ env, logFile: join(folder, `server-${index + 1}.log`) }),
    ),
  );
  try {
    return await act({ amazon, network, servers });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await network.close();
    await amazon.stop();
  }
}

/** Returns Amazon's environment with every address replaced by that of the network. */
function through(network: Network, amazon: Amazon): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(amazon.environment).map(([name, value]) => [
      name,
      value.replace(amazon.url, network.url),
    ]),
  );
}

async function play(plan: RunPlan, stage: Stage): Promise<Played> {
  const { amazon, network, servers } = stage;
  const parcels = drawParcels(await amazon.openOrders(), plan.orders, plan.seed);
  await amazon.addFaults(steadyFaults(plan.isUnguarded ? LOST_SHARE_OF_CONTROL : LOST_SHARE));
  await Promise.all(servers.map((server) => server.start()));
  const diary = new Diary();
  const trouble = await buyAll(plan, stage, parcels, diary);
  await amazon.clearFaults();
  const url = servers[0]?.url ?? '';
  await settled(url, plan.quietMs);
  const ledger = await readLedger(url);
  const sold = await amazon.soldLabels();
  const { told } = diary;
  const verdict = compare({ parcels, sold, ledger, told, sends: network.sends });
  return { verdict, trouble, diary };
}

async function buyAll(
  { seed, kills }: RunPlan,
  { amazon, servers }: Stage,
  parcels: readonly Parcel[],
  diary: Diary,
): Promise<TroubleDone> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(MOST_RUN_MS)]);
  const surroundings: Surroundings = {
    seed,
    servers: servers.map(({ url }) => url),
    diary,
    signal,
    clock: REAL_TIME,
  };
  const course = new Course(parcels.length, kills);
  const storms = Math.ceil(parcels.length / PARCELS_PER_STORM);
  const trouble = makeTrouble({ amazon, servers, storms, seed, course, signal });
  const waiting = [...parcels];
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (waiting.length > 0 && !signal.aborted) {
      const parcel = course.hasTurn ? waiting.shift() : undefined;
      if (parcel === undefined) {
        await sleep(20);
        continue;
      }
      course.parcelStarted();
      await wantParcel(parcel, surroundings);
      course.parcelFinished();
    }
  });
  try {
    const [falls] = await Promise.all([trouble, ...clients]);
    const undone = waiting.length;
    if (undone > 0) throw new Error(`the run took too long, ${undone} parcels were not bought`);
    return { kills: course.kills, falls };
  } finally {
    // When one of them fails, the others must stop.
    ended.abort();
    await Promise.allSettled([trouble, ...clients]);
  }
}

const OPEN_STATES: readonly LedgerRow['state'][] = ['INTENT', 'SENDING', 'UNKNOWN'];

/** Waits until nothing is open, or nothing has changed for a while. */
async function settled(url: string, quietMs: number): Promise<void> {
  const giveUp = Date.now() + MOST_SETTLING_MS;
  let last = '';
  let since = Date.now();
  while (Date.now() < giveUp) {
    const open = await readLedger(url, OPEN_STATES);
    const now = open.map(({ key, state }) => `${key} ${state}`).join();
    if (open.length === 0) return;
    if (now !== last) since = Date.now();
    last = now;
    if (Date.now() - since >= quietMs && !open.some(({ state }) => state === 'SENDING')) return;
    await sleep(500);
  }
}
