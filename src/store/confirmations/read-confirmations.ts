import { countsOf } from '../engine/counts.js';
import { pageOf, PositionCursor } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { CONFIRMATION_STATES } from './confirmation.js';
import type { Confirmation, ConfirmationBatch } from './confirmation.js';
import type { Envelope } from './envelope.js';
import { confirmationsOf } from './confirmation-row.js';

/** Selects confirmations with the feed id of their envelope. */
function withFeed(db: Connection) {
  return db
    .selectFrom('confirmation')
    .leftJoin('confirmation_envelope as envelope', (join) =>
      join
        .onRef('envelope.seller_id', '=', 'confirmation.seller_id')
        .onRef('envelope.envelope_id', '=', 'confirmation.envelope_id'),
    )
    .selectAll('confirmation')
    .select('envelope.feed_id');
}

function oldestFirst(db: Connection) {
  return withFeed(db)
    .orderBy('confirmation.created_at')
    .orderBy('confirmation.batch_id')
    .orderBy('confirmation.position');
}

export async function findConfirmationBatch(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  batchId: string,
): Promise<ConfirmationBatch | null> {
  const row = await db
    .selectFrom('confirmation_batch')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const rows = await db
    .selectFrom('confirmation')
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = countsOf(CONFIRMATION_STATES, rows);
  const { fingerprint, created_at: createdAt, size } = row;
  return { sellerId, batchId, fingerprint, createdAt, size, counts };
}

/** Returns the confirmation at a position of a batch, from 0. Null when there is none. */
export async function findConfirmation(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  batchId: string,
  position: number,
): Promise<Confirmation | null> {
  const rows = await withFeed(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.batch_id', '=', batchId)
    .where('confirmation.position', '=', position)
    .execute();
  return (await confirmationsOf(sealer, rows))[0] ?? null;
}

const CURSOR = new PositionCursor('c', 'a batch of confirmations');

/** Returns a page of the confirmations of a batch, in the order of its input. Throws `StoreError` `INVALID_CURSOR`. */
export async function listConfirmations(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  batchId: string,
  { first, after }: PageRequest,
): Promise<Page<Confirmation>> {
  const last = CURSOR.read(after);
  const rows = await withFeed(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.batch_id', '=', batchId)
    .where('confirmation.position', '>', last)
    .orderBy('confirmation.position')
    .limit(first + 1)
    .execute();
  return pageOf(rows, first, {
    cursorOf: ({ position }) => CURSOR.write(position),
    read: (shown) => confirmationsOf(sealer, shown),
  });
}

/** Returns the confirmations of an envelope in the order of their messages. The order never changes. */
export async function confirmationsIn(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
): Promise<Confirmation[]> {
  const rows = await oldestFirst(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.envelope_id', '=', envelopeId)
    .execute();
  return confirmationsOf(sealer, rows);
}

/** Returns the confirmations of orders, oldest first, in one statement. */
export async function confirmationsOfOrders(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<Confirmation[]> {
  if (amazonOrderIds.length === 0) return [];
  const rows = await oldestFirst(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.amazon_order_id', 'in', amazonOrderIds)
    .execute();
  return confirmationsOf(sealer, rows);
}
