import { SpApiError } from '../sp-api/errors/errors.js';

/** The error when a call to Amazon failed, which an answer can be given in spite of; everything else is thrown on. */
export function upstreamTrouble(error: unknown): SpApiError {
  if (error instanceof SpApiError) return error;
  throw error;
}
