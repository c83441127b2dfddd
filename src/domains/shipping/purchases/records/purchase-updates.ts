import type { GraphQLError } from 'graphql';
import { eventTurns } from '../../../../runtime/background/turns.js';
import type { ChangeFeed } from '../../../../store/engine/change-feed.js';
import { clientError } from '../../../../graph/client-error.js';
import { replaceable } from '../../../../graph/replaced-events.js';

/** What an update is read by: a purchase or a batch of a seller. */
export interface UpdateSubject {
  readonly sellerId: string;
  readonly key: string;
}

export interface UpdateSource<Update> {
  readonly changes: ChangeFeed;
  /** Sent at the start, and again after changes may have been missed. */
  readonly first: readonly UpdateSubject[];
  /** Returns what to read after a change of this purchase; null to ignore the change. */
  readonly subjectOf: (change: UpdateSubject) => UpdateSubject | null;
  /** True when an update is left out once a newer one of its subject waits. Many changes in a row would leave out all. Default: false. */
  readonly replaces?: boolean;
  /** Returns null when there is no update. */
  readonly read: (subject: UpdateSubject) => Promise<Update | null>;
}

/** Maximum number of changed purchases that wait for one subscriber. */
const MOST_PENDING = 1_000;

function tooSlow(): GraphQLError {
  return clientError(
    `More than ${MOST_PENDING} purchases changed before this subscription took them. Read the purchases, and subscribe again.`,
    { code: 'SUBSCRIPTION_TOO_SLOW' },
  );
}

/**
 * Yields updates until the signal fires. Several changes of a purchase that wait are sent once, in the latest state. Each
 * update is read in a separate turn of the event loop, because thousands may wait for one change.
 * @throws GraphQLError SUBSCRIPTION_TOO_SLOW when too many wait.
 */
export async function* updates<Update>(
  source: UpdateSource<Update>,
  signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
  const pending = new Map<string, UpdateSubject>();
  const add = ({ sellerId, key }: UpdateSubject): void =>
    void pending.set(JSON.stringify([sellerId, key]), { sellerId, key });
  source.first.forEach(add);
  let news = Promise.withResolvers<void>();
  let isTooSlow = false;
  const wake = (): void => news.resolve();
  const unsubscribe = source.changes.subscribe(
    (change) => {
      const subject = source.subjectOf(change);
      if (subject === null || isTooSlow) return;
      add(subject);
      isTooSlow = pending.size > MOST_PENDING + source.first.length;
      wake();
    },
    () => {
      source.first.forEach(add);
      wake();
    },
  );
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const [next] = pending;
      if (next === undefined) {
        await news.promise;
        news = Promise.withResolvers<void>();
        continue;
      }
      await eventTurns.next();
      if (isTooSlow) throw tooSlow();
      const [name, subject] = next;
      pending.delete(name);
      const update = await source.read(subject);
      if (update === null) continue;
      yield source.replaces ? replaceable(update, () => pending.has(name)) : update;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}
