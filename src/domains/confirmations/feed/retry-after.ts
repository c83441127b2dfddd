import { SpApiError } from '../../../sp-api/errors/errors.js';

/** How long Amazon, or its quota, wants to be left alone, in milliseconds. */
export function retryAfterOf(error: unknown): number {
  return error instanceof SpApiError ? (error.retryAfterMs ?? 0) : 0;
}
