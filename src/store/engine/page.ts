import { StoreError } from './store-error.js';

/** Position and size of a page. */
export interface PageRequest {
  readonly first: number;
  /** A cursor of an earlier page. The first page when absent. */
  readonly after?: string;
}

/** A page of a list. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly hasNextPage: boolean;
  /** One for each entry, in their order. */
  readonly cursors: readonly string[];
}

/**
 * Cuts a page from the rows of its statement, which requests one row more than the page has. That row shows whether another
 * page follows, and is not read.
 */
export async function pageOf<Row, Entry>(
  rows: readonly Row[],
  first: number,
  {
    cursorOf,
    read,
  }: {
    readonly cursorOf: (row: Row) => string;
    readonly read: (rows: readonly Row[]) => readonly Entry[] | Promise<readonly Entry[]>;
  },
): Promise<Page<Entry>> {
  const shown = rows.slice(0, first);
  return {
    entries: await read(shown),
    hasNextPage: rows.length > first,
    cursors: shown.map(cursorOf),
  };
}

/** Refuses a text that is not a cursor of a list. @param list names it, such as `a list of purchases`. */
export function invalidCursor(list: string): StoreError {
  return new StoreError('INVALID_CURSOR', `This is not a cursor of ${list}.`);
}

/** Cursors of a batch: the positions of its entries, which never change. */
export class PositionCursor {
  readonly #form: RegExp;

  /** @param list names the list in errors. */
  readonly #prefix: string;
  readonly #list: string;

  constructor(prefix: string, list: string) {
    this.#prefix = prefix;
    this.#list = list;

    // A position is a 32-bit integer in PostgreSQL.
    this.#form = new RegExp(`^${prefix}(\\d{1,9})$`);
  }

  write(position: number): string {
    return `${this.#prefix}${position}`;
  }

  /** Returns the position of the last entry that was read: -1 before the first page. Throws `StoreError` `INVALID_CURSOR`. */
  read(after: string | undefined): number {
    if (after === undefined) return -1;
    const position = this.#form.exec(after)?.[1];
    if (position === undefined) throw invalidCursor(this.#list);
    return Number(position);
  }
}
