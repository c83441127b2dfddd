import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { LOCAL_PRINCIPAL } from '../../graph/access/principal.js';
import type { Principal } from '../../graph/access/principal.js';
import { backgroundClock } from '../../runtime/background/pace.js';
import { monotonicMs } from '../../runtime/clock.js';
import type { Clock } from '../../runtime/clock.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';
import { OwnAccount } from './principal-account.js';
import type { AccountPlan, PrincipalAccount } from './principal-account.js';
import { SharedAccount } from './shared-account.js';
import type { SharedLimits } from './shared-account.js';
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
  /** What other servers take from the same limits. Null, the default, for a server that shares them with no other. */
  readonly shared?: SharedLimits | null;
  /** Monotonic milliseconds. */
  readonly clock?: Clock;
}

export const noPrincipalLimits: PrincipalLimitOptions = { points: null, requests: null };

/** A principal may save up this many seconds, and in any case the most costly operation. */
const SAVED_SECONDS = 10;

const MOST_BYTES = 4 * 1024 * 1024;
const BYTES_OF_AN_ACCOUNT = 1024;
const RETRY_AFTER_MS = 1_000;
/** A waiting event looks this often whether its subscription has ended. */
const LONGEST_EVENT_PAUSE_MS = 1_000;

/** Keeps one principal from taking the server from all others. */
export class PrincipalLimits {
  readonly #points: PrincipalLimit | null;
  readonly #requests: PrincipalLimit | null;
  readonly #plan: AccountPlan;
  readonly #clock: Clock;
  readonly #shared: SharedLimits | null;
  readonly #accounts = new LRUCache<string, PrincipalAccount>({
    maxSize: MOST_BYTES,
    sizeCalculation: (_, id) => BYTES_OF_AN_ACCOUNT + 2 * id.length,
  });

  constructor(options: PrincipalLimitOptions, maxCost: number) {
    const { points, requests, shared = null } = options;
    const perSecond = points?.limit ?? 0;
    const capacity = Math.max(perSecond * SAVED_SECONDS, maxCost);
    this.#points = points;
    this.#requests = requests;
    this.#plan = { capacity, perSecond, requests: requests?.limit ?? 0 };
    this.#clock = options.clock ?? backgroundClock({ now: monotonicMs });
    this.#shared = shared;
  }

  /**
   * Counts a request until its response is complete. Throws, or rejects with, HttpError 429 when its principal has too many.
   * Returns null when nothing has to be awaited.
   */
  enter(exchange: Exchange): Promise<void> | null {
    const { principal } = exchange.scope;
    if (!principal || !applies(this.#requests, principal)) return null;
    const account = this.#accountOf(principal);
    if (account.enter()) exchange.onClose(() => account.leave());
    else if (account instanceof SharedAccount) return this.#enterSoon(exchange, account);
    else throw this.#tooManyRequests();
    return null;
  }

  async #enterSoon(exchange: Exchange, account: SharedAccount): Promise<void> {
    if (!(await account.enterSoon())) throw this.#tooManyRequests();
    exchange.onClose(() => account.leave());
  }

  #tooManyRequests(): HttpError {
    const message = `This caller has reached its limit of ${this.#plan.requests} requests at a time. Nothing was executed. Wait for one of them.`;
    return tooMany(message, RETRY_AFTER_MS);
  }

  /**
   * Charges the principal of a request, once, and notes what it has left. Returns false, and charges nothing, when that is less
   * than the cost.
   */
  charge(scope: RequestScope, principal: Principal | null, costOf: () => number): boolean {
    if (scope.throttle || !principal || !applies(this.#points, principal)) return true;
    const account = this.#accountOf(principal);
    const cost = costOf();
    if (!account.take(cost, this.#clock.now())) return false;
    scope.cost = cost;
    scope.throttle = this.#throttleOf(account);
    return true;
  }

  /**
   * Charges like `charge`, and asks the other servers for points that this one lacks. Rejects with GraphQLError RATE_LIMITED when
   * the principal has too few.
   */
  async assertCharged(
    scope: RequestScope,
    principal: Principal | null,
    costOf: () => number,
  ): Promise<void> {
    if (!principal || this.charge(scope, principal, costOf)) return;
    const cost = costOf();
    const account = this.#accountOf(principal);
    if (account instanceof SharedAccount && (await account.takeSoon(cost))) {
      scope.cost = cost;
      scope.throttle = this.#throttleOf(account);
      return;
    }
    const retryAfterMs = this.#waitMs(account, cost);
    const throttle = this.#throttleOf(account);
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

  /**
   * Refuses to check the document of a principal that has fewer points than the check costs. Charges nothing.
   * @throws HttpError 429
   */
  assertHas(points: number, principal: Principal | null): void {
    if (!principal || !applies(this.#points, principal)) return;
    const account = this.#accountOf(principal);
    if (account.available(this.#clock.now()) >= points) return;
    const retryAfterMs = this.#waitMs(account, points);
    const message = `This caller has used up its points, also with operations that were refused. Nothing was executed. Wait ${retryAfterMs} ms.`;
    throw tooMany(message, retryAfterMs);
  }

  /** Charges the work of an operation that was refused. Its principal may owe points then. */
  chargeRefused(points: number, principal: Principal | null): void {
    if (!principal || !applies(this.#points, principal)) return;
    this.#accountOf(principal).owe(points, this.#clock.now());
  }

  /**
   * Takes the points of an event of a subscription. Waits until its principal has as many: an event comes late rather than never.
   * @param hasEnded ends the wait when it returns true.
   */
  async chargeEvent(points: number, principal: Principal, hasEnded: () => boolean): Promise<void> {
    if (!applies(this.#points, principal)) return;
    const account = this.#accountOf(principal);
    while (!hasEnded()) {
      if (account.take(points, this.#clock.now())) return;
      if (account instanceof SharedAccount && (await account.takeSoon(points))) return;
      const waitMs = Math.min(this.#waitMs(account, points), LONGEST_EVENT_PAUSE_MS);
      await new Promise<void>((resolve) => this.#clock.after(waitMs, resolve));
    }
  }

  #waitMs(account: PrincipalAccount, points: number): number {
    return Math.max(account.waitMs(points, this.#clock.now()), 1);
  }

  #throttleOf(account: PrincipalAccount): Throttle {
    const { capacity, perSecond } = this.#plan;
    const available = Math.floor(account.available(this.#clock.now()));
    return { limit: capacity, available, restoreRate: perSecond };
  }

  #accountOf({ id }: Principal): PrincipalAccount {
    const known = this.#accounts.get(id);
    if (known) return known;
    const account = this.#newAccount(id);
    this.#accounts.set(id, account);
    return account;
  }

  #newAccount(id: string): PrincipalAccount {
    const limits = this.#shared;
    const clock = this.#clock;
    return limits
      ? new SharedAccount(id, this.#plan, { limits, clock })
      : new OwnAccount(this.#plan, clock.now());
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
