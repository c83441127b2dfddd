import type { PurchaseState } from '../purchases/purchase.js';

/** A purchase that was recorded or moved on. The row itself is read by the listener, if it wants it. */
export interface PurchaseChange {
  readonly sellerId: string;
  readonly key: string;
  readonly state: PurchaseState;
  /** Grows by one with each change of a purchase; changes may arrive twice, the version tells. */
  readonly version: number;
}

/** Changes of the ledger, in this process (SQLite) or in all that share the database (PostgreSQL). */
export interface ChangeFeed {
  /**
   * Calls `onChange` after each committed change until the function that is returned is called. `onMissed` is called
   * when changes may have been lost (a connection broke): what was waited for has to be read again.
   */
  subscribe(onChange: (change: PurchaseChange) => void, onMissed?: () => void): () => void;
}

interface Subscription {
  readonly onChange: (change: PurchaseChange) => void;
  readonly onMissed: () => void;
}

/** The listeners of one process. What a listener throws goes to `onError`, and never reaches the step that changed the row. */
export class Subscriptions implements ChangeFeed {
  readonly #all = new Set<Subscription>();

  constructor(private readonly onError: (error: unknown) => void) {}

  subscribe(onChange: (change: PurchaseChange) => void, onMissed?: () => void): () => void {
    const subscription: Subscription = { onChange, onMissed: onMissed ?? (() => undefined) };
    this.#all.add(subscription);
    return () => void this.#all.delete(subscription);
  }

  publish(change: PurchaseChange): void {
    for (const { onChange } of this.#all) this.#call(() => onChange(change));
  }

  missed(): void {
    for (const { onMissed } of this.#all) this.#call(onMissed);
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.onError(error);
    }
  }
}
