import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Drainable } from '../http/drain.js';
import { HttpError } from '../http/http-error.js';
import type { OriginCheck } from '../http/origin-check.js';
import type { SessionCookie } from '../http/session-cookie.js';
import type { SubscriptionLimits } from './subscription-limits.js';
import { SubscriptionSocket } from './subscription-socket.js';
import type { SocketDependencies } from './subscription-socket.js';
import { UnfinishedMessages } from './unfinished-messages.js';

export interface SubscriptionEndpointDependencies<Context extends object> {
  /** `createContext` gets the request that opened the connection. */
  readonly dependenciesFor: (request: IncomingMessage) => SocketDependencies<Context>;
  readonly checkOrigin: OriginCheck;
  /** Reads the session of a browser. */
  readonly cookie: Pick<SessionCookie, 'readUnconfirmed'>;
  readonly limits: SubscriptionLimits;
  readonly logger: Logger;
}

// Fragments of one message. Each takes 100 bytes in addition to its content.
const MAX_PIECES = 1024;

/** GraphQL subscriptions over WebSocket, with the protocol graphql-transport-ws. */
export class SubscriptionEndpoint<Context extends object> implements Drainable {
  readonly #dependencies: SubscriptionEndpointDependencies<Context>;
  readonly #sockets = new Set<SubscriptionSocket<Context>>();
  readonly #handshakes: WebSocketServer;
  readonly #unfinished: UnfinishedMessages;
  #finishing = false;

  constructor(dependencies: SubscriptionEndpointDependencies<Context>) {
    this.#dependencies = dependencies;
    this.#unfinished = new UnfinishedMessages(dependencies.limits.maxUnfinishedBytes);
    this.#handshakes = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: dependencies.limits.maxMessageBytes,
      maxFragments: MAX_PIECES,
      maxBufferedChunks: MAX_PIECES,
      // Delivers one message of a connection in each turn of the event loop, so that a flood of them does not block
      // requests.
      allowSynchronousEvents: false,
      // Costs 300 KB for each connection, and a small message could expand to the limit.
      perMessageDeflate: false,
      handleProtocols: (offered) =>
        offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false,
    });
  }

  /** Returns the error for an upgrade, `null` when it may be accepted. */
  whyRefused({ headers }: IncomingMessage): HttpError | null {
    if (this.#finishing) {
      return new HttpError(503, 'SERVER_SHUTTING_DOWN', 'The server is shutting down.');
    }
    const { maxConnections } = this.#dependencies.limits;
    if (this.#sockets.size >= maxConnections) {
      const message = `The server has reached its limit of ${maxConnections} connections.`;
      return new HttpError(503, 'TOO_MANY_CONNECTIONS', message);
    }
    return this.#dependencies.checkOrigin(headers.origin, headers.host);
  }

  /** Takes over the connection of an accepted upgrade. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    this.#handshakes.handleUpgrade(request, connection, head, (socket) => {
      this.#open(socket, request, connection);
    });
  }

  /** Callers that prove nothing must not take the places of those that do: a client proves its identity within milliseconds. */
  #makeRoom(): void {
    const unproven = [...this.#sockets].filter(({ isProven }) => !isProven);
    if (unproven.length >= this.#dependencies.limits.maxUnproven) unproven[0]?.destroy();
  }

  finish(): void {
    this.#finishing = true;
    for (const socket of this.#sockets) socket.finish();
  }

  abort(reason: Error): void {
    for (const socket of this.#sockets) socket.abort(reason);
  }

  destroy(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #open(socket: WebSocket, request: IncomingMessage, connection: Duplex): void {
    const { dependenciesFor, cookie, limits, logger } = this.#dependencies;
    const log = logger.child({ connectionId: randomUUID() });
    const { authorization } = request.headers;
    const opened = new SubscriptionSocket(
      socket,
      { authorization, session: cookie.readUnconfirmed(request) },
      dependenciesFor(request),
      limits,
      log,
    );
    this.#makeRoom();
    this.#sockets.add(opened);
    this.#unfinished.watch(connection, socket, () => opened.dropUnfinished());
    socket.on('close', () => this.#sockets.delete(opened));
  }
}
