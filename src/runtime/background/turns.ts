import { monotonicMs } from '../clock.js';
import { FairQueue } from './fair-queue.js';
import { currentSource } from './work-source.js';

/**
 * Spreads work over turns of the event loop, one piece in each, so that requests are served in between.
 * Otherwise a change with thousands of listeners would delay all requests.
 */
export class Turns {
  readonly #waiting = new FairQueue<() => void>();
  readonly #step = (): void => {
    const resolve = this.#waiting.shift();
    if (this.#waiting.size > 0) setImmediate(this.#step);
    resolve?.();
  };

  /** Resolves in a separate turn, which callers and their requests take one after another. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(currentSource(), resolve);
      if (this.#waiting.size === 1) setImmediate(this.#step);
    });
  }
}

// A process has one event loop, so each queue exists once in a process. There are two: thousands of events must not delay
// the requests of clients.

/** Turns for parts of requests. */
export const requestTurns = new Turns();

/** Turns for the events of subscriptions. */
export const eventTurns = new Turns();

/** Requests begin in a turn until it has taken this long. */
const REQUESTS_BEGIN_WITHIN_MS = 10;

/** A request waits at most this long for connections that wait to be accepted. */
const ACCEPTS_FIRST_MS = 25;

interface WaitingRequest {
  readonly callerId: string;
  readonly begin: () => void;
}

/**
 * Decides when a request begins, so that a burst of costly requests does not delay those that come after it, such as a health
 * check. Node accepts one connection in a turn of the event loop, so a request waits until a turn has accepted none: otherwise
 * each connection would wait for the requests of all that were opened before it. Node reads all sockets in one turn, so a
 * request waits for another turn when the current one has taken long.
 */
export class RequestStarts {
  readonly #now: () => number;
  readonly #waiting = new FairQueue<WaitingRequest>();
  /** When the first request of this turn began. Null before. */
  #turnBeganAt: number | null = null;
  /** When the request that is next began to wait for connections. */
  #acceptsSince: number | null = null;
  #hasAccepted = false;

  readonly #step = (): void => {
    const now = this.#now();
    this.#acceptsSince ??= now;
    const hasAccepted = this.#hasAccepted;
    this.#hasAccepted = false;
    if (hasAccepted && now - this.#acceptsSince < ACCEPTS_FIRST_MS) {
      setImmediate(this.#step);
      return;
    }
    this.#acceptsSince = null;
    const first = this.#waiting.shift();
    // Many costly requests of one caller would otherwise leave another every second turn only.
    const ofAnother = this.#waiting.shift(({ callerId }) => callerId !== first?.callerId);
    if (this.#waiting.size > 0) setImmediate(this.#step);
    first?.begin();
    ofAnother?.begin();
  };

  constructor(now: () => number = monotonicMs) {
    this.#now = now;
  }

  /** Says that a connection was accepted in this turn. */
  noteConnection(): void {
    this.#hasAccepted = true;
  }

  /** Returns null when a request can begin now. Otherwise, resolves in its turn, of which one caller gets one, and two callers get one together. */
  begin(): Promise<void> | null {
    if (this.#waiting.size === 0 && !this.#hasAccepted && this.#hasTime()) return null;
    return new Promise((resolve) => {
      const source = currentSource();
      this.#waiting.push(source, { callerId: source.callerId, begin: resolve });
      if (this.#waiting.size === 1) setImmediate(this.#step);
    });
  }

  #hasTime(): boolean {
    if (this.#turnBeganAt !== null)
      return this.#now() - this.#turnBeganAt <= REQUESTS_BEGIN_WITHIN_MS;
    this.#turnBeganAt = this.#now();
    setImmediate(() => {
      this.#turnBeganAt = null;
    });
    return true;
  }
}

/** The starts of the requests of this process. */
export const requestStarts = new RequestStarts();

/** A part begins in a turn only within this time. Code that runs for the first time takes ten times as long as later. */
const BEGINS_WITHIN_MS = 10;

/**
 * Divides one long piece of work into turns. Each part says how large it is before it begins. The first part gets another
 * turn too, because the current one has work behind it, such as the conversion of a large input.
 */
export class WorkInTurns {
  #done: number;
  #beganAt = 0;

  readonly #mostInOneTurn: number;
  readonly #now: () => number;

  /**
   * @param mostInOneTurn a turn ends when its parts together have this size, or have taken 10 ms. A larger part gets a separate
   * turn.
   */
  constructor(mostInOneTurn: number, now: () => number = monotonicMs) {
    this.#mostInOneTurn = mostInOneTurn;
    this.#now = now;
    this.#done = mostInOneTurn;
  }

  /** Waits for the next turn when the current one has no room, or no time, for a part of this size. */
  async begin(size = 1): Promise<void> {
    this.#done += size;
    const hasTime = this.#now() - this.#beganAt <= BEGINS_WITHIN_MS;
    if (this.#done <= this.#mostInOneTurn && hasTime) return;
    this.#done = size;
    await requestTurns.next();
    this.#beganAt = this.#now();
  }
}
