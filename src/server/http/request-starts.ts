import { monotonicMs } from '../../runtime/clock.js';

/** The properties of the event loop that request starts depend on. */
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

// Enough for a hundred small queries. Short enough that one more request of 20 ms leaves the loop free for others.
const MAX_TURN_MS = 5;

/**
 * Spreads the starts of requests over turns of the event loop. Node delivers the requests of a packet, and of all
 * sockets that are ready, in one turn. Without a limit, 32 large requests would block the loop for a second.
 */
export class RequestStarts {
  readonly #loop: EventLoop;
  readonly #waiting: (() => void)[] = [];
  #turn = -1;
  #turnBeganAt = 0;

  constructor(loop: EventLoop = nodeEventLoop) {
    this.#loop = loop;
  }

  /**
   * Returns null when the request may start now, which is the usual case: an await would cost a small query a hundredth
   * of its time. Returns a promise when the turn has lasted 5 ms, or other requests wait. Promises resolve in the order
   * of the calls.
   * @param isPipelined is true when the connection has other open requests. They become ready together, before the
   * first of them has done any work. The duration of the turn does not separate them, so each of them waits.
   */
  next(isPipelined: boolean): Promise<void> | null {
    if (!isPipelined && this.#waiting.length === 0 && this.#hasTime()) return null;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#startNext);
    });
  }

  #hasTime(): boolean {
    const turn = this.#loop.turn();
    if (turn === this.#turn) return this.#loop.now() - this.#turnBeganAt < MAX_TURN_MS;
    this.#turn = turn;
    this.#turnBeganAt = this.#loop.now();
    return true;
  }

  readonly #startNext = (): void => {
    if (!this.#hasTime()) {
      setImmediate(this.#startNext);
      return;
    }
    const start = this.#waiting.shift();
    start?.();
    if (this.#waiting.length === 0) return;
    // A tick that a microtask schedules runs after all other microtasks, which include those of the started request.
    queueMicrotask(() => process.nextTick(this.#startNext));
  };
}
