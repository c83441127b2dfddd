import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { DatabaseConnection, Dialect, Kysely, SqliteDatabase, SqliteStatement } from 'kysely';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { PatientConnection } from './patient-connection.js';
import type { SqliteFile } from './sqlite-file.js';

/** Transactions take the write lock when they begin: a reader that becomes a writer later could be refused. */
class ImmediateDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;
  #connection: PatientConnection | null = null;

  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database });
    this.#isInTransaction = isInTransaction;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
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

/** Runs Kysely on Node's own SQLite. Errors come as the `StoreError` that the file makes of them. */
export class NodeSqliteDialect implements Dialect {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    this.#file = file;
  }

  createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database(), () => this.#file.database.isTransaction);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }

  #database(): SqliteDatabase {
    const { database } = this.#file;
    return {
      prepare: (text) => this.#statement(this.#guarded(() => database.prepare(text))),
      close: () => this.#file.close(),
    };
  }

  #statement(statement: StatementSync): SqliteStatement {
    const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => this.#guarded(() => statement.all(...values(parameters))),
      run: (parameters) => this.#guarded(() => statement.run(...values(parameters))),
      iterate: (parameters) => statement.iterate(...values(parameters)),
    };
  }

  #guarded<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.#file.errorOf(error);
    }
  }
}
