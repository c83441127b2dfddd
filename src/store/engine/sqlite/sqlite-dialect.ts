import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, SqliteDatabase, SqliteStatement } from 'kysely';
import type { SQLInputValue } from 'node:sqlite';
import { PatientConnection } from './patient-connection.js';
import type { SqliteFile } from './sqlite-file.js';
import { statementTurns } from '../../../runtime/background/timed-turns.js';

/** Transactions take the write lock when they begin: a reader that becomes a writer later could be refused. */
class ImmediateDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;
  #connection: PatientConnection | null = null;

  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database });
    this.#isInTransaction = isInTransaction;
  }

  /**
   * Waits for the next turn of the event loop when statements have used up the current one. Many that become ready together
   * would otherwise run in one turn. A transaction, which gets its connection once, is not interrupted.
   */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await statementTurns.next();
    return (this.#connection ??= new PatientConnection(
      await super.acquireConnection(),
      this.#isInTransaction,
    ));
  }

  /** SQLite rolls back by itself when the disk is full or broken; a second rollback would fail and hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function guarded<T>(file: SqliteFile, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw file.errorOf(error);
  }
}

function statementOf(file: SqliteFile, text: string): SqliteStatement {
  const statement = guarded(file, () => file.database.prepare(text));
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guarded(file, () => statement.all(...values(parameters))),
    run: (parameters) => guarded(file, () => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/** Runs Kysely on Node's own SQLite. Errors come as the `StoreError` that the file makes of them. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #createDriver: () => SqliteDriver;

  constructor(file: SqliteFile) {
    const database: SqliteDatabase = {
      prepare: (text) => statementOf(file, text),
      close: () => file.close(),
    };
    super({ database });
    this.#createDriver = () => new ImmediateDriver(database, () => file.database.isTransaction);
  }

  override createDriver(): SqliteDriver {
    return this.#createDriver();
  }
}
