import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';

/**
 * Receives the code of a request that is refused before its caller is known: for another host, without a valid key, or after too many
 * failures. Anyone can send thousands of them, so it should count repetitions. Must not throw.
 */
export type OnRefusedCaller = (code: string) => void;

const STATUSES = new Set([401, 421, 429]);

/** Returns the code of such a refusal. Null for all other errors. */
export function refusedCaller({ scope }: Exchange, error: unknown): string | null {
  const isUnknown = scope.principal === null && error instanceof HttpError;
  return isUnknown && STATUSES.has(error.status) ? error.code : null;
}
