import { Pool } from 'undici';
import { Exchange } from './http-exchange.js';
import type { Cancellable, HttpOutcome } from './http-exchange.js';

export interface HttpTimeouts {
  /** TCP and TLS. */
  readonly connectMs: number;
  /** From the request to the answer's headers. */
  readonly headersMs: number;
  /** Between two pieces of the answer's body. */
  readonly bodyMs: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query. */
  readonly target: string;
  /** Names and values in turns. */
  readonly headers: string[];
  readonly body: string | undefined;
  /** It must not be sent twice: it gets a connection that is as fresh as can be. */
  readonly once: boolean;
}

// Labels are the largest answers, some hundred kilobytes.
const LARGEST_BODY_BYTES = 32 * 1024 * 1024;

/**
 * HTTP to one origin over a few kept-alive connections, one request at a time on each: with pipelining, undici would
 * send the requests behind a failed one again by itself.
 */
export class HttpOrigin {
  readonly #origin: string;
  readonly #prefix: string;
  readonly #pool: Pool;
  readonly #freshPool: Pool;

  /** `url` may have a path, which is put before every target. */
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
    // A kept connection that the server is just closing loses the request that is written to it, and nobody can tell
    // whether it was taken. For what must not be sent twice, a new handshake now and then is the smaller cost.
    this.#freshPool = new Pool(this.#origin, {
      ...options,
      keepAliveTimeout: 1_000,
      keepAliveMaxTimeout: 1_000,
    });
  }

  /** Sends once; never rejects. */
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

  /** Waits for the requests on the wire, then closes the connections. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.close(), this.#freshPool.close()]);
  }
}
