import type { RowCounter } from '../sp-api/calls/caller.js';
import { readRows } from '../sp-api/calls/caller.js';
import { PageInfo } from './connection.type.js';
import { cursorWriter, isPlace, readCursor, refusedCursor } from './page-cursor.js';
import type { CursorScope } from './page-cursor.js';

/** A page of a list as the store has it. */
export interface StoredPage<Row> {
  readonly entries: readonly Row[];
  readonly hasNextPage: boolean;
  /** One for each entry, in their order. */
  readonly cursors: readonly string[];
}

/** A list in the store. */
export interface StoredList<Row> {
  readonly scope: CursorScope;
  /** Counts the rows of the request; absent where nothing bounds them. */
  readonly rows: RowCounter | undefined;
  /** Name of the rows in the error for too many rows. */
  readonly counted: string;
  /** Reads a page. `after` is a cursor of the store. Rejects with an error of the code INVALID_CURSOR for any other text. */
  readonly read: (page: {
    readonly first: number;
    readonly after?: string;
  }) => Promise<StoredPage<Row>>;
}

/** Arguments of the client. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** A page with the cursors that clients get. */
export interface ReadPage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

/**
 * Reads a page of a list that the store keeps, in a turn of its own when the request reads several lists.
 * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list, TOO_MANY_ROWS.
 */
export async function storedPage<Row, Node>(
  { scope, rows, counted, read }: StoredList<Row>,
  page: PageArguments,
  nodeOf: (row: Row) => Node,
): Promise<ReadPage<Node>> {
  const after = page.after ?? null;
  const [place] = after === null ? [] : readCursor(scope, after, isPlace);
  const request = { first: page.first, ...(place !== undefined && { after: place }) };
  try {
    const stored = await readRows(
      rows,
      counted,
      () => read(request),
      (found) => found.entries.length,
    );
    const cursorOf = cursorWriter(scope);
    const edges = stored.entries.map((row, index) => ({
      cursor: cursorOf([stored.cursors[index]]),
      node: nodeOf(row),
    }));
    const ends = { hasNextPage: stored.hasNextPage, hasPreviousPage: after !== null };
    return { edges, pageInfo: new PageInfo(edges, ends) };
  } catch (error) {
    if (isInvalidCursor(error)) throw refusedCursor(scope.field);
    throw error;
  }
}

function isInvalidCursor(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'INVALID_CURSOR';
}
