import type { Clock, Timer } from '../../runtime/clock.js';
import type { SharedBucket, SharedBuckets, TokenAnswer, TokenAsk } from './shared-buckets.js';
import { TokenBucket } from './token-bucket.js';
import type { Demand, TokenSource } from './token-source.js';

/** The store of the buckets answers within a few milliseconds, or counts as unavailable. */
const LONGEST_ASK_MS = 1_000;
/** An unavailable store is asked again after this time. */
const ASK_AGAIN_MS = 1_000;
/** Bulk work asks at least so often: the rate, and what others take, may have changed. */
const LONGEST_PAUSE_MS = 10_000;
/** A call that the store refuses, although it fits by this copy, asks again after this time. */
const SHORTEST_PAUSE_MS = 20;

/**
 * The tokens of a bucket that several servers share. A server asks for one token at a time, for its first call. The token may be
 * booked ahead of its time: so interactive calls of all servers are served in the order in which they ask. Bulk work books
 * none, and leaves a reserve, so it comes after the interactive calls of every server. When the store of the buckets is
 * unavailable, the server uses its part of the plan.
 */
export class SharedTokens implements TokenSource {
  readonly #bucket: SharedBucket;
  readonly #buckets: SharedBuckets;
  readonly #clock: Clock;
  /** The bucket as it was at the last answer. */
  readonly #copy: TokenBucket;
  /** The part of this server, while the store is unavailable. */
  #part: TokenBucket | null = null;
  #listener: () => void = () => undefined;
  #isAsking = false;
  /** When the token of this server can be used. Null when it has none. */
  #usableAt: number | null = null;
  /** What the store had no token for. Null when it may be asked at once. */
  #paused: Demand | null = null;
  /** When the store is asked again, after a pause or a failure. */
  #askAt = 0;
  #timer: Timer | undefined;

  /** The copy starts full: an empty one would refuse calls before the store was asked. */
  constructor(bucket: SharedBucket, buckets: SharedBuckets, clock: Clock) {
    this.#bucket = bucket;
    this.#buckets = buckets;
    this.#clock = clock;
    this.#copy = new TokenBucket(bucket.plan, clock.now());
  }

  get ratePerSecond(): number {
    return this.#copy.ratePerSecond;
  }

