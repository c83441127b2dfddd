import { GraphQLError } from 'graphql';
import { eventTurns } from '../../../../runtime/background/turns.js';
import type { ChangeFeed } from '../../../../store/engine/change-feed.js';

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

/** Changed purchases that one subscriber may leave waiting. */
const MOST_PENDING = 1_000;

function tooSlow(): GraphQLError {
  return new GraphQLError(
    `More than ${MOST_PENDING} purchases changed before this subscription took them. Read the purchases, and subscribe again.`,
    { extensions: { code: 'SUBSCRIPTION_TOO_SLOW' } },
  );
}

/**
 * Yields updates until the signal fires. Changes that come faster than they are taken are sent once, as they are by then, so
 * that a slow reader sees nothing stale. Each is read in a turn of its own, as thousands may wait for one change.
 * @throws GraphQLError SUBSCRIPTION_TOO_SLOW when too many wait.
 */
export async function* updates<Update>(
  source: UpdateSource<Update>,
  signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
  const pending = new Set<string>(source.first);
  let news = Promise.withResolvers<void>();
  let isTooSlow = false;
  const wake = (): void => news.resolve();
  const unsubscribe = source.changes.subscribe(
    ({ sellerId, key }) => {
      const name = sellerId === source.sellerId ? source.nameOf(key) : null;
      if (name === null) return;
      if (pending.size < MOST_PENDING + source.first.length) pending.add(name);
      else isTooSlow ||= !pending.has(name);
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
      await eventTurns.next();
      if (isTooSlow) throw tooSlow();
      pending.delete(name);
      const update = await source.read(name);
      if (update !== null) yield update;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}
