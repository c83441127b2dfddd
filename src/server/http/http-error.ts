import type { ErrorCode } from '../../graph/error-code.js';

/** A request that gets an error response outside GraphQL. The message is shown to the caller. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    /** `extensions.code` of the response. */
    readonly code: ErrorCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Further members of `extensions`. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** An invalid request. */
export function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}
