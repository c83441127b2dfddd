import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';
import type { FaultRule } from '../../src/emulator/core/faults.js';
import type { Amazon } from './amazon.js';
import type { Course } from './course.js';
import type { ServerProgram } from './server-program.js';

const PURCHASE = 'createShipment';

/**
 * Faults that occur during the whole run, at Amazon and on the way. `lostShare` of the purchases take effect without a
 * response.
 */
export function steadyFaults(lostShare: number): readonly FaultRule[] {
  return [{ kind: 'lost-reply', operation: PURCHASE, share: lostShare }, ...OTHER_FAULTS];
}

const OTHER_FAULTS: readonly FaultRule[] = [
  { kind: 'reset-before', operation: PURCHASE, share: 0.03 },
  { kind: '500', operation: PURCHASE, share: 0.015 },
  { kind: '503', operation: PURCHASE, share: 0.015 },
  { kind: 'reset-before', operation: 'getEligibleShipmentServices', share: 0.02 },
  { kind: '503', operation: 'getEligibleShipmentServices', share: 0.02 },
  { kind: '503', operation: 'getOrder', share: 0.05 },
  { kind: 'lost-reply', operation: 'getOrder', share: 0.02 },
];

export interface TroublePlan {
  readonly amazon: Amazon;
  readonly servers: readonly ServerProgram[];
  /** Number of periods in which Amazon refuses all calls. */
  readonly storms: number;
  readonly seed: number;
  readonly course: Course;
  readonly signal: AbortSignal;
}

const START_KILL_SHARE = 0.15;

/**
 * Kills the servers in turn at random times, sometimes during a start, and causes bursts of 429 in between. Ends with the
 * run, with every server running. Returns how often a server ended by itself.
 */
export async function makeTrouble(plan: TroublePlan): Promise<number> {
  const { amazon, servers, course, signal } = plan;
  const random = new SeededRandom(plan.seed, 'trouble');
  let falls = 0;
  let storms = 0;
  while (!course.isOver && !signal.aborted) {
    await sleep(10);
    if (storms < plan.storms && course.share >= (storms + 0.5) / plan.storms) {
      storms += 1;
      await amazon.addFaults([{ kind: '429', operation: PURCHASE, next: random.between(5, 15) }]);
    }
    falls += await raiseFallen(servers);
    const next = servers[course.kills % servers.length];
    if (course.isKillDue && next) await killAndRestart(next, random, course);
  }
  return falls;
}

/** Kills once, or twice when the second kill hits the start. */
async function killAndRestart(
  server: ServerProgram,
  random: SeededRandom,
  course: Course,
): Promise<void> {
  await sleep(random.between(0, 500));
  await server.kill();
  course.killed();
  if (course.killsLeft > 0 && random.chance(START_KILL_SHARE)) {
    server.launch();
    await sleep(random.between(50, 900));
    await server.kill();
    course.killed();
  }
  await server.start();
}

async function raiseFallen(servers: readonly ServerProgram[]): Promise<number> {
  const fallen = servers.filter((server) => server.hasFallen);
  for (const server of fallen) await server.start();
  return fallen.length;
}
