import type { Read } from './single-flight-cache.js';

const NEVER: Read = { isKept: false, isHit: false, restMs: () => -Infinity };

/** A value that changes by itself at a time in epoch milliseconds; with null, at any time. */
export function readUntil(at: number | null, now: () => number): Read {
  return at === null ? NEVER : { isKept: true, isHit: false, restMs: () => at - 1 - now() };
}
