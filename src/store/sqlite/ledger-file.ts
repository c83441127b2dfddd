import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { damagedFile, foreignFile, sqliteError } from './sqlite-errors.js';
import { configure, createPrivately, single, truePath } from './sqlite-file.js';
import type { SqliteFile } from './sqlite-file.js';

// 'FGL1' in ASCII: tells this program's ledgers from any other SQLite database.
const APPLICATION_ID = 0x46474c31;

/**
 * Takes the ownership of a file: an exclusive transaction, held open on a second file that stays empty. The operating
 * system frees such a lock when its process ends in whatever way, so none is ever left behind; and other programs can
 * still read the database itself, to copy it.
 */
function takeOwnership(path: string): DatabaseSync {
  const lock = new DatabaseSync(`${path}.owner`);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Looks at a file without being able to change it: a damaged one must stay as it was found. */
function inspect(path: string): void {
  // A process that was killed in the middle of a transaction leaves its journal: only a writer can roll it back.
  const wasInterrupted = sizeOf(`${path}-journal`) > 0;
  const database = new DatabaseSync(path, { readOnly: !wasInterrupted });
  try {
    const ours = single(database, 'pragma application_id') === APPLICATION_ID;
    if (!ours && single(database, 'select count(*) from sqlite_schema') !== 0)
      throw foreignFile(path);
    const findings = single(database, 'pragma quick_check(3)');
    if (findings !== 'ok') throw damagedFile(path, String(findings));
  } finally {
    database.close();
  }
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/**
 * A rollback journal, synced at each step: when a commit is acknowledged, the change is in the main file itself, so no
 * other file can take it away. A file of an earlier version, which kept a write-ahead log, is checkpointed first.
 */
function keepInOneFile(database: DatabaseSync, path: string): void {
  const journal = single(database, 'pragma journal_mode = truncate');
  if (journal !== 'truncate') throw sqliteError(path, { errcode: 5 });
  database.exec('pragma synchronous = extra');
}

/**
 * Opens or creates the ledger at `path`, and owns it until it is closed. Throws `StoreError`: `IN_USE`, `FOREIGN`,
 * `CORRUPT`, `READ_ONLY`, `FULL` or `UNAVAILABLE`; an existing file is then as it was.
 */
export function openLedgerFile(path: string): SqliteFile {
  const opened: DatabaseSync[] = [];
  let file = path;
  try {
    file = truePath(path);
    const lock = takeOwnership(file);
    opened.push(lock);
    if (sizeOf(file) > 0) inspect(file);
    createPrivately(file);
    const database = new DatabaseSync(file);
    opened.unshift(database);
    configure(database, APPLICATION_ID);
    keepInOneFile(database, file);
    return {
      path: file,
      database,
      errorOf: (error) => sqliteError(file, error),
      close: () => opened.forEach((one) => one.close()),
    };
  } catch (error) {
    for (const one of opened) one.close();
    throw sqliteError(file, error);
  }
}
