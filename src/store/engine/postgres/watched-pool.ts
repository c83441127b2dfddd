import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { SilenceWatch } from './silence-watch.js';

/** A pool whose connections and statements end when the database falls silent. */
export class WatchedPool implements PostgresPool {
  readonly #pool: Pool;
  readonly #watch: SilenceWatch;

  constructor(pool: Pool, watch: SilenceWatch) {
    this.#pool = pool;
    this.#watch = watch;
    pool.on('connect', (client) => this.#watchStatements(client));
  }

  get options(): object {
    return this.#pool.options;
  }

  connect(): Promise<PostgresPoolClient> {
    let isAbandoned = false;
    const connect = async (): Promise<PoolClient> => {
      const client = await this.#pool.connect();
      if (isAbandoned) client.release();
      return client;
    };
    return this.#watch.run(connect, () => {
      isAbandoned = true;
    });
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  /** A connection with an unanswered statement cannot be used again, and its rollback would wait too. */
  #watchStatements(client: PoolClient): void {
    const query = client.query.bind(client) as (...statement: unknown[]) => Promise<unknown>;
    const watched = (...statement: unknown[]): Promise<unknown> =>
      this.#watch.run(
        () => query(...statement),
        () => void (client as unknown as { end(): Promise<void> }).end().catch(() => undefined),
      );
    client.query = watched as typeof client.query;
  }
}
