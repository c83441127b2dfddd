import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections above the limit that are accepted until those which make room for them are closed. */
const ON_THE_WAY = 100;

/**
 * Limits the open connections of a server. At the limit, the connection that has waited longest for a request makes room for a new
 * one, so that clients which do nothing cannot keep others out. One with an open request keeps its place, and so does a WebSocket.
 * When all have one, a new connection is closed.
 * @param hasWebSockets listens for upgrades, which Node then leaves to listeners.
 */
export function limitConnections(server: Server, most: number, hasWebSockets: boolean): void {
  const open = new Set<Socket>();
  /** Those without an open request, the longest waiting first. */
  const waiting = new Set<Socket>();
  /** Open requests by connection. A client may send several without waiting for a response. */
  const requests = new WeakMap<Socket, number>();
  server.maxConnections = most + ON_THE_WAY;
  server.on('connection', (socket) => {
    open.add(socket);
    waiting.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      waiting.delete(socket);
    });
    if (open.size <= most) return;
    const [longest = socket] = waiting;
    open.delete(longest);
    waiting.delete(longest);
    longest.destroy();
  });
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket);
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (requests.get(socket) ?? 1) - 1;
      requests.set(socket, left);
      if (left === 0 && open.has(socket)) waiting.add(socket);
    });
  });
  if (hasWebSockets) server.on('upgrade', ({ socket }) => waiting.delete(socket));
}
