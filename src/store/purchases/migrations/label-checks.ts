import { sql } from 'kysely';
import { required } from '../../engine/migration.js';
import type { LedgerMigration } from '../../engine/migration.js';
import type { LedgerConnection as Connection } from '../../tables.js';

const FIRST_CHECK_MS = 2 * 3_600_000;

const IS_BOUGHT = `new.state = 'PURCHASED' and new.shipment_id is not null and new.refund_state is null`;

const INSERT = `insert into label_check (seller_id, key, next_check_at)
  values (new.seller_id, new.key, new.settled_at + ${FIRST_CHECK_MS}) on conflict do nothing`;

async function onSqlite(db: Connection): Promise<void> {
  await sql`
    create trigger purchase_label_bought after update of state, shipment_id on purchase
    when ${sql.raw(IS_BOUGHT)}
    begin
      ${sql.raw(INSERT)};
    end`.execute(db);
}

async function onPostgres(db: Connection): Promise<void> {
  await sql`
    create function note_label_bought() returns trigger language plpgsql set search_path from current as $$
    begin
      ${sql.raw(INSERT)};
      return null;
    end $$`.execute(db);
  await sql`
    create trigger purchase_label_bought after update of state, shipment_id on purchase for each row
    when (${sql.raw(IS_BOUGHT)}) execute function note_label_bought()`.execute(db);
}

/**
 * Notes the labels that are compared with Amazon now and then, because another program may cancel them. A row of its own is small,
 * and that of a purchase holds the label. The labels of the last 30 days of an earlier version are noted too.
 */
export const labelChecks: LedgerMigration = {
  name: '0085-label-checks',
  async up(db, kind) {
    await db.schema
      .createTable('label_check')
      .addColumn('seller_id', 'text', required)
      .addColumn('key', 'text', required)
      .addColumn('next_check_at', 'bigint', required)
      .addPrimaryKeyConstraint('label_check_pk', ['seller_id', 'key'])
      .execute();
    await sql`create index label_check_due on label_check (seller_id, next_check_at)`.execute(db);
    const nowSeconds = kind === 'postgres' ? 'extract(epoch from now())' : 'unixepoch()';
    await sql`insert into label_check (seller_id, key, next_check_at)
      select seller_id, key, settled_at + ${sql.lit(FIRST_CHECK_MS)} from purchase
      where state = 'PURCHASED' and shipment_id is not null and refund_state is null
        and settled_at > (${sql.raw(nowSeconds)} - 30 * 86400) * 1000`.execute(db);
    await (kind === 'postgres' ? onPostgres(db) : onSqlite(db));
  },
};
