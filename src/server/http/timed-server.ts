import { createServer } from 'node:http';
import type { Server, ServerOptions } from 'node:http';
import { limitConnections } from './connection-places.js';
import { answerHalfClosed } from './half-closed.js';
import { requestStarts } from '../../runtime/background/turns.js';

/** Node looks for late clients only every 30 s by default, so a silent connection would be held for up to that longer. */
const CHECK_EVERY_MS = 5_000;

type TimedOptions = ServerOptions &
  Required<Pick<ServerOptions, 'headersTimeout' | 'requestTimeout'>> & {
    readonly maxConnections: number;
  };

/**
 * Creates a server that closes connections whose request does not arrive in time, at most five seconds late, and limits
 * the connections. A client may end its half of the connection after the request. Costly requests begin after the connections that wait have been accepted.
 */
export function createTimedServer({ maxConnections, ...options }: TimedOptions): Server {
  const server = createServer({ connectionsCheckingInterval: CHECK_EVERY_MS, ...options });
  limitConnections(server, maxConnections, options.shouldUpgradeCallback !== undefined);
  answerHalfClosed(server);
  return server.on('connection', () => requestStarts.noteConnection());
}
