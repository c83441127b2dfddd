/** A request that is answered with an error before, or without, GraphQL. The message is shown to the caller. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    /** `extensions.code` of the answer. */
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** A mistake in the request itself. */
export function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}
