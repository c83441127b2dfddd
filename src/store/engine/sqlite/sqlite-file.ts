import { closeSync, existsSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { StoreError } from '../store-error.js';

// SQLite waits for a lock inside a call and blocks the process. `PatientConnection` waits longer, between calls.
const WAIT_IN_CALL_MS = 20;

/** An open database file of this program. */
export interface SqliteFile {
  readonly path: string;
  readonly database: DatabaseSync;
  /** Translates an error of SQLite about this file. */
  errorOf(error: unknown): StoreError;
  close(): void;
}

/** Returns the first column of the first row. */
export function single(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}

/** Resolves links, so that two names of one file cannot have two owners. Creates the folder. */
export function truePath(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/** Creates the file if necessary, for this user only. SQLite gives its journal the same permissions. */
export function createPrivately(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/** Applies the settings that ledger and index share. */
export function configure(database: DatabaseSync, applicationId: number): void {
  database.exec(`
    pragma busy_timeout = ${WAIT_IN_CALL_MS};
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma application_id = ${applicationId}
  `);
}
