import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { SEAL_HEADER_BYTES } from './sealer.js';
import type { Sealer } from './sealer.js';
import { currentTextStart } from './sealed-text.js';
import { StoreError } from './store-error.js';

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

/** What a slice of a walk did. */
export interface ResealedSlice {
  /** Number of values that were sealed. */
  readonly sealed: number;
  /** One error for each value that stays as it is, because it does not open. */
  readonly unreadable: readonly StoreError[];
}

/** A value that was sealed, or the error of one that stays as it is. */
export type SealOutcome = 'sealed' | StoreError;

function resealedSlice(outcomes: readonly SealOutcome[]): ResealedSlice {
  const unreadable = outcomes.filter((outcome) => outcome instanceof StoreError);
  return { sealed: outcomes.length - unreadable.length, unreadable };
}

/** A table with sealed columns. A row has the columns of `key` and of `stale`. */
export interface SealedTable<Tables, Row extends object> {
  readonly name: string;
  /** The columns of the primary key. */
  readonly key: readonly (string & keyof Row)[];
  /** The sealed columns; null when they are sealed with the current key. */
  readonly stale: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Seals the stale values of a row, unless they have changed since. Returns an outcome for each. */
  seal(db: Kysely<Tables>, row: Row): Promise<readonly SealOutcome[]>;
}

interface Place<Tables> {
  readonly db: Kysely<Tables>;
  readonly soleOwner: boolean;
}

/** Returns up to `limit` rows that follow `after` in the primary key; the first rows when it is null. */
async function rowsAfter<Tables, Row extends object>(
  db: Kysely<Tables>,
  { name, key, stale }: SealedTable<Tables, Row>,
  after: Row | null,
  limit: number,
): Promise<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const sealed = Object.entries(stale).map(
    ([column, value]) => sql`${value} as ${sql.ref(column)}`,
  );
  const start =
    after === null
      ? sql``
      : sql`where (${columns}) > (${sql.join(key.map((column) => after[column]))})`;
  const { rows } = await sql<Row>`select ${columns}, ${sql.join(sealed)} from ${sql.table(name)}
    ${start} order by ${columns} limit ${limit}`.execute(db);
  return rows;
}

/**
 * Walks a table once by its primary key, in slices of `limit` rows. A value that does not open does not stop the walk. A row
 * that another process writes behind the walk is not seen.
 */
export async function* resealTable<Tables, Row extends object>(
  { db, soleOwner }: Place<Tables>,
  table: SealedTable<Tables, Row>,
  limit: number,
): AsyncGenerator<ResealedSlice> {
  let after: Row | null = null;
  const slice = async (connection: Kysely<Tables>): Promise<[ResealedSlice, Row | null]> => {
    const rows = await rowsAfter(connection, table, after, limit);
    const outcomes: SealOutcome[] = [];
    for (const row of rows) outcomes.push(...(await table.seal(connection, row)));
    return [resealedSlice(outcomes), rows.at(-1) ?? null];
  };
  do {
    // One sync to disk for each slice of a file. Other processes must not wait for a slice, so PostgreSQL gets single statements.
    const step = soleOwner ? db.transaction().execute(slice) : slice(db);
    const [resealed, last] = await step;
    after = last;
    if (last !== null) yield resealed;
  } while (after !== null);
}
