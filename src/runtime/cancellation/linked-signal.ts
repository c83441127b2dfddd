import { Cancellation } from './cancellation.js';
import type { CancellationSignal } from './cancellation-signal.js';

/**
 * Fires with another signal, of which it is a listener only while it has listeners itself. For the signal of a request,
 * on which each of its calls waits: an `AbortSignal` walks along all of its listeners to add one, and to remove one.
 */
export class LinkedSignal implements CancellationSignal {
  readonly #source: CancellationSignal;
  readonly #own = new Cancellation();
  readonly #fire = (): void => this.#own.abort(this.#source.reason);

  constructor(source: CancellationSignal) {
    this.#source = source;
  }

  get aborted(): boolean {
    return this.#source.aborted;
  }

  get reason(): unknown {
    return this.#source.reason;
  }

  addEventListener(type: 'abort', listener: () => void): void {
    if (this.aborted) return;
    if (this.#own.listenerCount === 0) {
      this.#source.addEventListener(type, this.#fire, { once: true });
    }
    this.#own.addEventListener(type, listener);
  }

  removeEventListener(type: 'abort', listener: () => void): void {
    if (this.#own.listenerCount === 0) return;
    this.#own.removeEventListener(type, listener);
    if (this.#own.listenerCount === 0) this.#source.removeEventListener(type, this.#fire);
  }
}
