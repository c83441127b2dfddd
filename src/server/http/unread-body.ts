import type { IncomingMessage } from 'node:http';

/** Reading on for a while lets the client finish sending and see the response, instead of a connection reset. */
export const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

/** Each piece takes time, however small. A body of 1 MiB in the smallest usual packets has 2,000. */
export const MAX_PIECES = 4096;

/**
 * Discards the rest of a body that nothing has read, such as that of a refused request. Closes the connection when the
 * body is too long, which Node would read to its end. To be called before the response is finished.
 */
export function discardUnread(request: IncomingMessage): void {
  if (request.complete || request.readableFlowing !== null) return;
  let bytes = 0;
  let pieces = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
    pieces += 1;
    if (bytes > MAX_DISCARDED_BYTES || pieces > MAX_PIECES) request.destroy();
  });
  request.on('error', () => undefined);
  // Marks the body as read, or Node would discard it in its own way.
  request.read(0);
}
