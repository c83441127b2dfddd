import type { Socket } from 'node:net';
import type { TimedTurns } from '../../runtime/background/timed-turns.js';
import { busy } from './admission.js';
import type { Exchange } from './exchange.js';
import type { HttpError } from './http-error.js';

/** Open requests of one connection. A client that pipelines sends requests without waiting for the responses. */
const MAX_PIPELINED = 32;

/** Keeps one connection from taking the room of all others. */
export class Pipelines {
  readonly #starts: TimedTurns;
  readonly #open = new WeakMap<Socket, number>();
  /** Start of the latest request of a connection that waits. */
  readonly #latest = new WeakMap<Socket, Promise<void>>();

  constructor(starts: TimedTurns) {
    this.#starts = starts;
  }

  /** Counts the request until its response is complete. Returns why it is refused, or null. */
  enter(exchange: Exchange): HttpError | null {
    const { socket } = exchange.request;
    const open = this.#openOn(socket) + 1;
    this.#open.set(socket, open);
    exchange.onClose(() => this.#open.set(socket, this.#openOn(socket) - 1));
    if (open <= MAX_PIPELINED) return null;
    return busy(`The connection has reached its limit of ${MAX_PIPELINED} open requests.`);
  }

  /**
   * Returns a promise that resolves when the request may start, or null when it may start now. The requests of a pipeline
   * become ready together, so each of them waits, and enters the queue when the one before has started: connections take
   * turns, and a pipeline delays only itself.
   * @param isProbe is true for a request that must not wait for other connections.
   */
  startOf({ request: { socket } }: Exchange, isProbe = false): Promise<void> | null {
    if (this.#openOn(socket) <= 1) return isProbe ? null : this.#starts.next();
    const before = this.#latest.get(socket) ?? Promise.resolve();
    const start = before.then(() => this.#starts.next(true) ?? undefined);
    this.#latest.set(socket, start);
    return start;
  }

  #openOn(socket: Socket): number {
    return this.#open.get(socket) ?? 0;
  }
}
