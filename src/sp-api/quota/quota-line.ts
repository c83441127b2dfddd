import type { CallPriority } from '../calls/client.js';
import { wallClock } from '../../runtime/clock.js';
import type { Clock } from '../../runtime/clock.js';
import { bulkReserve } from './bulk-reserve.js';
import { FairOrder } from './fair-order.js';
import type { CallSource, OrderedCall } from './fair-order.js';
import type { TokenSource } from './token-source.js';

export interface QuotaRequest {
  readonly priority: CallPriority;
  /** The call must have its token by then, in the clock's milliseconds. */
  readonly deadlineMs: number;
  /** Number of the call in order of arrival. A retry keeps its place within its request. */
  readonly turn: number;
  /** Absent for work of the server. */
  readonly source?: CallSource | undefined;
}

export interface Granted {
  readonly kind: 'granted';
}

/** The wait does not fit into the deadline. No token was taken. */
export interface Refused {
  readonly kind: 'refused';
  /** When a new call would get its token at once, by current knowledge. */
  readonly retryAfterMs: number;
}

export interface Waiting {
  readonly kind: 'waiting';
  readonly verdict: Promise<Granted | Refused>;
  /** Leaves the line. The verdict then never comes, and no token is used. */
  readonly leave: () => void;
}

export type QuotaDecision = Granted | Refused | Waiting;

interface Waiter extends OrderedCall {
  readonly rank: number;
  readonly deadlineMs: number;
  readonly settle: (verdict: Granted | Refused) => void;
}

const GRANTED: Granted = { kind: 'granted' };
const RANK: Readonly<Record<CallPriority, number>> = { mutation: 0, query: 1, bulk: 2 };

/** Calls of the server itself, such as those of the sync. */
const OF_THE_SERVER: CallSource = { callerId: '' };

/**
 * The queue for the tokens of one bucket: mutations before queries before bulk work. Within each, callers take turns, and so do the
 * requests of each caller. Bulk work leaves a reserve, so that an interactive caller finds a token and not just the first
 * place. A call that cannot be sent before its deadline is refused at once.
 */
export class QuotaLine {
  readonly #tokens: TokenSource;
  readonly #clock: Clock;
  /** By rank. */
  readonly #orders = Object.values(RANK).map(() => new FairOrder<Waiter>());
  /** In the order in which they are served. */
  #waiters: Waiter[] = [];
  #isRateAnnounced = false;
  #throttledAt: number | null = null;

