import type { Server } from 'node:http';
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

/** Knows the requests that are running, and brings a server to its end without cutting them off. */
export class Drain {
  readonly #running = new Set<Exchange>();
  readonly #forget = (exchange: Exchange): boolean => this.#running.delete(exchange);
  readonly #others: Drainable[] = [];
  #draining = false;

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
   * Stops accepting, waits for running requests up to `graceMs`, then aborts what still runs and destroys what is
   * left. Resolves when no connection is open any more.
   */
  async close(server: Server, graceMs: number): Promise<void> {
    this.#draining = true;
    for (const { response } of this.#running) {
      // A kept-alive connection would otherwise stay open after its last answer.
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    for (const other of this.#others) other.finish();
    const timers: NodeJS.Timeout[] = [];
    const after = (ms: number, act: () => void): void => {
      timers.push(setTimeout(act, ms));
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
