import type { CallReport } from './client.js';
import type { CallOutcome, SpApiErrorCode } from '../errors/errors.js';

/** What happens inside the client, for metrics and logs. Holds no secret, no token and no personal data. */
export type SpApiEvent =
  | {
      /** A call ended; this includes the client's own createRestrictedDataToken calls. */
      readonly type: 'call';
      readonly sellerId: string;
      readonly report: CallReport;
      /** Null when it succeeded. */
      readonly errorCode: SpApiErrorCode | null;
      /**
       * The operation that failed: this one, or the token request before it, which has an event of its own or was not sent.
       * Null when the call succeeded.
       */
      readonly failedOperation: string | null;
      readonly outcome: CallOutcome | null;
    }
  | {
      /** One HTTP request of a call ended. */
      readonly type: 'attempt';
      readonly sellerId: string;
      readonly operation: string;
      /** 1, 2, ... */
      readonly attempt: number;
      readonly httpStatus: number | null;
      readonly durationMs: number;
      readonly errorCode: SpApiErrorCode | null;
    }
  | {
      /** A request of a call failed and is sent again. */
      readonly type: 'retry';
      readonly sellerId: string;
      readonly operation: string;
      /** Why the request before failed; a 429 is UPSTREAM_THROTTLED. */
      readonly errorCode: SpApiErrorCode;
    }
  | {
      /** A request to Login with Amazon ended. */
      readonly type: 'lwa';
      /** Empty for the application's own tokens. */
      readonly sellerId: string;
      readonly durationMs: number;
      readonly errorCode: SpApiErrorCode | null;
      /** The refusal's own code, such as invalid_grant; null without one. */
      readonly reason: string | null;
    }
  | {
      /** Restricted operations of this seller go without restricted data tokens for a while. */
      readonly type: 'rdt-fallback';
      readonly sellerId: string;
      /** Amazon denied the token itself, or the call that carried it. */
      readonly reason: 'token-denied' | 'call-denied';
    }
  | {
      /** An answer told a rate other than the one assumed. */
      readonly type: 'rate-learned';
      readonly sellerId: string;
      readonly operation: string;
      readonly ratePerSecond: number;
    }
  | {
      /** A callback given to this client threw; its call was not affected. */
      readonly type: 'callback-failed';
      readonly error: unknown;
    };

export type EventSink = (event: SpApiEvent) => void;
