import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';

/** On average, one insert in this many sums up the changes of its key. */
const SUMMED_UP_ONCE_IN = 64;

/** Maximum number of changes that are summed up at once. It takes some milliseconds. */
const SUMMED_UP_AT_MOST = 1_000;

/** A tally on PostgreSQL. The texts are SQL. */
export interface Tally {
  readonly tally: 'purchase_tally' | 'order_asking_tally';
  readonly key: 'state' | 'seller_id';
  /** The table whose rows are counted. */
  readonly of: 'purchase' | 'indexed_order';
  /** Selects the counts of all rows. */
  readonly counted: RawBuilder<unknown>;
  /** Selects keys and changes from `inserted`, the new rows of a statement. */
  readonly inserted: string;
  /** SQL condition: the update of a row from `old` to `new` changes a count. */
  readonly isChanged: string;
  /** Selects keys and changes of that update. */
  readonly changed: string;
}

/**
 * Creates a tally on PostgreSQL: a view that sums changes of counts. Triggers only insert changes, so concurrent
 * transactions never wait for each other, and a rollback removes its changes. To keep the sum short, some inserts replace
 * the changes of their key by one. They skip changes that another transaction is replacing.
 */
export async function sumChanges<Tables>(db: Kysely<Tables>, tally: Tally): Promise<void> {
  const { key, of, counted } = tally;
  const changes = `${tally.tally}_change`;
  for (const statement of [
    sql.raw(`create table ${changes} (
      ${key} text not null,
      id bigint generated always as identity,
      count bigint not null,
      primary key (${key}, id))`),
    sql.raw(`create view ${tally.tally} as
      select ${key}, sum(count)::bigint as count from ${changes} group by ${key}`),
    sql.raw(countFunction(tally, changes)),
    sql.raw(sumUpFunction(key, changes)),
    sql.raw(`create trigger ${of}_tallied after insert on ${of}
      referencing new table as inserted
      for each statement execute function ${changes}_count()`),
    sql.raw(`create trigger ${of}_tallied_again after update on ${of}
      for each row when (${tally.isChanged}) execute function ${changes}_count()`),
    sql.raw(`create trigger ${changes}_summed_up after insert on ${changes}
      for each row when (random() < 1.0 / ${SUMMED_UP_ONCE_IN})
      execute function ${changes}_sum_up()`),
    // The new triggers lock writers out until the migration is committed, so this count misses no row.
    sql`insert into ${sql.table(changes)} (${sql.ref(key)}, count) ${counted}`,
  ])
    await statement.execute(db);
}

// Functions keep the search path of the migration, so that a session with another one finds the tables.
const FUNCTION = 'returns trigger language plpgsql set search_path from current';

function countFunction({ key, inserted, changed }: Tally, changes: string): string {
  return `
    create function ${changes}_count() ${FUNCTION} as $$
    begin
      if tg_op = 'INSERT' then
        insert into ${changes} (${key}, count) ${inserted};
      else
        insert into ${changes} (${key}, count) ${changed};
      end if;
      return null;
    end $$`;
}

function sumUpFunction(key: Tally['key'], changes: string): string {
  return `
    create function ${changes}_sum_up() ${FUNCTION} as $$
    begin
      with chosen as materialized (
        select id from ${changes} where ${key} = new.${key}
        limit ${SUMMED_UP_AT_MOST} for update skip locked
      ), replaced as (
        delete from ${changes} where ${key} = new.${key} and id in (select id from chosen)
        returning count
      )
      insert into ${changes} (${key}, count) select new.${key}, sum(count) from replaced having count(*) > 0;
      return null;
    end $$`;
}
