import { sql } from 'kysely';
import { readBatchPages } from '../batches/batch-page.js';
import type { BatchPageRequest, StartedPage } from '../batches/batch-page.js';
import { countsOf } from '../engine/counts.js';
import { KeptStatement } from '../engine/kept-statement.js';
import { PositionCursor } from '../engine/page.js';
import type { Page } from '../engine/page.js';
import type { StoreError } from '../engine/store-error.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { isOneOfNumbers, ordersOfNumbers } from '../orders-of-numbers.js';
import type { OrdersOfNumbers } from '../orders-of-numbers.js';
import type { LedgerConnection as Connection, LedgerTables } from '../tables.js';
import { trackingKeyOf } from '../tracking-number.js';
import { CONFIRMATION_STATES } from './confirmation.js';
import type {
  ConfirmationRecord,
  ConfirmationBatchRecord,
  ConfirmationState,
} from './confirmation.js';
import type { Envelope } from '../envelopes/envelope.js';
import { confirmationsOf } from './confirmation-row.js';
import type { ConfirmationRow } from './confirmation-row.js';

/** Selects confirmations with the feed id of their envelope. */
export function withFeed(db: Connection) {
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

/** For few confirmations, which are sorted. The plus sign keeps SQLite from reading all of the seller in the order of time. */
function oldestFirst(db: Connection) {
  return withFeed(db)
    .orderBy(sql`+confirmation.created_at`)
    .orderBy('confirmation.batch_id')
    .orderBy('confirmation.position');
}

export async function findConfirmationBatch(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  batchId: string,
): Promise<ConfirmationBatchRecord | null> {
  const row = await db
    .selectFrom('confirmation_batch')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const found = await countsOfConfirmations({ db }, sellerId, [batchId]);
  const counts = found.get(batchId) ?? countsOf(CONFIRMATION_STATES, []);
  const { fingerprint, created_at: createdAt, created_by: createdBy, size } = row;
  return { sellerId, batchId, fingerprint, createdAt, createdBy, size, counts };
}

/** Returns the number of confirmations in each state by batch, with one statement. Omits unknown batches. */
export async function countsOfConfirmations(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, ConfirmationBatchRecord['counts']>> {
  if (batchIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('confirmation')
    .where('seller_id', '=', sellerId)
    .where('batch_id', 'in', batchIds)
    // True for all. Without it, SQLite reads an index with all confirmations of the seller.
    .where('position', '>=', 0)
    .select((eb) => ['batch_id', 'state', eb.fn.countAll<number>().as('count')])
    .groupBy(['batch_id', 'state'])
    .execute();
  const ofBatches = Map.groupBy(rows, (row) => row.batch_id);
  return new Map([...ofBatches].map(([id, counts]) => [id, countsOf(CONFIRMATION_STATES, counts)]));
}

/** Returns by tracking number the first and the last order with a confirmation of it that was not refused, with one statement. */
export async function ordersOfTracking(
  { db }: Pick<LedgerContext, 'db'>,
  sellerId: string,
  trackingNumbers: readonly string[],
): Promise<OrdersOfNumbers> {
  if (trackingNumbers.length === 0) return new Map();
  const number = trackingKeyOf('tracking_number');
  const rows = await db
    .selectFrom('confirmation')
    .select((eb) => [
      number.as('number'),
      eb.fn.min('amazon_order_id').as('first'),
      eb.fn.max('amazon_order_id').as('last'),
    ])
    .where('seller_id', '=', sellerId)
    .where(isOneOfNumbers('tracking_number', trackingNumbers))
    // The function prevents the use of an index of states.
    .where(sql`coalesce(state, '')`, '<>', 'FAILED')
    .groupBy(number)
    .execute();
  return ordersOfNumbers(rows);
}

/** Returns the confirmation at a position of a batch, from 0. Null when there is none. */
export async function findConfirmation(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  batchId: string,
  position: number,
): Promise<ConfirmationRecord | null> {
  const rows = await withFeed(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.batch_id', '=', batchId)
    .where('confirmation.position', '=', position)
    .execute();
  return (await confirmationsOf(sealer, rows))[0] ?? null;
}

const CURSOR = new PositionCursor('c', 'a batch of confirmations');

/** Returns several pages of the confirmations of batches, with one statement. */
export function listConfirmations(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  requests: readonly BatchPageRequest<ConfirmationState>[],
): Promise<(Page<ConfirmationRecord> | StoreError)[]> {
  return readBatchPages(requests, {
    cursor: CURSOR,
    rows: (pages) => {
      const places = sql.join(
        pages.map((page) => sql`select * from (${placesOf(sellerId, page)}) as part`),
        sql` union all `,
      );
      return withFeed(db)
        .innerJoin(sql<PlacedConfirmation>`(${places})`.as('place'), (join) =>
          join
            .onRef('place.batch_id', '=', 'confirmation.batch_id')
            .onRef('place.position', '=', 'confirmation.position'),
        )
        .where('confirmation.seller_id', '=', sellerId)
        .select('place.page as index')
        .orderBy('place.page')
        .orderBy('place.position')
        .execute();
    },
    read: (shown) => confirmationsOf(sealer, shown),
  });
}

interface PlacedConfirmation {
  readonly page: number;
  readonly batch_id: string;
  readonly position: number;
}

function placesOf(
  sellerId: string,
  { index, batchId, start, first, states }: StartedPage<ConfirmationState>,
) {
  const ofStates =
    states === undefined ? sql`` : sql`and coalesce(state, '') in (${sql.join(states)})`;
  return sql`select ${sql.lit(index)} as page, batch_id, position from confirmation
    where seller_id = ${sellerId} and batch_id = ${batchId} and position > ${start} ${ofStates}
    order by position limit ${first + 1}`;
}

/** Returns the confirmations of an envelope in the order of their messages. The order never changes. */
export async function confirmationsIn(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
): Promise<ConfirmationRecord[]> {
  const rows = await oldestFirst(db)
    .where('confirmation.seller_id', '=', sellerId)
    .where('confirmation.envelope_id', '=', envelopeId)
    .execute();
  return confirmationsOf(sealer, rows);
}

interface AskedOrders {
  readonly sellerId: string;
  readonly orderIds: readonly string[];
}

const OF_ORDERS = new KeptStatement<LedgerTables, AskedOrders, ConfirmationRow>(
  (db, { sellerId, orderIds }) =>
    oldestFirst(db)
      .where('confirmation.seller_id', '=', sellerId)
      .where('confirmation.amazon_order_id', 'in', orderIds),
);

/** Returns the confirmations of orders, oldest first, in one statement. */
export async function confirmationsOfOrders(
  { db, sealer }: Pick<LedgerContext, 'db' | 'sealer'>,
  sellerId: string,
  amazonOrderIds: readonly string[],
): Promise<ConfirmationRecord[]> {
  const rows = await OF_ORDERS.rows(db, { sellerId, orderIds: amazonOrderIds });
  return confirmationsOf(sealer, rows);
}
