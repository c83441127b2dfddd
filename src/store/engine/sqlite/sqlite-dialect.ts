import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, QueryResult, SqliteDatabase } from 'kysely';
import { PatientConnection } from './patient-connection.js';
import { guarded, PreparedStatements } from './prepared-statements.js';
import type { SqliteFile } from './sqlite-file.js';
import { Slots } from '../../../runtime/background/slots.js';
import { statementTurns } from '../../../runtime/background/timed-turns.js';
import type { TransactionWatch } from './transaction-watch.js';

/** Transactions take the write lock when they begin: a reader that becomes a writer later could be refused. */
class ImmediateDriver extends SqliteDriver {
  readonly #file: SqliteFile;
  readonly #watch: TransactionWatch | null;
  #connection: DatabaseConnection | null = null;
  /** Statements, and transactions as a whole, follow each other. Callers take turns. */
  readonly #uses = new Slots(1);
  #endUse: () => void = () => undefined;

  constructor(database: SqliteDatabase, file: SqliteFile, watch: TransactionWatch | null) {
    super({ database });
    this.#file = file;
    this.#watch = watch;
  }

  /**
   * Waits for the next turn of the event loop when statements have used up the current one. Many that become ready together
   * would otherwise run in one turn. A transaction, which gets its connection once, is not interrupted.
   */
  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#endUse = await this.#uses.take();
    await statementTurns.next();
    return (this.#connection ??= this.#opened(await super.acquireConnection()));
  }

  override async releaseConnection(): Promise<void> {
    this.#endUse();
  }

  #opened(connection: DatabaseConnection): DatabaseConnection {
    const patient = new PatientConnection(connection, () => this.#file.database.isTransaction);
    return this.#watch === null ? patient : new WatchedConnection(patient, this, this.#file);
  }

  /** SQLite rolls back by itself when the disk is full or broken; a second rollback would fail and hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.database.isTransaction) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    try {
      guarded(this.#file, () => this.#watch?.begun(this.#file.database));
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const committed = guarded(this.#file, () => this.#watch?.committing(this.#file.database));
    await super.commitTransaction(connection);
    committed?.();
  }
}

/** Runs a writing statement that stands alone as a transaction, so that the watch sees it too. */
class WatchedConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #driver: SqliteDriver;
  readonly #file: SqliteFile;

  constructor(connection: DatabaseConnection, driver: SqliteDriver, file: SqliteFile) {
    this.#connection = connection;
    this.#driver = driver;
    this.#file = file;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#file.database.isTransaction || !isWrite(query))
      return this.#connection.executeQuery<Row>(query);
    await this.#driver.beginTransaction(this.#connection);
    try {
      const result = await this.#connection.executeQuery<Row>(query);
      await this.#driver.commitTransaction(this.#connection);
      return result;
    } catch (error) {
      await this.#driver.rollbackTransaction(this.#connection);
      throw error;
    }
  }

  streamQuery<Row>(
    query: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

const RAW_WRITE = /^\s*(?:insert|update|delete|replace)\b/i;

function isWrite({ query, sql }: CompiledQuery): boolean {
  switch (query.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
    case 'MergeQueryNode':
      return true;
    case 'RawNode':
      return RAW_WRITE.test(sql);
    default:
      return false;
  }
}

/** Keeps Kysely's lock away, which serves statements in order of arrival: a caller with many would delay all others. */
class UnlockedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Runs Kysely on Node's own SQLite. Errors come as the `StoreError` that the file makes of them. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #createDriver: () => SqliteDriver;

  constructor(file: SqliteFile, watch: TransactionWatch | null = null) {
    const statements = new PreparedStatements(file);
    const database: SqliteDatabase = {
      prepare: (text) => {
        file.assertInPlace?.();
        return statements.prepare(text);
      },
      close: () => file.close(),
    };
    super({ database });
    this.#createDriver = () => new ImmediateDriver(database, file, watch);
  }

  override createAdapter(): SqliteAdapter {
    return new UnlockedAdapter();
  }

  override createDriver(): SqliteDriver {
    return this.#createDriver();
  }
}
