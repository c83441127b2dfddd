import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { HttpError } from './http-error.js';

/** One request and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  /** The query string with its question mark, or nothing. */
  readonly search: string;
  readonly requestId: string;
  readonly log: Logger;
  /** Fires when the client has gone before the answer was complete, and when the server stops waiting for it. */
  readonly signal: AbortSignal;
  /** Fires `signal`. */
  abort(reason: Error): void;
}

const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** The client is no longer there to read the answer. */
export class ClientGoneError extends Error {
  constructor() {
    super('The client closed the connection before the answer was complete.');
    this.name = 'ClientGoneError';
  }
}

/** Takes over the caller's `x-request-id` if it has a harmless form, and answers with the one that is used. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Exchange {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
  const target = request.url ?? '/';
  const queryStart = target.indexOf('?');
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort(new ClientGoneError());
  });
  response.setHeader('x-request-id', requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  return {
    request,
    response,
    method: request.method ?? 'GET',
    path: queryStart === -1 ? target : target.slice(0, queryStart),
    search: queryStart === -1 ? '' : target.slice(queryStart),
    requestId,
    log: logger.child({ requestId }),
    signal: controller.signal,
    abort: (reason) => {
      controller.abort(reason);
    },
  };
}

/** Sends a whole answer at once; the body is left out for HEAD, its length is not. */
export function send(
  { method, response }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'cache-control': 'no-store', 'content-length': length, ...headers });
  response.end(method === 'HEAD' ? undefined : body);
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

/** Errors outside GraphQL have the shape of a GraphQL error answer, so that clients need to know only one. */
export function sendError(exchange: Exchange, error: HttpError): void {
  const { status, code, message, headers } = error;
  const body = {
    errors: [{ message, extensions: { code } }],
    extensions: { requestId: exchange.requestId },
  };
  sendJson(exchange, status, body, headers);
}
