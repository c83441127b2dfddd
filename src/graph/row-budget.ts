import { GraphQLError } from 'graphql';

/** Generous: a page of 100 orders with all that hangs on them is some 1,000 rows. */
const MAX_ROWS = 10_000;

/** How many rows one request may still load: orders with their items, purchases, shipments, listings and the like. */
export class RowBudget {
  #loaded = 0;
  #turns: Promise<void> | null = null;
  #reads: Promise<unknown> = Promise.resolve();

  /** @param nextTurn resolves in a separate turn of the event loop, which it shares with no other request. */
  constructor(
    private readonly nextTurn: () => Promise<void>,
    private readonly limit: number = MAX_ROWS,
  ) {}

  /**
   * Charges rows that were loaded for a field. What was charged before keeps its answer.
   * @throws GraphQLError TOO_MANY_ROWS when they are more than are left.
   */
  charge(rows: number, field: string): void {
    this.assertLeft(field);
    this.#loaded += rows;
    if (this.#loaded > this.limit) throw this.#exceeded(field);
  }

  /**
   * Resolves at once for the first list of a request, and for each further one in a turn of its own: lists that are ready at
   * the same time would otherwise be answered without a pause, and hold up other requests.
   */
  async ownTurn(): Promise<void> {
    const before = this.#turns;
    this.#turns = (before ?? Promise.resolve()).then(this.nextTurn);
    await before;
  }

  /**
   * Reads a list after the other lists of the request, each in a turn of its own, and charges its rows.
   * So a request never has more than one list too many in memory.
   * @throws GraphQLError TOO_MANY_ROWS. Nothing is read when nothing is left.
   */
  async read<List>(
    field: string,
    list: () => Promise<List>,
    rowsIn: (list: List) => number,
  ): Promise<List> {
    const read = this.#reads.then(async () => {
      await this.ownTurn();
      this.assertLeft(field);
      const found = await list();
      this.charge(rowsIn(found), field);
      return found;
    });
    this.#reads = read.catch(() => undefined);
    return read;
  }

  /**
   * For a field that is going to load rows.
   * @throws GraphQLError TOO_MANY_ROWS when nothing is left.
   */
  assertLeft(field: string): void {
    if (this.#loaded > this.limit) throw this.#exceeded(field);
  }

  #exceeded(field: string): GraphQLError {
    return new GraphQLError(
      `A request may load ${this.limit} rows, and \`${field}\` exceeds that. Ask for a smaller \`first\`, or send several requests.`,
      { extensions: { code: 'TOO_MANY_ROWS', limit: this.limit } },
    );
  }
}
