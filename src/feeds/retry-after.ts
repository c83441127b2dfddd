import { SpApiError } from '../sp-api/errors/errors.js';

/** Returns the wait that Amazon or its quota asks for, in milliseconds. */
export function retryAfterOf(error: unknown): number {
  return error instanceof SpApiError ? (error.retryAfterMs ?? 0) : 0;
}
