import type { Clock } from '../clock.js';
import { PointBucket } from '../point-bucket.js';
import type { BucketPlan } from '../point-bucket.js';

/** Spreads background work over time, so that it leaves the process to requests. First come, first served. */
export class WorkBudget {
  readonly #bucket: PointBucket;
  readonly #clock: Clock;
  #last: Promise<void> = Promise.resolve();

  constructor(plan: BucketPlan, clock: Clock) {
    this.#bucket = new PointBucket(plan, clock.now());
    this.#clock = clock;
  }

  /** Resolves when the points are taken, or the signal fires. Never rejects. `points` must not exceed the capacity. */
  take(points: number, signal: AbortSignal): Promise<void> {
    this.#last = this.#last.then(() => this.#wait(points, signal));
    return this.#last;
  }

  async #wait(points: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = this.#clock.now();
      if (this.#bucket.take(points, now)) return;
      await this.#pause(Math.max(this.#bucket.waitMs(points, now), 1), signal);
    }
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        timer.cancel();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = this.#clock.after(ms, end);
      signal.addEventListener('abort', end, { once: true });
    });
  }
}
