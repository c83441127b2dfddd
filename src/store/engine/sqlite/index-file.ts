import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.js';
import { foreignFile, sqliteError } from './sqlite-errors.js';
import { configure, createPrivately, isFolder, single } from './sqlite-file.js';
import type { SqliteFile } from './sqlite-file.js';

// 'FGI1' in ASCII.
const APPLICATION_ID = 0x46474931;
// The first release in which a reset of the write-ahead log can't lose pages: https://sqlite.org/wal.html#walresetbug
const SAFE_WAL = [3, 51, 3] as const;

/** Returns the path of the index of a ledger, in the same folder. */
export function indexPathOf(ledgerPath: string): string {
  return join(dirname(ledgerPath), `index${extname(ledgerPath)}`);
}

/** Returns the journal mode for a release of SQLite: the slower one where the write-ahead log may corrupt a file. */
export function journalFor(sqliteVersion: string): 'wal' | 'delete' {
  const parts = sqliteVersion.split('.').map(Number);
  for (const [index, wanted] of SAFE_WAL.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted ? 'wal' : 'delete';
  }
  return 'wal';
}

/** This file exists from the time SQLite reports damage until the next start, which creates a new index. */
const damageMark = (path: string): string => `${path}.damaged`;

function indexError(path: string, error: unknown): StoreError {
  const known = sqliteError(path, error);
  const { code } = known;
  if (code !== 'CORRUPT' && code !== 'FOREIGN') return known;
  markDamaged(path);
  const finding = code === 'CORRUPT' ? 'is damaged' : 'is not an index of this program';
  return new StoreError(
    code,
    `${path} ${finding}. It holds only what Amazon has, so it may be removed. Restart this program: it creates a new index and reads the orders from Amazon again.`,
    { cause: error },
  );
}

function markDamaged(path: string): void {
  try {
    writeFileSync(damageMark(path), '');
  } catch {
    // The error itself is reported; without the mark, the operator deletes the file.
  }
}

function openExisting(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    const ours = single(database, 'pragma application_id') === APPLICATION_ID;
    if (!ours && single(database, 'select count(*) from sqlite_schema') !== 0)
      throw foreignFile(path);
    configure(database, APPLICATION_ID);
    database.exec(`
      pragma journal_mode = ${journalFor(String(single(database, 'select sqlite_version()')))};
      pragma synchronous = normal`);
    return database;
  } catch (error) {
    database.close();
    throw sqliteError(path, error);
  }
}

/**
 * Opens or creates the index at `path`. The lock of the ledger covers it. Scans nothing, so the size does not matter. Throws
 * `StoreError`; `rebuildReason` returns whether a new file helps.
 */
export function openIndexFile(path: string): SqliteFile {
  try {
    if (existsSync(damageMark(path)))
      throw new StoreError('CORRUPT', `SQLite found damage in ${path}.`);
    if (isFolder(path)) throw new StoreError('FOREIGN', `${path} is a folder.`);
    createPrivately(path);
    const database = openExisting(path);
    return {
      path,
      database,
      errorOf: (error) => indexError(path, error),
      close: () => database.close(),
    };
  } catch (error) {
    throw sqliteError(path, error);
  }
}

/** Returns why an empty index must replace one that fails with this error; null when an empty one would fail too. */
export function rebuildReason(error: unknown): string | null {
  if (!(error instanceof StoreError)) return null;
  switch (error.code) {
    case 'CORRUPT':
      return 'It was damaged.';
    case 'FOREIGN':
      return 'It was not an index of this program.';
    case 'TOO_NEW':
      return 'A newer version of this program had written it.';
    case 'FAILED':
      return error.message;
    default:
      return null;
  }
}

/**
 * Renames an index that cannot be used, in place of an earlier renamed one. A folder is never replaced. Returns the new name.
 */
export function setIndexAside(path: string): string {
  const aside = asideNameFor(path);
  if (isFolder(path) || (existsSync(path) && statSync(path).size > 0)) renameSync(path, aside);
  for (const rest of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`, damageMark(path)])
    rmSync(rest, { force: true });
  return aside;
}

function asideNameFor(path: string): string {
  const name = `${path}.aside`;
  if (!isFolder(path) && !isFolder(name)) return name;
  let number = 1;
  let free = name;
  while (existsSync(free)) free = `${name}-${(number += 1)}`;
  return free;
}
