import type { CancellationSignal } from './cancellation-signal.js';

/**
 * A signal and its controller in one. Each load has one, and few are cancelled, so it allocates nothing until
 * needed. An `AbortController` takes many times as long to create and to add a listener to.
 */
export class Cancellation implements CancellationSignal {
  #aborted = false;
  #reason: unknown;
  /** Usually the only listener. Others go into a set. */
  #first: (() => void) | null = null;
  #others: Set<() => void> | null = null;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  get listenerCount(): number {
    return (this.#first ? 1 : 0) + (this.#others?.size ?? 0);
  }

  /** The signal fires once, so every listener is called at most once. */
  addEventListener(_type: 'abort', listener: () => void): void {
    if (this.#aborted || this.#first === listener) return;
    if (this.#first === null && !this.#others?.size) this.#first = listener;
    else (this.#others ??= new Set()).add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#first === listener) this.#first = null;
    else this.#others?.delete(listener);
  }

  /** Fires. A second call does nothing. The default reason is that of an `AbortController`. */
  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason;
    if (this.#first) callAlone(this.#first);
    for (const listener of this.#others ?? []) callAlone(listener);
    this.#first = null;
    this.#others = null;
  }
}

/** Like an event: an error of one listener is uncaught and does not affect the others. */
function callAlone(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
