import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';
import type { PrivateRedis } from '../support/private-redis.js';
import type { Outages } from './outages.js';
import type { PrivatePostgres } from './private-postgres.js';
import type { Replica } from './replicas.js';
import type { Tally } from './tally.js';

/** What is stopped. `deploy` replaces all replicas, one after another. */
export type Disturbance = 'kill' | 'restart' | 'redis' | 'postgres' | 'deploy';

/** A disturbance and when it begins, in milliseconds from the start. */
export interface PlannedDisturbance {
  readonly kind: Disturbance;
  readonly atMs: number;
}

/** Which follows which, apart from the deploy in the middle. */
const TURNS: readonly Disturbance[] = ['kill', 'redis', 'restart', 'postgres'];
const FIRST_MS = 6_000;
const EVERY_MS = 15_000;
/** Three replicas drain and start again in that time. */
const DEPLOY_MS = 35_000;
/** Before the end of the load, so that it runs on a complete system at last. */
const QUIET_MS = 10_000;

/** One minute has each of them once. */
const SHORT: readonly PlannedDisturbance[] = [
  { kind: 'kill', atMs: 4_000 },
  { kind: 'deploy', atMs: 9_000 },
  { kind: 'redis', atMs: 36_000 },
  { kind: 'postgres', atMs: 40_000 },
  { kind: 'restart', atMs: 46_000 },
];

/** Returns the plan of a run: a deploy in the middle, and others at random times before and after it. */
export function planTrouble(minutes: number, seed: number): readonly PlannedDisturbance[] {
  if (minutes === 1) return SHORT;
  const random = new SeededRandom(seed, 'trouble');
  const endMs = minutes * 60_000 - QUIET_MS;
  const plan: PlannedDisturbance[] = [];
  let isDeployed = false;
  let turn = 0;
  for (let atMs = FIRST_MS; atMs < endMs;) {
    const isDeploy = !isDeployed && atMs >= endMs / 2;
    if (isDeploy) isDeployed = true;
    else turn += 1;
    const kind = isDeploy ? 'deploy' : (TURNS[turn % TURNS.length] ?? 'kill');
    plan.push({ kind, atMs: Math.round(atMs) });
    atMs += (isDeploy ? DEPLOY_MS : EVERY_MS) * (0.8 + 0.4 * random.next());
  }
  return plan;
}

export interface TroubleDependencies {
  readonly replicas: readonly Replica[];
  readonly redis: PrivateRedis;
  readonly postgres: PrivatePostgres | null;
  readonly outages: Outages;
  readonly tally: Tally;
  readonly seed: number;
}

/** Carries out the plan, one disturbance after another. Throws when a replica has ended by itself. */
export async function makeTrouble(
  plan: readonly PlannedDisturbance[],
  dependencies: TroubleDependencies,
): Promise<void> {
  const random = new SeededRandom(dependencies.seed, 'disturbances');
  const startedAt = performance.now();
  for (const { kind, atMs } of plan) {
    await sleep(Math.max(0, startedAt + atMs - performance.now()));
    dependencies.tally.say(`disturbance: ${kind}`);
    await DISTURB[kind](dependencies, random);
    dependencies.tally.say(`disturbance: ${kind} is over`);
    dependencies.tally.count(`disturbance: ${kind}`);
    if (dependencies.replicas.some(({ hasFallen }) => hasFallen))
      throw new Error('a replica has ended by itself, see its log');
  }
}

type Disturb = (dependencies: TroubleDependencies, random: SeededRandom) => Promise<void>;

const DISTURB: Readonly<Record<Disturbance, Disturb>> = {
  async kill({ replicas }, random) {
    const replica = random.pick(replicas);
    await replica.kill();
    await sleep(random.between(200, 2_000));
    await replica.start();
  },
  async restart({ replicas }, random) {
    const replica = random.pick(replicas);
    await replica.stop();
    await sleep(random.between(0, 500));
    await replica.start();
  },
  async redis({ redis }, random) {
    await redis.down(random.chance(0.5) ? 'SIGKILL' : 'SIGTERM');
    await sleep(random.between(500, 3_000));
    await redis.up();
  },
  async postgres({ postgres, replicas, outages, tally }, random) {
    outages.begin();
    const from = performance.now();
    await postgres?.down(random.chance(0.5) ? 'immediate' : 'fast');
    await sleep(random.between(0, 1_000));
    await postgres?.up();
    const backAt = performance.now();
    await Promise.all(replicas.map((replica) => replica.ready()));
    // The balancer needs one more look at /readyz.
    await sleep(1_500);
    outages.end();
    tally.took('outage of the database', performance.now() - from);
    tally.took('ready after the database', performance.now() - backAt - 1_500);
  },
  async deploy({ replicas }) {
    for (const replica of replicas) {
      await replica.stop();
      await replica.start();
    }
  },
};
