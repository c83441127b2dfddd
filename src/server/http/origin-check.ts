import { isLoopbackName } from './host-check.js';
import { HttpError } from './http-error.js';

/** Returns an HTTP error for a page that may not use this server, else null. */
export type OriginCheck = (
  origin: string | undefined,
  host: string | undefined,
) => HttpError | null;

function parseOrigin(origin: string): URL | null {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * Creates the check. A browser lets a page of any origin open a WebSocket to any server and read its messages, and asks the
 * server before it lets the page read a response over HTTP. Accepted are the server's own pages, those of `publicUrl`, the
 * `allowed` origins, and on loopback those of the same machine, where a frontend in development has its own port. Clients
 * other than browsers send no Origin.
 */
export function createOriginCheck(
  isLoopback: boolean,
  publicUrl: string | null,
  allowed: readonly string[] = [],
): OriginCheck {
  const origins = new Set(allowed);
  if (publicUrl !== null) origins.add(new URL(publicUrl).origin);
  return (origin, host = '') => {
    if (origin === undefined) return null;
    const url = parseOrigin(origin);
    const accepted =
      url !== null &&
      (origins.has(url.origin) ||
        url.host === host.toLowerCase() ||
        (isLoopback && isLoopbackName(url.host)));
    if (accepted) return null;
    return new HttpError(
      403,
      'ORIGIN_NOT_ALLOWED',
      'Pages of this Origin may not open a WebSocket to this server.',
    );
  };
}
