import { monotonicMs } from '../clock.js';
import { FairQueue } from './fair-queue.js';
import { currentSource } from './work-source.js';

/** The properties of the event loop that timed turns depend on. */
export interface EventLoop {
  /** Number of the current turn. */
  turn(): number;
  /** Milliseconds of a monotonic clock. */
  now(): number;
}

const nodeEventLoop: EventLoop = {
  turn: () => performance.nodeTiming.uvMetricsInfo.loopCount,
  now: monotonicMs,
};

/** How long work may start in one turn, in milliseconds. */
const MAX_TURN_MS = {
  // Enough for a hundred small queries. Short enough that one more request of 20 ms leaves the loop free for others.
  requests: 5,
  // Most queries finish their fields in less, without a pause.
  fields: 10,
  // A statement of a list takes up to 20 ms. The fields around it have their own share of the turn.
  statements: 5,
};

/** Spreads pieces of work over turns of the event loop: pieces start in a turn until it has lasted too long. */
export class TimedTurns {
  readonly #maxTurnMs: number;
  readonly #loop: EventLoop;
  readonly #waiting = new FairQueue<() => void>();
  /** Until all pieces that waited have started and have run their microtasks. */
  #isStarting = false;
  #turn = -1;
  #turnBeganAt = 0;

  constructor(maxTurnMs: number, loop: EventLoop = nodeEventLoop) {
    this.#maxTurnMs = maxTurnMs;
    this.#loop = loop;
  }

  /**
   * Returns null when the piece may start now, which is the usual case: an await would cost a small query a hundredth of
   * its time. Returns a promise when the turn has lasted too long, or other pieces wait. Callers and their requests take turns.
   * Within a request, promises resolve in the order of the calls.
   * @param mustWait is true for pieces that become ready together, before the first of them has done any work: the
   * duration of the turn would not separate them.
   */
  next(mustWait = false): Promise<void> | null {
    if (!mustWait && !this.#isStarting && this.#hasTime()) return null;
    return new Promise((resolve) => {
      this.#waiting.push(currentSource(), resolve);
      if (!this.#isStarting) setImmediate(this.#startNext);
      this.#isStarting = true;
    });
  }

  /** Tells whether pieces of the current request wait for their turn. */
  hasWaiting(): boolean {
    return this.#waiting.has(currentSource());
  }

  #hasTime(): boolean {
    const turn = this.#loop.turn();
    if (turn === this.#turn) return this.#loop.now() - this.#turnBeganAt < this.#maxTurnMs;
    this.#turn = turn;
    this.#turnBeganAt = this.#loop.now();
    return true;
  }

  readonly #startNext = (): void => {
    this.#isStarting = this.#waiting.size > 0;
    if (!this.#isStarting) return;
    if (!this.#hasTime()) {
      setImmediate(this.#startNext);
      return;
    }
    this.#waiting.shift()?.();
    // A tick that a microtask schedules runs after all other microtasks, which include those of the started piece.
    queueMicrotask(() => process.nextTick(this.#startNext));
  };
}

// A process has one event loop, so each of these exists once in a process.

/**
 * The starts of requests. Node delivers the requests of a packet, and of all sockets that are ready, in one turn. Without
 * a limit, 32 large requests would block the loop for a second.
 */
export const requestStarts = new TimedTurns(MAX_TURN_MS.requests);

/** The resolvers of fields, of all requests. */
export const fieldTurns = new TimedTurns(MAX_TURN_MS.fields);

/** The statements of SQLite, which block the loop while they run, of all files and requests. */
export const statementTurns = new TimedTurns(MAX_TURN_MS.statements);
