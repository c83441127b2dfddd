import { closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { damagedFile, foreignFile, sqliteError } from './sqlite-errors.js';

// 'FGL1' in ASCII: tells this program's files from any other SQLite database.
const APPLICATION_ID = 0x46474c31;
// The first release in which a reset of the write-ahead log can't lose pages: https://sqlite.org/wal.html#walresetbug
const SAFE_WAL = [3, 51, 3] as const;
const READER_WAIT_MS = 5_000;

/** An open database file that no other process can open as its own. */
export interface SqliteFile {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly journal: 'wal' | 'delete';
  close(): void;
}

/** The journal for a release of SQLite: the slower, older one where the write-ahead log may corrupt a file. */
export function journalFor(sqliteVersion: string): 'wal' | 'delete' {
  const parts = sqliteVersion.split('.').map(Number);
  for (const [index, wanted] of SAFE_WAL.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted ? 'wal' : 'delete';
  }
  return 'wal';
}

function single(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}

/** The same file by whatever link it is reached, so that two names don't make two owners. */
function truePath(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

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
  const database = new DatabaseSync(path, { readOnly: true });
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

function configure(database: DatabaseSync, path: string): 'wal' | 'delete' {
  database.exec(`pragma busy_timeout = ${READER_WAIT_MS}`);
  const journal = journalFor(String(single(database, 'select sqlite_version()')));
  const journalNow = single(database, `pragma journal_mode = ${journal}`);
  if (journalNow !== journal) throw sqliteError(path, { errcode: 5 });
  database.exec(`
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma application_id = ${APPLICATION_ID}
  `);
  return journal;
}

/** Nobody but this user reads the file; SQLite gives its log the same permissions. */
function createPrivately(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/**
 * Opens or creates the database at `path`. Throws `StoreError`: `IN_USE`, `FOREIGN`, `CORRUPT`, `READ_ONLY`, `FULL` or
 * `UNAVAILABLE`; an existing file is then as it was.
 */
export function openSqliteFile(path: string): SqliteFile {
  const opened: DatabaseSync[] = [];
  let file = path;
  try {
    file = truePath(path);
    const lock = takeOwnership(file);
    opened.push(lock);
    if (existsSync(file) && statSync(file).size > 0) inspect(file);
    createPrivately(file);
    const database = new DatabaseSync(file);
    opened.unshift(database);
    const journal = configure(database, file);
    return { path: file, database, journal, close: () => opened.forEach((one) => one.close()) };
  } catch (error) {
    for (const one of opened) one.close();
    throw sqliteError(file, error);
  }
}
