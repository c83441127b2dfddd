import { Cancellation } from '../cancellation/cancellation.js';
import type { CancellationSignal } from '../cancellation/cancellation-signal.js';
import type { EntryState } from './entry-state.js';

/** A waiting reader. It waits until its signal fires or the load ends. */
interface Wait<Value> {
  readonly signal: CancellationSignal;
  readonly leave: () => void;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

const ONCE = { once: true };

/** One running load and its waiting readers. Each reader has its own promise, which is settled here. */
export class Flight<Value> {
  readonly #cancellation = new Cancellation();
  /** Includes readers that left already: settling them twice does nothing. */
  #waits: Wait<Value>[] | null = null;
  #waiting = 0;
  readonly #onAbandoned: () => void;

  /** @param onAbandoned is called when the last reader leaves, before the load's signal fires. */
  constructor(
    readonly state: EntryState,
    onAbandoned: () => void,
  ) {
    this.#onAbandoned = onAbandoned;
  }

  /** Fires when the last reader leaves before the load ends. */
  get signal(): CancellationSignal {
    return this.#cancellation;
  }

  /** Resolves when the load ends. Rejects with the signal's reason when the signal fires first. */
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
      // A growing array reserves room for many, but most loads have one reader.
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
