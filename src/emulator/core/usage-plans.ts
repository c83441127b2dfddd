/** Amazon's usage plans: one token bucket for each selling partner and operation. */
import type { ApiOperation } from './api.js';

/** Whether the plans are kept, and with which factor on rate and burst. */
export type UsagePlanMode = 'enforced' | 'off' | { readonly scale: number };

/** All buckets of one emulator. The application is a single one, so it is not part of the key. */
export class UsagePlans {
  readonly #buckets = new Map<string, { tokens: number; atMs: number }>();
  readonly #scale: number;
  readonly #off: boolean;

  constructor(
    mode: UsagePlanMode,
    private readonly nowMs: () => number,
  ) {
    this.#off = mode === 'off';
    this.#scale = typeof mode === 'object' ? mode.scale : 1;
  }

  /** The rate that the operation's answers announce, per second. */
  ratePerSecond(operation: ApiOperation): number {
    return operation.ratePerSecond * this.#scale;
  }

  /** Takes one token. False means that the quota is exceeded. */
  take(sellerId: string, operation: ApiOperation): boolean {
    if (this.#off) return true;
    const key = `${sellerId} ${operation.name}`;
    const now = this.nowMs();
    const burst = Math.max(1, operation.burst * this.#scale);
    const bucket = this.#buckets.get(key) ?? { tokens: burst, atMs: now };
    // A clock that was reset goes back; then nothing is restored, and nothing is taken away.
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
