import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { inSlices } from '../engine/slices.js';
import { endWhenSettled } from '../envelopes/end-envelope.js';
import type { Envelope } from '../envelopes/envelope.js';
import type { LedgerContext } from '../purchases/ledger-context.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { PENDING_MS } from './inventory-change.js';
import type { InventoryVerdict, StatedQuantity } from './inventory-change.js';
import { raiseRevisions } from './older-statements.js';

type EnvelopeName = Pick<Envelope, 'sellerId' | 'envelopeId'>;

/** A quantity of an envelope. */
export interface PackedQuantity extends StatedQuantity {
  readonly statement: number;
  readonly position: number;
  readonly isSettled: boolean;
}

/** Quantities that are read, settled or moved in one turn of the event loop. */
const ROWS_AT_ONCE = 200;

/** Returns the quantities of an envelope, in an order that never changes. Works in several turns of the event loop. */
export async function inventoryIn(
  { db }: Pick<LedgerContext, 'db'>,
  { sellerId, envelopeId }: EnvelopeName,
): Promise<PackedQuantity[]> {
  const packed: PackedQuantity[] = [];
  for (let last: PackedQuantity | undefined, more = true; more; last = packed.at(-1)) {
    if (last) await nextTurn();
    const rows = await db
      .selectFrom('inventory_change')
      .select(['statement', 'position', 'sku', 'channel_code', 'quantity', 'settled_at'])
      .where('seller_id', '=', sellerId)
      .where('envelope_id', '=', envelopeId)
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(statement, position) > (${last?.statement ?? 0}, ${last?.position ?? 0})`,
        ),
      )
      .orderBy('statement')
      .orderBy('position')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of rows)
      packed.push({
        statement: row.statement,
        position: row.position,
        sku: row.sku,
        channelCode: row.channel_code,
        quantity: row.quantity,
        isSettled: row.settled_at !== null,
      });
    more = rows.length === ROWS_AT_ONCE;
  }
  return packed;
}

/**
 * Takes quantities out of an unsent envelope for whose places a later statement exists, and returns the others. They are sent by
 * nothing else, so the later statement stays in force. An envelope without any has ended, and the result is empty.
 */
export async function inventoryToSend(
  context: LedgerContext,
  envelope: EnvelopeName,
): Promise<PackedQuantity[]> {
  const { sellerId, envelopeId } = envelope;
  const at = context.now();
  await context.db.transaction().execute(async (trx) => {
    const packed = await inventoryIn({ db: trx }, envelope);
    const touched = new Set<number>();
    await inSlices(packed, ROWS_AT_ONCE, async (some) => {
      const [first] = some;
      const last = some.at(-1);
      if (!first || !last) return;
      const rows = await overtaken(trx, envelope, first, last);
      for (const { statement, position, successor } of rows) {
        touched.add(statement);
        await trx
          .updateTable('inventory_change')
          .set({
            state: 'SUPERSEDED',
            superseded_by: successor,
            settled_at: at,
            pending_until: null,
            envelope_id: null,
          })
          .where('seller_id', '=', sellerId)
          .where('statement', '=', statement)
          .where('position', '=', position)
          .execute();
      }
    });
    await raiseRevisions(trx, sellerId, [...touched]);
    await endWhenSettled(trx, 'inventory_envelope', envelope);
  });
  const left = await inventoryIn(context, { sellerId, envelopeId });
  return left.filter(({ isSettled }) => !isSettled);
}

interface Overtaken {
  readonly statement: number;
  readonly position: number;
  readonly successor: number;
}

/** Returns the quantities of an envelope in a range that a later statement has overtaken. */
async function overtaken(
  db: Connection,
  { sellerId, envelopeId }: EnvelopeName,
  from: PackedQuantity,
  to: PackedQuantity,
): Promise<Overtaken[]> {
  const { rows } = await sql<Overtaken>`
    select statement, position, newest as successor from (
      select c.statement, c.position, (
        select n.statement from inventory_change as n
        where n.seller_id = c.seller_id and n.marketplace_id = c.marketplace_id and n.sku = c.sku
          and n.channel_code = c.channel_code and n.statement > c.statement and n.state <> 'REJECTED'
        order by n.statement desc limit 1
      ) as newest
      from inventory_change as c
      where c.seller_id = ${sellerId} and c.envelope_id = ${envelopeId} and c.settled_at is null
        and (c.statement, c.position) >= (${from.statement}, ${from.position})
        and (c.statement, c.position) <= (${to.statement}, ${to.position})
    ) as packed
    where newest is not null`.execute(db);
  return rows;
}

/** Shows that Amazon has the feed of an envelope. */
export async function moveInventory(
  { db }: LedgerContext,
  { sellerId, envelopeId }: EnvelopeName,
): Promise<void> {
  const unmoved = await db
    .selectFrom('inventory_change')
    .select('position')
    .where('seller_id', '=', sellerId)
    .where('envelope_id', '=', envelopeId)
    .where('state', '=', 'RECORDED')
    .limit(1)
    .executeTakeFirst();
  if (!unmoved) return;
  await db.transaction().execute(async (trx) => {
    const packed = (await inventoryIn({ db: trx }, { sellerId, envelopeId })).filter(
      ({ isSettled }) => !isSettled,
    );
    await inSlices(packed, ROWS_AT_ONCE, async (some) => {
      for (const [statement, rows] of Map.groupBy(some, (row) => row.statement))
        await trx
          .updateTable('inventory_change')
          .set({ state: 'SUBMITTED' })
          .where('seller_id', '=', sellerId)
          .where('statement', '=', statement)
          .where(
            'position',
            'in',
            rows.map(({ position }) => position),
          )
          .where('envelope_id', '=', envelopeId)
          .where('state', '=', 'RECORDED')
          .execute();
    });
    await raiseRevisions(
      trx,
      sellerId,
      packed.map(({ statement }) => statement),
    );
  });
}

/**
 * Settles quantities of an envelope. Quantities that are settled keep their outcome. The envelope ends when all are settled.
 * Returns whether it has ended. The work takes several turns of the event loop in one transaction.
 */
export async function settleInventory(
  context: LedgerContext,
  envelope: EnvelopeName,
  verdicts: readonly InventoryVerdict[],
): Promise<boolean> {
  const at = context.now();
  const hasEnded = await context.db.transaction().execute(async (trx) => {
    await inSlices(verdicts, ROWS_AT_ONCE, (some) => settleSome(trx, envelope, some, at));
    await raiseRevisions(
      trx,
      envelope.sellerId,
      verdicts.map(({ statement }) => statement),
    );
    return endWhenSettled(trx, 'inventory_envelope', envelope);
  });
  await context.gate.recorded();
  return hasEnded;
}

/** Writes equal outcomes together. */
async function settleSome(
  db: Connection,
  { sellerId, envelopeId }: EnvelopeName,
  verdicts: readonly InventoryVerdict[],
  at: number,
): Promise<void> {
  const equal = Map.groupBy(verdicts, ({ statement, state, issues }) =>
    JSON.stringify([statement, state, issues]),
  );
  for (const some of equal.values()) {
    const [verdict] = some;
    if (!verdict) continue;
    const { statement, state, issues } = verdict;
    await db
      .updateTable('inventory_change')
      .set({
        state,
        issues: issues.length === 0 ? null : JSON.stringify(issues),
        settled_at: at,
        pending_until: state === 'ACCEPTED' ? at + PENDING_MS : null,
      })
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where(
        'position',
        'in',
        some.map(({ position }) => position),
      )
      .where('envelope_id', '=', envelopeId)
      .where('settled_at', 'is', null)
      .execute();
  }
}
