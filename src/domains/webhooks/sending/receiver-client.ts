import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, request } from 'undici';
import type { DeliveryProblem } from '../../../store/webhooks/webhook.js';
import { isPublicAddress, isReachable } from '../receiver-address.js';
import type { ReceiverPolicy } from '../receiver-address.js';
import { retryAfterMs } from './retry-after.js';

/** How one attempt ended. */
export type Attempt =
  | { readonly problem: null; readonly httpStatus: number }
  | {
      readonly problem: DeliveryProblem;
      readonly httpStatus: number | null;
      readonly retryAfterMs: number | null;
    };

/** A request to a receiver. */
export interface ReceiverRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

export interface ReceiverClientOptions {
  readonly policy: ReceiverPolicy;
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Returns the addresses of a host name. Default: asks the name servers of this machine. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

/** Bytes of a response that are read, so that the connection can be used again. */
const MOST_RESPONSE_BYTES = 4_096;
const RESOLVE_MS = 5_000;

class ForbiddenAddress extends Error {
  constructor() {
    super('The host has an address that is not on the internet.');
    this.name = 'ForbiddenAddress';
  }
}

/**
 * Sends requests to receivers. Follows no redirect. With the policy `public`, every connection goes to an address that was checked
 * when it was resolved for this connection: a name that resolves to another address later gets no connection to it.
 */
export class ReceiverClient {
  readonly #agent: Agent;
  readonly #options: ReceiverClientOptions;

  constructor(options: ReceiverClientOptions) {
    this.#options = options;
    const { policy, timeoutMs, resolve = resolveHost } = options;
    this.#agent = new Agent({
      connect: {
        timeout: timeoutMs,
        ...(policy === 'public' && { lookup: publicLookup(resolve) }),
      },
      pipelining: 1,
    });
  }

  /** Sends one request. Never rejects: every failure is an `Attempt`. */
  async post({ url: text, headers, body, signal }: ReceiverRequest): Promise<Attempt> {
    const { policy, timeoutMs, userAgent, now } = this.#options;
    const url = URL.parse(text);
    if (url === null || !isReachable(url, policy)) return failed('FORBIDDEN_ADDRESS');
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const response = await request(url, {
        dispatcher: this.#agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': userAgent, ...headers },
        body,
        signal: limit,
      });
      // The status is the whole answer, so a body that never ends changes nothing.
      await response.body.dump({ limit: MOST_RESPONSE_BYTES, signal: limit }).catch(() => null);
      const { statusCode } = response;
      if (statusCode >= 200 && statusCode < 300) return { problem: null, httpStatus: statusCode };
      return {
        problem: statusCode === 410 ? 'GONE' : 'REFUSED',
        httpStatus: statusCode,
        retryAfterMs: retryAfterMs(response.headers['retry-after'], now()),
      };
    } catch (error) {
      return failed(problemOf(error, limit));
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function failed(problem: DeliveryProblem): Attempt {
  return { problem, httpStatus: null, retryAfterMs: null };
}

function problemOf(error: unknown, limit: AbortSignal): DeliveryProblem {
  if (error instanceof ForbiddenAddress) return 'FORBIDDEN_ADDRESS';
  if (limit.aborted) return 'TIMEOUT';
  const isTimeout =
    error instanceof Error && 'code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT';
  return isTimeout ? 'TIMEOUT' : 'UNREACHABLE';
}

/** Asks the name servers without Node's thread pool, which a slow name server of a receiver could fill. */
async function resolveHost(hostname: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: RESOLVE_MS, tries: 2 });
  const found = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  const addresses = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const [first] = found;
  if (addresses.length === 0 && first.status === 'rejected') throw first.reason;
  return addresses;
}

/** Returns a lookup that fails when one of the addresses is not public. */
function publicLookup(resolve: (hostname: string) => Promise<readonly string[]>): LookupFunction {
  const find = callbackify(async (hostname: string) => {
    const addresses = await resolve(hostname);
    if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw new ForbiddenAddress();
    return addresses;
  });
  return (hostname, options, callback) => {
    const done = (error: NodeJS.ErrnoException | null, addresses: readonly string[] = []): void => {
      const [first = ''] = addresses;
      const found = addresses.map((address) => ({ address, family: familyOf(address) }));
      if (options.all) callback(error, found);
      else callback(error, first, familyOf(first));
    };
    find(hostname, done);
  };
}

function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}
