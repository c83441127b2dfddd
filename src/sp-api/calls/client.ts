import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Operation, OperationRequest } from './operation.js';

/**
 * The priority for the next quota token: mutations, then queries, then bulk work, which also leaves a
 * reserve.
 */
export type CallPriority = 'mutation' | 'query' | 'bulk';

/** The cost of one call. Reported once when the call ends, also after a failure. */
export interface CallReport {
  readonly operation: string;
  /** HTTP requests sent, including retries. 0 when the call was refused before sending. */
  readonly attempts: number;
  /** Milliseconds spent waiting for quota, for a connection, and between retries. */
  readonly waitedMs: number;
  /** The part of `waitedMs` that was spent waiting for quota. */
  readonly quotaWaitedMs: number;
  /** Milliseconds from the call to its end. */
  readonly totalMs: number;
  readonly httpStatus: number | null;
  readonly requestId: string | null;
}

/** Counts the calls of one request. */
export interface CallMeter {
  /** Who sent the request. */
  readonly callerId: string;
  add(report: CallReport): void;
}

export interface CallOptions {
  readonly priority: CallPriority;
  /** Limit for the whole call in milliseconds, including waits and retries. Default: the client's. */
  readonly timeoutMs?: number;
  /** Ends the call early, for example when the HTTP client disconnects. */
  readonly signal?: CancellationSignal;
  /** Gets the report of the call. Calls of one caller, and of one meter, take turns for quota with those of others. */
  readonly meter?: CallMeter;
  /**
   * Called before each HTTP request of the call, when token and quota are available and nothing has been
   * written. When it rejects, nothing is sent, and the call ends as UPSTREAM_CANCELLED with the rejection as
   * its cause.
   */
  readonly beforeSend?: () => Promise<void>;
}

/** Makes a value of an answer. The bytes share their memory with others: keep only a copy. */
export type MakeOf<Response, Value> = (answer: Response, bytes: Uint8Array) => Value;

/** The Selling Partner API for one seller. A call throws only SpApiError. */
export interface SellerClient {
  readonly sellerId: string;
  /** Returns the parsed body. `undefined` for an empty one. */
  call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response>;
  /** Like `call`, but returns what is made of the body. */
  read<Request extends OperationRequest, Response, Value>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
    make: MakeOf<Response, Value>,
  ): Promise<Value>;
}
