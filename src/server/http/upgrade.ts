import { ServerResponse } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpError } from './http-error.js';

/**
 * Whether the request asks for a WebSocket at `path`. Every other upgrade that is offered (many clients offer `h2c`
 * with each request) is to be ignored, as RFC 9110 allows.
 */
export function isWebSocketUpgrade({ headers, url = '' }: IncomingMessage, path: string): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && url.split('?', 1)[0] === path;
}

/** For answering an upgrade like a request: Node hands it over without a response. */
function responseTo(request: IncomingMessage, connection: Duplex): ServerResponse {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  // Always a net.Socket in a server that listens on TCP.
  response.assignSocket(connection as Socket);
  // Nothing reads from the connection any more: the client's end of it would never be seen.
  response.on('finish', () => connection.end(() => connection.destroy()));
  connection.on('error', () => connection.destroy());
  return response;
}

export interface UpgradeHandlers {
  /** The error to answer with; `null` when the upgrade is accepted. */
  refusalOf(request: IncomingMessage): HttpError | null;
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Answers a request like any other one, or with `refused`. */
  answer(request: IncomingMessage, response: ServerResponse, refused?: HttpError): void;
}

/** Takes care of each upgrade that reaches the server: those to a WebSocket at `path` are accepted or refused. */
export function serveUpgrades(server: Server, path: string, handlers: UpgradeHandlers): void {
  server.on('upgrade', (request, connection, head) => {
    // Only before Node 24.9, which knows no `shouldUpgradeCallback`.
    if (!isWebSocketUpgrade(request, path)) {
      handlers.answer(request, responseTo(request, connection));
      return;
    }
    const refused = handlers.refusalOf(request);
    if (refused) handlers.answer(request, responseTo(request, connection), refused);
    else handlers.accept(request, connection, head);
  });
}
