import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../store-error.js';
import type { StoreErrorCode } from '../store-error.js';

type Meaning = readonly [StoreErrorCode, (path: string) => string];

// Result codes of SQLite: extended ones, and primary ones (the low byte of an extended one).
const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [5, ['IN_USE', inUse]],
  [6, ['IN_USE', inUse]],
  [8, ['READ_ONLY', readOnly]],
  [
    10,
    [
      'UNAVAILABLE',
      (path) => `${path} could not be read or written. Check the disk and its free space.`,
    ],
  ],
  [
    11,
    [
      'CORRUPT',
      (path) =>
        `${path} is damaged. Nothing was changed. Keep a copy of it, then restore a backup, or recover what is left with "sqlite3 ${path} .recover". A recovered ledger may lack purchases. If it is lost for good, run: npm run ledger -- acknowledge --start-empty`,
    ],
  ],
  [
    13,
    [
      'FULL',
      (path) => `The disk that holds ${path} is full. Nothing was recorded. Free space on it.`,
    ],
  ],
  [14, ['UNAVAILABLE', (path) => `${path} could not be opened or created: ${folderAdvice(path)}`]],
  [26, ['FOREIGN', foreign]],
  // SQLITE_READONLY_DBMOVED.
  [
    1032,
    [
      'READ_ONLY',
      (path) =>
        `${path} was deleted or replaced while the server was running, so nothing can be written to it. Stop the server, put the file back, then start it again.`,
    ],
  ],
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
  return `${path} is not a store of this program. Nothing was changed: move it away, or choose another data folder. If it was the ledger, its header is damaged: restore a backup. If it is lost for good, run: npm run ledger -- acknowledge --start-empty`;
}

/** Returns the error for a file that is another program's database, or no database. */
export function foreignFile(path: string): StoreError {
  return new StoreError('FOREIGN', foreign(path));
}

export function damagedFile(path: string, findings: string): StoreError {
  const error = sqliteError(path, { errcode: 11 });
  return new StoreError(error.code, `${error.message} SQLite says: ${findings}`);
}

/** Returns the error for a folder in the place of a file of the store. */
export function folderInPlace(path: string): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    `${path} is a folder, but must be a file. Nothing was changed. Move the folder away. If the file was there before, put it back or restore a backup.`,
  );
}

/** Returns the error for a ledger with hard links, whose lock is not found under its other names. */
export function severalNames(path: string, names: number): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    `${path} has ${names} names (hard links). Two servers under different names would not notice each other and could buy a label twice. Nothing was changed. Find the other names with "find <folder> -samefile ${path}" and delete them, which keeps the file. To copy a ledger, see the section Copy of src/store/README.md.`,
  );
}

/** Returns the error for a missing or empty ledger. `trace` is the file that proves that a ledger existed. */
export function lostFile(path: string, how: 'empty' | 'missing', trace: string): StoreError {
  return new StoreError(
    'LOST',
    `The ledger ${path} is ${how}, but ${trace} shows that there was one. Without it, labels would be bought a second time. Put the file back or restore a backup, and start again. If it is lost for good, run: npm run ledger -- acknowledge --start-empty`,
  );
}

function spaceAdvice(): string {
  return 'free space on its disk, or choose another data folder.';
}

function fileAdvice(path: string): string {
  return `${dirname(path)}, or a folder above it, is a file, not a folder. Choose another data folder.`;
}

// Error codes of the file system.
const FOLDER_MEANINGS: Readonly<Record<string, Meaning>> = {
  EROFS: ['READ_ONLY', folderAdvice],
  EACCES: ['READ_ONLY', folderAdvice],
  EPERM: ['READ_ONLY', folderAdvice],
  ENOSPC: ['FULL', spaceAdvice],
  EDQUOT: ['FULL', spaceAdvice],
  EEXIST: ['UNAVAILABLE', fileAdvice],
  ENOTDIR: ['UNAVAILABLE', fileAdvice],
};

function field(error: unknown, name: 'errcode' | 'code' | 'syscall' | 'message'): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function meaningOf(error: unknown): Meaning | undefined {
  const code = field(error, 'errcode');
  if (typeof code !== 'number') return undefined;
  return MEANINGS.get(code) ?? MEANINGS.get(code & 0xff);
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Translates an error of SQLite or of the file system about the file at `path`. */
export function sqliteError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = { cause: error };
  const meaning = meaningOf(error);
  if (meaning !== undefined) {
    const [code, message] = meaning;
    const readOnlyFolder = code === 'UNAVAILABLE' && !mayWrite(dirname(path));
    return new StoreError(readOnlyFolder ? 'READ_ONLY' : code, message(path), cause);
  }
  const message = String(field(error, 'message') ?? error);
  if (field(error, 'syscall') === undefined)
    return new StoreError('FAILED', `${path}: ${message}`, cause);
  const [code, advice] = FOLDER_MEANINGS[String(field(error, 'code'))] ?? [
    'UNAVAILABLE',
    folderAdvice,
  ];
  return new StoreError(
    code,
    `${path} could not be opened or created (${message}): ${advice(path)}`,
    cause,
  );
}
