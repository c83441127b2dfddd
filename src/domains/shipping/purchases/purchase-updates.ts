import type { ChangeFeed } from '../../../store/change-feed.js';

export interface UpdateSource<Update> {
  readonly changes: ChangeFeed;
  readonly sellerId: string;
  /** What is sent at once, and again after changes may have been missed. */
  readonly first: readonly string[];
  /** Whether a change of this purchase is of interest; answers under which name it is read. */
  readonly nameOf: (key: string) => string | null;
  /** Null when there is nothing to tell. */
  readonly read: (name: string) => Promise<Update | null>;
}

/**
 * Updates until the signal fires. Changes that come faster than they are taken are told once, as they are by then, so that a
 * slow reader costs no memory and sees nothing stale.
 */
export async function* updates<Update>(
  source: UpdateSource<Update>,
  signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
  const pending = new Set<string>(source.first);
  let news = Promise.withResolvers<void>();
  const wake = (): void => news.resolve();
  const unsubscribe = source.changes.subscribe(
    ({ sellerId, key }) => {
      const name = sellerId === source.sellerId ? source.nameOf(key) : null;
      if (name === null) return;
      pending.add(name);
      wake();
    },
    () => {
      for (const name of source.first) pending.add(name);
      wake();
    },
  );
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const [name] = pending;
      if (name === undefined) {
        await news.promise;
        news = Promise.withResolvers<void>();
        continue;
      }
      pending.delete(name);
      const update = await source.read(name);
      if (update !== null) yield update;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}
