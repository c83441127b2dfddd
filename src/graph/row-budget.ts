import type { GraphQLError } from 'graphql';
import { listReads } from '../runtime/background/slots.js';
import { clientError } from './client-error.js';

/** Generous: a page of 100 orders with all related rows has about 1,000 rows. */
const MAX_ROWS = 10_000;

/** Two pages and two counts that each test as many rows as one list may. Together they take about a second. */
export const MAX_TESTED_ROWS = 300_000;

/** Limits of the rows of a request. */
export interface RowLimits {
  readonly loaded: number;
  /** Rows that searches in the store test, without loading them. */
  readonly tested: number;
}

const LIMITS: RowLimits = { loaded: MAX_ROWS, tested: MAX_TESTED_ROWS };

/** Rows that one request may still load: orders with items, purchases, shipments, listings and the like. */
export class RowBudget {
  #loaded = 0;
  #tested = 0;
  #turns: Promise<void> | null = null;
  #reads: Promise<unknown> = Promise.resolve();

  /** @param nextTurn resolves in a separate turn of the event loop, which it shares with no other request. */
  readonly #nextTurn: () => Promise<void>;
  readonly #limits: RowLimits;

  constructor(nextTurn: () => Promise<void>, limits: Partial<RowLimits> = {}) {
    this.#nextTurn = nextTurn;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Takes rows that a search in the store tests. Returns false when the request may test no more. */
  takeTests(rows: number): boolean {
    this.#tested += rows;
    return this.#tested <= this.#limits.tested;
  }

  /**
   * Charges rows that were loaded for a field. Fields that were charged before keep their result.
   * @throws GraphQLError TOO_MANY_ROWS when the rows exceed the rest.
   */
  charge(rows: number, field: string): void {
    this.assertLeft(field);
    this.#loaded += rows;
    if (this.#loaded > this.#limits.loaded) throw this.#exceeded(field);
  }

  /**
   * Resolves at once for the first list of a request, and in a separate turn for each further list. Lists that are
   * ready at the same time would otherwise resolve without a pause and delay other requests.
   */
  async ownTurn(): Promise<void> {
    const before = this.#turns;
    this.#turns = (before ?? Promise.resolve()).then(this.#nextTurn);
    await before;
  }

  /**
   * Reads a list after the other lists of the request, each in a separate turn, and charges its rows. A request never
   * has more than one excess list in memory.
   * @throws GraphQLError TOO_MANY_ROWS. Reads nothing when the budget is used up.
   */
  async read<List>(
    field: string,
    list: () => Promise<List>,
    rowsIn: (list: List) => number,
  ): Promise<List> {
    const read = this.#reads.then(async () => {
      await this.ownTurn();
      this.assertLeft(field);
      const found = await listReads.run(list);
      this.charge(rowsIn(found), field);
      return found;
    });
    this.#reads = read.catch(() => undefined);
    return read;
  }

  /**
   * Checks the budget before a field loads rows.
   * @throws GraphQLError TOO_MANY_ROWS when the budget is used up.
   */
  assertLeft(field: string): void {
    if (this.#loaded > this.#limits.loaded) throw this.#exceeded(field);
  }

  #exceeded(field: string): GraphQLError {
    const limit = this.#limits.loaded;
    return clientError(
      `A request may load ${limit} rows, and \`${field}\` exceeds that. Ask for a smaller \`first\`, or send several requests.`,
      { code: 'TOO_MANY_ROWS', limit },
    );
  }
}
