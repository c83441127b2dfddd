import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { IndexConnection, LedgerConnection } from '../tables.js';
import { LABEL } from './order-facets.js';

// On SQLite the index is a file of its own. Its last commits may be lost in a power failure, and an operator may restore an older copy. The
// notes of the ledger by which its facts about labels and marks came up to date are deleted by then.

/** Orders that are noted in one statement. */
const NOTED_AT_ONCE = 5_000;

/** Counts in the index that notes are applied, in the transaction that writes the facts. Returns the count. */
export async function countApplied(index: IndexConnection): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into applied_notes (one, count) values (1, 1)
    on conflict (one) do update set count = applied_notes.count + 1
    returning count`.execute(index);
  return rows[0]?.count ?? 0;
}

/** Deletes notes that were applied, and records in the same transaction of the ledger up to which count. Null records nothing. */
export async function deletingNotes(
  ledger: LedgerConnection,
  count: number | null,
  deleteNotes: (ledger: LedgerConnection) => Promise<unknown>,
): Promise<void> {
  if (count === null) {
    await deleteNotes(ledger);
    return;
  }
  await ledger.transaction().execute(async (trx) => {
    await sql`
      insert into deleted_notes (one, count) values (1, ${count})
      on conflict (one) do update set count = max(deleted_notes.count, excluded.count)`.execute(
      trx,
    );
    await deleteNotes(trx);
  });
}

/**
 * Notes every order with a purchase or a mark again when the index and the ledger do not belong together: one of them is a copy from
 * another time. Lists by labels and marks then bring the facts up to date before they are read, as after a change. A process that
 * ended while it deleted notes looks the same. Returns whether that was necessary.
 */
export async function noteAgainWhenApart(
  index: IndexConnection,
  ledger: LedgerConnection,
): Promise<boolean> {
  const applied = await countIn(index, 'applied_notes');
  const deleted = await countIn(ledger, 'deleted_notes');
  if (applied === deleted) return false;
  for (const { notes, first, behind } of FACTS_OF_LEDGER)
    await noteOrdersOfIndex({ index, ledger }, notes, { first, behind });
  await ledger.transaction().execute(async (trx) => {
    for (const [notes, rows] of ROWS_OF_LEDGER)
      await sql`
        insert into ${sql.table(notes)} (seller_id, amazon_order_id, stamp)
        select distinct seller_id, amazon_order_id, ${randomUUID()} from ${sql.table(rows)} where true
        on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp`.execute(trx);
  });
  // Last, so that a start that ends before is repeated.
  const count = Math.max(applied, deleted);
  await setCount(ledger, 'deleted_notes', count);
  await setCount(index, 'applied_notes', count);
  return true;
}

type Notes = 'label_change' | 'order_mark_change';

/** Facts of the index that follow from the ledger: from the first one on, and before another one. */
const FACTS_OF_LEDGER: readonly { notes: Notes; first: string; behind: string }[] = [
  { notes: 'label_change', first: LABEL, behind: `${LABEL} ` },
  { notes: 'order_mark_change', first: 'mark:', behind: 'mark;' },
];

/** Tables of the ledger that these facts follow from. */
const ROWS_OF_LEDGER: readonly (readonly [Notes, string])[] = [
  ['label_change', 'purchase'],
  ['order_mark_change', 'order_hold'],
  ['order_mark_change', 'order_claim'],
  ['order_mark_change', 'order_tag'],
];

type Connection = IndexConnection | LedgerConnection;
type Counter = 'applied_notes' | 'deleted_notes';

async function countIn(db: Connection, counter: Counter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count from ${sql.table(counter)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

async function setCount(db: Connection, counter: Counter, count: number): Promise<void> {
  await sql`insert into ${sql.table(counter)} (one, count) values (1, ${count})
    on conflict (one) do update set count = excluded.count`.execute(db);
}

/** Notes the orders to which the index ascribes a fact: it may have ended. */
async function noteOrdersOfIndex(
  { index, ledger }: { readonly index: IndexConnection; readonly ledger: LedgerConnection },
  notes: Notes,
  { first, behind }: { readonly first: string; readonly behind: string },
): Promise<void> {
  let [seller, order] = ['', ''];
  for (;;) {
    const { rows } = await sql<{ seller_id: string; order_id: string }>`
      select distinct seller_id, order_id from indexed_order_facet
      where (seller_id, order_id) > (${seller}, ${order}) and facet >= ${first} and facet < ${behind}
      order by seller_id, order_id limit ${NOTED_AT_ONCE}`.execute(index);
    const last = rows.at(-1);
    if (last === undefined) return;
    const listed = JSON.stringify(rows.map((row) => [row.seller_id, row.order_id]));
    await sql`
      insert into ${sql.table(notes)} (seller_id, amazon_order_id, stamp)
      select value ->> 0, value ->> 1, ${randomUUID()} from json_each(${listed}) where true
      on conflict (seller_id, amazon_order_id) do update set stamp = excluded.stamp`.execute(
      ledger,
    );
    [seller, order] = [last.seller_id, last.order_id];
  }
}
