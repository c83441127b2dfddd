/** What a bucket holds, and how fast it fills. */
export interface BucketPlan {
  /** The most points that it holds. A new one is full. */
  readonly capacity: number;
  readonly perSecond: number;
}

/** Points that come back evenly, up to a capacity. Has no clock: the caller passes monotonic milliseconds. */
export class PointBucket {
  readonly #plan: BucketPlan;
  #points: number;
  #at: number;

  constructor(plan: BucketPlan, now: number) {
    this.#plan = plan;
    this.#points = plan.capacity;
    this.#at = now;
  }

  /** Takes points, if there are as many. */
  take(points: number, now: number): boolean {
    if (this.available(now) < points) return false;
    this.#points -= points;
    return true;
  }

  /** Takes points that are due already, also when there are fewer. */
  owe(points: number, now: number): void {
    this.#points = this.available(now) - points;
  }

  /** May be negative. */
  available(now: number): number {
    const { capacity, perSecond } = this.#plan;
    const elapsed = Math.max(now - this.#at, 0);
    this.#at = now;
    this.#points = Math.min(this.#points + (elapsed / 1000) * perSecond, capacity);
    return this.#points;
  }

  /** Returns the milliseconds until there are as many points, rounded up. */
  waitMs(points: number, now: number): number {
    const missing = points - this.available(now);
    return missing <= 0 ? 0 : Math.ceil((missing / this.#plan.perSecond) * 1000);
  }
}
