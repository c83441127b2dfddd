import type { IncomingMessage } from 'node:http';
import { badRequest, HttpError } from './http-error.js';

const LOOPBACK_NAME =
  /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Tells whether a host name, with an optional port, always refers to this machine. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK_NAME.test(host);
}

/** Returns an HTTP error for a request whose Host header the server does not accept, else null. */
export type HostCheck = (
  request: Pick<IncomingMessage, 'headers' | 'rawHeaders'>,
) => HttpError | null;

/** Tells whether a request names several hosts. Node.js reads the first; a proxy in front may have read another one. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}

/**
 * Creates the check. A server on loopback accepts loopback names only. Otherwise, a web page could point its own name
 * at 127.0.0.1 (DNS rebinding) and use the server as its own origin.
 * @param publicUrl is another accepted name: that of a proxy on the same machine.
 */
export function createHostCheck(isLoopback: boolean, publicUrl: string | null): HostCheck {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  // Nearly all requests have the same Host.
  let lastAccepted: string | null = null;
  return ({ headers: { host = '' }, rawHeaders }) => {
    if (hasSeveralHosts(rawHeaders))
      return badRequest('A request must have exactly one Host header.');
    if (host === lastAccepted) return null;
    const isAccepted = isLoopback
      ? isLoopbackName(host) || host.toLowerCase() === publicHost
      : HOST.test(host);
    // Links are made from it: a port above 65535 has the right form too.
    if (isAccepted && URL.canParse(`http://${host}`)) {
      lastAccepted = host;
      return null;
    }
    return new HttpError(
      421,
      'MISDIRECTED_REQUEST',
      'This server does not accept requests for that Host. Use the address that it shows at its start, or set PUBLIC_URL to the address that clients use.',
    );
  };
}
