import { readFile, stat } from 'node:fs/promises';

/**
 * Gives the application's client secret. Asked once for each token request, so that a rotated secret is used without a
 * restart; `fresh` asks to go to the source, as the last answer was refused.
 */
export type SecretProvider = (request?: { readonly fresh: boolean }) => string | Promise<string>;

/**
 * The secret in a file, read again whenever the file has changed: Amazon's secrets live for 180 days. White space around it is left out.
 * Rejects when the file cannot be read or is empty.
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
