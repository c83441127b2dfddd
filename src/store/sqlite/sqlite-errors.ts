import { dirname } from 'node:path';
import { StoreError } from '../store-error.js';
import type { StoreErrorCode } from '../store-error.js';

type Meaning = readonly [StoreErrorCode, (path: string) => string];

// Primary result codes of SQLite (the low byte of an extended one).
const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [5, ['IN_USE', inUse]],
  [6, ['IN_USE', inUse]],
  [8, ['READ_ONLY', readOnly]],
  [10, ['UNAVAILABLE', (path) => `${path} could not be read or written: look at the disk.`]],
  [
    11,
    [
      'CORRUPT',
      (path) =>
        `${path} is damaged. Nothing was changed. Keep a copy of it, then restore a backup, or recover what is left with "sqlite3 ${path} .recover".`,
    ],
  ],
  [
    13,
    [
      'FULL',
      (path) => `The disk that holds ${path} is full, nothing was recorded: make space for it.`,
    ],
  ],
  [14, ['UNAVAILABLE', (path) => `${path} could not be opened or created: ${folderAdvice(path)}`]],
  [26, ['FOREIGN', foreign]],
]);

function folderAdvice(path: string): string {
  return `check that this user may create files in ${dirname(path)}, or choose another data folder.`;
}

function readOnly(path: string): string {
  return `${path} can't be written: ${folderAdvice(path)}`;
}

function inUse(path: string): string {
  return `${path} is in use by another process. Only one may own it: stop that process, choose another data folder, or use PostgreSQL for several.`;
}

function foreign(path: string): string {
  return `${path} is not a store of this program. Nothing was changed: move it away, or choose another data folder.`;
}

/** The error for a file that is something else than a store: another program's database, or no database. */
export function foreignFile(path: string): StoreError {
  return new StoreError('FOREIGN', foreign(path));
}

export function damagedFile(path: string, findings: string): StoreError {
  const error = sqliteError(path, { errcode: 11 });
  return new StoreError(error.code, `${error.message} SQLite says: ${findings}`);
}

function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

const FOLDER_CODES: Readonly<Record<string, StoreErrorCode>> = {
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  ENOSPC: 'FULL',
};

/** Says what an error of SQLite, or of the file system, means for the file at `path`. */
export function sqliteError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = { cause: error };
  const meaning = MEANINGS.get(resultCode(error) ?? -1);
  if (meaning !== undefined) return new StoreError(meaning[0], meaning[1](path), cause);
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    const code = FOLDER_CODES[String(error.code)] ?? 'UNAVAILABLE';
    return new StoreError(
      code,
      `${path} could not be opened or created (${message}): ${folderAdvice(path)}`,
      cause,
    );
  }
  return new StoreError('FAILED', `${path}: ${message}`, cause);
}
