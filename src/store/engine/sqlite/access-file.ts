import { statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { journalFor } from './index-file.js';
import { StoreError } from '../store-error.js';
import { folderInPlace, foreignFile, sqliteError } from './sqlite-errors.js';
import { configure, createPrivately, isFolder, single, truePath } from './sqlite-file.js';
import type { SqliteFile } from './sqlite-file.js';

// 'FGA1' in ASCII.
const APPLICATION_ID = 0x46474131;

/** Returns the path of the access keys of a ledger, in the same folder. */
export function accessPathOf(ledgerPath: string): string {
  return join(dirname(ledgerPath), `access${extname(ledgerPath)}`);
}

function accessError(path: string, error: unknown): StoreError {
  const known = sqliteError(path, error);
  if (known.code !== 'CORRUPT' && known.code !== 'FOREIGN') return known;
  return new StoreError(
    known.code,
    `${path} holds the access keys and cannot be read. Nothing was changed. Restore a backup of it, or move it away and create new keys with: npm run keys -- create`,
    { cause: error },
  );
}

/** A server that reads a deleted file would go on accepting keys that an operator revokes. */
function inPlaceCheck(path: string): () => void {
  const { ino } = statSync(path);
  return () => {
    if (statSync(path, { throwIfNoEntry: false })?.ino === ino) return;
    throw new StoreError(
      'READ_ONLY',
      `${path} was deleted or replaced while the server was running, so no access key is accepted. Stop the server, put the file back, then start it again.`,
    );
  };
}

/**
 * Opens or creates the file of the access keys. Several processes may open it at once: the server, and the program that manages
 * keys while the server runs. Throws `StoreError`.
 */
export function openAccessFile(givenPath: string): SqliteFile {
  const path = truePath(givenPath);
  if (isFolder(path)) throw folderInPlace(path);
  let database: DatabaseSync | null = null;
  try {
    createPrivately(path);
    database = new DatabaseSync(path);
    const ours = single(database, 'pragma application_id') === APPLICATION_ID;
    if (!ours && single(database, 'select count(*) from sqlite_schema') !== 0)
      throw foreignFile(path);
    configure(database, APPLICATION_ID);
    database.exec(`
      pragma journal_mode = ${journalFor(String(single(database, 'select sqlite_version()')))};
      pragma synchronous = full`);
  } catch (error) {
    database?.close();
    throw accessError(path, error);
  }
  const opened = database;
  return {
    path,
    database: opened,
    errorOf: (error) => accessError(path, error),
    assertInPlace: inPlaceCheck(path),
    close: () => opened.close(),
  };
}
