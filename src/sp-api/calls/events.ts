import type { CallPriority, CallReport } from './client.js';
import type { DeniedAccess } from '../errors/denied-access.js';
import type { CallOutcome, SpApiErrorCode } from '../errors/errors.js';

/** Events inside the client, for metrics and logs. They contain no secret, token or personal data. */
export type SpApiEvent =
  | {
      /** A call ended. Includes the client's own createRestrictedDataToken calls. */
      readonly type: 'call';
      readonly sellerId: string;
      readonly report: CallReport;
      readonly priority: CallPriority;
      /** Null after a success. */
      readonly errorCode: SpApiErrorCode | null;
      /**
       * The operation that failed: this one, or the token request before it, which has its own event or was
       * not sent. Null after a success.
       */
      readonly failedOperation: string | null;
      readonly outcome: CallOutcome | null;
      /** What Amazon denied with a 403. Null for other outcomes, and where Amazon blames the token. */
      readonly denied: DeniedAccess | null;
    }
  | {
      /** One HTTP request of a call ended. */
      readonly type: 'attempt';
      readonly sellerId: string;
      readonly operation: string;
      /** 1, 2, ... */
      readonly attempt: number;
      readonly httpStatus: number | null;
      readonly requestId: string | null;
      readonly durationMs: number;
      /** Milliseconds that the request waited for quota before it was sent. */
      readonly quotaWaitedMs: number;
      readonly errorCode: SpApiErrorCode | null;
    }
  | {
      /** A request of a call failed and is retried. */
      readonly type: 'retry';
      readonly sellerId: string;
      readonly operation: string;
      /** Why the previous request failed. A 429 is UPSTREAM_THROTTLED. */
      readonly errorCode: SpApiErrorCode;
    }
  | {
      /** A request to Login with Amazon ended. */
      readonly type: 'lwa';
      /** Empty for the application's own tokens. */
      readonly sellerId: string;
      readonly durationMs: number;
      readonly errorCode: SpApiErrorCode | null;
      /** The code of the refusal, such as invalid_grant. Null without one. */
      readonly reason: string | null;
    }
  | {
      /** Restricted operations of this seller use the plain access token for a while. */
      readonly type: 'rdt-fallback';
      readonly sellerId: string;
      /** Amazon denied the restricted data token itself, or the call with it. */
      readonly reason: 'token-denied' | 'call-denied';
    }
  | {
      /** An answer announced a rate other than the assumed one. */
      readonly type: 'rate-learned';
      readonly sellerId: string;
      readonly operation: string;
      readonly ratePerSecond: number;
    }
  | {
      /** A callback passed to this client threw. Its call was not affected. */
      readonly type: 'callback-failed';
      readonly error: unknown;
    };

export type EventSink = (event: SpApiEvent) => void;
