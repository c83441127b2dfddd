import type { IncomingMessage } from 'node:http';

type BrowserRequest = Pick<IncomingMessage, 'headers' | 'method'>;

const NAME = 'fulfilment-graph-session';

/** A browser takes a cookie of this name from the very host over TLS only, so no other host of the domain can plant one. */
const SECURE_NAME = `__Host-${NAME}`;

/**
 * The header that a request with the cookie needs, with any value; over WebSocket a member of the payload of `connection_init`. Only a
 * script of a page can send it: a link, a form or an image cannot, and CORS permits it to no other origin.
 */
export const SESSION_HEADER = 'x-browser-session';

/** Methods whose requests of the same origin carry no `Origin`. They change nothing. */
const READING = new Set(['GET', 'HEAD']);

/**
 * The cookie of a browser that has signed in to the console. A browser adds it to a request by itself, so it counts only for
 * requests that the browser says to be of a page of this server. `SameSite=Strict` alone would let in pages of sibling domains,
 * and of other ports of this machine.
 */
export class SessionCookie {
  readonly #publicOrigin: string | null;

  /** @param publicUrl is the address of this server in browsers, when a proxy is in front of it. */
  constructor(publicUrl: string | null) {
    this.#publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  }

  /** Returns what the cookie holds. Undefined without one, without the header, and for a request of another origin. */
  read(request: BrowserRequest): string | undefined {
    return request.headers[SESSION_HEADER] === undefined
      ? undefined
      : this.readUnconfirmed(request);
  }

  /** Tells whether only the header is missing for the cookie to count. */
  lacksHeader(request: BrowserRequest): boolean {
    const hasHeader = request.headers[SESSION_HEADER] !== undefined;
    return !hasHeader && this.readUnconfirmed(request) !== undefined;
  }

  /** Returns what the cookie of an upgrade holds. It counts only when the payload of `connection_init` confirms it. */
  readUnconfirmed(request: BrowserRequest): string | undefined {
    const { cookie } = request.headers;
    if (cookie === undefined || !this.isOfThisOrigin(request)) return undefined;
    const secured = valueOf(cookie, SECURE_NAME);
    return secured ?? (this.#isPublicSecure ? undefined : valueOf(cookie, NAME));
  }

  /**
   * Tells whether a page of this server has sent the request. Browsers name the origin of a page in each request that may change
   * something, and of each WebSocket; most name the relation of both origins too.
   */
  isOfThisOrigin({ headers, method = '' }: BrowserRequest): boolean {
    const { origin, host = '', upgrade, 'sec-fetch-site': relation } = headers;
    if (relation !== undefined && relation !== 'same-origin') return false;
    if (origin === undefined)
      return upgrade === undefined && (relation !== undefined || READING.has(method));
    const url = URL.parse(origin);
    if (url === null || !/^https?:$/.test(url.protocol)) return false;
    return url.origin === this.#publicOrigin || url.host === host.toLowerCase();
  }

  /** Returns the header that sets the cookie, for the browser that has sent the request. */
  set(request: BrowserRequest, value: string, seconds: number): string {
    const isSecure = this.#isPublicSecure || request.headers.origin?.startsWith('https:') === true;
    return isSecure
      ? `${SECURE_NAME}=${value}; Max-Age=${seconds}; ${ATTRIBUTES}; Secure`
      : `${NAME}=${value}; Max-Age=${seconds}; ${ATTRIBUTES}`;
  }

  /** Returns the headers that remove the cookie, under either name. */
  remove(): string[] {
    return [
      `${SECURE_NAME}=; Max-Age=0; ${ATTRIBUTES}; Secure`,
      `${NAME}=; Max-Age=0; ${ATTRIBUTES}`,
    ];
  }

  get #isPublicSecure(): boolean {
    return this.#publicOrigin?.startsWith('https:') === true;
  }
}

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

function valueOf(cookies: string, name: string): string | undefined {
  const start = `${name}=`;
  return cookies
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(start))
    ?.slice(start.length);
}
