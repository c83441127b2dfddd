import { updates as updatesOf } from '../../../../graph/updates.js';
import type { UpdateSubscriber } from '../../../../graph/update-subscriber.js';
import type { ChangeFeed } from '../../../../store/engine/change-feed.js';

/** What an update is read by: a purchase or a batch of a seller. */
export interface UpdateSubject {
  readonly sellerId: string;
  readonly key: string;
}

export interface UpdateSource<Update> {
  readonly changes: ChangeFeed;
  /** Sent at the start, and again after changes may have been missed. Null when all purchases are followed. */
  readonly first: readonly UpdateSubject[] | null;
  /** Returns what to read after a change of this purchase; null to ignore the change. */
  readonly subjectOf: (change: UpdateSubject) => UpdateSubject | null;
  /** As in `UpdateSource` of the graph. */
  readonly replaces?: boolean;
  /** As in `UpdateSource` of the graph. */
  readonly sharedAs?: string;
  /** Returns null when there is no update. */
  readonly read: (subject: UpdateSubject) => Promise<Update | null>;
}

/** Yields updates of purchases or of a batch, as `updates` of the graph does. */
export function updates<Update>(
  { changes, first, subjectOf, read, replaces = false, sharedAs }: UpdateSource<Update>,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Update, void, undefined> {
  return updatesOf(
    {
      noun: 'purchases',
      ...(sharedAs !== undefined && { sharedAs }),
      first: new Map((first ?? []).map((subject) => [nameOf(subject), subject])),
      isComplete: first !== null,
      replaces,
      read,
      follow: (to) =>
        changes.subscribe(
          (change) => {
            const subject = subjectOf(change);
            if (subject)
              to.changed(nameOf(subject), { sellerId: subject.sellerId, key: subject.key });
          },
          () => to.missed(),
        ),
    },
    signal,
    subscriber,
  );
}

function nameOf({ sellerId, key }: UpdateSubject): string {
  return JSON.stringify([sellerId, key]);
}
