import { Pool } from 'undici';
import { Slots } from '../../runtime/background/slots.js';
import type { SlotShare } from '../../runtime/background/slots.js';
import type { Clock } from '../../runtime/clock.js';
import { Exchange } from './http-exchange.js';
import type { Cancellable, HttpOutcome } from './http-exchange.js';

export interface HttpTimeouts {
  /** For TCP and TLS. */
  readonly connectMs: number;
  /** From the request to the answer's headers. */
  readonly headersMs: number;
  /** Between two chunks of the answer's body. */
  readonly bodyMs: number;
}

export interface HttpOptions {
  readonly timeouts: HttpTimeouts;
  /** Maximum number of connections. They are opened on demand. */
  readonly connections: number;
  /** How many of them the requests of one owner may use. Default: all. */
  readonly share?: SlotShare;
  readonly clock: Clock;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | undefined;
  /** The request must not be sent twice, so it gets a recent connection. */
  readonly once: boolean;
  /** Whose request it is: owners share the connections. */
  readonly ownerId: string;
}

/** The outcome of a request. */
export interface HttpAnswer {
  readonly outcome: HttpOutcome;
  /** How long the request waited for a connection that no other request used. */
  readonly waitedMs: number;
}

/** A pool, and the places of the requests that use it at once. */
interface Connections {
  readonly pool: Pool;
  readonly places: Slots;
}

// Labels are the largest answers, with some hundred kilobytes.
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * HTTP to one origin over a few kept-alive connections, one request at a time on each: with pipelining, undici would resend the
 * requests after a failed one. Owners take turns for the connections.
 */
export class HttpOrigin {
  readonly #origin: string;
  readonly #prefix: string;
  readonly #clock: Clock;
  readonly #kept: Connections;
  readonly #fresh: Connections;

  /** A path in `url` prefixes every target. */
  constructor(url: URL, { timeouts, connections, share, clock }: HttpOptions) {
    this.#origin = url.origin;
    this.#clock = clock;
    this.#prefix = url.pathname.replace(/\/$/, '');
    const options = {
      connections,
      pipelining: 1,
      connectTimeout: timeouts.connectMs,
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyMs,
      maxResponseSize: LARGEST_BODY_BYTES,
    };
    const open = (keepAlive: Pool.Options): Connections => ({
      pool: new Pool(this.#origin, { ...options, ...keepAlive }),
      places: new Slots(connections, share),
    });
    this.#kept = open({ keepAliveTimeout: 20_000 });
    // When the server closes a kept-alive connection, it loses the request just written to it, and the client
    // cannot tell whether the request was handled. For requests that must not be sent twice, an occasional
    // handshake costs less.
    this.#fresh = open({ keepAliveTimeout: 1_000, keepAliveMaxTimeout: 1_000 });
  }

  /** Sends once, when the owner has a connection. Never rejects. */
  async send(request: HttpRequest, cancellable: Cancellable): Promise<HttpAnswer> {
    const { pool, places } = request.once ? this.#fresh : this.#kept;
    const place = places.enter({ callerId: request.ownerId });
    try {
      const waitedMs = place.wait ? await this.#waited(place.wait, cancellable) : 0;
      return { outcome: await this.#exchange(pool, request, cancellable), waitedMs };
    } finally {
      place.leave();
    }
  }

  /** Waits until the promise resolves or the call ends. Returns how long. */
  async #waited(wait: Promise<void>, cancellable: Cancellable): Promise<number> {
    const sinceMs = this.#clock.now();
    const { promise, resolve } = Promise.withResolvers<void>();
    cancellable.onEnd = () => resolve();
    if (cancellable.ended === undefined) await Promise.race([wait, promise]);
    cancellable.onEnd = undefined;
    return this.#clock.now() - sinceMs;
  }

  #exchange(pool: Pool, request: HttpRequest, cancellable: Cancellable): Promise<HttpOutcome> {
    return new Promise((resolve) => {
      const exchange = new Exchange(cancellable, resolve);
      if (cancellable.ended !== undefined) return;
      const path = this.#prefix + request.target;
      const { method, headers, body = null } = request;
      pool.dispatch({ method, path, headers, body }, exchange);
    });
  }

  /** Waits for running requests, then closes the connections. */
  async close(): Promise<void> {
    await Promise.all([this.#kept.pool.close(), this.#fresh.pool.close()]);
  }
}
