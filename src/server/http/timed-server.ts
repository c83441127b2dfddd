import { createServer } from 'node:http';
import type { Server, ServerOptions } from 'node:http';

/** Node looks for late clients only every 30 s by default, so a silent connection would be held for up to that longer. */
const CHECK_EVERY_MS = 5_000;

type TimedOptions = ServerOptions &
  Required<Pick<ServerOptions, 'headersTimeout' | 'requestTimeout'>>;

/** Creates a server that closes connections whose request does not arrive in time, at most five seconds late. */
export function createTimedServer(options: TimedOptions): Server {
  return createServer({ connectionsCheckingInterval: CHECK_EVERY_MS, ...options });
}
