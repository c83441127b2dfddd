import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { EndReason } from '../calls/call-scope.js';
import type { SpApiErrorCode } from '../errors/errors.js';

/** The part of a CallScope that interrupts an exchange. */
export interface Cancellable {
  readonly ended: EndReason | undefined;
  onEnd: ((reason: EndReason) => void) | undefined;
  /** Set from the first byte of the request until its answer. */
  onWire: boolean;
}

/** A complete answer with any status. */
export interface HttpReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Shares its memory with other buffers. */
  readonly body: Buffer;
}

/** No complete answer. */
export interface HttpFailure {
  readonly kind: 'failure';
  readonly code: SpApiErrorCode;
  /** False proves that no byte of the request was sent. */
  readonly sent: boolean;
  /** Set when the answer's headers arrived. */
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  readonly cause: Error;
}

export type HttpOutcome = HttpReply | HttpFailure;

const EMPTY = Buffer.alloc(0);
const NO_HEADERS: IncomingHttpHeaders = {};

const END_CODES: Readonly<Record<EndReason, SpApiErrorCode>> = {
  deadline: 'UPSTREAM_TIMEOUT',
  aborted: 'UPSTREAM_CANCELLED',
  closed: 'UPSTREAM_CANCELLED',
};

/** The caller that waits for an exchange. */
interface Waiting {
  readonly cancellable: Cancellable;
  readonly resolve: (outcome: HttpOutcome) => void;
}

/** One request and its answer, driven by undici. Settles exactly once. */
export class Exchange implements Dispatcher.DispatchHandler {
  /** `null` after it has settled. */
  #waiting: Waiting | null;
  #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #sent = false;
  #status: number | null = null;
  #headers = NO_HEADERS;

  constructor(cancellable: Cancellable, resolve: (outcome: HttpOutcome) => void) {
    this.#waiting = { cancellable, resolve };
    if (cancellable.ended === undefined) cancellable.onEnd = (reason) => this.#cut(reason);
    else this.#cut(cancellable.ended);
  }

  /** Called right before the request is written. Until then nothing was sent. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#waiting === null) {
      controller.abort(new Error('The caller cancelled the request.'));
      return;
    }
    if (this.#sent) {
      // After some connection losses undici would send the request again. Only the retry policy knows whether
      // the operation allows that.
      controller.abort(new Error('The connection was lost.'));
      return;
    }
    this.#controller = controller;
    this.#sent = true;
    this.#waiting.cancellable.onWire = true;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole =
      first === undefined || this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#settle({
      kind: 'reply',
      status: this.#status ?? 0,
      headers: this.#headers,
      body: whole ?? EMPTY,
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(codeOf(error, this.#sent, this.#status), error);
  }

  #cut(reason: EndReason): void {
    const error = new Error(reason);
    const controller = this.#controller;
    this.#fail(END_CODES[reason], error);
    controller?.abort(error);
  }

  #fail(code: SpApiErrorCode, cause: Error): void {
    const { status, headers, sent } = this.#snapshot();
    this.#settle({ kind: 'failure', code, sent, status, headers, cause });
  }

  #snapshot(): Pick<HttpFailure, 'status' | 'headers' | 'sent'> {
    return { status: this.#status, headers: this.#headers, sent: this.#sent };
  }

  #settle(outcome: HttpOutcome): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    // A connection keeps its last exchange while the next one is made. With everything it referenced it
    // reached the old generation of the heap, which cost a third of the time of a call.
    this.#waiting = null;
    this.#controller = null;
    this.#chunks = [];
    this.#headers = NO_HEADERS;
    waiting.cancellable.onEnd = undefined;
    waiting.cancellable.onWire = false;
    waiting.resolve(outcome);
  }
}

function codeOf(error: Error, sent: boolean, status: number | null): SpApiErrorCode {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/.test(code)) return 'UPSTREAM_TIMEOUT';
  if (!sent) return 'UPSTREAM_UNAVAILABLE';
  // The answer had begun, or it was not HTTP, so it cannot be read.
  if (status !== null || code.startsWith('HPE_')) return 'UPSTREAM_MALFORMED';
  return 'UPSTREAM_UNAVAILABLE';
}
