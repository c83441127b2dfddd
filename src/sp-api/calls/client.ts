import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
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

/** Makes a value of the answers to one request, and knows an answer that is the same as an earlier one to the byte. */
export interface AnswerReader<Response, Value> {
  /** What was made of an answer of just these bytes; `null` when there was none. */
  known(bytes: Uint8Array): Value | null;
  /** The bytes share their memory with others: a copy of them may be kept. */
  make(answer: Response, bytes: Uint8Array): Value;
}

/** The Selling Partner API for one seller. A call throws nothing but SpApiError. */
export interface SellerClient {
  readonly sellerId: string;
  /** Answers the parsed body; `undefined` for an empty one. */
  call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response>;
  /** As `call`, but answers what the reader makes of the body, which is not even parsed when it is known. */
  read<Request extends OperationRequest, Response, Value>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
    reader: AnswerReader<Response, Value>,
  ): Promise<Value>;
}
