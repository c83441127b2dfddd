import type { PurchaseState } from '../purchases/purchase.js';

/** Announces a new purchase or a new state of one. A listener reads the row itself if it needs it. */
export interface PurchaseChange {
  readonly sellerId: string;
  readonly key: string;
  readonly state: PurchaseState;
  /** Grows by one with each change of the purchase. A change may arrive twice, with the same version. */
  readonly version: number;
}

/** Changes of the ledger: of this process on SQLite, of all processes that share the database on PostgreSQL. */
export interface ChangeFeed {
  /**
   * Calls `onChange` after each committed change. Calls `onMissed` when changes may have been lost because a connection broke;
   * the listener must then read again. Returns a function that unsubscribes.
   */
  subscribe(onChange: (change: PurchaseChange) => void, onMissed?: () => void): () => void;
}

interface Subscription {
  readonly onChange: (change: PurchaseChange) => void;
  readonly onMissed: () => void;
}

/** The listeners of one process. Passes errors of listeners to `onError`, never to the step that changed the row. */
export class Subscriptions implements ChangeFeed {
  readonly #all = new Set<Subscription>();

  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

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
      this.#onError(error);
    }
  }
}
