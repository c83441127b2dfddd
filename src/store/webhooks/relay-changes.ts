import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import type { IndexConnection, LedgerConnection } from '../tables.js';
import type { WebhookContext as Context } from './webhook-context.js';
import type { WebhookChangeTable, WebhookOrderChangeTable } from './webhook-tables.js';
import { WEBHOOK_LIMITS } from './webhook.js';
import type { WebhookEventName, WebhookSubject } from './webhook.js';

/** Notes of each kind that one step takes. It takes some milliseconds for each endpoint on SQLite. */
const AT_ONCE = 100;

/** An arbitrary number. Servers that share a database relay in turn, so that deliveries have one order. */
const TURN = 5_604_117_204_712;

type LedgerNote = Selectable<WebhookChangeTable>;
type OrderNote = Selectable<WebhookOrderChangeTable>;

/** Something that changed, for all endpoints of its seller. */
interface Happening {
  readonly sellerId: string;
  readonly event: WebhookEventName;
  readonly subject: WebhookSubject;
  readonly at: number;
}

/** A happening, for one endpoint. */
interface Message extends Happening {
  readonly endpointId: string;
  readonly text: string;
  readonly slot: string;
}

/**
 * Makes deliveries of noted changes, some at a time. Returns the number of notes it took; 0 when none is left, or another server has
 * the turn. A note is deleted in the transaction that makes its deliveries. Notes of orders on SQLite, which are in another file, are
 * deleted after it: a process that ends in between makes a second delivery.
 */
export async function relayChanges(context: Context): Promise<number> {
  const { db, index, soleOwner } = context;
  if (!(await hasNotes(context))) return 0;
  const early = soleOwner ? await orderNotes(index) : [];
  const taken = await db.transaction().execute(async (trx) => {
    if (!soleOwner && !(await takesTurn(trx))) return 0;
    const ofOrders = soleOwner ? early : await takeOrderNotes(trx as unknown as IndexConnection);
    const ofLedger = await takeLedgerNotes(trx);
    const happenings = [...ofLedger.flatMap(ofLedgerNote), ...ofOrders.flatMap(ofOrderNote)];
    await deliver(context, trx, happenings);
    return ofOrders.length + ofLedger.length;
  });
  if (early.length > 0) await deleteOrderNotes(index, early);
  return taken;
}

/** Looks before a transaction begins, because there is nothing to do most of the time. */
async function hasNotes({ db, index }: Context): Promise<boolean> {
  const ofLedger = await db.selectFrom('webhook_change').select('id').limit(1).execute();
  if (ofLedger.length > 0) return true;
  const ofOrders = await index.selectFrom('webhook_order_change').select('id').limit(1).execute();
  return ofOrders.length > 0;
}

async function takesTurn(trx: LedgerConnection): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${TURN}) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

function orderNotes(db: IndexConnection): Promise<OrderNote[]> {
  return db.selectFrom('webhook_order_change').selectAll().orderBy('id').limit(AT_ONCE).execute();
}

async function deleteOrderNotes(db: IndexConnection, notes: readonly OrderNote[]): Promise<void> {
  if (notes.length === 0) return;
  const ids = notes.map(({ id }) => id);
  await db.deleteFrom('webhook_order_change').where('id', 'in', ids).execute();
}

async function takeOrderNotes(trx: IndexConnection): Promise<OrderNote[]> {
  const notes = await orderNotes(trx);
  await deleteOrderNotes(trx, notes);
  return notes;
}

async function takeLedgerNotes(trx: LedgerConnection): Promise<LedgerNote[]> {
  const notes = await trx
    .selectFrom('webhook_change')
    .selectAll()
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const ids = notes.map(({ id }) => id);
  if (ids.length > 0) await trx.deleteFrom('webhook_change').where('id', 'in', ids).execute();
  return notes;
}

/** A purchase changes its batch and its order, a confirmation its batch and its order. */
function ofLedgerNote(note: LedgerNote): Happening[] {
  const { kind, key, batch_id: batchId, amazon_order_id: orderId } = note;
  const own = (event: WebhookEventName, subject: WebhookSubject): Happening => ({
    sellerId: note.seller_id,
    event,
    subject,
    at: note.occurred_at,
  });
  const ofOrder =
    orderId === null ? [] : [own('ORDER_UPDATED', { type: 'Order', parts: [orderId] })];
  switch (kind) {
    case 'PURCHASE':
      return [
        own('PURCHASE_UPDATED', { type: 'Purchase', parts: [key] }),
        ...(batchId === null ? [] : [ofBatch(own, batchId)]),
        ...ofOrder,
      ];
    case 'PURCHASE_BATCH':
      return [ofBatch(own, key)];
    case 'CONFIRMATION':
      return [
        own('CONFIRMATION_UPDATED', {
          type: 'Confirmation',
          parts: [key, String(note.position)],
        }),
        own('CONFIRMATION_BATCH_UPDATED', { type: 'ConfirmationBatch', parts: [key] }),
        ...ofOrder,
      ];
    case 'INVENTORY_BATCH':
      return [own('INVENTORY_BATCH_UPDATED', { type: 'InventoryBatch', parts: [key] })];
  }
}

function ofBatch(
  own: (event: WebhookEventName, subject: WebhookSubject) => Happening,
  batchId: string,
): Happening {
  return own('PURCHASE_BATCH_UPDATED', { type: 'PurchaseBatch', parts: [batchId] });
}

