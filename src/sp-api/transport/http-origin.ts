import { Pool } from 'undici';
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

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | undefined;
  /** The request must not be sent twice, so it gets a recent connection. */
  readonly once: boolean;
}

// Labels are the largest answers, with some hundred kilobytes.
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * HTTP to one origin over a few kept-alive connections, one request at a time on each: with pipelining,
 * undici would resend the requests after a failed one.
 */
export class HttpOrigin {
  readonly #origin: string;
  readonly #prefix: string;
  readonly #pool: Pool;
  readonly #freshPool: Pool;

  /** A path in `url` prefixes every target. */
  constructor(url: URL, timeouts: HttpTimeouts, connections: number) {
    this.#origin = url.origin;
    this.#prefix = url.pathname.replace(/\/$/, '');
    const options = {
      connections,
      pipelining: 1,
      connectTimeout: timeouts.connectMs,
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyMs,
      maxResponseSize: LARGEST_BODY_BYTES,
    };
    this.#pool = new Pool(this.#origin, { ...options, keepAliveTimeout: 20_000 });
    // When the server closes a kept-alive connection, it loses the request just written to it, and the client
    // cannot tell whether the request was handled. For requests that must not be sent twice, an occasional
    // handshake costs less.
    this.#freshPool = new Pool(this.#origin, {
      ...options,
      keepAliveTimeout: 1_000,
      keepAliveMaxTimeout: 1_000,
    });
  }

  /** Sends once. Never rejects. */
  send(request: HttpRequest, cancellable: Cancellable): Promise<HttpOutcome> {
    return new Promise((resolve) => {
      const exchange = new Exchange(cancellable, resolve);
      if (cancellable.ended !== undefined) return;
      const pool = request.once ? this.#freshPool : this.#pool;
      const path = this.#prefix + request.target;
      const { method, headers, body = null } = request;
      pool.dispatch({ method, path, headers, body }, exchange);
    });
  }

  /** Waits for running requests, then closes the connections. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#freshPool.close()]);
  }
}
