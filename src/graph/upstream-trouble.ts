import { SpApiError } from '../sp-api/errors/errors.js';

/** Returns the error of a failed call to Amazon, which the caller can tolerate. Rethrows all other errors. */
export function upstreamTrouble(error: unknown): SpApiError {
  if (error instanceof SpApiError) return error;
  throw error;
}
