import type { CombinedError } from 'urql';
import { plainMessage } from '../model/graph-words.js';
import { duration } from '../model/time.js';

/** What a failed request says, and when Amazon lets the server ask again. */
export interface Trouble {
  readonly message: string;
  readonly retryAfterMs: number | null;
  readonly code: string | null;
}

/** Returns the first error as a sentence for people. */
export function troubleOf(error: CombinedError): Trouble {
  const first = error.graphQLErrors[0];
  if (!first) {
    const message = 'The server did not answer.';
    return { message, retryAfterMs: null, code: null };
  }
  const { code, retryAfterMs } = first.extensions as { code?: unknown; retryAfterMs?: unknown };
  const wait = typeof retryAfterMs === 'number' ? retryAfterMs : null;
  const known = typeof code === 'string' ? code : null;
  const isThrottled = code === 'UPSTREAM_THROTTLED';
  return {
    message:
      isThrottled && wait !== null
        ? `Amazon lets us ask again in ${duration(Math.max(wait, 1000))}.`
        : plainMessage({ message: first.message, code: known, path: null }),
    retryAfterMs: wait,
    code: known,
  };
}
