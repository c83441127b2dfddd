import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs `step` for slices of a list, one after the other, each in a separate turn of the event loop. SQLite works within the
 * turn, so a long list in one statement would block all requests.
 */
export async function inSlices<Entry>(
  entries: readonly Entry[],
  size: number,
  step: (slice: readonly Entry[], from: number) => unknown,
): Promise<void> {
  for (let from = 0; from < entries.length; from += size) {
    if (from > 0) await nextTurn();
    await step(entries.slice(from, from + size), from);
  }
}
