import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { SellerRegistry } from './seller-registry.js';

const TASK = 'sellers';
// Every replica works with a connected seller, and with a disconnected one no longer, within a second.
const PACE = {
  everyMs: 400,
  soonMs: 20,
  firstFailurePauseMs: 500,
  longestFailurePauseMs: 5_000,
};

/** Starts the loop that takes over the sellers which other replicas connect or disconnect. Returns a function that stops it. */
export function startSellerSync(
  registry: Pick<SellerRegistry, 'sync'>,
  rounds: RoundHealth,
): () => Promise<void> {
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: () => registry.sync(),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return () => loop.stop();
}
