import type { Generated, Insertable } from 'kysely';

/** Who requested something, as the store keeps it. */
export interface Author {
  /** Id of the principal. Stable, while its name may be given to another one. */
  readonly id: string;
  /** Name of the principal at that time. */
  readonly name: string;
}

/** The name in rows of earlier versions, which kept none. */
export const UNKNOWN_AUTHOR = 'unknown';

/** Longest name that is stored. A longer one is cut: both engines index it. */
const MOST_CHARACTERS = 300;

/** Returns a name, or another short text, as it is stored. */
export function storedName(name: string): string {
  return name.slice(0, MOST_CHARACTERS).replaceAll('\0', '').toWellFormed();
}

/** Columns with an author. Rows of earlier versions have the unknown name and no id. */
export interface AuthorColumns {
  created_by: Generated<string>;
  created_by_id: string | null;
}

/** Returns the columns of a new row. Without an author, as for a row of an earlier version. */
export function authorColumns(author: Author | undefined): Insertable<AuthorColumns> {
  if (!author) return { created_by: UNKNOWN_AUTHOR, created_by_id: null };
  return {
    created_by: storedName(author.name),
    created_by_id: storedName(author.id),
  };
}
