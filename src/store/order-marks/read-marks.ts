import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { opening } from '../engine/opening.js';
import { openText } from '../engine/sealed-text.js';
import { KeptStatement } from '../engine/kept-statement.js';
import { inSlices } from '../engine/slices.js';
import type { MarkContext } from './mark-context.js';
import { MOST_TAGS_OF_SELLER } from './order-mark.js';
import type { OrderClaim, OrderHold, OrderMarks } from './order-mark.js';
import type { OrderClaimTable, OrderHoldTable, OrderTagTable } from './mark-tables.js';
import type { LedgerTables } from '../tables.js';
import { reasonPlace } from './sealed-reason.js';

const READ_AT_ONCE = 500;

const NO_MARKS: OrderMarks = { hold: null, tags: [], claim: null };

type Reader = Pick<MarkContext, 'db' | 'sealer' | 'now'>;

/** Returns the marks of orders that are in force now, by order id. Omits orders without any. */
export async function marksOf(
  reader: Reader,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderMarks>> {
  const marks = new Map<string, OrderMarks>();
  const put = (id: string, part: Partial<OrderMarks>): void => {
    marks.set(id, { ...(marks.get(id) ?? NO_MARKS), ...part });
  };
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    for (const [id, hold] of await holdsOf(reader, sellerId, some)) put(id, { hold });
    for (const [id, tags] of await tagsOf(reader, sellerId, some)) put(id, { tags });
    for (const [id, claim] of await claimsOf(reader, sellerId, some)) put(id, { claim });
  });
  return marks;
}

/** Marks that keep labels of an order from being sent. */
export type StoppingMarks = Pick<OrderMarks, 'hold' | 'claim'>;

/** Returns the holds and claims of orders that are in force now, by order id. Omits orders without any. */
export async function stoppingMarksOf(
  reader: Reader,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, StoppingMarks>> {
  const marks = new Map<string, StoppingMarks>();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    for (const [id, hold] of await holdsOf(reader, sellerId, some))
      marks.set(id, { hold, claim: null });
    for (const [id, claim] of await claimsOf(reader, sellerId, some))
      marks.set(id, { hold: marks.get(id)?.hold ?? null, claim });
  });
  return marks;
}

interface AskedOrders {
  readonly sellerId: string;
  readonly orderIds: readonly string[];
}

interface OrdersAtATime extends AskedOrders {
  readonly at: number;
}

const HOLD_COLUMNS = ['amazon_order_id', 'reason', 'held_at', 'ends_at', 'created_by'] as const;

type HoldRow = Pick<Selectable<OrderHoldTable>, (typeof HOLD_COLUMNS)[number]>;

const HOLDS = new KeptStatement<LedgerTables, OrdersAtATime, HoldRow>(
  (db, { sellerId, orderIds, at }) =>
    db
      .selectFrom('order_hold')
      .select(HOLD_COLUMNS)
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', orderIds)
      .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)])),
);

function holdIn(sealer: Reader['sealer'], sellerId: string, row: HoldRow): OrderHold {
  return {
    reason: opening(() => openText(sealer, row.reason, reasonPlace(sellerId, row.amazon_order_id))),
    heldAt: row.held_at,
    heldBy: row.created_by,
    endsAt: row.ends_at,
  };
}

async function holdsOf(
  { db, sealer, now }: Reader,
  sellerId: string,
  orderIds: readonly string[],
): Promise<[string, OrderHold][]> {
  const rows = await HOLDS.rows(db, { sellerId, orderIds, at: now() });
  return rows.map((row) => [row.amazon_order_id, holdIn(sealer, sellerId, row)]);
}

const TAGS = new KeptStatement<
  LedgerTables,
  AskedOrders,
  Pick<Selectable<OrderTagTable>, 'amazon_order_id' | 'tag'>
>((db, { sellerId, orderIds }) =>
  db
    .selectFrom('order_tag')
    .select(['amazon_order_id', 'tag'])
    .where('seller_id', '=', sellerId)
    .where('amazon_order_id', 'in', orderIds),
);

async function tagsOf(
  { db }: Pick<Reader, 'db'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await TAGS.rows(db, { sellerId, orderIds });
  const tags = new Map<string, string[]>();
  for (const [id, ofOrder] of Map.groupBy(rows, (row) => row.amazon_order_id))
    tags.set(id, ofOrder.map(({ tag }) => tag).sort());
  return tags;
}

const CLAIMS = new KeptStatement<LedgerTables, OrdersAtATime, Selectable<OrderClaimTable>>(
  (db, { sellerId, orderIds, at }) =>
    db
      .selectFrom('order_claim')
      .selectAll()
      .where('seller_id', '=', sellerId)
      .where('amazon_order_id', 'in', orderIds)
      .where('expires_at', '>', at),
);

/** Returns the claims that are in force now, by order id. */
export async function claimsOf(
  { db, now }: Pick<Reader, 'db' | 'now'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderClaim>> {
  const claims = new Map<string, OrderClaim>();
  const at = now();
  await inSlices(orderIds, READ_AT_ONCE, async (some) => {
    const rows = await CLAIMS.rows(db, { sellerId, orderIds: some, at });
    for (const row of rows) claims.set(row.amazon_order_id, claimIn(row));
  });
  return claims;
}

function claimIn(row: Selectable<OrderClaimTable>): OrderClaim {
  return {
    by: row.claimed_by,
    claimedAt: row.claimed_at,
    expiresAt: row.expires_at,
    createdBy: row.created_by,
  };
}

/** Purchases that one read of held labels returns. */
const MOST_HELD = 10_000;

/** Returns the keys of the purchases of orders that are on hold now, whose label was bought: at most 10,000. */
export async function labelsOnHold(
  { db, now }: Pick<Reader, 'db' | 'now'>,
  sellerId: string,
): Promise<string[]> {
  const at = now();
  const rows = await db
    .selectFrom('order_hold as hold')
    .innerJoin('purchase', (join) =>
      join
        .onRef('purchase.seller_id', '=', 'hold.seller_id')
        .onRef('purchase.amazon_order_id', '=', 'hold.amazon_order_id'),
    )
    .select('purchase.key')
    .where('hold.seller_id', '=', sellerId)
    .where((eb) => eb.or([eb('hold.ends_at', 'is', null), eb('hold.ends_at', '>', at)]))
    // The function prevents the use of the index of states.
    .where(sql`coalesce(purchase.state, '')`, '=', 'PURCHASED')
    .limit(MOST_HELD)
    .execute();
  return rows.map(({ key }) => key);
}

/** A tag in use. */
export interface TagInUse {
  readonly tag: string;
  /** Number of orders that have it. */
  readonly orders: number;
}

/** Returns the tags that orders of a seller have, in alphabetical order. */
export async function tagsInUse({ db }: Pick<Reader, 'db'>, sellerId: string): Promise<TagInUse[]> {
  const rows = await db
    .selectFrom('order_tag_count')
    .select(['tag', 'orders'])
    .where('seller_id', '=', sellerId)
    .where('tag', '<>', '')
    .limit(MOST_TAGS_OF_SELLER)
    .execute();
  return rows.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}
