import DataLoader from 'dataloader';
import { scheduleBatch } from '../runtime/background/batch-schedule.js';
import { readRows } from '../sp-api/calls/caller.js';
import type { RowCounter } from '../sp-api/calls/caller.js';
import type { StoredPage } from './stored-page.js';

/** Rows that one statement may read. */
const MOST_ROWS_TOGETHER = 1_000;

interface StoredPagesDependencies<Request, Row> {
  /** Name of the rows in the error for too many rows. */
  readonly field: string;
  readonly rows: RowCounter | undefined;
  /** Returns how many rows a page may read. */
  readonly weigh: (request: Request) => number;
  /** Reads pages with one statement. An `Error` rejects only its own page. */
  readonly read: (requests: readonly Request[]) => Promise<readonly (StoredPage<Row> | Error)[]>;
}

/** Reads pages that are requested together, such as one for each parent, with as few statements as the row limit allows. */
export class StoredPages<Request, Row> {
  readonly #pages: DataLoader<Request, StoredPage<Row>>;
  readonly #dependencies: StoredPagesDependencies<Request, Row>;

  constructor(dependencies: StoredPagesDependencies<Request, Row>) {
    this.#dependencies = dependencies;
    this.#pages = new DataLoader((requests) => this.#load(requests), {
      cache: false,
      batchScheduleFn: scheduleBatch,
    });
  }

  load(request: Request): Promise<StoredPage<Row>> {
    return this.#pages.load(request);
  }

  async #load(requests: readonly Request[]): Promise<(StoredPage<Row> | Error)[]> {
    const { field, rows, read } = this.#dependencies;
    const pages: (StoredPage<Row> | Error)[] = [];
    for (const together of this.#inStatements(requests)) {
      const found = await readRows(rows, field, () => read(together), rowsOf);
      pages.push(...found);
    }
    return pages;
  }

  #inStatements(requests: readonly Request[]): Request[][] {
    const statements: Request[][] = [];
    let weight = Infinity;
    for (const request of requests) {
      const own = this.#dependencies.weigh(request);
      weight += own;
      if (weight > MOST_ROWS_TOGETHER) {
        statements.push([]);
        weight = own;
      }
      statements.at(-1)?.push(request);
    }
    return statements;
  }
}

function rowsOf(pages: readonly (StoredPage<unknown> | Error)[]): number {
  return pages.reduce((sum, page) => sum + (page instanceof Error ? 0 : page.entries.length), 0);
}
