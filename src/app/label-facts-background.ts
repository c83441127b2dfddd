import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';

const TASK = 'label-facts';
const PACE = {
  everyMs: 10_000,
  soonMs: 20,
  firstFailurePauseMs: 1_000,
  longestFailurePauseMs: 60_000,
};

/**
 * Starts the loop that keeps the facts about labels and marks in the order index, and ends holds and claims whose time is over. Lists apply the changes of their seller themselves, so
 * the loop only does what no list has asked for: the changes of other sellers, and the orders of an earlier version. Returns
 * a function that stops it.
 */
export function startLabelFacts(
  store: Pick<Store, 'orders'>,
  rounds: RoundHealth,
): () => Promise<void> {
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: async () =>
      (await store.orders.applyLabelChanges()) +
      (await store.orders.applyMarkChanges()) +
      (await store.orders.fillLabelFacts()),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return () => loop.stop();
}
