import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Socket } from 'node:net';
import { sendError } from './exchange.js';
import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';

/** Time for aborted requests to send their error before their sockets are destroyed. */
const LAST_RESPONSES_MS = 250;

/** Time for the rest of requests that have begun to arrive. They have started no work, so another server can take them. */
const REST_OF_REQUESTS_MS = 500;

/** The server shuts down, and the grace period is over. */
export class ShutdownError extends Error {
  /** `extensions.code` of interrupted operations. */
  readonly code = 'SERVER_SHUTTING_DOWN';

  constructor() {
    super('The server is shutting down.');
    this.name = 'ShutdownError';
  }
}

const UNSENT = new HttpError(
  503,
  'SERVER_SHUTTING_DOWN',
  'The server is shutting down, and the request did not arrive in time. Nothing was executed. Send it again.',
  { connection: 'close' },
);

/** Long-lived connections that are shut down together with the requests. */
export interface Drainable {
  /** Refuses new work, finishes running work, and closes idle connections. */
  finish(): void;
  /** Aborts the remaining work. */
  abort(reason: Error): void;
  /** Destroys the remaining connections. */
  destroy(): void;
}

/** Durations of the stages of a graceful shutdown, in milliseconds. */
export interface DrainTimes {
  /** Serves on while `/readyz` answers 503, so that load balancers choose another server before the listener closes. */
  readonly delayMs: number;
  /** Waits for running requests after that. */
  readonly graceMs: number;
}

/** Tracks running requests and shuts a server down without interrupting them. */
export class Drain {
  readonly #running = new Set<Exchange>();
  readonly #forget = (exchange: Exchange): boolean => this.#running.delete(exchange);
  readonly #others: Drainable[] = [];
  /** Connections over HTTP. Does not contain upgraded ones. */
  readonly #connections = new Set<Socket>();
  #draining = false;

  /** True from the start of the shutdown, while requests are still served. */
  get isDraining(): boolean {
    return this.#draining;
  }

  /** Tracks the connections of the server, because Node keeps those open on which half of a head has arrived. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      this.#connections.add(socket);
      socket.once('close', () => this.#connections.delete(socket));
    });
    server.on('upgrade', ({ socket }) => this.#connections.delete(socket));
  }

  track(exchange: Exchange): void {
    this.#running.add(exchange);
    exchange.onClose(this.#forget);
    if (this.#draining) exchange.response.setHeader('connection', 'close');
  }

  /** Shuts `other` down together with the requests. */
  include(other: Drainable): void {
    this.#others.push(other);
  }

  /**
   * Serves for another `delayMs`, stops accepting connections, waits up to `graceMs` for running requests, aborts the
   * rest, and destroys the remaining connections. Waits only briefly for requests that have not arrived as a whole.
   * Resolves when no connection is open.
   */
  async close(server: Server, { delayMs, graceMs }: DrainTimes): Promise<void> {
    this.#draining = true;
    for (const { response } of this.#running) {
      // Without it, a kept-alive connection would stay open after its last response.
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    if (delayMs > 0) await setTimeout(delayMs);
    for (const other of this.#others) other.finish();
    const timers: NodeJS.Timeout[] = [];
    const after = (ms: number, act: () => void): void => {
      timers.push(globalThis.setTimeout(act, ms));
    };
    after(Math.min(graceMs, REST_OF_REQUESTS_MS), () => {
      this.#endUnsent();
    });
    after(graceMs, () => {
      for (const exchange of this.#running) exchange.abort(new ShutdownError());
      for (const other of this.#others) other.abort(new ShutdownError());
      after(LAST_RESPONSES_MS, () => {
        server.closeAllConnections();
        for (const other of this.#others) other.destroy();
      });
    });
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    timers.forEach((timer) => {
      clearTimeout(timer);
    });
  }

  /** Refuses requests whose body has not arrived, and closes connections without a request. */
  #endUnsent(): void {
    const busy = new Set<Socket>();
    for (const exchange of this.#running) {
      const { request, response } = exchange;
      busy.add(request.socket);
      if (request.complete || response.headersSent) continue;
      exchange.abort(new ShutdownError());
      sendError(exchange, UNSENT);
    }
    for (const socket of this.#connections) if (!busy.has(socket)) socket.destroy();
  }
}
