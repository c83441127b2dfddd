import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The encryption key of stores in tests. */
export const STORE_KEY = Buffer.alloc(32, 9);

/** Chooses the key of a store in tests. */
export const storeKeys = (): readonly Uint8Array[] => [STORE_KEY];

/** Returns a key as a file of keys has it. */
export const keyText = (key: Uint8Array): string => Buffer.from(key).toString('base64');

/** Writes a file of keys, the first of which encrypts. Returns its path. */
export async function writeKeys(
  folder: string,
  keys: readonly Uint8Array[],
  name = 'encryption-keys',
): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${keys.map(keyText).join('\n')}\n`, { mode: 0o600 });
  return path;
}