  get burst(): number {
    return this.#copy.burst;
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  take(nowMs: number, leaving: number): boolean {
    if (this.#usableAt !== null && this.#usableAt <= nowMs) {
      this.#usableAt = null;
      return true;
    }
    return this.#part?.take(nowMs, leaving) ?? false;
  }

  available(nowMs: number): number {
    const source = this.#part ?? this.#copy;
    return Math.max(0, source.available(nowMs));
  }

  waitMs(nth: number, nowMs: number, leaving: number): number {
    if (this.#part) return this.#part.waitMs(nth, nowMs, leaving);
    if (this.#usableAt === null) return this.#copy.waitMs(nth, nowMs, leaving);
    if (nth === 1) return Math.max(0, this.#usableAt - nowMs);
    return this.#copy.waitMs(nth - 1, nowMs, leaving);
  }

  learn(ratePerSecond: number, nowMs: number): void {
    this.#copy.learn(ratePerSecond, nowMs);
    this.#part?.learn(ratePerSecond / this.#servers(), nowMs);
    this.#tell(this.#buckets.learn(this.#bucket, ratePerSecond));
  }

  empty(nowMs: number, untilMs: number): void {
    this.#copy.empty(nowMs, untilMs);
    this.#part?.empty(nowMs, untilMs);
    if (this.#usableAt !== null && this.#usableAt < untilMs) {
      this.#usableAt = untilMs;
      this.#rest();
      this.#call(untilMs - nowMs);
    }
    this.#tell(this.#buckets.empty(this.#bucket, Math.max(0, untilMs - nowMs)));
  }

  want(demand: Demand | null, nowMs: number): void {
    if (demand === null) {
      this.#giveBack();
      if (!this.#isAsking) this.#rest();
      return;
    }
    if (this.#isAsking) {
      if (this.#part) this.#awaitPart(demand, nowMs);
      return;
    }
    // A timer may fire a fraction of a millisecond early.
    if (this.#usableAt !== null)
      return this.#timer ? undefined : this.#call(this.#usableAt - nowMs);
    if (this.#part && nowMs < this.#askAt) return this.#awaitPart(demand, nowMs);
    if (this.#paused && nowMs < this.#askAt && !mayGet(demand, this.#paused)) return;
    void this.#ask(demand, nowMs);
  }

  async #ask(demand: Demand, nowMs: number): Promise<void> {
    this.#isAsking = true;
    this.#rest();
    if (this.#part) this.#awaitPart(demand, nowMs);
    const withinMs = demand.isBulk ? 0 : Math.max(0, demand.deadlineMs - nowMs);
    try {
      const { leaving } = demand;
      const answer = await this.#inTime({ leaving, withinMs, share: this.#share(nowMs) });
      this.#isAsking = false;
      this.#use(answer, demand);
    } catch {
      this.#isAsking = false;
      this.#useOwnPart();
    }
    this.#listener();
  }

  #use(answer: TokenAnswer, demand: Demand): void {
    const now = this.#clock.now();
    this.#rest();
    this.#part = null;
    this.#copy.follow(answer, now);
    if (answer.isTaken) {
      this.#usableAt = now + answer.waitMs;
      if (answer.waitMs > 0) this.#call(answer.waitMs);
      return;
    }
    const pauseMs = demand.isBulk ? Math.min(answer.waitMs, LONGEST_PAUSE_MS) : 0;
    this.#paused = demand;
    this.#askAt = now + Math.max(pauseMs, SHORTEST_PAUSE_MS);
    this.#call(this.#askAt - now);
  }

  /** The part has its share of the tokens that were left: all servers together then send no more than the plan allows. */
  #useOwnPart(): void {
    const now = this.#clock.now();
    this.#rest();
    this.#askAt = now + ASK_AGAIN_MS;
    if (this.#part) return;
    const servers = this.#servers();
    const ratePerSecond = this.#copy.ratePerSecond / servers;
    const burst = Math.max(1, Math.floor(this.#copy.burst / servers));
    this.#part = new TokenBucket({ ratePerSecond, burst }, now);
    const tokens = Math.max(0, this.#copy.available(now)) / servers;
    this.#part.follow({ tokens: Math.min(tokens, burst), restoresInMs: 0, ratePerSecond }, now);
  }

  /** Returns the tokens that this server may use alone: those of its part, or of the one that it would have. */
  #share(nowMs: number): number {
    if (this.#part) return this.available(nowMs);
    return this.available(nowMs) / this.#servers();
  }

  /** Calls the listener when this server's part has a token, and in time to ask the store again. */
  #awaitPart(demand: Demand, nowMs: number): void {
    const waitMs = this.waitMs(1, nowMs, demand.leaving);
    const againMs = this.#isAsking ? waitMs : Math.max(0, this.#askAt - nowMs);
    this.#rest();
    this.#call(Math.min(waitMs, againMs));
  }

  #call(delayMs: number): void {
    this.#timer = this.#clock.after(Math.max(1, Math.ceil(delayMs)), () => {
      this.#rest();
      this.#listener();
    });
  }

  #rest(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#paused = null;
  }

  #giveBack(): void {
    if (this.#usableAt === null) return;
    this.#usableAt = null;
    this.#tell(this.#buckets.give(this.#bucket));
  }

  #servers(): number {
    return Math.max(1, this.#buckets.servers());
  }

  /** Rejects when the store does not answer in time. A token of a late answer goes back. */
  #inTime(ask: TokenAsk): Promise<TokenAnswer> {
    let timer: Timer | undefined;
    let isLate = false;
    const late = new Promise<never>((_, reject) => {
      timer = this.#clock.after(LONGEST_ASK_MS, () => {
        isLate = true;
        reject(new Error('The store of the quota does not answer.'));
      });
    });
    const answered = async (): Promise<TokenAnswer> => {
      try {
        const answer = await this.#buckets.take(this.#bucket, ask);
        if (isLate && answer.isTaken) this.#tell(this.#buckets.give(this.#bucket));
        return answer;
      } finally {
        timer?.cancel();
      }
    };
    return Promise.race([answered(), late]);
  }

  /** What the store misses, it learns from the next 429 or the next answer of Amazon. */
  #tell(told: Promise<void>): void {
    told.catch(() => undefined);
  }
}

/** Tells whether the store may have a token for one demand, although it had none for another. */
function mayGet(demand: Demand, refused: Demand): boolean {
  return demand.leaving < refused.leaving || (refused.isBulk && !demand.isBulk);
}
