import { Cancellation } from './cancellation.js';
import type { CancellationSignal } from './cancellation-signal.js';

/**
 * Fires with another signal, and listens to it only while it has listeners itself. For the signal of a
 * request, which all of its calls listen to: an `AbortSignal` walks all of its listeners to add or remove
 * one.
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
