import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Exchange } from './exchange.js';

/** How long requests that were just aborted may take to say so before their sockets are destroyed. */
const FAREWELL_MS = 250;

/** The server stops, and the grace for running requests is over. */
export class ShutdownError extends Error {
  /** `extensions.code` of what it interrupted. */
  readonly code = 'SERVER_SHUTTING_DOWN';

  constructor() {
    super('The server is shutting down.');
    this.name = 'ShutdownError';
  }
}

/** What keeps connections open besides requests, and ends with them. */
export interface Drainable {
  /** Takes nothing new, lets what runs end, and closes each connection that is idle. */
  finish(): void;
  /** Aborts what still runs. */
  abort(reason: Error): void;
  /** Destroys the connections that are left. */
  destroy(): void;
}

/** How long the stages of a graceful end take, in milliseconds. */
export interface DrainTimes {
  /** Keeps serving while `/readyz` answers 503, so that load balancers look elsewhere before the listener closes. */
  readonly delayMs: number;
  /** Waits for running requests after that. */
  readonly graceMs: number;
}

/** Tracks running requests and shuts a server down without cutting them off. */
export class Drain {
  readonly #running = new Set<Exchange>();
  readonly #forget = (exchange: Exchange): boolean => this.#running.delete(exchange);
  readonly #others: Drainable[] = [];
  #draining = false;

  /** True from the request to stop on, while requests are still served. */
  get isDraining(): boolean {
    return this.#draining;
  }

  track(exchange: Exchange): void {
    this.#running.add(exchange);
    exchange.onClose(this.#forget);
    if (this.#draining) exchange.response.setHeader('connection', 'close');
  }

  /** Ends `other` together with the requests. */
  include(other: Drainable): void {
    this.#others.push(other);
  }

  /**
   * Serves on for `delayMs`, then stops accepting, waits for running requests up to `graceMs`, aborts those that still
   * run and destroys what is left. Resolves when no connection is open.
   */
  async close(server: Server, { delayMs, graceMs }: DrainTimes): Promise<void> {
    this.#draining = true;
    for (const { response } of this.#running) {
      // A kept-alive connection would otherwise stay open after its last response.
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    if (delayMs > 0) await setTimeout(delayMs);
    for (const other of this.#others) other.finish();
    const timers: NodeJS.Timeout[] = [];
    const after = (ms: number, act: () => void): void => {
      timers.push(globalThis.setTimeout(act, ms));
    };
    after(graceMs, () => {
      for (const exchange of this.#running) exchange.abort(new ShutdownError());
      for (const other of this.#others) other.abort(new ShutdownError());
      after(FAREWELL_MS, () => {
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
}
