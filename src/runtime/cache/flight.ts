import { Cancellation } from '../cancellation/cancellation.js';
import type { CancellationSignal } from '../cancellation/cancellation-signal.js';
import type { Keeping } from './keeping.js';

/** A reader that waits, until its signal fires or the load has ended. */
interface Wait<Value> {
  readonly signal: CancellationSignal;
  readonly leave: () => void;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

const ONCE = { once: true };

/** One load under way, and the readers that wait for it: one promise for each of them, which is settled from here. */
export class Flight<Value> {
  readonly #cancellation = new Cancellation();
  /** Of all who have joined, also of those who have left: to settle those again does nothing. */
  #waits: Wait<Value>[] | null = null;
  #waiting = 0;
  readonly #onAbandoned: () => void;

  /** @param onAbandoned is told that the last reader has gone, before the load is. */
  constructor(
    readonly keeping: Keeping,
    onAbandoned: () => void,
  ) {
    this.#onAbandoned = onAbandoned;
  }

  /** Fires when the last reader has gone before the load had ended. */
  get signal(): CancellationSignal {
    return this.#cancellation;
  }

  /** The end of the load; rejects with the reason of the signal when that fires first. */
  join(signal: CancellationSignal): Promise<Value> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting -= 1;
        reject(signal.reason);
        if (this.#waiting === 0) this.#abandon();
      };
      this.#waiting += 1;
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, ONCE);
      const wait = { signal, leave, resolve, reject };
      // An array that is pushed to makes room for many, and nearly always there is one.
      if (this.#waits === null) this.#waits = [wait];
      else this.#waits.push(wait);
    });
  }

  succeed(value: Value): void {
    this.#settle(({ resolve }) => resolve(value));
  }

  fail(reason: unknown): void {
    this.#settle(({ reject }) => reject(reason));
  }

  #settle(settle: (wait: Wait<Value>) => void): void {
    const waits = this.#waits ?? [];
    this.#waits = null;
    for (const wait of waits) {
      wait.signal.removeEventListener('abort', wait.leave);
      settle(wait);
    }
  }

  #abandon(): void {
    this.#onAbandoned();
    this.#cancellation.abort();
  }
}
