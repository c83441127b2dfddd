/** Readers of the query parameters and bodies of both Orders APIs. */
import { ApiError } from '../../core/api.js';
import type { Reader, Violation } from '../../core/request-reader.js';

/** A 400 InvalidInput with that message. */
export function invalidInput(message: string): ApiError {
  return new ApiError(400, 'InvalidInput', message);
}

/** A body of that form. @throws ApiError 400 that names every offending property. */
export function acceptedBody<T>(body: unknown, read: Reader<T>): T {
  const violations: Violation[] = [];
  const request = read(body, '', violations);
  if (request !== undefined && violations.length === 0) return request;
  throw invalidBody(violations);
}

/** The 400 that names every offending property. */
export function invalidBody(violations: readonly Violation[]): ApiError {
  const problems = violations.map(({ path, problem }) => `${path || 'body'} ${problem}`);
  return invalidInput(`Invalid Input: ${problems.join('; ')}.`);
}

/** A parameter's value; one that was sent empty counts as absent. */
export function given(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim() ?? '';
  return value === '' ? undefined : value;
}

/** A list, separated by commas as Amazon's models say, or sent as a repeated parameter; undefined when absent. */
export function givenList(query: URLSearchParams, name: string): readonly string[] | undefined {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.length === 0 ? undefined : values;
}

/** A list of accepted words. @throws ApiError 400 naming the first other one. */
export function givenWords<T extends string>(
  query: URLSearchParams,
  name: string,
  accepted: readonly T[],
): readonly T[] | undefined {
  return givenList(query, name)?.map((value) => {
    const word = accepted.find((candidate) => candidate === value);
    if (word === undefined) {
      throw invalidInput(`Invalid ${name}: ${value}. Accepted are ${accepted.join(', ')}.`);
    }
    return word;
  });
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** An ISO 8601 date or date-time as epoch milliseconds. @throws ApiError 400 for anything else. */
export function givenTimeMs(query: URLSearchParams, name: string): number | undefined {
  // A plus sign that nobody encoded has become a space.
  const value = given(query, name)?.replace(' ', '+');
  if (value === undefined) return undefined;
  const ms = DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms))
    throw invalidInput(`Invalid ${name}: ${value} is not an ISO 8601 date-time.`);
  return ms;
}

/** A whole number between two bounds, both included. @throws ApiError 400 for anything else. */
export function givenCount(
  query: URLSearchParams,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = given(query, name);
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < least || count > most) {
    throw invalidInput(
      `Invalid ${name}: ${value}. It must be ${String(least)} to ${String(most)}.`,
    );
  }
  return count;
}
