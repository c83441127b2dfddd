import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.js';
import { Secret } from './secret.js';
import { reasonOfFileError } from './sellers-file.js';

/** Where the keys come from that encrypt the store. */
export type EncryptionKeysConfig =
  /** The file that an operator named. */
  | { readonly kind: 'given'; readonly path: string; readonly keys: readonly Secret[] }
  /** A file that the first start creates. */
  | { readonly kind: 'kept'; readonly path: string }
  /** A key that ends with the process, as its data does. */
  | { readonly kind: 'temporary' };

const FILE_NAME = 'encryption-keys';
const MOST_KEYS = 100;
/** 32 bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/** Keys in the order of their file, and what is wrong with the file. */
export interface ReadKeys {
  readonly keys: readonly Secret[];
  /** Each is the end of a sentence that begins with the file. */
  readonly problems: readonly string[];
}

/** Reads keys, one on each line. Empty lines and lines that begin with # are ignored. */
export function keysIn(text: string): ReadKeys {
  const lines = text.split('\n').map((line) => line.trim());
  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const earlier = lineOf.get(line);
    // Without the line itself, which may be a damaged key.
    if (!KEY.test(line)) problems.push(`has line ${index + 1}, which is not a key`);
    else if (earlier !== undefined)
      problems.push(`has line ${index + 1}, which repeats the key of line ${earlier}`);
    else lineOf.set(line, index + 1);
  }
  if (lineOf.size === 0 && problems.length === 0) problems.push('has no key');
  if (lineOf.size > MOST_KEYS) problems.push(`has more than ${MOST_KEYS} keys`);
  return { keys: [...lineOf.keys()].map((key) => new Secret(key)), problems };
}

interface Place {
  /** Folder of the data. Null when it ends with the process. */
  readonly folder: string | null;
  /** True when other processes use the same data for real orders. */
  readonly isShared: boolean;
}

/** Reads ENCRYPTION_KEYS_FILE, or says where the program keeps its own keys. Reports each line that is not a key. */
export function readEncryptionKeys(
  environment: Environment,
  { folder, isShared }: Place,
): EncryptionKeysConfig {
  const path = environment.given('ENCRYPTION_KEYS_FILE');
  if (path !== null) {
    const { keys, problems } = keysOf(path);
    for (const problem of problems) environment.addProblem('ENCRYPTION_KEYS_FILE', problem);
    return Object.freeze({ kind: 'given', path, keys: Object.freeze(keys) });
  }
  if (isShared)
    environment.addProblem(
      'ENCRYPTION_KEYS_FILE',
      'is missing, and DATABASE_URL is set with credentials: all processes need the same keys',
    );
  return folder === null
    ? Object.freeze({ kind: 'temporary' })
    : Object.freeze({ kind: 'kept', path: join(folder, FILE_NAME) });
}

function keysOf(path: string): ReadKeys {
  try {
    return keysIn(readFileSync(path, 'utf8'));
  } catch (error) {
    return { keys: [], problems: [reasonOfFileError(error)] };
  }
}
