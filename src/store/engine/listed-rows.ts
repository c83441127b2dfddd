import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Returns lists of text of the same length as rows of the table `listed`, in the same order. Each list is one parameter on
 * PostgreSQL, and all are one on SQLite. So the text of the statement does not depend on the number of rows, and compiling it
 * takes microseconds: a statement with parameters for each row takes milliseconds for some hundred rows.
 */
export function listedRows<Column extends string>(
  { soleOwner: isSqlite }: { readonly soleOwner: boolean },
  columns: Readonly<Record<Column, readonly string[]>>,
): RawBuilder<Record<Column, string>> {
  const entries = Object.entries<readonly string[]>(columns);
  if (!isSqlite) {
    const names = entries.map(([name]) => sql.ref(name));
    const lists = entries.map(([, list]) => sql`${list}::text[]`);
    return sql`unnest(${sql.join(lists)}) with ordinality as listed(${sql.join(names)}, place)`;
  }
  const rows = (entries[0]?.[1] ?? []).map((_, row) => entries.map(([, list]) => list[row]));
  const values = entries.map(
    ([name], column) => sql`value ->> ${sql.lit(column)} as ${sql.ref(name)}`,
  );
  return sql`(select ${sql.join(values)}, key as place from json_each(${JSON.stringify(rows)})) as listed`;
}

/** Returns the condition that a column has a value of a list, which is one parameter. */
export function isListed(
  { soleOwner: isSqlite }: { readonly soleOwner: boolean },
  column: string,
  list: readonly string[],
): RawBuilder<boolean> {
  const name = sql.ref(column);
  return isSqlite
    ? sql<boolean>`${name} in (select value from json_each(${JSON.stringify(list)}))`
    : sql<boolean>`${name} = any(${list}::text[])`;
}
