import { storedShipDate } from '../domains/shipping/carriers/provider-of.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { Store } from '../store/store.js';

const TASK = 'ship-dates';
const PACE = {
  everyMs: 600_000,
  soonMs: 20,
  firstFailurePauseMs: 1_000,
  longestFailurePauseMs: 60_000,
};

/**
 * Starts the loop that stores the ship dates of labels of earlier versions, a slice at a time, until all are done. Returns a
 * function that stops it.
 */
export function startShipDates(
  { purchases }: Pick<Store, 'purchases'>,
  rounds: RoundHealth,
): () => Promise<void> {
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: () => purchases.fillShipDates(storedShipDate),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return () => loop.stop();
}
