import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Cancellation } from '../../runtime/cancellation/cancellation.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { HttpError } from './http-error.js';
import { discardUnread } from './unread-body.js';
import { RequestScope } from './request-scope.js';
import type { UnreadAnswers } from './unread-answers.js';

const CLIENT_CLOSED_REQUEST = 499;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** The client disconnected before the response was complete. */
export class ClientGoneError extends Error {
  constructor() {
    super('The client closed the connection before the answer was complete.');
    this.name = 'ClientGoneError';
  }
}

/** A whole response. Parts are written one by one, without a copy. */
export type Body = string | Uint8Array | readonly Uint8Array[];

/** One request and its response. Rarely needed members are created on first use. */
export class Exchange {
  readonly method: string;
  readonly path: string;
  /** The query string with its question mark, or an empty text. */
  readonly search: string;
  readonly scope: RequestScope;
  readonly #closeListeners: ((exchange: this) => void)[] = [];
  readonly #cancellation = new Cancellation();
  readonly #unread: UnreadAnswers | null;
  #controller: AbortController | null = null;
  /** Headers for a request of a page, which name the origin that may read the response. */
  pageHeaders: OutgoingHttpHeaders | null = null;
  /** Set when the request is refused before its caller is known. Then `debug` alone logs it. */
  isOfUnknownCaller = false;
  /** Bytes of its body in memory, as counted by `Admission`. */
  bodyBytes = 0;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    logger: Logger,
    unread: UnreadAnswers | null = null,
  ) {
    this.#unread = unread;
    const given = request.headers['x-request-id'];
    const target = request.url ?? '/';
    const queryStart = target.indexOf('?');
    this.method = request.method ?? 'GET';
    this.path = queryStart === -1 ? target : target.slice(0, queryStart);
    this.search = queryStart === -1 ? '' : target.slice(queryStart);
    const isHarmless = typeof given === 'string' && REQUEST_ID.test(given);
    this.scope = new RequestScope(isHarmless ? given : randomUUID(), logger);
    // Before Node's own listener, which discards bodies without a limit.
    response.prependListener('finish', () => discardUnread(request));
    response.on('close', () => {
      if (!response.writableFinished) this.abort(new ClientGoneError());
      for (const listener of this.#closeListeners) listener(this);
    });
  }

  /** The client's `x-request-id` if its form is safe, else a new one. The response contains it. */
  get requestId(): string {
    return this.scope.requestId;
  }

  get log(): Logger {
    return this.scope.log;
  }

  /** Fires when the client disconnects before the response is complete, and when the shutdown grace period is over. */
  get cancellation(): CancellationSignal {
    return this.#cancellation;
  }

  /** The same as `cancellation`, for APIs that need an `AbortSignal`. */
  get signal(): AbortSignal {
    this.#controller ??= this.#follow(new AbortController());
    return this.#controller.signal;
  }

  get isAborted(): boolean {
    return this.#cancellation.aborted;
  }

  /** True when no connection is left to send a response on. */
  get isGone(): boolean {
    return this.isAborted && this.response.destroyed;
  }

  /** True when nothing can be sent any more: a response has begun, or no connection is left. */
  get isAnswered(): boolean {
    return this.isGone || this.response.headersSent;
  }

  /** Status of the completed response, or 499 when the client has disconnected before. */
  get finalStatus(): number {
    return this.response.writableFinished ? this.response.statusCode : CLIENT_CLOSED_REQUEST;
  }

  /** Fires `cancellation` and `signal`. */
  abort(reason: Error): void {
    this.#cancellation.abort(reason);
  }

  #follow(controller: AbortController): AbortController {
    const abort = (): void => controller.abort(this.#cancellation.reason);
    if (this.isAborted) abort();
    else this.#cancellation.addEventListener('abort', abort);
    return controller;
  }

  /** Calls the listener when the response is complete, or its connection closed; at once when it is closed already. */
  onClose(listener: (exchange: this) => void): void {
    if (this.response.closed) listener(this);
    else this.#closeListeners.push(listener);
  }

  /** Called when the whole response was passed to the connection, which may still buffer it. */
  handedOver(bytes: number): void {
    if (this.response.writableLength > 0) this.#unread?.add(this, bytes);
  }

  /** Writes all headers at once, including those of every response. */
  writeHead(status: number, headers: OutgoingHttpHeaders): void {
    this.response.writeHead(status, {
      'x-request-id': this.requestId,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(this.pageHeaders ? withPage(headers, this.pageHeaders) : headers),
    });
  }
}

function withPage(headers: OutgoingHttpHeaders, page: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const vary = [headers['vary'], page['vary']].filter(Boolean).join(', ');
  return { ...headers, ...page, vary };
}

/** Sends a whole response. For HEAD it omits the body, but not its length. */
export function send(
  exchange: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Body,
): void {
  const { method, response } = exchange;
  const length = lengthOf(body);
  exchange.writeHead(status, { 'cache-control': 'no-store', 'content-length': length, ...headers });
  if (method === 'HEAD') {
    response.end();
  } else if (isInParts(body)) {
    response.cork();
    for (const part of body) response.write(part);
    response.end();
  } else {
    response.end(body);
  }
  exchange.handedOver(length);
}

export function isInParts(body: Body): body is readonly Uint8Array[] {
  return typeof body !== 'string' && !(body instanceof Uint8Array);
}

/** Returns the length in bytes. */
export function lengthOf(body: Body): number {
  if (!isInParts(body)) return Buffer.byteLength(body);
  return body.reduce((length, part) => length + part.length, 0);
}

export function sendJson(
  exchange: Exchange,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  send(exchange, status, { ...type, ...headers }, `${JSON.stringify(body)}\n`);
}

/** Sends an error in the shape of a GraphQL error response, so that clients need to handle one shape only. */
export function sendError(exchange: Exchange, error: HttpError): void {
  const { status, code, message, headers, extensions } = error;
  const { request, response } = exchange;
  if (headers['connection'] === 'close' && !request.complete) {
    // Node would read the rest of the body until the connection is closed, and call back for each piece.
    response.once('finish', () => request.socket.destroy());
  }
  const body = {
    errors: [{ message, extensions: { code, ...extensions } }],
    extensions: { requestId: exchange.requestId },
  };
  sendJson(exchange, status, body, headers);
}
