import { invalidInput } from './api.js';
import type { ApiError } from './api.js';
import { acceptedValue, problemsOf } from './request-reader.js';
import type { Reader, Violation } from './request-reader.js';

/**
 * Returns a body that the reader accepts. `detailsOf` finds the value of the error's `details`.
 * @throws ApiError 400 that names every offending property.
 */
export function acceptedBody<T>(
  body: unknown,
  read: Reader<T>,
  detailsOf: (violations: readonly Violation[]) => string | null = () => null,
): T {
  if (body === undefined) throw invalidInput('Request body is missing.');
  return acceptedValue(body, read, (violations) => invalidBody(violations, detailsOf(violations)));
}

/** Returns the 400 that names every offending property. */
export function invalidBody(
  violations: readonly Violation[],
  details: string | null = null,
): ApiError {
  return invalidInput(`Invalid Input: ${problemsOf(violations)}.`, details);
}
