import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Announcement, CHANNELS } from '../engine/announcement.js';
import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import { isListed, listedRows } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import { lockOrdersOfPurchases } from '../purchases/record-intents.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { MarkContext } from './mark-context.js';
import type { MarkedOrders } from './order-mark.js';

/** Orders that one statement writes. */
export const WRITTEN_AT_ONCE = 250;

/** Returns different ids in the order in which every step locks and writes them, so that no two steps deadlock. */
export function sortedIds(orderIds: readonly string[]): string[] {
  return [...new Set(orderIds)].sort();
}

/**
 * Locks orders until the transaction ends, as purchases do. The request of a label is claimed under the same lock, so a hold and a
 * label of one order come one after the other.
 */
export function lockMarkedOrders(
  context: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  return lockOrdersOfPurchases(context, sellerId, orderIds);
}

/**
 * Returns those of the orders that have a hold or a claim, in the same order. Only they have to be locked before it ends: locking an
 * order writes a row of it.
 */
export async function ordersWith(
  table: 'order_hold' | 'order_claim',
  { db, soleOwner }: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, orderIds }: MarkedOrders,
): Promise<MarkedOrders> {
  const found = new Set<string>();
  await inSlices(orderIds, WRITTEN_AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom(table)
      .select('amazon_order_id')
      .where('seller_id', '=', sellerId)
      .where(isListed({ soleOwner }, 'amazon_order_id', some))
      .execute();
    for (const row of rows) found.add(row.amazon_order_id);
  });
  return { sellerId, orderIds: orderIds.filter((id) => found.has(id)) };
}

/** Notes orders whose marks a transaction changes. */
export type NoteMarks = (orders: MarkedOrders) => void;

/** Runs a step in a transaction, and commits it. */
export type RunStep = <Result>(
  db: Connection,
  step: (trx: Connection) => Promise<Result>,
) => Promise<Result>;

/** Runs a step of the background. */
export const inTransaction: RunStep = (db, step) => db.transaction().execute(step);

interface Changing extends Announced<OrderChange> {
  readonly db: Connection;
  /** Called after the commit, before the listeners: when the loss of the change would be detected. */
  readonly recorded?: () => Promise<void>;
}

/**
 * Runs a step that changes marks. The orders that it notes are recorded in its transaction, so that the order index derives its facts
 * from them, and are announced as changed orders.
 */
export async function changingMarks<Result>(
  { db, recorded, ...place }: Changing,
  run: RunStep,
  step: (trx: Connection, note: NoteMarks) => Promise<Result>,
): Promise<Result> {
  const { soleOwner } = place;
  const announcement = new Announcement<OrderChange>(place, CHANNELS.orders);
  const result = await run(db, async (trx) => {
    announcement.begin();
    const noted: MarkedOrders[] = [];
    const done = await step(trx, (orders) => void noted.push(orders));
    for (const { sellerId, orderIds } of noted) {
      const changed = sortedIds(orderIds);
      await recordChanges({ db: trx, soleOwner }, { sellerId, orderIds: changed });
      announcement.add(changed.map((amazonOrderId) => ({ sellerId, amazonOrderId, isNew: false })));
    }
    await announcement.send(trx);
    return done;
  });
  await recorded?.();
  announcement.committed();
  return result;
}

async function recordChanges(
  { db, soleOwner }: Pick<MarkContext, 'db' | 'soleOwner'>,
  { sellerId, orderIds }: MarkedOrders,
): Promise<void> {
  const stamp = randomUUID();
  await inSlices(orderIds, WRITTEN_AT_ONCE, (some) =>
    sql`
      insert into order_mark_change (seller_id, amazon_order_id, stamp)
      select ${sellerId}, order_id, ${stamp} from ${listedRows({ soleOwner }, { order_id: some })}
      where true order by place
      on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp`.execute(db),
  );
}
