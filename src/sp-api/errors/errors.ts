import type { DeniedIds } from './denied-id.js';

/** The reasons why a call to Amazon failed. */
export type SpApiErrorCode =
  /** 400, 404 with a body that blames a business rule, 409, 413, 415, 422: Amazon refused the request. */
  | 'UPSTREAM_REJECTED'
  /** 404, or 400 whose meaning is the same: Amazon does not know the entity, or finds its id malformed. */
  | 'UPSTREAM_NOT_FOUND'
  /** 401, 403, a refused token request: credentials, role, grant or terms. */
  | 'UPSTREAM_DENIED'
  /** 429, or a wait for quota beyond the deadline (nothing was sent). */
  | 'UPSTREAM_THROTTLED'
  /** 5xx, connection refused or reset, DNS. */
  | 'UPSTREAM_UNAVAILABLE'
  /** A connect, headers, body or overall time limit passed. */
  | 'UPSTREAM_TIMEOUT'
  /** The answer could not be read: cut off, not JSON, or of an unexpected shape. */
  | 'UPSTREAM_MALFORMED'
  /** The caller went away (its AbortSignal fired). */
  | 'UPSTREAM_CANCELLED';

/**
 * The effect of the failed call at Amazon. `not-executed` is proven: refused, throttled or never sent. Any other failure after
 * bytes were sent is `unknown`.
 */
export type CallOutcome = 'not-executed' | 'unknown';

/** One entry of Amazon's error list. `meaning` is null when the entry matches no rule of the table of refusals. */
export interface UpstreamErrorEntry {
  readonly code: string;
  readonly message: string;
  readonly details: string | null;
  readonly meaning: string | null;
}

export interface SpApiErrorFields {
  readonly code: SpApiErrorCode;
  /** Amazon's operationId, or TOKEN_OPERATION for the token endpoint. */
  readonly operation: string;
  readonly httpStatus: number | null;
  /** `x-amzn-RequestId`. Amazon's support asks for it. */
  readonly requestId: string | null;
  readonly entries: readonly UpstreamErrorEntry[];
  /** True when the same call may succeed later and is safe to send again. */
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly outcome: CallOutcome;
  /** The ids that may be the cause of a 403; absent for other failures. */
  readonly denied?: DeniedIds | undefined;
}

/** Name of the request for a token, in place of an operation of Amazon's APIs. */
export const TOKEN_OPERATION = 'lwaToken';

/** The only error that `sp-api/` throws. Its message contains no secret, token or personal data. */
export class SpApiError extends Error implements SpApiErrorFields {
  readonly code: SpApiErrorCode;
  readonly operation: string;
  readonly httpStatus: number | null;
  readonly requestId: string | null;
  readonly entries: readonly UpstreamErrorEntry[];
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly outcome: CallOutcome;
  readonly denied: DeniedIds | undefined;

  constructor(message: string, fields: SpApiErrorFields, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'SpApiError';
    this.code = fields.code;
    this.operation = fields.operation;
    this.httpStatus = fields.httpStatus;
    this.requestId = fields.requestId;
    this.entries = fields.entries;
    this.retryable = fields.retryable;
    // Clients have whole-number types, and clocks have fractions.
    this.retryAfterMs = fields.retryAfterMs === null ? null : Math.ceil(fields.retryAfterMs);
    this.outcome = fields.outcome;
    this.denied = fields.denied;
  }
}

/** Tells whether Amazon denied access to an operation, for example because of a missing role. A refused token does not count. */
export function isDeniedOperation(error: unknown): boolean {
  return (
    error instanceof SpApiError &&
    error.code === 'UPSTREAM_DENIED' &&
    error.operation !== TOKEN_OPERATION
  );
}
