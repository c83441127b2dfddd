import { PointBucket } from '../../runtime/point-bucket.js';
import type { BucketPlan } from '../../runtime/point-bucket.js';

/** What one caller may use, and uses. Times are monotonic milliseconds. */
export interface PrincipalAccount {
  /** Takes points, if there are as many. */
  take(points: number, now: number): boolean;
  /** Takes points that are due already, also when there are fewer: the caller waits longer then. */
  owe(points: number, now: number): void;
  /** May be negative. */
  available(now: number): number;
  /** Returns the milliseconds until there are as many points, rounded up. */
  waitMs(points: number, now: number): number;
  /** Takes a place for a request, if there is one. */
  enter(): boolean;
  leave(): void;
}

/** Limits of an account. */
export interface AccountPlan extends BucketPlan {
  /** Open requests. */
  readonly requests: number;
}

/** The account of a caller on a server that shares no limits with others. */
export class OwnAccount implements PrincipalAccount {
  readonly #bucket: PointBucket;
  readonly #requests: number;
  #open = 0;

  constructor(plan: AccountPlan, now: number) {
    this.#bucket = new PointBucket(plan, now);
    this.#requests = plan.requests;
  }

  take(points: number, now: number): boolean {
    return this.#bucket.take(points, now);
  }

  owe(points: number, now: number): void {
    this.#bucket.owe(points, now);
  }

  available(now: number): number {
    return this.#bucket.available(now);
  }

  waitMs(points: number, now: number): number {
    return this.#bucket.waitMs(points, now);
  }

  enter(): boolean {
    if (this.#open >= this.#requests) return false;
    this.#open += 1;
    return true;
  }

  leave(): void {
    this.#open -= 1;
  }
}
