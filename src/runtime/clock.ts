/** A timer that has not fired yet. */
export interface Timer {
  cancel(): void;
}

/** A source of time. Tests inject one that they move by hand. */
export interface Clock {
  /** Returns milliseconds since the epoch. Never runs backwards. */
  now(): number;
  /** Runs `run` once after `delayMs`. */
  after(delayMs: number, run: () => void): Timer;
}

// setTimeout fires at once for longer delays.
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * Time of day, in milliseconds since the epoch, for records that other processes and people read. It follows corrections of the
 * system clock, so it may run backwards.
 */
export const wallClock: Pick<Clock, 'now'> = { now: () => Date.now() };

/** Returns monotonic milliseconds, for durations within this process. */
export function monotonicMs(): number {
  return performance.now();
}

/** Monotonic: a corrected system clock must not fill a bucket or revive a token. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(delayMs, run) {
    const timeout = setTimeout(run, Math.min(delayMs, LONGEST_DELAY_MS));
    return { cancel: () => clearTimeout(timeout) };
  },
};
