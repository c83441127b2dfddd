import { sql } from 'kysely';
import type { LedgerContext } from '../purchases/ledger-context.js';
import { INVENTORY_CHANGE_STATES } from './inventory-change.js';
import { countKept, lockStatements } from './older-statements.js';
import { countsOfInventory } from './read-inventory.js';

/** Quantities that are deleted in one turn of the event loop. */
const ROWS_AT_ONCE = 200;

/**
 * Deletes a slice of the quantities that were recorded before a time and are settled. Their batches stay, with their counts. Gives up
 * quantities that were sent at once without an answer. Returns the number of deleted quantities: 0 when there is none left.
 */
export async function forgetInventory(
  context: LedgerContext,
  { before, givenUpBefore }: { readonly before: number; readonly givenUpBefore: number },
): Promise<number> {
  const { db } = context;
  const sellers = await db.selectFrom('inventory_turn').select('seller_id').execute();
  let deleted = 0;
  for (const { seller_id: sellerId } of sellers) {
    await giveUpSending(context, sellerId, givenUpBefore);
    deleted += await forgetOldest(context, sellerId, before);
  }
  return deleted;
}

/** A process that ended left them without an outcome. */
async function giveUpSending(
  { db, now }: LedgerContext,
  sellerId: string,
  before: number,
): Promise<void> {
  await db
    .updateTable('inventory_change')
    .set({ state: 'UNKNOWN', settled_at: now(), pending_until: null })
    .where('seller_id', '=', sellerId)
    .where(sql<boolean>`pending_until is not null`)
    .where('state', '=', 'SENDING')
    .where('created_at', '<', before)
    .execute();
}

/** Deletes quantities of the oldest statement of a seller. */
async function forgetOldest(
  context: LedgerContext,
  sellerId: string,
  before: number,
): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const oldest = await trx
      .selectFrom('inventory_change')
      .select(['statement', 'created_at'])
      .where('seller_id', '=', sellerId)
      .orderBy('statement')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    if (!oldest || oldest.created_at >= before) return 0;
    const { statement } = oldest;
    const open = await trx
      .selectFrom('inventory_change')
      .select('position')
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where('settled_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (open) return 0;
    // As every step that changes statements: the seller first.
    await lockStatements(trx, sellerId);
    await keepCounts({ ...context, db: trx }, sellerId, statement);
    const positions = trx
      .selectFrom('inventory_change')
      .select('position')
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .orderBy('position')
      .limit(ROWS_AT_ONCE);
    const rows = await trx
      .deleteFrom('inventory_change')
      .where('seller_id', '=', sellerId)
      .where('statement', '=', statement)
      .where('position', 'in', positions)
      .returning('position')
      .execute();
    await countKept(trx, sellerId, -rows.length);
    return rows.length;
  });
}

/** Deletes the oldest settled quantities of a seller until there is room for others, as far as there are some. */
export async function makeRoom(
  context: LedgerContext,
  sellerId: string,
  { added, mostKept }: { readonly added: number; readonly mostKept: number },
): Promise<void> {
  const turn = await context.db
    .selectFrom('inventory_turn')
    .select('kept')
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  let tooMany = (turn?.kept ?? 0) + added - mostKept;
  while (tooMany > 0) {
    const deleted = await forgetOldest(context, sellerId, Infinity);
    if (deleted === 0) return;
    tooMany -= deleted;
  }
}

/** Stores the counts of a batch before its quantities are deleted. Does nothing for a single statement, and the second time. */
async function keepCounts(
  context: LedgerContext,
  sellerId: string,
  statement: number,
): Promise<void> {
  const head = await context.db
    .selectFrom('inventory_batch')
    .select(['batch_id', 'final_counts'])
    .where('seller_id', '=', sellerId)
    .where('statement', '=', statement)
    .executeTakeFirst();
  if (!head || head.final_counts !== null) return;
  const counts = (await countsOfInventory(context, sellerId, [head.batch_id])).get(head.batch_id);
  const known = INVENTORY_CHANGE_STATES.map((state) => [state, counts?.[state] ?? 0]);
  await context.db
    .updateTable('inventory_batch')
    .set({ final_counts: JSON.stringify(Object.fromEntries(known)) })
    .where('seller_id', '=', sellerId)
    .where('statement', '=', statement)
    .execute();
}
