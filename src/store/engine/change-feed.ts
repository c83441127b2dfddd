import { setImmediate as nextTurn } from 'node:timers/promises';
import { FactVersions } from '../../runtime/cache/fact-versions.js';
import { monotonicMs } from '../../runtime/clock.js';
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
  /** True when it stands for several changes. */
  readonly isMerged?: boolean;
}

/** Changes of one order that wait for their listeners are one. */
const ORDER_MERGING: Merging<OrderChange> = {
  nameOf: ({ sellerId, amazonOrderId }) => `${sellerId} ${amazonOrderId}`,
  merged: (waiting, newer) => ({
    ...newer,
    isNew: waiting.isNew || newer.isNew,
    asksCancellation: waiting.asksCancellation === true || newer.asksCancellation === true,
    isMerged: true,
  }),
};

/** Announces a new confirmation or a new state of one. A change may arrive twice. */
export interface ConfirmationChange {
  readonly sellerId: string;
  readonly batchId: string;
  readonly position: number;
  readonly amazonOrderId: string;
  /** True when it stands for several changes. */
  readonly isMerged?: boolean;
}

const CONFIRMATION_MERGING: Merging<ConfirmationChange> = {
  nameOf: ({ sellerId, batchId, position }) => `${sellerId} ${batchId} ${position}`,
  merged: (_waiting, newer) => ({ ...newer, isMerged: true }),
};

/** Announces a change at Amazon, of access keys or of connected sellers, after which no process may use what it has cached before. */
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
  | { readonly of: 'orders'; readonly sellerId: string }
  | { readonly of: 'access-keys' }
  | { readonly of: 'sellers' };

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

/** A feed for the whole process. */
export interface ProcessFeed<Change = PurchaseChange> extends ChangeFeed<Change> {
  /**
   * As `subscribe`, for one of the few listeners of the process that must know of a change before anything is read after it.
   * It is called before all others, and for each change.
   */
  subscribeFirst(onChange: (change: Change) => void, onMissed?: () => void): () => void;
}

/** The feeds of a store. */
export interface ChangeFeeds {
  readonly purchases: ProcessFeed;
  readonly orders: ProcessFeed<OrderChange>;
  readonly confirmations: ProcessFeed<ConfirmationChange>;
  readonly caches: ProcessFeed<ReceivedCacheChange>;
}

/** How changes that wait for their listeners become one. */
interface Merging<Change> {
  /** Changes with the same name are one. */
  nameOf(change: Change): string;
  merged(waiting: Change, newer: Change): Change;
}

interface Subscription<Change> {
  readonly onChange: (change: Change) => void;
  readonly onMissed: (() => void) | undefined;
}

/** Listeners are called until a turn of the event loop has taken this long. */
const TURN_MS = 2;

/** The listeners of one process. Passes errors of listeners to `onError`, never to the step that changed the row. */
export class Subscriptions<Change = PurchaseChange> implements ProcessFeed<Change> {
  readonly #first = new Set<Subscription<Change>>();
  readonly #all = new Set<Subscription<Change>>();
  /** Changes that wait for a turn: by name when they are merged, else by number. */
  readonly #waiting = new Map<string | number, Change>();
  #count = 0;
  #isPublishing = false;

  readonly #onError: (error: unknown) => void;
  readonly #merging: Merging<Change> | null;
  readonly #now: () => number;

  /** @param merging for changes that one client can cause faster than thousands of listeners take them. Default: none. */
  constructor(
    onError: (error: unknown) => void,
    merging: Merging<Change> | null = null,
    now: () => number = monotonicMs,
  ) {
    this.#onError = onError;
    this.#merging = merging;
    this.#now = now;
  }

  subscribe(onChange: (change: Change) => void, onMissed?: () => void): () => void {
    return addTo(this.#all, { onChange, onMissed });
  }

  subscribeFirst(onChange: (change: Change) => void, onMissed?: () => void): () => void {
    return addTo(this.#first, { onChange, onMissed });
  }

  publish(change: Change): void {
    this.publishAll([change]);
  }

  /** Publishes changes in their order. Many of them for many listeners take several turns of the event loop. */
  readonly publishAll = (changes: readonly Change[]): void => {
    for (const change of changes)
      for (const { onChange } of this.#first) this.#call(() => onChange(change));
    if (this.#all.size === 0) return;
    for (const change of changes) this.#add(change);
    if (!this.#isPublishing) void this.#publishWaiting();
  };

  missed(): void {
    for (const { onMissed } of [...this.#first, ...this.#all]) if (onMissed) this.#call(onMissed);
  }

  #add(change: Change): void {
    const merging = this.#merging;
    const name = merging?.nameOf(change) ?? (this.#count += 1);
    const waiting = this.#waiting.get(name);
    this.#waiting.set(name, merging && waiting ? merging.merged(waiting, change) : change);
  }

  async #publishWaiting(): Promise<void> {
    this.#isPublishing = true;
    let endsAt = this.#now() + TURN_MS;
    for (const [name, change] of this.#waiting) {
      this.#waiting.delete(name);
      for (const { onChange } of this.#all) {
        this.#call(() => onChange(change));
        if (this.#now() < endsAt) continue;
        await nextTurn();
        endsAt = this.#now() + TURN_MS;
      }
    }
    this.#isPublishing = false;
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#onError(error);
    }
  }
}

function addTo<Change>(
  subscriptions: Set<Subscription<Change>>,
  subscription: Subscription<Change>,
): () => void {
  subscriptions.add(subscription);
  return () => void subscriptions.delete(subscription);
}

/** The listeners of one process, by what they listen to. */
export class AllSubscriptions implements ChangeFeeds {
  /** Whether the facts of sellers have changed since they were read. */
  readonly facts = new FactVersions();
  readonly purchases: Subscriptions;
  readonly orders: Subscriptions<OrderChange>;
  readonly confirmations: Subscriptions<ConfirmationChange>;
  readonly caches: Subscriptions<ReceivedCacheChange>;

  constructor(onError: (error: unknown) => void, now: () => number = monotonicMs) {
    this.purchases = new Subscriptions(onError, null, now);
    this.orders = new Subscriptions(onError, ORDER_MERGING, now);
    this.confirmations = new Subscriptions(onError, CONFIRMATION_MERGING, now);
    this.caches = new Subscriptions(onError, null, now);
  }

  /** Tells all listeners that changes may have been lost. */
  missed(): void {
    this.facts.allChanged();
    this.purchases.missed();
    this.orders.missed();
    this.confirmations.missed();
    this.caches.missed();
  }
}
