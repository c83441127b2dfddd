import { ServerResponse } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HostCheck } from './host-check.js';
import type { HttpError } from './http-error.js';

/**
 * Tells whether the request asks for a WebSocket at `path`. All other upgrades are ignored, as RFC 9110 allows: many
 * clients offer `h2c` with each request.
 */
export function isWebSocketUpgrade({ headers, url = '' }: IncomingMessage, path: string): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && url.split('?', 1)[0] === path;
}

/** Creates a response to an upgrade. Node provides none. */
function responseTo(request: IncomingMessage, connection: Duplex): ServerResponse {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  // The connection of a server on TCP is always a net.Socket.
  response.assignSocket(connection as Socket);
  // Nothing reads from the connection any more, so the client's end of it would not be noticed.
  response.on('finish', () => connection.end(() => connection.destroy()));
  connection.on('error', () => connection.destroy());
  return response;
}

/** Receiver of accepted WebSockets. */
export interface WebSocketEndpoint {
  /** Returns why the endpoint refuses a connection, or null. */
  whyRefused(request: IncomingMessage): HttpError | null;
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void;
}

export interface UpgradeHandlers {
  /** Returns why the server refuses the `Host` header, or null. */
  readonly checkHost: HostCheck;
  readonly subscriptions: WebSocketEndpoint;
  /** Handles a request as usual, or responds with `refused`. */
  readonly answer: (
    request: IncomingMessage,
    response: ServerResponse,
    refused?: HttpError,
  ) => void;
}

/** Accepts or refuses upgrades to a WebSocket at `path`. Handles all other upgrades as plain requests. */
export function serveUpgrades(
  server: Server,
  path: string,
  { checkHost, subscriptions, answer }: UpgradeHandlers,
): void {
  server.on('upgrade', (request, connection, head) => {
    // Only before Node 24.9, which has no `shouldUpgradeCallback`.
    if (!isWebSocketUpgrade(request, path)) {
      answer(request, responseTo(request, connection));
      return;
    }
    const refused = checkHost(request) ?? subscriptions.whyRefused(request);
    if (refused) answer(request, responseTo(request, connection), refused);
    else subscriptions.accept(request, connection, head);
  });
}
