import { HttpError } from './http-error.js';

const LOOPBACK_NAME =
  /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Whether the name of a host, with its port if it has one, can only mean this machine. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK_NAME.test(host);
}

/** Says no, as an error to answer with, to a Host header that this server does not go by. */
export type HostCheck = (host: string | undefined) => HttpError | null;

/**
 * A server on loopback is reached by loopback names only. Without this, a page on the web could point its own name at
 * 127.0.0.1 (DNS rebinding) and talk to the server as its own origin.
 *
 * @param publicUrl is a name by which a proxy on the same machine passes requests on.
 */
export function createHostCheck(isLoopback: boolean, publicUrl: string | null): HostCheck {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  // Nearly all requests come by one name.
  let lastAccepted: string | null = null;
  return (host = '') => {
    if (host === lastAccepted) return null;
    const accepted = isLoopback
      ? isLoopbackName(host) || host.toLowerCase() === publicHost
      : HOST.test(host);
    if (accepted) {
      lastAccepted = host;
      return null;
    }
    return new HttpError(421, 'MISDIRECTED_REQUEST', 'This server does not go by that Host.');
  };
}
