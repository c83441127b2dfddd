/** Readers of query parameters. Each throws Amazon's 400 for a value that is not accepted. */
import { invalidInput } from './api.js';
import type { ApiError } from './api.js';

/** Returns the 400 that names a parameter, its value and what is accepted. */
export function invalidParameter(name: string, accepted: string, value?: string): ApiError {
  const shown = value === undefined ? '' : `: ${value}`;
  return invalidInput(`Invalid '${name}' provided${shown}. ${accepted}`);
}

/** Returns a parameter's value, or undefined when it is absent or empty. */
export function textParameter(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim() ?? '';
  return value === '' ? undefined : value;
}

/** Returns a list that is separated by commas or sent as a repeated parameter; empty when absent. */
export function listParameter(
  query: URLSearchParams,
  name: string,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (values.length > most) throw invalidParameter(name, `At most ${most} values are accepted.`);
  return values;
}

/** Returns a list of accepted words; empty when absent. */
export function wordsParameter<const T extends string>(
  query: URLSearchParams,
  name: string,
  accepted: readonly T[],
): T[] {
  return listParameter(query, name).map((value) => acceptedWord(name, value, accepted));
}

/** Returns one accepted word, or undefined when absent. */
export function wordParameter<const T extends string>(
  query: URLSearchParams,
  name: string,
  accepted: readonly T[],
): T | undefined {
  const value = textParameter(query, name);
  return value === undefined ? undefined : acceptedWord(name, value, accepted);
}

function acceptedWord<T extends string>(name: string, value: string, accepted: readonly T[]): T {
  const word = accepted.find((each) => each === value);
  if (word === undefined) throw invalidParameter(name, `Accepted: ${accepted.join(', ')}.`, value);
  return word;
}

/** Tells whether a list parameter selects a value. An empty list selects every value. */
export function selects<T>(wanted: readonly T[], value: NoInfer<T>): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** Returns a whole number within the bounds, both included; undefined when absent. */
export function countParameter(
  query: URLSearchParams,
  name: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number | undefined {
  const value = textParameter(query, name);
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < least || count > most) {
    const upTo = Number.isFinite(most) ? ` to ${most}` : '';
    throw invalidParameter(name, `Accepted: a whole number from ${least}${upTo}.`, value);
  }
  return count;
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** Returns an ISO 8601 date or date-time as epoch milliseconds; undefined when absent. */
export function timeParameter(query: URLSearchParams, name: string): number | undefined {
  // A plus sign that the client did not encode arrives as a space.
  const value = textParameter(query, name)?.replace(' ', '+');
  if (value === undefined) return undefined;
  const timeMs = DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(timeMs))
    throw invalidParameter(name, 'Accepted: a date-time in ISO 8601.', value);
  return timeMs;
}
