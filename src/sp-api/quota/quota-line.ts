import type { CallPriority } from '../client.js';
import type { Clock, Timer } from '../clock.js';
import type { UsagePlan } from '../operation.js';
import { TokenBucket } from './token-bucket.js';

export interface QuotaRequest {
  readonly priority: CallPriority;
  /** The caller must have its token by then, in the clock's milliseconds. */
  readonly deadlineMs: number;
  /** When the call arrived, as a growing number: a retry keeps its place among its equals. */
  readonly turn: number;
}

export interface Granted {
  readonly kind: 'granted';
}

/** The wait would not fit into the caller's deadline; no token was taken. */
export interface Refused {
  readonly kind: 'refused';
  /** When a call made then would get its token at once, as far as known now. */
  readonly retryAfterMs: number;
}

export interface Waiting {
  readonly kind: 'waiting';
  readonly verdict: Promise<Granted | Refused>;
  /** Gives up the place; the verdict then never comes, and no token is spent. */
  readonly leave: () => void;
}

export type Admission = Granted | Refused | Waiting;

interface Waiter {
  readonly rank: number;
  readonly turn: number;
  readonly deadlineMs: number;
  readonly settle: (verdict: Granted | Refused) => void;
}

const GRANTED: Granted = { kind: 'granted' };
const RANK: Readonly<Record<CallPriority, number>> = { mutation: 0, query: 1, bulk: 2 };

/**
 * Callers in line for the tokens of one bucket: mutations before queries before bulk work, each in order of arrival.
 * Whoever cannot be served before its deadline is told so as soon as that is known, not when the deadline has passed.
 */
export class QuotaLine {
  readonly #bucket: TokenBucket;
  readonly #clock: Clock;
  readonly #waiters: Waiter[] = [];
  #timer: Timer | undefined;

  constructor(plan: UsagePlan, clock: Clock) {
    this.#bucket = new TokenBucket(plan, clock.now());
    this.#clock = clock;
  }

  get ratePerSecond(): number {
    return this.#bucket.ratePerSecond;
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  /** Tokens left now. */
  get available(): number {
    return this.#bucket.available(this.#clock.now());
  }

  /** Asks for one token: granted or refused at once, or a place in line. */
  enter(request: QuotaRequest): Admission {
    const now = this.#clock.now();
    if (this.#waiters.length > 0) this.#serve(now);
    if (this.#waiters.length === 0 && this.#bucket.take(now)) return GRANTED;

    const rank = RANK[request.priority];
    const index = this.#placeOf(rank, request.turn);
    const waitMs = this.#bucket.waitMs(index + 1, now);
    if (now + waitMs > request.deadlineMs) return refused(waitMs);
    return this.#join(index, { rank, turn: request.turn, deadlineMs: request.deadlineMs }, now);
  }

  /** Milliseconds until a new caller of this priority would be served. */
  estimateMs(priority: CallPriority): number {
    const index = this.#placeOf(RANK[priority], Number.POSITIVE_INFINITY);
    return this.#bucket.waitMs(index + 1, this.#clock.now());
  }

  /** Takes over the rate of `x-amzn-RateLimit-Limit`. */
  learn(ratePerSecond: number): void {
    if (ratePerSecond === this.#bucket.ratePerSecond) return;
    this.#bucket.learn(ratePerSecond, this.#clock.now());
    this.#review();
  }

  /** A 429 came: there is no token, and none for `retryAfterMs` if Amazon said so. */
  drained(retryAfterMs: number): void {
    const now = this.#clock.now();
    this.#bucket.empty(now, now + retryAfterMs);
    this.#review();
  }

  #join(index: number, place: Omit<Waiter, 'settle'>, now: number): Waiting {
    let settle: Waiter['settle'] = () => undefined;
    const verdict = new Promise<Granted | Refused>((resolve) => {
      settle = resolve;
    });
    const waiter: Waiter = { ...place, settle };
    this.#waiters.splice(index, 0, waiter);
    this.#refuseUnfit(now, index + 1);
    this.#arm(now);
    return { kind: 'waiting', verdict, leave: () => this.#leave(waiter) };
  }

  #leave(waiter: Waiter): void {
    const index = this.#waiters.indexOf(waiter);
    if (index === -1) return;
    this.#waiters.splice(index, 1);
    this.#arm(this.#clock.now());
  }

  #placeOf(rank: number, turn: number): number {
    let index = this.#waiters.length;
    while (index > 0) {
      const before = this.#waiters[index - 1];
      if (before === undefined) break;
      if (before.rank < rank || (before.rank === rank && before.turn <= turn)) break;
      index -= 1;
    }
    return index;
  }

  #review(): void {
    const now = this.#clock.now();
    this.#refuseUnfit(now, 0);
    this.#serve(now);
    this.#arm(now);
  }

  #serve(now: number): void {
    let head = this.#waiters[0];
    while (head !== undefined) {
      if (head.deadlineMs < now) head.settle(refused(this.#bucket.waitMs(1, now)));
      else if (this.#bucket.take(now)) head.settle(GRANTED);
      else return;
      this.#waiters.shift();
      head = this.#waiters[0];
    }
  }

  /** After the line grew ahead of someone, or tokens came to cost more: whoever no longer fits is refused now. */
  #refuseUnfit(now: number, from: number): void {
    let index = from;
    let waiter = this.#waiters[index];
    while (waiter !== undefined) {
      const waitMs = this.#bucket.waitMs(index + 1, now);
      if (now + waitMs > waiter.deadlineMs) {
        this.#waiters.splice(index, 1);
        waiter.settle(refused(waitMs));
      } else {
        index += 1;
      }
      waiter = this.#waiters[index];
    }
  }

  /** One timer for the head of the line, none when nobody waits. */
  #arm(now: number): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#waiters.length === 0) return;
    const delayMs = Math.max(1, Math.ceil(this.#bucket.waitMs(1, now)));
    this.#timer = this.#clock.after(delayMs, () => {
      this.#timer = undefined;
      const then = this.#clock.now();
      this.#serve(then);
      this.#arm(then);
    });
  }
}

function refused(waitMs: number): Refused {
  return { kind: 'refused', retryAfterMs: Math.ceil(waitMs) };
}
