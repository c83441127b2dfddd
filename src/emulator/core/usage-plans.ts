/** Amazon's usage plans: one token bucket for each seller and operation. */
import type { ApiOperation } from './api.js';

/** Enforces the plans, optionally with a factor on rate and burst, or ignores them. */
export type UsagePlanMode = 'enforced' | 'off' | { readonly scale: number };

/** All buckets of one emulator. It has a single application, so the key needs none. */
export class UsagePlans {
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  readonly #scale: number;
  readonly #off: boolean;

  readonly #nowMs: () => number;

  constructor(mode: UsagePlanMode, nowMs: () => number) {
    this.#nowMs = nowMs;

    this.#off = mode === 'off';
    this.#scale = typeof mode === 'object' ? mode.scale : 1;
  }

  /** Returns the rate per second that answers announce. */
  ratePerSecond(operation: ApiOperation): number {
    return operation.ratePerSecond * this.#scale;
  }

  /** Takes one token. Returns false when the quota is exceeded. */
  take(sellerId: string, operation: ApiOperation): boolean {
    if (this.#off) return true;
    const key = `${sellerId} ${operation.name}`;
    const now = this.#nowMs();
    const burst = Math.max(1, operation.burst * this.#scale);
    const bucket = this.#buckets.get(key) ?? { tokens: burst, atMs: now };
    // After a reset the clock goes back: the bucket then gains and loses nothing.
    const elapsedS = Math.max(0, now - bucket.atMs) / 1000;
    bucket.tokens = Math.min(burst, bucket.tokens + elapsedS * this.ratePerSecond(operation));
    bucket.atMs = now;
    const granted = bucket.tokens >= 1;
    if (granted) bucket.tokens -= 1;
    this.#buckets.set(key, bucket);
    return granted;
  }

  /** Fills every bucket. */
  reset(): void {
    this.#buckets.clear();
  }
}
