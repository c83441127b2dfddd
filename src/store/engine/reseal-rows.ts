import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { SEAL_HEADER_BYTES } from './sealer.js';
import type { Sealer } from './sealer.js';
import { currentTextStart } from './sealed-text.js';

/** Selects the bytes of a column; null when they are sealed with the current key, so that they are not transferred. */
export function staleBytes(sealer: Sealer, column: string): RawBuilder<Uint8Array | null> {
  const stored = sql.ref(column);
  return sql`case when substr(${stored}, 1, ${sql.lit(SEAL_HEADER_BYTES)}) <> ${sealer.header} then ${stored} end`;
}

/** Selects the text of a column; null when it is sealed with the current key. */
export function staleText(sealer: Sealer, column: string): RawBuilder<string | null> {
  const stored = sql.ref(column);
  const start = currentTextStart(sealer);
  return sql`case when substr(${stored}, 1, ${sql.lit(start.length)}) <> ${start} then ${stored} end`;
}

/** A table with sealed columns. */
export interface SealedTable<Tables, Row> {
  /** Returns up to `limit` rows that follow `after` in the primary key; the first rows when it is null. */
  read(db: Kysely<Tables>, after: Row | null, limit: number): Promise<readonly Row[]>;
  /** Seals the stale values of a row, unless they have changed since. Returns their number. */
  seal(db: Kysely<Tables>, row: Row): Promise<number>;
}

interface Place<Tables> {
  readonly db: Kysely<Tables>;
  readonly soleOwner: boolean;
}

/**
 * Walks a table once by its primary key, in slices of `limit` rows. Yields the number of values that each slice sealed. A row
 * that another process writes behind the walk is not seen.
 */
export async function* resealTable<Tables, Row>(
  { db, soleOwner }: Place<Tables>,
  table: SealedTable<Tables, Row>,
  limit: number,
): AsyncGenerator<number> {
  let after: Row | null = null;
  const slice = async (connection: Kysely<Tables>): Promise<[number, Row | null]> => {
    const rows = await table.read(connection, after, limit);
    let sealed = 0;
    for (const row of rows) sealed += await table.seal(connection, row);
    return [sealed, rows.at(-1) ?? null];
  };
  do {
    // One sync to disk for each slice of a file. Other processes must not wait for a slice, so PostgreSQL gets single statements.
    const step = soleOwner ? db.transaction().execute(slice) : slice(db);
    const [sealed, last] = await step;
    after = last;
    if (last !== null) yield sealed;
  } while (after !== null);
}
