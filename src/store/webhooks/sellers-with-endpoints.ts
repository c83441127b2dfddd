import type { LedgerConnection } from '../tables.js';

/**
 * The sellers with an active endpoint, for the index of SQLite, whose file has no endpoints. One process has the store open, so all
 * changes of endpoints pass here. On PostgreSQL, statements read the endpoints themselves.
 */
export class SellersWithEndpoints {
  #ids: ReadonlySet<string> = new Set();
  readonly #db: LedgerConnection;

  constructor(db: LedgerConnection) {
    this.#db = db;
  }

  has(sellerId: string): boolean {
    return this.#ids.has(sellerId);
  }

  /** Call it before the endpoint is committed, so that no change in between is left out. */
  add(sellerId: string): void {
    this.#ids = new Set([...this.#ids, sellerId]);
  }

  /** Reads them again. Call it after a change of endpoints, and at the start. */
  async read(): Promise<void> {
    const rows = await this.#db
      .selectFrom('webhook_endpoint')
      .select('seller_id')
      .distinct()
      .where('is_active', '=', 1)
      .execute();
    this.#ids = new Set(rows.map((row) => row.seller_id));
  }
}
