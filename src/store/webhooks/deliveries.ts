import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import { deliveryOf } from './delivery-row.js';
import type { WebhookContext as Context } from './webhook-context.js';
import type { WebhookDeliveryRecord } from './webhook.js';

const CURSOR = /^w(\d{1,15})$/;

/** Returns a page of an endpoint's deliveries, the newest first. Throws `StoreError` `INVALID_CURSOR`. */
export async function listDeliveries(
  { db }: Context,
  endpointId: string,
  { first, after }: PageRequest,
): Promise<Page<WebhookDeliveryRecord>> {
  const before = after === undefined ? null : CURSOR.exec(after)?.[1];
  if (before === undefined) throw invalidCursor('deliveries');
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('endpoint_id', '=', endpointId)
    .$if(before !== null, (query) => query.where('sequence', '<', Number(before)))
    .orderBy('sequence', 'desc')
    .limit(first + 1)
    .execute();
  return pageOf(rows, first, {
    cursorOf: (row) => `w${row.sequence}`,
    read: (shown) => shown.map(deliveryOf),
  });
}

/** Counts the deliveries of an endpoint that are stored. */
export async function countDeliveries({ db }: Context, endpointId: string): Promise<number> {
  const { count } = await db
    .selectFrom('webhook_delivery')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Returns null for an unknown id, and when its endpoint was deleted. */
export async function findDelivery(
  { db }: Context,
  { sellerId, deliveryId }: { readonly sellerId: string; readonly deliveryId: string },
): Promise<WebhookDeliveryRecord | null> {
  const row = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .where('seller_id', '=', sellerId)
    .where('endpoint_id', 'in', (eb) =>
      eb.selectFrom('webhook_endpoint').select('endpoint_id').where('seller_id', '=', sellerId),
    )
    .executeTakeFirst();
  return row ? deliveryOf(row) : null;
}

/** Records a test of an active endpoint, which is sent at once. Returns null for an unknown or inactive one. */
export async function recordTest(
  context: Context,
  { sellerId, endpointId }: { readonly sellerId: string; readonly endpointId: string },
): Promise<WebhookDeliveryRecord | null> {
  const now = context.now();
  const deliveryId = randomUUID();
  return transactionOfClient(context.db, async (trx) => {
    const endpoint = await trx
      .updateTable('webhook_endpoint')
      .set({ resume_at: null })
      .where('seller_id', '=', sellerId)
      .where('endpoint_id', '=', endpointId)
      .where('is_active', '=', 1)
      .returning('endpoint_id')
      .executeTakeFirst();
    if (!endpoint) return null;
    const row = await trx
      .insertInto('webhook_delivery')
      .values({
        delivery_id: deliveryId,
        seller_id: sellerId,
        endpoint_id: endpointId,
        event: 'TEST',
        subject: null,
        // A test waits for nothing, and replaces nothing.
        slot: deliveryId,
        line: deliveryId,
        status: 'WAITING',
        attempts: 0,
        // First, also while the endpoint is tried with one delivery at a time.
        next_attempt_at: 0,
        occurred_at: now,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return deliveryOf(row);
  });
}

/** What waits to be delivered, of all sellers. */
export interface WebhookOverview {
  /** At most `COUNTED`. */
  readonly waiting: number;
  /** Time of the oldest announced change that waits. Null when none does. */
  readonly oldestAt: number | null;
}

const COUNTED = 100_000;

export async function webhookOverview({ db }: Context): Promise<WebhookOverview> {
  const { rows } = await sql<{ waiting: number; oldest_at: number | null }>`
    select
      (select count(*) from (
        select 1 from webhook_delivery where ended_at is null limit ${sql.lit(COUNTED)}) as open) as waiting,
      (select min(occurred_at) from webhook_delivery where ended_at is null) as oldest_at`.execute(
    db,
  );
  const [row] = rows;
  return { waiting: row?.waiting ?? 0, oldestAt: row?.oldest_at ?? null };
}
