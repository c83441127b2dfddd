import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../src/emulator/orders/seeded-random.js';
import type { FaultRule } from '../../src/emulator/faults.js';
import type { Amazon } from './amazon.js';
import type { ServerProgram } from './server-program.js';

const PURCHASE = 'createShipment';

/** What goes wrong all the time, at Amazon and on the way to it. */
export const STEADY_FAULTS: readonly FaultRule[] = [
  { kind: 'lost-reply', operation: PURCHASE, share: 0.1 },
  { kind: 'reset-before', operation: PURCHASE, share: 0.03 },
  { kind: '500', operation: PURCHASE, share: 0.015 },
  { kind: '503', operation: PURCHASE, share: 0.015 },
  { kind: 'reset-before', operation: 'getEligibleShipmentServices', share: 0.02 },
  { kind: '503', operation: 'getEligibleShipmentServices', share: 0.02 },
  { kind: '503', operation: 'getOrder', share: 0.05 },
  { kind: 'lost-reply', operation: 'getOrder', share: 0.02 },
];

/** How far a run has come, from 0 to 1. */
export type Progress = () => number;

export interface TroublePlan {
  readonly amazon: Amazon;
  readonly servers: readonly ServerProgram[];
  readonly kills: number;
  /** How often Amazon refuses everybody for a while. */
  readonly storms: number;
  readonly seed: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What was done to the servers. */
export interface TroubleDone {
  readonly kills: number;
  /** How often a server ended without being killed. */
  readonly falls: number;
}

const START_KILL_SHARE = 0.15;

/**
 * Kills the servers in turns, spread over the run, at random moments and now and then while one is starting; lets storms of
 * 429 come between them. Ends when the run is over, with every server running.
 */
export async function makeTrouble(plan: TroublePlan): Promise<TroubleDone> {
  const random = new SeededRandom(plan.seed, 'trouble');
  const done = { kills: 0, falls: 0 };
  let storms = 0;
  while (plan.progress() < 1 && !plan.signal.aborted) {
    await sleep(10);
    if (storms < plan.storms && plan.progress() >= (storms + 0.5) / plan.storms) {
      storms += 1;
      await plan.amazon.addFaults([
        { kind: '429', operation: PURCHASE, next: random.between(5, 15) },
      ]);
    }
    done.falls += await raiseFallen(plan.servers);
    if (done.kills < plan.kills && plan.progress() >= done.kills / plan.kills) {
      const server = plan.servers[done.kills % plan.servers.length];
      if (server) done.kills += await killAndRestart(server, random, plan.kills - done.kills);
    }
  }
  return done;
}

/** Kills once, or twice when the second one falls into the start; gives how often. */
async function killAndRestart(
  server: ServerProgram,
  random: SeededRandom,
  most: number,
): Promise<number> {
  await sleep(random.between(0, 500));
  await server.kill();
  let kills = 1;
  if (most > 1 && random.chance(START_KILL_SHARE)) {
    server.launch();
    await sleep(random.between(50, 900));
    await server.kill();
    kills += 1;
  }
  await server.start();
  return kills;
}

async function raiseFallen(servers: readonly ServerProgram[]): Promise<number> {
  const fallen = servers.filter((server) => server.hasFallen);
  for (const server of fallen) await server.start();
  return fallen.length;
}
