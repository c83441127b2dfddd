import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds between the end of the client's half and the first probes. Most responses are sent before the first. */
const FIRST_PROBES_MS = [20, 30, 450];
const FURTHER_PROBES_MS = 5_000;

/**
 * Sends its response to a client that has ended its half of the connection after the request, as `nc -N` does. Node closes such
 * a connection by default, although the request runs, such as a mutation.
 *
 * A client that is gone looks the same until something is sent to it: its system then resets the connection, which aborts the
 * request as usual. So interim responses are sent as probes, which HTTP/1.1 lets a server send at any time, and clients ignore.
 * HTTP/1.0 has none, so its requests are aborted at once.
 */
export function answerHalfClosed(server: Server): void {
  // Node's property since its first versions. It is not in the documentation, and not in the types.
  Object.assign(server, { httpAllowHalfOpen: true });
  const latest = new WeakMap<Socket, ServerResponse>();
  server.on('request', (request, response) => latest.set(request.socket, response));
  server.on('connection', (socket) => {
    socket.once('end', () => {
      const response = latest.get(socket);
      if (!response || isDecided(response)) return;
      if (response.req.httpVersion === '1.0') response.destroy();
      else probe(response, FIRST_PROBES_MS);
    });
  });
}

/** Sends probes until the response begins, or the connection is closed. */
function probe(response: ServerResponse, [next = FURTHER_PROBES_MS, ...later]: number[]): void {
  const timer = setTimeout(() => {
    if (isDecided(response)) return;
    response.writeContinue();
    probe(response, later);
  }, next);
  timer.unref();
}

function isDecided(response: ServerResponse): boolean {
  return response.headersSent || response.destroyed;
}
