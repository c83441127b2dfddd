import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Clock, Timer } from '../../runtime/clock.js';

/** What can end a call from outside: its time is over, its caller has gone, or the client is closing. */
export type EndReason = 'deadline' | 'aborted' | 'closed';

/** Thrown inside this client only; the call turns it into an SpApiError. */
export class CallEnded extends Error {
  constructor(readonly reason: EndReason) {
    super(reason);
    this.name = 'CallEnded';
  }
}

/**
 * The life of one call: a single timer and a single abort listener for all of its stages (token, quota, HTTP, pauses).
 * The stage that is under way says in `onEnd` how it is cut short.
 */
export class CallScope {
  readonly deadlineMs: number;
  readonly #clock: Clock;
  readonly #signal: CancellationSignal | undefined;
  readonly #timer: Timer;
  readonly #abort = (): void => this.end('aborted');
  #ended: EndReason | undefined;
  onEnd: ((reason: EndReason) => void) | undefined;
  /** A request of this call is at Amazon, whose answer is worth waiting for. */
  onWire = false;

  constructor(clock: Clock, timeoutMs: number, signal?: CancellationSignal) {
    this.#clock = clock;
    this.deadlineMs = clock.now() + timeoutMs;
    this.#timer = clock.after(timeoutMs, () => this.end('deadline'));
    this.#signal = signal;
    if (signal?.aborted) this.#ended = 'aborted';
    else signal?.addEventListener('abort', this.#abort);
  }

  get ended(): EndReason | undefined {
    return this.#ended;
  }

  /** Milliseconds left, negative when the deadline has passed. */
  get remainingMs(): number {
    return this.deadlineMs - this.#clock.now();
  }

  end(reason: EndReason): void {
    if (this.#ended !== undefined) return;
    this.#ended = reason;
    const { onEnd } = this;
    this.onEnd = undefined;
    onEnd?.(reason);
  }

  /** Throws CallEnded when the call has been ended. */
  check(): void {
    if (this.#ended !== undefined) throw new CallEnded(this.#ended);
  }

  /** The promise's result, or CallEnded as soon as the call ends; then `abandon` has been run. */
  async wait<T>(promise: Promise<T>, abandon?: () => void): Promise<T> {
    if (this.#ended !== undefined) {
      // Whatever becomes of it later is nobody's business any more, and must not count as unhandled.
      promise.catch(() => undefined);
      abandon?.();
      throw new CallEnded(this.#ended);
    }
    const ended = new Promise<never>((_resolve, reject) => {
      this.onEnd = (reason) => {
        abandon?.();
        reject(new CallEnded(reason));
      };
    });
    try {
      return await Promise.race([promise, ended]);
    } finally {
      this.onEnd = undefined;
    }
  }

  /** Waits that long, or throws CallEnded. */
  async pause(delayMs: number): Promise<void> {
    this.check();
    if (delayMs <= 0) return;
    let timer: Timer | undefined;
    const over = new Promise<void>((resolve) => {
      timer = this.#clock.after(delayMs, resolve);
    });
    await this.wait(over, () => timer?.cancel());
  }

  /** Must be called once at the end of the call: no timer and no listener stays behind. */
  dispose(): void {
    this.#timer.cancel();
    this.#signal?.removeEventListener('abort', this.#abort);
  }
}
