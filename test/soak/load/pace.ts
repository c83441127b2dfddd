import { setTimeout as sleep } from 'node:timers/promises';

const TICK_MS = 10;

/**
 * Starts `act` that often in a second, however long each takes, until the signal fires. Resolves when all have ended. Rejects
 * with the first error, which is a mistake in the soak.
 */
export async function atRate(
  perSecond: number,
  signal: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const broken = new AbortController();
  const startedAt = performance.now();
  let started = 0;
  while (!signal.aborted && !broken.signal.aborted) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond);
    for (; started < due; started += 1) {
      const one = act()
        .catch((error: unknown) => broken.abort(error))
        .finally(() => running.delete(one));
      running.add(one);
    }
    await sleep(TICK_MS);
  }
  await Promise.all(running);
  broken.signal.throwIfAborted();
}
