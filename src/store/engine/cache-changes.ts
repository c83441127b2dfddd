import type { LedgerConnection } from '../tables.js';
import { Announcement, CHANNELS } from './announcement.js';
import type {
  CacheChange,
  ProcessFeed,
  ReceivedCacheChange,
  Subscriptions,
} from './change-feed.js';

/** Longer lists are announced in parts, because a notification is short. */
const SKUS_AT_ONCE = 25;

interface CacheChangesContext {
  /** Null on SQLite, where no other process has a cache. */
  readonly db: LedgerConnection | null;
  readonly ownerId: string;
  readonly received: Subscriptions<ReceivedCacheChange>;
  readonly onError: (error: unknown) => void;
}

/** Tells the other processes on the same database what they must not serve from their caches any more. */
export class CacheChanges implements Pick<ProcessFeed<CacheChange>, 'subscribeFirst'> {
  readonly #context: CacheChangesContext;

  constructor(context: CacheChangesContext) {
    this.#context = context;
  }

  /**
   * Announces a change at Amazon to all other processes. Does not wait: the change has taken place, whatever becomes of the
   * announcement, and without it the others are as old as their caches allow.
   */
  announce(change: CacheChange): void {
    const { db, ownerId, onError } = this.#context;
    if (db === null) return;
    const announcement = new Announcement<ReceivedCacheChange>(
      { soleOwner: false, publishAll: () => undefined },
      CHANNELS.caches,
    );
    announcement.add(partsOf(change).map((part) => ({ ...part, from: ownerId })));
    announcement.send(db).catch(onError);
  }

  /** Calls `onChange` for changes of other processes. `onMissed` must drop everything. */
  subscribeFirst(onChange: (change: CacheChange) => void, onMissed?: () => void): () => void {
    const { received, ownerId } = this.#context;
    return received.subscribeFirst(({ from, ...change }) => {
      if (from !== ownerId) onChange(change);
    }, onMissed);
  }
}

function partsOf(change: CacheChange): CacheChange[] {
  if (change.of !== 'listings') return [change];
  const parts: CacheChange[] = [];
  for (let from = 0; from < change.skus.length; from += SKUS_AT_ONCE)
    parts.push({ ...change, skus: change.skus.slice(from, from + SKUS_AT_ONCE) });
  return parts;
}