function ofOrderNote(note: OrderNote): Happening[] {
  const shared = {
    sellerId: note.seller_id,
    subject: { type: 'Order', parts: [note.amazon_order_id] } as const,
    at: note.occurred_at,
  };
  const updated: Happening = { ...shared, event: 'ORDER_UPDATED' };
  return note.asks_cancellation === 1
    ? [updated, { ...shared, event: 'ORDER_CANCELLATION_REQUESTED' }]
    : [updated];
}

async function deliver(
  { now, soleOwner }: Context,
  trx: LedgerConnection,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return;
  const sellerIds = [...new Set(happenings.map(({ sellerId }) => sellerId))];
  const endpoints = await trx
    .selectFrom('webhook_endpoint')
    .select(['endpoint_id', 'seller_id', 'events'])
    .where('seller_id', 'in', sellerIds)
    .where('is_active', '=', 1)
    .orderBy('endpoint_id')
    // A sender locks the endpoint first too, so that the two never wait for each other.
    .$if(!soleOwner, (query) => query.forShare())
    .execute();
  for (const [nth, endpoint] of endpoints.entries()) {
    if (nth > 0) await nextTurn();
    const { endpoint_id: endpointId, seller_id: sellerId, events } = endpoint;
    const wanted = new Set(JSON.parse(events) as WebhookEventName[]);
    const own = happenings.filter((one) => one.sellerId === sellerId && wanted.has(one.event));
    await deliverTo(trx, endpointId, messagesOf(endpointId, own), now());
  }
}

/** Returns one message for each event and subject, with the time of the newest change. The two kinds of notes are not in one order. */
function messagesOf(endpointId: string, happenings: readonly Happening[]): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const happening of happenings) {
    const text = subjectText(happening.subject);
    const slot = `${endpointId} ${happening.event} ${text}`;
    const at = Math.max(happening.at, messages.get(slot)?.at ?? 0);
    messages.set(slot, { ...happening, at, endpointId, text, slot });
  }
  return messages;
}

/** Returns a subject as its column stores it. */
function subjectText({ type, parts }: WebhookSubject): string {
  return JSON.stringify([type, ...parts]);
}

/**
 * Records messages to an endpoint. One that was not tried yet only gets the time of the newer change: the receiver reads the object as
 * it is then. One that was tried may be known to the receiver, which would ignore its id, so a new one takes its place.
 */
async function deliverTo(
  trx: LedgerConnection,
  endpointId: string,
  messages: Map<string, Message>,
  now: number,
): Promise<void> {
  if (messages.size === 0) return;
  const slots = [...messages.keys()];
  await trx
    .updateTable('webhook_delivery')
    .set({ status: 'SUPERSEDED', ended_at: now })
    .where('slot', 'in', slots)
    .where('ended_at', 'is', null)
    .where('status', '=', 'WAITING')
    .where('attempts', '>', 0)
    .execute();
  const merged = await trx
    .updateTable('webhook_delivery')
    .set({ occurred_at: timeBySlot(messages) })
    .where('slot', 'in', slots)
    .where('ended_at', 'is', null)
    .where('status', '=', 'WAITING')
    .where('attempts', '=', 0)
    .returning('slot')
    .execute();
  for (const { slot } of merged) messages.delete(slot);
  const room = messages.size === 0 ? 0 : await roomOf(trx, endpointId);
  const fresh = [...messages.values()];
  if (fresh.length > room) await noteMissed(trx, endpointId, now);
  const kept = fresh.slice(0, room);
  if (kept.length === 0) return;
  await trx
    .insertInto('webhook_delivery')
    .values(kept.map((message) => rowOf(message, now)))
    .execute();
}

/**
 * Selects the time of the change by slot, or that of a later one. The time of the step would be later than that of a change which
 * commits meanwhile.
 */
function timeBySlot(messages: ReadonlyMap<string, Message>): RawBuilder<number> {
  const times = [...messages.values()].map(
    ({ slot, at }) =>
      sql`when slot = ${slot} and occurred_at < cast(${at} as bigint) then cast(${at} as bigint)`,
  );
  return sql`case ${sql.join(times, sql` `)} else occurred_at end`;
}

function rowOf({ sellerId, endpointId, event, text, slot, at }: Message, now: number) {
  return {
    delivery_id: randomUUID(),
    seller_id: sellerId,
    endpoint_id: endpointId,
    event,
    subject: text,
    slot,
    line: `${endpointId} ${text}`,
    status: 'WAITING' as const,
    attempts: 0,
    next_attempt_at: now,
    occurred_at: at,
    created_at: now,
  };
}

/** Returns how many more deliveries may wait. */
async function roomOf(trx: LedgerConnection, endpointId: string): Promise<number> {
  const { waiting } = WEBHOOK_LIMITS;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from webhook_delivery
      where endpoint_id = ${endpointId} and status = 'WAITING' limit ${waiting}) as open`.execute(
    trx,
  );
  return waiting - (rows[0]?.count ?? 0);
}

async function noteMissed(trx: LedgerConnection, endpointId: string, now: number): Promise<void> {
  await trx
    .updateTable('webhook_endpoint')
    .set({ missed_since: now })
    .where('endpoint_id', '=', endpointId)
    .where('missed_since', 'is', null)
    .execute();
}
