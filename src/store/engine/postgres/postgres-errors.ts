import { StoreError } from '../store-error.js';
import type { StoreErrorCode } from '../store-error.js';

type Meaning = readonly [StoreErrorCode, (place: string, message: string, use: Use) => string];

/** What the connection was used for: to get it, for a step of the store, or to receive changes of other processes. */
export type Use = 'connect' | 'step' | 'listen';

const EFFECTS: Readonly<Record<Use, string>> = {
  connect: ' Nothing was sent to it.',
  step: ' The last step may have taken place.',
  listen: '',
};

const UNREACHABLE: Meaning = [
  'UNAVAILABLE',
  (place, message, use) =>
    `The database ${place} can't be reached (${message}).${EFFECTS[use]} Check DATABASE_URL and the server.`,
];
const FULL: Meaning = [
  'FULL',
  (place, message) =>
    `The database ${place} has no space left (${message}). Nothing was recorded. Free space on its disk.`,
];
const READ_ONLY: Meaning = [
  'READ_ONLY',
  (place, message) =>
    `The database ${place} can't be written (${message}). Connect to the primary as a user that may create tables.`,
];
const DAMAGED: Meaning = [
  'CORRUPT',
  (place, message) => `The database ${place} is damaged (${message}). Restore a backup.`,
];
const CONFLICT: Meaning = [
  'UNAVAILABLE',
  (place, message) =>
    `The database ${place} ended a step several times because of others at the same time (${message}). Nothing was recorded. Try again.`,
];
const DENIED: Meaning = [
  'UNAVAILABLE',
  (place, message) =>
    `The database ${place} refused the connection (${message}). Check user, password and database name in DATABASE_URL.`,
];

// SQLSTATE codes, and classes of them: https://www.postgresql.org/docs/current/errcodes-appendix.html
const MEANINGS: Readonly<Record<string, Meaning>> = {
  '40001': CONFLICT,
  '40P01': CONFLICT,
  '53100': FULL,
  '53200': UNREACHABLE,
  '53300': UNREACHABLE,
  '57P01': UNREACHABLE,
  '57P02': UNREACHABLE,
  '57P03': UNREACHABLE,
  '57014': UNREACHABLE,
  '25006': READ_ONLY,
  '42501': READ_ONLY,
  '3D000': DENIED,
  '08': UNREACHABLE,
  '28': DENIED,
  XX001: DAMAGED,
  XX002: DAMAGED,
};

/** Returns host and path of a connection string, without user and password. */
export function databaseNamed(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'of DATABASE_URL';
  }
}

function textOf(error: unknown, name: 'code' | 'message'): string {
  const value: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Translates an error of PostgreSQL or of the connection. `place` must not contain a password. */
export function postgresError(place: string, error: unknown, use: Use): StoreError {
  if (error instanceof StoreError) return error;
  const cause = { cause: error };
  const code = textOf(error, 'code');
  // When several addresses refuse, Node throws one error without a message.
  const message = textOf(error, 'message') || code;
  const isSqlState = /^[0-9A-Z]{5}$/.test(code);
  const meaning = isSqlState ? (MEANINGS[code] ?? MEANINGS[code.slice(0, 2)]) : UNREACHABLE;
  if (meaning !== undefined)
    return new StoreError(meaning[0], meaning[1](place, message, use), cause);
  return new StoreError('FAILED', `The database ${place} refused a step: ${message}`, cause);
}
