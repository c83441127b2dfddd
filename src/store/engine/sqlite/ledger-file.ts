import { chmodSync, existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PurchasesRefused } from '../../purchasing/purchasing.js';
import { witnessPathOf } from '../../purchasing/witness-file.js';
import type { StoreError } from '../store-error.js';
import { findDamage } from './find-damage.js';
import { indexPathOf } from './index-file.js';
import {
  folderInPlace,
  foreignFile,
  lostFile,
  severalNames,
  sqliteError,
} from './sqlite-errors.js';
import { configure, createPrivately, isFolder, single, truePath } from './sqlite-file.js';
import type { SqliteFile } from './sqlite-file.js';

// 'FGL1' in ASCII: tells this program's ledgers from any other SQLite database.
const APPLICATION_ID = 0x46474c31;

/** Returns the path of the file whose lock the owner of a ledger holds. */
export const lockPathOf = (ledgerPath: string): string => `${ledgerPath}.owner`;

/**
 * Locks a ledger for this process: holds an exclusive transaction open on a second file, which stays empty. The operating system
 * releases the lock whenever the process ends. Other programs can still read the ledger, to copy it.
 */
function takeOwnership(path: string): DatabaseSync {
  const lockPath = lockPathOf(path);
  refuseFolder(lockPath);
  createLockFile(lockPath);
  const lock = new DatabaseSync(lockPath);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * Creates the lock file for this user only. Never opens an existing one: POSIX releases the lock that this process has on a file
 * when any descriptor of the file is closed.
 */
function createLockFile(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) createPrivately(path);
  // Earlier versions created it for all users.
  else if ((mode & 0o077) !== 0) chmodSync(path, 0o600);
}

/** Opens a file for reading only and returns its damage; null when it is sound. */
function inspect(path: string): string | null {
  // A process that was killed during a transaction leaves a journal. Only a writer can roll it back.
  const wasInterrupted = sizeOf(`${path}-journal`) > 0;
  const database = new DatabaseSync(path, { readOnly: !wasInterrupted });
  try {
    const ours = single(database, 'pragma application_id') === APPLICATION_ID;
    if (!ours && single(database, 'select count(*) from sqlite_schema') !== 0)
      throw foreignFile(path);
    return findDamage(database, path, sizeOf(path));
  } finally {
    database.close();
  }
}

/**
 * SQLite accepts an empty file as an empty database and creates a missing one. Both would lose every purchase, so this throws
 * when another file proves that a ledger existed.
 */
function refuseWhenLost(path: string): void {
  const trace = traceOf(path);
  if (trace !== undefined) throw lostFile(path, existsSync(path) ? 'empty' : 'missing', trace);
}

function traceOf(path: string): string | undefined {
  const traces = [witnessPathOf(path), `${path}-wal`, indexPathOf(path)];
  return traces.find((candidate) => sizeOf(candidate) > 0);
}

/**
 * Returns whether there is a ledger at `path`, or a trace of one. Creates nothing. Throws `StoreError` when its folder is a
 * file, or cannot be read.
 */
export function isLedgerExpected(path: string): boolean {
  try {
    refuseFolder(path);
    return sizeOf(path) > 0 || traceOf(path) !== undefined;
  } catch (error) {
    throw sqliteError(path, error);
  }
}

/** Throws `StoreError` for a folder in the place of a file. */
function refuseFolder(path: string): void {
  if (isFolder(path)) throw folderInPlace(path);
}

/**
 * Throws `StoreError` for a file with hard links. The lock is found by the name, so each name would have an owner of its own. A
 * link that is made later is found by the process that opens it.
 */
function refuseSeveralNames(path: string): void {
  const names = statSync(path, { throwIfNoEntry: false })?.nlink ?? 1;
  if (names > 1) throw severalNames(path, names);
}

/** Returns 0 for a folder, and for a file that does not exist. Throws when the file system cannot tell. */
function sizeOf(path: string): number {
  try {
    const found = statSync(path);
    return found.isDirectory() ? 0 : found.size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

/**
 * Switches to a rollback journal that is synced at each step. An acknowledged commit is then in the main file, so losing another
 * file cannot undo it. Checkpoints the write-ahead log of an earlier version first.
 */
function keepInOneFile(database: DatabaseSync, path: string): void {
  const journal = single(database, 'pragma journal_mode = truncate');
  if (journal !== 'truncate') throw sqliteError(path, { errcode: 5 });
  database.exec('pragma synchronous = extra');
}

export interface LedgerFile extends SqliteFile {
  /** Damage that was found; the file is then open for reading only. */
  readonly damage: string | null;
}

export interface LedgerFileOptions {
  /** Called when SQLite reports damage while the file is in use. */
  readonly onDamage?: () => void;
  /** Creates an empty ledger in place of a lost one. */
  readonly acceptLoss?: boolean;
  /** Opens an existing ledger without changing it: its schema and journal mode stay as they are. */
  readonly readOnly?: boolean;
}

function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly });
  try {
    if (!readOnly) {
      configure(database, APPLICATION_ID);
      keepInOneFile(database, path);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the ledger at `path` and locks it for this process until it is closed. Creates the ledger, unless `readOnly` is set.
 * Always rolls back a transaction that a killed process left in the journal: no reader can use the file before. Throws
 * `StoreError` `IN_USE`, `FOREIGN`, `LOST`, `READ_ONLY`, `FULL` or `UNAVAILABLE`, and then leaves an existing file unchanged.
 */
export function openLedgerFile(path: string, options: LedgerFileOptions = {}): LedgerFile {
  const opened: DatabaseSync[] = [];
  let file = path;
  try {
    file = truePath(path);
    refuseFolder(file);
    refuseSeveralNames(file);
    opened.push(takeOwnership(file));
    const isThere = sizeOf(file) > 0;
    if (!isThere && options.acceptLoss !== true) refuseWhenLost(file);
    const damage = isThere ? inspect(file) : null;
    const isReadOnly = damage !== null || options.readOnly === true;
    if (!isReadOnly) createPrivately(file);
    const database = openDatabase(file, isReadOnly);
    opened.unshift(database);
    return {
      path: file,
      database,
      damage,
      errorOf: (error) => ledgerError(file, error, damage, options.onDamage),
      close: () => opened.filter(({ isOpen }) => isOpen).forEach((one) => one.close()),
    };
  } catch (error) {
    for (const one of opened) one.close();
    throw sqliteError(file, error);
  }
}

function ledgerError(
  path: string,
  error: unknown,
  damage: string | null,
  onDamage: () => void = () => undefined,
): StoreError {
  const known = sqliteError(path, error);
  if (known.code === 'CORRUPT' || known.code === 'FOREIGN') onDamage();
  const isOfDamage = known.code === 'READ_ONLY' || known.code === 'CORRUPT';
  return damage !== null && isOfDamage ? new PurchasesRefused('DAMAGED', { cause: known }) : known;
}
