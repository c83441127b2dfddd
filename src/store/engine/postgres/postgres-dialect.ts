import { PostgresDialect, PostgresDriver } from 'kysely';
import type { DatabaseConnection, Driver } from 'kysely';
import { Pool, types as builtInTypes } from 'pg';
import type { ClientBase, ClientConfig, CustomTypesConfig } from 'pg';
import { postgresError } from './postgres-errors.js';
import type { Use } from './postgres-errors.js';

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;
// A silent server cannot end the statement itself.
const ANSWER_TIMEOUT_MS = 15_000;

// Epoch milliseconds and counts stay far below 2^53. Applies to these connections only, not to other users of the package.
const types: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === builtInTypes.builtins.INT8
      ? Number
      : (builtInTypes.getTypeParser(type, format) as unknown),
};

/** Returns the options of every connection. Keep-alive detects a dead one. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'fulfilment-graph',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types,
  };
}

/**
 * Overrides the server's defaults: a commit is on disk before it is acknowledged, and a statement sees everything that was
 * committed before it began. The guard against a second purchase relies on both. JIT is off, because compiling a short statement
 * takes longer than running it.
 */
export async function prepare(client: ClientBase): Promise<void> {
  await client.query(`
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
    set default_transaction_isolation = 'read committed';
    set jit = off`);
}

class TranslatingDriver extends PostgresDriver {
  readonly #known = new WeakSet<DatabaseConnection>();

  readonly #place: string;

  constructor(pool: Pool, place: string) {
    super({ pool });
    this.#place = place;
  }

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const connection = await this.#translated('connect', () => super.acquireConnection(...options));
    if (!this.#known.has(connection)) {
      this.#known.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (...query) => this.#translated('step', () => execute(...query));
    }
    return connection;
  }

  async #translated<T>(use: Use, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw postgresError(this.#place, error, use);
    }
  }
}

export interface PoolOptions {
  readonly connections: number;
  /** Removes the time limits of statements, for changes of the schema. */
  readonly patient: boolean;
}

/** Connections of a pool, and who waits for one. */
export interface PoolUse {
  readonly most: number;
  readonly open: number;
  /** Open and not in use. */
  readonly idle: number;
  /** Statements and transactions that wait for a connection. */
  readonly waiting: number;
}

/** Runs Kysely on a pool of connections. Throws `StoreError`. Passes errors of idle connections to `onError`. */
export class PgDialect extends PostgresDialect {
  readonly #pool: Pool;

  readonly #place: string;

  constructor(
    url: string,
    place: string,
    onError: (error: unknown) => void,
    { connections, patient }: PoolOptions,
  ) {
    const pool = new Pool({
      ...connectionTo(url),
      max: connections,
      ...(patient
        ? {}
        : { statement_timeout: STATEMENT_TIMEOUT_MS, query_timeout: ANSWER_TIMEOUT_MS }),
      // The pool waits for it, whatever its declared type says.
      // oxlint-disable-next-line typescript/no-misused-promises
      onConnect: prepare,
    });
    // A broken connection without a listener would end the process. The pool listens to idle connections only; a connection in
    // use also fails its query.
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', () => undefined));
    super({ pool });
    this.#place = place;

    this.#pool = pool;
  }

  use(): PoolUse {
    const { totalCount: open, idleCount: idle, waitingCount: waiting, options } = this.#pool;
    return { most: options.max, open, idle, waiting };
  }

  override createDriver(): Driver {
    return new TranslatingDriver(this.#pool, this.#place);
  }
}
