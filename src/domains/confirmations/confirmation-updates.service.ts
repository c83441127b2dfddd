import type { UpdateSubscriber } from '../../graph/update-subscriber.js';
import { updates } from '../../graph/updates.js';
import type { Store } from '../../store/store.js';
import { readConfirmation, readConfirmationBatch } from './confirmation.mapper.js';
import type { Confirmation, ConfirmationBatch } from './confirmation.type.js';

/** The place of a confirmation: the key of its batch, and its position in it. */
export interface ConfirmationPlace {
  readonly batchId: string;
  readonly position: number;
}

/** Which confirmations a subscription follows. */
export interface FollowedConfirmations {
  /** Null for all sellers that the client may see. */
  readonly sellerId: string | null;
  /** Null for all confirmations. */
  readonly places: readonly ConfirmationPlace[] | null;
}

type UpdatesStore = Pick<Store, 'confirmations' | 'confirmationChanges'>;

/** Two of the largest batches may change at once. */
const MOST_WAITING = 2_000;

interface Changed extends ConfirmationPlace {
  readonly sellerId: string;
}

/**
 * Yields confirmations when their state changes, and the named ones at the start. Costs no call.
 * @param isSeen tells whether the client may see a seller now.
 */
export function confirmationUpdates(
  { sellerId, places }: FollowedConfirmations,
  {
    store,
    isSeen,
  }: { readonly store: UpdatesStore; readonly isSeen: (sellerId: string) => boolean },
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Confirmation, void, undefined> {
  const first = new Map<string, Changed>();
  if (sellerId !== null)
    for (const { batchId, position } of places ?? []) {
      const change = { sellerId, batchId, position };
      first.set(nameOf(change), change);
    }
  return updates<Changed, Confirmation>(
    {
      noun: 'confirmations',
      sharedAs: sellerId ?? '',
      first,
      isComplete: places !== null,
      replaces: true,
      mostWaiting: MOST_WAITING,
      follow: (to) =>
        store.confirmationChanges.subscribe(
          (change) => {
            if (sellerId === null ? !isSeen(change.sellerId) : sellerId !== change.sellerId) return;
            const name = nameOf(change);
            if (places === null || first.has(name)) to.changed(name, change);
          },
          () => to.missed(),
        ),
      read: async (change) => {
        if (!isSeen(change.sellerId)) return null;
        const { batchId, position } = change;
        const row = await store.confirmations.at(change.sellerId, batchId, position);
        return row && readConfirmation(row);
      },
    },
    signal,
    subscriber,
  );
}

/** A batch that a subscription follows. */
export interface FollowedBatch {
  readonly sellerId: string;
  readonly key: string;
}

/** Yields a batch at the start, and when one of its confirmations changes. Costs no call. */
export function confirmationBatchUpdates(
  { sellerId, key }: FollowedBatch,
  store: UpdatesStore,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<ConfirmationBatch, void, undefined> {
  return updates<string, ConfirmationBatch>(
    {
      noun: 'confirmations',
      sharedAs: sellerId,
      first: new Map([[key, key]]),
      isComplete: true,
      follow: (to) =>
        store.confirmationChanges.subscribe(
          (change) => {
            if (change.sellerId === sellerId && change.batchId === key) to.changed(key, key);
          },
          () => to.missed(),
        ),
      read: async () => {
        const [head] = await store.confirmations.findAll(sellerId, [key]);
        return head ? readConfirmationBatch(head) : null;
      },
    },
    signal,
    subscriber,
  );
}

function nameOf({ sellerId, batchId, position }: Changed): string {
  return JSON.stringify([sellerId, batchId, position]);
}
