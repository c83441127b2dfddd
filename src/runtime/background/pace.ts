import type { Clock } from '../clock.js';

/** A signal that never fires. */
export const NEVER: AbortSignal = new AbortController().signal;

/** Returns a pause that doubles each time: `firstMs` at first, at most `longestMs`. */
export function growingPause(
  { firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number },
  times: number,
): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(times - 1, 0), 50));
}

/** Runs `run` for each item, a few at a time. Throws an error of `run` after all have ended. */
export async function severalAtATime<Item>(
  items: readonly Item[],
  atATime: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) await run(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: atATime }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Returns timers that do not keep the process alive. `time` must be the store's clock, in milliseconds since
 * the epoch.
 */
export function backgroundClock(time: { now(): number }): Clock {
  return {
    now: () => time.now(),
    after(delayMs, run) {
      const timeout = setTimeout(run, delayMs).unref();
      return { cancel: () => clearTimeout(timeout) };
    },
  };
}

/** Resolves after a pause, or as soon as the signal fires. */
export function paused(
  clock: Pick<Clock, 'after'>,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = (): void => {
      timer.cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = clock.after(ms, end);
    signal.addEventListener('abort', end);
  });
}
