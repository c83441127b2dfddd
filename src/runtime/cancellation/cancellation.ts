import type { CancellationSignal } from './cancellation-signal.js';

/**
 * A signal and its controller in one. There is one for each load, most of which are never cancelled, so it makes nothing
 * before it is needed: an `AbortController` takes many times as long to make, and to add a listener to.
 */
export class Cancellation implements CancellationSignal {
  #aborted = false;
  #reason: unknown;
  /** Nearly always the only one: a set is made for the others. */
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

  /** It fires once, so that every listener is called once at most. */
  addEventListener(_type: 'abort', listener: () => void): void {
    if (this.#aborted || this.#first === listener) return;
    if (this.#first === null && !this.#others?.size) this.#first = listener;
    else (this.#others ??= new Set()).add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    if (this.#first === listener) this.#first = null;
    else this.#others?.delete(listener);
  }

  /** Fires; does nothing the second time. Without a reason it is the error that an `AbortController` would give. */
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

/** As an event does: what one listener throws is uncaught, and keeps nothing from the others. */
function callAlone(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
