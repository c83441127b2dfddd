import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { keysIn } from '../config/encryption-keys.js';
import type { EncryptionKeysConfig } from '../config/encryption-keys.js';
import { keyIdOf } from '../store/engine/sealer.js';
import { StoreError } from '../store/engine/store-error.js';
import type { ChooseKeys } from '../store/sealing/encryption-key.js';

const KEY_BYTES = 32;
const HEADING = `# Keys that encrypt the data of this server. The first key encrypts, each decrypts.
# A copy of the data is of no use without them: keep a copy of this file, in another place than that of the data.
`;

/**
 * Returns how the keys of a store are chosen: those of the configured file, or those of a file that is created for a store
 * without encrypted data.
 * @param acceptsLoss true when an operator accepted that keys are lost. Otherwise, a store is refused when none of its keys is there.
 */
export function keyChooser(config: EncryptionKeysConfig, acceptsLoss = false): ChooseKeys {
  return (sealedWith) => {
    if (config.kind === 'temporary') return [randomBytes(KEY_BYTES)];
    const keys =
      config.kind === 'given'
        ? config.keys.map((key) => bytesOf(key.reveal()))
        : (readKeys(config.path) ?? newKeys(config.path, acceptsLoss ? [] : sealedWith));
    if (!acceptsLoss) assertOneFits(config.path, keys, sealedWith ?? []);
    return keys;
  };
}

const bytesOf = (key: string): Buffer => Buffer.from(key, 'base64');

/** Returns null without a file. Throws `StoreError` for one that cannot be used. */
function readKeys(path: string): readonly Uint8Array[] | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new StoreError(
      'UNAVAILABLE',
      `${path} holds the encryption keys and can't be read (${codeOf(error)}). Nothing was changed. Give the user of the server the right to read it.`,
      { cause: error },
    );
  }
  const { keys, problems } = keysIn(text);
  if (problems.length === 0) return keys.map((key) => bytesOf(key.reveal()));
  throw new StoreError(
    'SEALED',
    `${path} holds the encryption keys and ${problems.join(', and ')}. Nothing was changed. Put the file back from a backup. A key is one line: 32 bytes in base64.`,
  );
}

function newKeys(path: string, sealedWith: readonly string[] | null): readonly Uint8Array[] {
  if (sealedWith?.length === 0) return createKeys(path);
  const needed =
    sealedWith === null
      ? 'which is damaged and does not name its keys'
      : `which is encrypted with ${namesOf(sealedWith)}`;
  throw new StoreError(
    'SEALED',
    `${path} is missing. It holds the keys of the stored data, ${needed}. Nothing was changed, and no new key was created, because it opens none of this data. Put the file back from a backup, or set ENCRYPTION_KEYS_FILE. If it is lost for good, run: npm run reseal -- --accept-loss. Addresses, labels and refresh tokens then stay unreadable; the record of purchases stays.`,
  );
}

const namesOf = (ids: readonly string[]): string => ids.map((id) => `key ${id}`).join(' and ');

function assertOneFits(
  path: string,
  keys: readonly Uint8Array[],
  sealedWith: readonly string[],
): void {
  const given = new Set(keys.map(keyIdOf));
  if (sealedWith.length === 0 || sealedWith.some((id) => given.has(id))) return;
  throw new StoreError(
    'SEALED',
    `${path} has none of the keys of the stored data, which is encrypted with ${namesOf(sealedWith)}. Nothing was changed. Add that key to the file, or set ENCRYPTION_KEYS_FILE to the file that has it.`,
  );
}

/**
 * Creates a file with a new key, readable by this user only. Overwrites nothing: when another process has created the file
 * meanwhile, returns the keys of that one.
 */
function createKeys(path: string): readonly Uint8Array[] {
  const key = randomBytes(KEY_BYTES);
  // Linked into place, so that the file has its whole content or does not exist.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    if (!existsSync(dirname(path))) mkdirSync(dirname(path), { mode: 0o700 });
    writeDurably(draft, `${HEADING}${key.toString('base64')}\n`);
    putInPlace(draft, path);
    syncFolder(dirname(path));
    return [key];
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return readKeys(path) ?? [];
    throw new StoreError(
      'READ_ONLY',
      `${path} can't be created (${codeOf(error)}). It would hold the encryption key. Make its folder writable, or set ENCRYPTION_KEYS_FILE.`,
      { cause: error },
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Throws EEXIST when the file exists. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without links.
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A key that a power failure removes would leave sealed data behind. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
