import { PostgresDialect, PostgresDriver } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, PostgresPool } from 'kysely';
import { Client, Pool, types as builtInTypes } from 'pg';
import type { ClientBase, ClientConfig, CustomTypesConfig } from 'pg';
import { FactVersions } from '../../../runtime/cache/fact-versions.js';
import { OwnWrites } from '../../facts/postgres-facts.js';
import { postgresError } from './postgres-errors.js';
import type { Use } from './postgres-errors.js';
import { retriedConflict } from './retried-conflict.js';
import { PROBE_MS, SilenceWatch, wasNotSent } from './silence-watch.js';
import { WatchedPool } from './watched-pool.js';
import { systemClock } from '../../../runtime/clock.js';

const CONNECT_TIMEOUT_MS = 5_000;
// How much longer than the server a client waits, which ends statements itself.
const ANSWER_MARGIN_MS = 5_000;

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
  readonly #inTransaction = new WeakSet<DatabaseConnection>();

  readonly #place: string;
  readonly #writes: OwnWrites;

  constructor(pool: PostgresPool, place: string, writes: OwnWrites) {
    super({ pool });
    this.#place = place;
    this.#writes = writes;
  }

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const connection = await this.#translated('connect', () => super.acquireConnection(...options));
    if (!this.#known.has(connection)) {
      this.#known.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = <Row>(...query: Parameters<typeof execute>) => {
        const step = () => this.#translated('step', () => execute<Row>(...query));
        // A conflict ends the whole transaction, which is then run again.
        return this.#inTransaction.has(connection)
          ? this.#noted(connection, query[0], step)
          : this.#committed(query[0], () => retriedConflict(step));
      };
    }
    return connection;
  }

  override async beginTransaction(
    ...[connection, ...settings]: Parameters<PostgresDriver['beginTransaction']>
  ): Promise<void> {
    this.#inTransaction.add(connection);
    await super.beginTransaction(connection, ...settings);
  }

  override async commitTransaction(
    ...[connection]: Parameters<PostgresDriver['commitTransaction']>
  ): Promise<void> {
    try {
      await super.commitTransaction(connection);
    } finally {
      this.#writes.ended(connection);
    }
  }

  #noted<T>(connection: DatabaseConnection, query: CompiledQuery, step: () => Promise<T>) {
    this.#writes.note(connection, query);
    return step();
  }

  async #committed<T>(query: CompiledQuery, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } finally {
      this.#writes.committed(query);
    }
  }

  override async releaseConnection(
    ...[connection]: Parameters<PostgresDriver['releaseConnection']>
  ): Promise<void> {
    this.#inTransaction.delete(connection);
    await super.releaseConnection(connection);
  }

  async #translated<T>(use: Use, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw postgresError(this.#place, error, wasNotSent(error) ? 'connect' : use);
    }
  }
}

export interface PoolOptions {
  readonly connections: number;
  /** The server ends a longer statement. Null removes this and all other time limits, for changes of the schema. */
  readonly statementTimeoutMs: number | null;
  /** Learns of the facts that the statements change. Default: nothing depends on them. */
  readonly facts?: FactVersions;
}

/** Opens a connection and closes it. Rejects when the server does not answer in time. */
async function probe(url: string): Promise<void> {
  const client = new Client({ ...connectionTo(url), connectionTimeoutMillis: PROBE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    // Not awaited: the answer is there.
    void client.end().catch(() => undefined);
  }
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
  /** Null for a pool without time limits. */
  readonly #watched: WatchedPool | null;
  readonly #place: string;
  readonly #writes: OwnWrites;

  constructor(
    url: string,
    place: string,
    onError: (error: unknown) => void,
    { connections, statementTimeoutMs, facts = new FactVersions() }: PoolOptions,
  ) {
    const pool = new Pool({
      ...connectionTo(url),
      max: connections,
      ...(statementTimeoutMs !== null && {
        statement_timeout: statementTimeoutMs,
        query_timeout: statementTimeoutMs + ANSWER_MARGIN_MS,
      }),
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
    this.#writes = new OwnWrites(facts);
    this.#pool = pool;
    this.#watched =
      statementTimeoutMs === null
        ? null
        : new WatchedPool(pool, {
            watch: new SilenceWatch(() => probe(url), systemClock),
            clock: systemClock,
            longestWaitMs: CONNECT_TIMEOUT_MS,
          });
  }

  use(): PoolUse {
    const { totalCount: open, idleCount: idle, waitingCount, options } = this.#pool;
    const waiting = waitingCount + (this.#watched?.waiting ?? 0);
    return { most: options.max, open, idle, waiting };
  }

  override createDriver(): Driver {
    return new TranslatingDriver(this.#watched ?? this.#pool, this.#place, this.#writes);
  }
}