  constructor(tokens: TokenSource, clock: Clock) {
    this.#tokens = tokens;
    this.#clock = clock;
    tokens.onChange(() => this.#review());
  }

  get ratePerSecond(): number {
    return this.#tokens.ratePerSecond;
  }

  /** Tokens of a full bucket. */
  get burst(): number {
    return this.#tokens.burst;
  }

  /** Whether Amazon has announced the rate. Otherwise it is that of the documentation. */
  get isRateAnnounced(): boolean {
    return this.#isRateAnnounced;
  }

  /** When Amazon last answered 429, in milliseconds since 1970. Null before the first one. */
  get throttledAt(): number | null {
    return this.#throttledAt;
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  /** Tokens available now. */
  get available(): number {
    return this.#tokens.available(this.#clock.now());
  }

  /** Requests one token: granted, refused, or a place in the line. */
  enter(request: QuotaRequest): QuotaDecision {
    const now = this.#clock.now();
    this.#serve(now);
    const { priority, turn, deadlineMs, source = OF_THE_SERVER } = request;
    const rank = RANK[priority];
    if (this.#waiters.length === 0 && this.#take(rank, now)) return GRANTED;
    let settle: Waiter['settle'] = () => undefined;
    const verdict = new Promise<Granted | Refused>((resolve) => {
      settle = resolve;
    });
    const waiter: Waiter = { rank, turn, deadlineMs, source, settle };
    this.#add(waiter);
    const index = this.#waiters.indexOf(waiter);
    if (index === 0 && this.#take(rank, now)) {
      this.#serveFirst();
      this.#moveBack(0, now);
      return GRANTED;
    }
    const waitMs = this.#waitMs(index, rank, now);
    if (now + waitMs > deadlineMs) {
      this.#remove(waiter);
      return refused(waitMs);
    }
    this.#moveBack(index + 1, now);
    return { kind: 'waiting', verdict, leave: () => this.#leave(waiter) };
  }

  /** Returns the milliseconds until a new call of this priority would be sent. */
  estimateMs(priority: CallPriority): number {
    const rank = RANK[priority];
    const index = this.#waiters.filter((waiter) => waiter.rank <= rank).length;
    return this.#waitMs(index, rank, this.#clock.now());
  }

  /** Applies the rate of `x-amzn-RateLimit-Limit`. Tells whether it is another one than before. */
  learn(ratePerSecond: number): boolean {
    this.#isRateAnnounced = true;
    if (ratePerSecond === this.#tokens.ratePerSecond) return false;
    this.#tokens.learn(ratePerSecond, this.#clock.now());
    this.#review();
    return true;
  }

  /** Empties the bucket after a 429, for `retryAfterMs` if Amazon named it. */
  drained(retryAfterMs: number): void {
    this.#throttledAt = wallClock.now();
    const now = this.#clock.now();
    this.#tokens.empty(now, now + retryAfterMs);
    this.#review();
  }

  #leave(waiter: Waiter): void {
    if (!this.#waiters.includes(waiter)) return;
    this.#remove(waiter);
    this.#arm(this.#clock.now());
  }

  #add(waiter: Waiter): void {
    this.#orders[waiter.rank]?.add(waiter);
    this.#arrange();
  }

  #remove(waiter: Waiter): void {
    this.#orders[waiter.rank]?.remove(waiter);
    this.#arrange();
  }

  #serveFirst(): void {
    const first = this.#waiters.shift();
    if (first) this.#orders[first.rank]?.serve(first);
  }

  #arrange(): void {
    this.#waiters = this.#orders.flatMap((order) => order.ordered());
  }

  #take(rank: number, now: number): boolean {
    return this.#tokens.take(now, this.#leaving(rank));
  }

  /** Returns the wait for a call of this rank with that many before it. */
  #waitMs(index: number, rank: number, now: number): number {
    return this.#tokens.waitMs(index + 1, now, this.#leaving(rank));
  }

  #leaving(rank: number): number {
    return rank === RANK.bulk ? bulkReserve(this.#tokens) : 0;
  }

  #review(): void {
    const now = this.#clock.now();
    this.#refuseUnfit(now, 0);
    this.#serve(now);
    this.#arm(now);
  }

  /** Adjusts the calls from `from` on, which have one more before them. */
  #moveBack(from: number, now: number): void {
    if (this.#waiters.length === 0) return;
    this.#refuseUnfit(now, from);
    this.#arm(now);
  }

  #serve(now: number): void {
    let head = this.#waiters[0];
    while (head !== undefined) {
      if (head.deadlineMs < now) head.settle(refused(this.#waitMs(0, head.rank, now)));
      else if (this.#take(head.rank, now)) head.settle(GRANTED);
      else return;
      this.#serveFirst();
      head = this.#waiters[0];
    }
  }

  /**
   * Refuses calls that no longer fit into their deadline, after the line grew before them or tokens became
   * slower.
   */
  #refuseUnfit(now: number, from: number): void {
    let index = from;
    let waiter = this.#waiters[index];
    while (waiter !== undefined) {
      const waitMs = this.#waitMs(index, waiter.rank, now);
      if (now + waitMs > waiter.deadlineMs) {
        this.#remove(waiter);
        waiter.settle(refused(waitMs));
      } else {
        index += 1;
      }
      waiter = this.#waiters[index];
    }
  }

  /** Says what the first call needs. An empty line needs nothing. */
  #arm(now: number): void {
    const [head] = this.#waiters;
    const demand = head && {
      leaving: this.#leaving(head.rank),
      deadlineMs: head.deadlineMs,
      isBulk: head.rank === RANK.bulk,
    };
    this.#tokens.want(demand ?? null, now);
  }
}

function refused(waitMs: number): Refused {
  return { kind: 'refused', retryAfterMs: Math.ceil(waitMs) };
}
