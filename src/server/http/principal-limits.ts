import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { LOCAL_PRINCIPAL } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import { monotonicMs } from '../../runtime/clock.js';
import { PointBucket } from '../../runtime/point-bucket.js';
import type { BucketPlan } from '../../runtime/point-bucket.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import type { RequestScope } from './request-scope.js';
import type { Throttle } from './throttle.js';

/** One limit of each principal. */
export interface PrincipalLimit {
  readonly limit: number;
  /** False exempts callers of a server that needs neither keys nor tokens. */
  readonly includesLocal: boolean;
}

export interface PrincipalLimitOptions {
  /** Cost of the operations of one principal in a second. Null sets no limit. */
  readonly points: PrincipalLimit | null;
  /** GraphQL requests of one principal at a time. Null sets no limit. */
  readonly requests: PrincipalLimit | null;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
}

export const noPrincipalLimits: PrincipalLimitOptions = { points: null, requests: null };

interface Account {
  readonly bucket: PointBucket;
  openRequests: number;
}

/** A principal may save up this many seconds, and in any case the most costly operation. */
const SAVED_SECONDS = 10;

const MOST_BYTES = 4 * 1024 * 1024;
const BYTES_OF_AN_ACCOUNT = 512;
const RETRY_AFTER_MS = 1_000;

/** Keeps one principal from taking the server from all others. */
export class PrincipalLimits {
  readonly #points: PrincipalLimit | null;
  readonly #requests: PrincipalLimit | null;
  readonly #plan: BucketPlan;
  readonly #now: () => number;
  readonly #accounts = new LRUCache<string, Account>({
    maxSize: MOST_BYTES,
    sizeCalculation: (_, id) => BYTES_OF_AN_ACCOUNT + 2 * id.length,
  });

  constructor({ points, requests, now = monotonicMs }: PrincipalLimitOptions, maxCost: number) {
    const perSecond = points?.limit ?? 0;
    this.#points = points;
    this.#requests = requests;
    this.#plan = { capacity: Math.max(perSecond * SAVED_SECONDS, maxCost), perSecond };
    this.#now = now;
  }

  /** Counts a request until its response is complete. Throws HttpError 429 when its principal has too many. */
  enter(exchange: Exchange): void {
    const { principal } = exchange.scope;
    if (!principal || !applies(this.#requests, principal)) return;
    const account = this.#accountOf(principal);
    const { limit } = this.#requests;
    if (account.openRequests >= limit) {
      const message = `This caller has reached its limit of ${limit} requests at a time. Nothing was executed. Wait for one of them.`;
      throw tooMany(message, RETRY_AFTER_MS);
    }
    account.openRequests += 1;
    exchange.onClose(() => {
      account.openRequests -= 1;
    });
  }

  /**
   * Charges the principal of a request, once, and notes what it has left. Returns false, and charges nothing, when that is less
   * than the cost.
   */
  charge(scope: RequestScope, principal: Principal | null, costOf: () => number): boolean {
    if (scope.throttle || !principal || !applies(this.#points, principal)) return true;
    const { bucket } = this.#accountOf(principal);
    const now = this.#now();
    if (!bucket.take(costOf(), now)) return false;
    scope.throttle = this.#throttleOf(bucket, now);
    return true;
  }

  /** Charges like `charge`. Throws GraphQLError RATE_LIMITED when the principal has too few points. */
  assertCharged(scope: RequestScope, principal: Principal | null, costOf: () => number): void {
    if (!principal || this.charge(scope, principal, costOf)) return;
    const cost = costOf();
    const { bucket } = this.#accountOf(principal);
    const now = this.#now();
    const retryAfterMs = Math.max(bucket.waitMs(cost, now), 1);
    const throttle = this.#throttleOf(bucket, now);
    throw new GraphQLError(
      `The operation costs ${cost} points, and this caller has ${throttle.available} left. Nothing was executed. Wait ${retryAfterMs} ms, or select less.`,
      {
        extensions: {
          code: 'RATE_LIMITED',
          retryAfterMs,
          requestedCost: cost,
          throttle,
          http: { status: 429, headers: new Map([['retry-after', inSeconds(retryAfterMs)]]) },
        },
      },
    );
  }

  #throttleOf(bucket: PointBucket, now: number): Throttle {
    const { capacity, perSecond } = this.#plan;
    return {
      limit: capacity,
      available: Math.floor(bucket.available(now)),
      restoreRate: perSecond,
    };
  }

  #accountOf({ id }: Principal): Account {
    const known = this.#accounts.get(id);
    if (known) return known;
    const account = { bucket: new PointBucket(this.#plan, this.#now()), openRequests: 0 };
    this.#accounts.set(id, account);
    return account;
  }
}

function applies(limit: PrincipalLimit | null, principal: Principal): limit is PrincipalLimit {
  return limit !== null && (limit.includesLocal || principal !== LOCAL_PRINCIPAL);
}

/** Returns a refusal of a whole request. */
export function tooMany(message: string, retryAfterMs: number): HttpError {
  const headers = { 'retry-after': inSeconds(retryAfterMs) };
  return new HttpError(429, 'RATE_LIMITED', message, headers, { retryAfterMs });
}

function inSeconds(ms: number): string {
  return String(Math.ceil(ms / 1000));
}
