import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Clock, Timer } from '../../runtime/clock.js';
import type { CallPriority } from './client.js';

/** Why a call ends early: its deadline passed, its caller left, or the client is closing. */
export type EndReason = 'deadline' | 'aborted' | 'closed';

/** Thrown only inside this client. The call turns it into an SpApiError. */
export class CallEnded extends Error {
  constructor(readonly reason: EndReason) {
    super(reason);
    this.name = 'CallEnded';
  }
}

export interface CallScopeOptions {
  readonly timeoutMs: number;
  readonly signal?: CancellationSignal | undefined;
  /** Absent for token requests, which calls of every priority share. */
  readonly priority?: CallPriority;
  /** True when the request must not be cut off once it is sent, because nothing else shows what it has done. */
  readonly once?: boolean;
}

/**
 * The lifetime of one call: a single timer and a single abort listener for all of its stages (token, quota,
 * HTTP, pauses). The current stage sets `onEnd` to be interrupted.
 */
export class CallScope {
  readonly deadlineMs: number;
  readonly #clock: Clock;
  readonly #signal: CancellationSignal | undefined;
  readonly #timer: Timer;
  readonly #abort = (): void => this.end('aborted');
  #ended: EndReason | undefined;
  onEnd: ((reason: EndReason) => void) | undefined;
  readonly priority: CallPriority | undefined;
  readonly #once: boolean;
  /** True from the first byte of a request until its answer. */
  onWire = false;

  constructor(clock: Clock, { timeoutMs, signal, priority, once = false }: CallScopeOptions) {
    this.#clock = clock;
    this.priority = priority;
    this.#once = once;
    this.deadlineMs = clock.now() + timeoutMs;
    this.#timer = clock.after(timeoutMs, () => this.end('deadline'));
    this.#signal = signal;
    if (signal?.aborted) this.#ended = 'aborted';
    else signal?.addEventListener('abort', this.#abort);
  }

  /** True while cutting off the call would leave the outcome of a change unknown. */
  get mustFinish(): boolean {
    return this.#once && this.onWire;
  }

  get ended(): EndReason | undefined {
    return this.#ended;
  }

  end(reason: EndReason): void {
    if (this.#ended !== undefined) return;
    this.#ended = reason;
    const { onEnd } = this;
    this.onEnd = undefined;
    onEnd?.(reason);
  }

  /** Throws CallEnded when the call has ended. */
  check(): void {
    if (this.#ended !== undefined) throw new CallEnded(this.#ended);
  }

  /** Returns the promise's result. Throws CallEnded as soon as the call ends, after running `abandon`. */
  async wait<T>(promise: Promise<T>, abandon?: () => void): Promise<T> {
    if (this.#ended !== undefined) {
      // Nothing waits for its result any more, and a rejection must not count as unhandled.
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

  /** Waits that long. Throws CallEnded when the call ends. */
  async pause(delayMs: number): Promise<void> {
    this.check();
    if (delayMs <= 0) return;
    let timer: Timer | undefined;
    const over = new Promise<void>((resolve) => {
      timer = this.#clock.after(delayMs, resolve);
    });
    await this.wait(over, () => timer?.cancel());
  }

  /** Removes the timer and the listener. Must be called once at the end of the call. */
  dispose(): void {
    this.#timer.cancel();
    this.#signal?.removeEventListener('abort', this.#abort);
  }
}
