/** Readers of query parameters; each throws Amazon's 400 for what it does not accept. */
import { ApiError } from './api.js';

/** The 400 that names a parameter and what is accepted. */
export function invalidParameter(name: string, accepted: string): ApiError {
  return new ApiError(400, 'InvalidInput', `Invalid '${name}' provided. ${accepted}`);
}

/** A comma-separated parameter; empty when it was not sent. */
export function listParameter(query: URLSearchParams, name: string, most: number): string[] {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
  if (values.length > most) throw invalidParameter(name, `At most ${most} values are accepted.`);
  return values;
}

/** A comma-separated parameter of known words. */
export function wordsParameter<const T extends string>(
  query: URLSearchParams,
  name: string,
  accepted: readonly T[],
): T[] {
  return listParameter(query, name, accepted.length).map((value) => {
    const word = accepted.find((each) => each === value);
    if (word === undefined) throw invalidParameter(name, `Accepted: ${accepted.join(', ')}.`);
    return word;
  });
}

/** One of some known words; undefined when it was not sent. */
export function wordParameter<const T extends string>(
  query: URLSearchParams,
  name: string,
  accepted: readonly T[],
): T | undefined {
  const sent = query.get(name);
  if (sent === null || sent === '') return undefined;
  const word = accepted.find((each) => each === sent);
  if (word === undefined) throw invalidParameter(name, `Accepted: ${accepted.join(', ')}.`);
  return word;
}

/** A whole number of a range; undefined when it was not sent. */
export function countParameter(
  query: URLSearchParams,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const sent = query.get(name);
  if (sent === null || sent === '') return undefined;
  const value = Number(sent);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalidParameter(name, `Accepted: a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** A moment in ISO 8601 as epoch milliseconds; undefined when it was not sent. */
export function timeParameter(query: URLSearchParams, name: string): number | undefined {
  const sent = query.get(name);
  if (sent === null || sent === '') return undefined;
  const timeMs = /^\d{4}-\d\d-\d\d/.test(sent) ? Date.parse(sent) : Number.NaN;
  if (Number.isNaN(timeMs)) throw invalidParameter(name, 'Accepted: a date-time in ISO 8601.');
  return timeMs;
}
