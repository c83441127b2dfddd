import type { OutgoingHttpHeaders } from 'node:http';
import { send } from './exchange.js';
import type { Exchange } from './exchange.js';
import type { OriginCheck } from './origin-check.js';

/** How long a browser may remember the permission, in seconds. */
const MAX_AGE = '600';

const SENT =
  'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, x-request-id';
const READ = 'www-authenticate, retry-after, x-request-id';

/**
 * Lets pages of the accepted origins send requests and read the responses. Never with cookies: the one
 * of the console is for pages of this server alone, and every other page needs an access key.
 */
export class Cors {
  readonly #check: OriginCheck;

  constructor(check: OriginCheck) {
    this.#check = check;
  }

  /** Adds the permission to the response of a request of a page. Answers a preflight request, and returns true then. */
  apply(exchange: Exchange): boolean {
    const { headers } = exchange.request;
    const { origin } = headers;
    if (origin === undefined) return false;
    const isAllowed = this.#check(origin, headers.host) === null;
    exchange.pageHeaders = isAllowed
      ? {
          'access-control-allow-origin': origin,
          'access-control-expose-headers': READ,
          vary: 'Origin',
        }
      : { vary: 'Origin' };
    const isPreflight =
      exchange.method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    if (!isAllowed || !isPreflight) return false;
    send(exchange, 204, PREFLIGHT, '');
    return true;
  }
}

const PREFLIGHT: OutgoingHttpHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': SENT,
  'access-control-max-age': MAX_AGE,
};
