import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PurchaseState } from '../purchases/purchase.js';

/** Announces a new purchase or a new state of one. A listener reads the row itself if it needs it. */
export interface PurchaseChange {
  readonly sellerId: string;
  readonly key: string;
  readonly amazonOrderId: string;
  readonly state: PurchaseState;
  /** Grows by one with each change of the purchase. A change may arrive twice, with the same version. */
  readonly version: number;
}

/** Announces that the index has new facts of an order. A change may arrive twice. */
export interface OrderChange {
  readonly sellerId: string;
  readonly amazonOrderId: string;
  /** True when the index did not have the order before. */
  readonly isNew: boolean;
  /** True when the buyer began to ask for a cancellation with this change. */
  readonly asksCancellation?: boolean;
}

/** Announces a new confirmation or a new state of one. A change may arrive twice. */
export interface ConfirmationChange {
  readonly sellerId: string;
  readonly batchId: string;
  readonly position: number;
  readonly amazonOrderId: string;
}

/** Announces a change at Amazon, after which no process may serve what it has cached before. */
export type CacheChange =
  | {
      readonly of: 'supply-sources';
      readonly sellerId: string;
      /** Null for the lists alone, such as after a creation. */
      readonly supplySourceId: string | null;
      readonly isArchived: boolean;
    }
  | {
      readonly of: 'listings';
      readonly sellerId: string;
      readonly marketplaceId: string;
      readonly skus: readonly string[];
    }
  | { readonly of: 'orders'; readonly sellerId: string };

/** As other processes receive it, with the process that has announced it. */
export type ReceivedCacheChange = CacheChange & { readonly from: string };

/** Changes of the store: of this process on SQLite, of all processes that share the database on PostgreSQL. */
export interface ChangeFeed<Change = PurchaseChange> {
  /**
   * Calls `onChange` after each committed change. Calls `onMissed` when changes may have been lost because a connection broke;
   * the listener must then read again. Returns a function that unsubscribes.
   */
  subscribe(onChange: (change: Change) => void, onMissed?: () => void): () => void;
}

/** The feeds of a store. */
export interface ChangeFeeds {
  readonly purchases: ChangeFeed;
  readonly orders: ChangeFeed<OrderChange>;
  readonly confirmations: ChangeFeed<ConfirmationChange>;
  readonly caches: ChangeFeed<ReceivedCacheChange>;
}

interface Subscription<Change> {
  readonly onChange: (change: Change) => void;
  readonly onMissed: () => void;
}

/** Calls of listeners in one turn of the event loop: less than a microsecond each. */
const CALLS_IN_ONE_TURN = 10_000;

/** The listeners of one process. Passes errors of listeners to `onError`, never to the step that changed the row. */
export class Subscriptions<Change = PurchaseChange> implements ChangeFeed<Change> {
  readonly #all = new Set<Subscription<Change>>();
  /** Changes that wait for a turn. */
  #waiting: Change[] = [];
  #isPublishing = false;

  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  subscribe(onChange: (change: Change) => void, onMissed?: () => void): () => void {
    const subscription = { onChange, onMissed: onMissed ?? (() => undefined) };
    this.#all.add(subscription);
    return () => void this.#all.delete(subscription);
  }

  publish(change: Change): void {
    this.publishAll([change]);
  }

  /** Publishes changes in their order. Many of them for many listeners take several turns of the event loop. */
  readonly publishAll = (changes: readonly Change[]): void => {
    if (this.#all.size === 0) return;
    this.#waiting = this.#waiting.concat(changes);
    if (!this.#isPublishing) void this.#publishWaiting();
  };

  missed(): void {
    for (const { onMissed } of this.#all) this.#call(onMissed);
  }

  async #publishWaiting(): Promise<void> {
    this.#isPublishing = true;
    while (this.#waiting.length > 0) {
      const changes = this.#waiting;
      this.#waiting = [];
      const atOnce = Math.max(1, Math.floor(CALLS_IN_ONE_TURN / Math.max(1, this.#all.size)));
      for (let from = 0; from < changes.length; from += atOnce) {
        if (from > 0) await nextTurn();
        this.#publish(changes.slice(from, from + atOnce));
      }
      if (this.#waiting.length > 0) await nextTurn();
    }
    this.#isPublishing = false;
  }

  #publish(changes: readonly Change[]): void {
    for (const change of changes)
      for (const { onChange } of this.#all) this.#call(() => onChange(change));
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#onError(error);
    }
  }
}

/** The listeners of one process, by what they listen to. */
export class AllSubscriptions implements ChangeFeeds {
  readonly purchases: Subscriptions;
  readonly orders: Subscriptions<OrderChange>;
  readonly confirmations: Subscriptions<ConfirmationChange>;
  readonly caches: Subscriptions<ReceivedCacheChange>;

  constructor(onError: (error: unknown) => void) {
    this.purchases = new Subscriptions(onError);
    this.orders = new Subscriptions(onError);
    this.confirmations = new Subscriptions(onError);
    this.caches = new Subscriptions(onError);
  }

  /** Tells all listeners that changes may have been lost. */
  missed(): void {
    this.purchases.missed();
    this.orders.missed();
    this.confirmations.missed();
    this.caches.missed();
  }
}
