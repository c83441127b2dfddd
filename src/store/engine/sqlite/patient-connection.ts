import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { StoreError } from '../store-error.js';
import { systemClock } from '../../../runtime/clock.js';
import type { Clock } from '../../../runtime/clock.js';

const PAUSE_MS = 25;
const MOST_WAIT_MS = 5_000;

/**
 * Retries while another program, such as a backup, locks the file. It waits between calls of SQLite, so the process is not
 * blocked. Rejects with `StoreError` `IN_USE` after `mostWaitMs`, by default five seconds.
 */
export class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #isInTransaction: () => boolean;
  readonly #mostWaitMs: number;
  readonly #clock: Clock;

  constructor(
    connection: DatabaseConnection,
    isInTransaction: () => boolean,
    mostWaitMs = MOST_WAIT_MS,
    clock: Clock = systemClock,
  ) {
    this.#connection = connection;
    this.#isInTransaction = isInTransaction;
    this.#mostWaitMs = mostWaitMs;
    this.#clock = clock;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // A statement of a transaction cannot be repeated alone. A commit that met a lock leaves the transaction open.
    if (this.#isInTransaction() && query.sql !== 'commit') {
      return this.#connection.executeQuery<Row>(query);
    }
    const deadline = this.#clock.now() + this.#mostWaitMs;
    for (;;) {
      try {
        return await this.#connection.executeQuery<Row>(query);
      } catch (error) {
        const isLocked = error instanceof StoreError && error.code === 'IN_USE';
        if (!isLocked || this.#clock.now() > deadline) throw error;
        await new Promise<void>((resume) => this.#clock.after(PAUSE_MS, resume));
      }
    }
  }

  streamQuery<Row>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}
