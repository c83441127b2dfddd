import { readFile, stat } from 'node:fs/promises';

/**
 * Returns the application's client secret. Called for each token request, so that a rotated secret needs no
 * restart. `fresh` asks to read the source again, because Amazon refused the last secret.
 */
export type SecretProvider = (request?: { readonly fresh: boolean }) => string | Promise<string>;

/**
 * Returns a provider that reads the secret from a file, again whenever the file changes: Amazon's secrets
 * expire after 180 days. Trims white space. Rejects when the file cannot be read or is empty.
 */
export function secretFromFile(path: string): SecretProvider {
  let known: { readonly secret: string; readonly version: string } | undefined;

  return async (request) => {
    const { mtimeMs, size, ino } = await stat(path);
    const version = `${mtimeMs} ${size} ${ino}`;
    if (known?.version === version && request?.fresh !== true) return known.secret;
    const secret = (await readFile(path, 'utf8')).trim();
    if (secret === '') throw new Error(`The client secret file ${path} is empty.`);
    known = { secret, version };
    return secret;
  };
}
