import type { CancellationSignal } from '../cancellation/cancellation-signal.js';
import type { Operation, OperationRequest } from './operation.js';

/** Who gets the next quota token: mutations, then queries, then bulk work, which also leaves a reserve to the others. */
export type CallPriority = 'mutation' | 'query' | 'bulk';

/** What one call cost, reported once when it ends, whether it succeeded or not. */
export interface CallReport {
  readonly operation: string;
  /** HTTP requests sent, retries included; 0 when it was refused before sending. */
  readonly attempts: number;
  /** Milliseconds spent waiting for quota and between retries. */
  readonly waitedMs: number;
  /** Milliseconds from the call to its end. */
  readonly totalMs: number;
  readonly httpStatus: number | null;
  readonly requestId: string | null;
}

export interface CallOptions {
  readonly priority: CallPriority;
  /** Overall limit of the call in milliseconds, waits and retries included. Default: the client's. */
  readonly timeoutMs?: number;
  /** Ends the call early, for example when the HTTP client has gone. */
  readonly signal?: CancellationSignal;
  readonly onReport?: (report: CallReport) => void;
  /**
   * Called before each HTTP request of the call, when token and quota are there and nothing has been written. When it
   * rejects, nothing is sent, and the call ends as UPSTREAM_CANCELLED with the rejection as its cause.
   */
  readonly beforeSend?: () => Promise<void>;
}

/**
 * The Selling Partner API for one seller. Throws nothing but SpApiError.
 * Answers the parsed body; `undefined` for an empty one.
 */
export interface SellerClient {
  readonly sellerId: string;
  call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response>;
}
