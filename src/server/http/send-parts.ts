import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Exchange } from './exchange.js';

/** How long a client may take to read what was sent, in milliseconds, before it is disconnected. */
const MOST_UNREAD_MS = 60_000;

/**
 * Sends a response whose length is not known, part by part, no faster than the client reads. Nothing is sent before the first part
 * is there, so an error until then becomes an error response. Stops making parts when the client disconnects.
 */
export async function sendParts(
  exchange: Exchange,
  headers: OutgoingHttpHeaders,
  parts: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { method, response } = exchange;
  if (method === 'HEAD') {
    exchange.writeHead(200, headers);
    response.end();
    return;
  }
  let isBegun = false;
  for await (const part of parts) {
    if (exchange.isGone) return;
    if (!isBegun) exchange.writeHead(200, headers);
    isBegun = true;
    if (!response.write(part)) await drained(exchange);
  }
  if (exchange.isGone) return;
  if (!isBegun) exchange.writeHead(200, headers);
  const unread = response.writableLength;
  response.end();
  exchange.handedOver(unread);
}

/** Resolves when the client has read enough, or is gone. */
function drained({ response, log }: Exchange): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => drop(response, log), MOST_UNREAD_MS);
    const go = (): void => {
      clearTimeout(timer);
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
    // It may have closed before the listener was there.
    if (response.destroyed) go();
  });
}

function drop(response: ServerResponse, log: Exchange['log']): void {
  log.warn('a client that reads too slowly was disconnected');
  response.destroy();
}
