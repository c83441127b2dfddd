import { closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
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
  /** Throws `StoreError` when another file, or none, has taken its place. Absent where nothing checks that. */
  assertInPlace?(): void;
  close(): void;
}

/** Returns the first column of the first row. */
export function single(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Creates a folder and those above it, for this user only. Does not use `recursive` of Node, which never returns where the file
 * system refuses a folder as if the one above it were missing, as /proc does.
 */
function createFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (!existsSync(above)) createFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have created it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/** Resolves links, so that two names of one file cannot have two owners. Creates the folder. */
export function truePath(path: string): string {
  createFolder(dirname(path));
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
