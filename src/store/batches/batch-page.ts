import { pageOf } from '../engine/page.js';
import type { Page, PageRequest, PositionCursor } from '../engine/page.js';
import { StoreError } from '../engine/store-error.js';

/** A page of the entries of a batch, in the order of its input. */
export interface BatchPageRequest<State extends string> extends PageRequest {
  readonly batchId: string;
  /** Only entries in these states. All when absent. */
  readonly states?: readonly State[];
}

/** A page to read, with the position behind which it starts. `index` is its place among the requests. */
export interface StartedPage<State extends string> extends BatchPageRequest<State> {
  readonly index: number;
  readonly start: number;
}

interface Reading<State extends string, Row, Entry> {
  readonly cursor: PositionCursor;
  /** Reads the rows of the pages with one statement, each with the index of its page, in the order of positions. */
  readonly rows: (pages: readonly StartedPage<State>[]) => Promise<readonly Row[]>;
  readonly read: (rows: readonly Row[]) => readonly Entry[] | Promise<readonly Entry[]>;
}

/** Reads several pages with one statement. In place of a page whose cursor is invalid, returns the error. */
export async function readBatchPages<
  State extends string,
  Row extends { readonly index: number; readonly position: number },
  Entry,
>(
  requests: readonly BatchPageRequest<State>[],
  { cursor, rows, read }: Reading<State, Row, Entry>,
): Promise<(Page<Entry> | StoreError)[]> {
  const starts = requests.map(({ after }) => startOf(cursor, after));
  const wanted = requests.flatMap((request, index) => {
    const start = starts[index];
    if (typeof start !== 'number' || request.states?.length === 0) return [];
    return [{ ...request, index, start }];
  });
  const found = Map.groupBy(wanted.length === 0 ? [] : await rows(wanted), (row) => row.index);
  const pages: (Page<Entry> | StoreError)[] = [];
  for (const [index, { first }] of requests.entries()) {
    const start = starts[index];
    pages.push(
      start instanceof StoreError
        ? start
        : await pageOf(found.get(index) ?? [], first, {
            cursorOf: ({ position }) => cursor.write(position),
            read,
          }),
    );
  }
  return pages;
}

function startOf(cursor: PositionCursor, after: string | undefined): number | StoreError {
  try {
    return cursor.read(after);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}
