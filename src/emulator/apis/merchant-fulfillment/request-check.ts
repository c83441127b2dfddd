/** Checks request bodies in the wording of Merchant Fulfillment. */
import { invalidInput } from '../../core/api.js';
import type { ApiError } from '../../core/api.js';
import { acceptedValue, meeting, Readers } from '../../core/request-reader.js';
import type { Reader, Violation } from '../../core/request-reader.js';

const readers = new Readers({
  required: 'Member must not be null',
  flag: 'Member must be a boolean',
  number: 'Member must be a number',
  string: 'Member must be a string',
  list: 'Member must be a list',
  object: 'Member must be an object',
  oneOf: (words) => `Member must satisfy enum value set: [${words.join(', ')}]`,
});

/** Plain readers in the wording of this API. */
export const { flag, oneOf, object } = readers;

export interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** A string of at least one character, unless `min` says otherwise. */
export function text({ min = 1, max, pattern }: TextLimits = {}): Reader<string> {
  let read = meeting(readers.string, ({ length }) => length >= min, atLeast('length', min));
  if (max !== undefined) {
    const problem = `Member must have length less than or equal to ${String(max)}`;
    read = meeting(read, ({ length }) => length <= max, problem);
  }
  if (pattern === undefined) return read;
  const problem = `Member must satisfy regular expression pattern: ${pattern.source}`;
  return meeting(read, (value) => pattern.test(value), problem);
}

export interface NumberLimits {
  readonly above?: number;
  readonly least?: number;
  readonly whole?: boolean;
}

/** A finite JSON number. Refuses a number in quotation marks. */
export function number({ above, least, whole = false }: NumberLimits = {}): Reader<number> {
  let read = readers.number;
  if (whole) read = meeting(read, Number.isInteger, 'Member must be an integer');
  if (above !== undefined) {
    const problem = `Member must have value greater than ${String(above)}`;
    read = meeting(read, (value) => value > above, problem);
  }
  return least === undefined
    ? read
    : meeting(read, (value) => value >= least, atLeast('value', least));
}

function atLeast(what: 'length' | 'value', least: number): string {
  return `Member must have ${what} greater than or equal to ${String(least)}`;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** An ISO 8601 date-time with an offset, as epoch milliseconds. */
export const timestampMs: Reader<number> = (value, path, violations) => {
  const ms = typeof value === 'string' && DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  violations.push({ path, problem: 'Member must be a valid ISO 8601 date-time', value });
  return undefined;
};

/** A list of at least `min` members. */
export function list<T>(item: Reader<T>, { min = 0 }: { min?: number } = {}): Reader<T[]> {
  return meeting(readers.listOf(item), ({ length }) => length >= min, atLeast('length', min));
}

/**
 * Returns a body that the reader accepts.
 * @throws ApiError 400 InvalidInput with the first rejected value, its path and the broken constraint.
 */
export function acceptedBody<T>(body: unknown, read: Reader<T>): T {
  return acceptedValue(body, read, ([first]) =>
    broken(first ?? { path: '', problem: 'Member must not be null' }),
  );
}

function broken({ value, path, problem }: Violation): ApiError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const quoted = value === undefined || value === null ? 'null' : `'${shown.slice(0, 200)}'`;
  return invalidInput(
    `1 validation error detected: Value ${quoted} at '${coralPath(path)}' failed to satisfy constraint: ${problem}`,
  );
}

/** Coral, Amazon's framework, writes names with a small initial and counts list members from 1. */
function coralPath(path: string): string {
  if (path === '') return 'body';
  return path
    .replaceAll(/(^|\.)([A-Z])/g, (initial) => initial.toLowerCase())
    .replaceAll(/\[(\d+)\]/g, (_, index: string) => `.${String(Number(index) + 1)}.member`);
}
