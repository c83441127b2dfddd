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
  /** Connections of which a request has begun in this turn of the event loop. */
  readonly #begun = new Set<Socket>();
  /** Connections that are closed after the responses that are due. */
  readonly #ending = new WeakSet<Socket>();

  constructor(starts: TimedTurns) {
    this.#starts = starts;
  }

  /** Tells whether a connection is closed after the responses that are due. Node emits requests that it has read nevertheless. */
  isEnding(socket: Socket): boolean {
    return this.#ending.has(socket);
  }

  /**
   * Calls `answer` with why the request is refused, or null. Node emits all requests of a packet in one turn of the event loop, and a
   * packet has room for thousands. So a request that arrives with others of its connection, or behind an open one, waits for its
   * turn, also when it is refused in the end. A connection with too many is closed.
   */
  answer(exchange: Exchange, answer: (crowded: HttpError | null) => void): void {
    const { request, response } = exchange;
    const { socket } = request;
    const isAlone = this.#openOn(socket) === 0 && !this.#begun.has(socket);
    const crowded = this.enter(exchange);
    if (crowded) {
      this.#ending.add(socket);
      socket.pause();
      response.shouldKeepAlive = false;
      answer(crowded);
    } else if (isAlone) {
      this.#begin(socket);
      answer(null);
    } else void this.#answerLater(exchange, answer);
  }

  /** Counts the request until its response is complete. Returns why it is refused, or null. */
  enter(exchange: Exchange): HttpError | null {
    const { socket } = exchange.request;
    const open = this.#openOn(socket) + 1;
    this.#open.set(socket, open);
    exchange.onClose(() => this.#open.set(socket, this.#openOn(socket) - 1));
    if (open <= MAX_PIPELINED) return null;
    return busy(
      `The connection has reached its limit of ${MAX_PIPELINED} open requests, and is closed.`,
    );
  }

  /**
   * Returns a promise that resolves when the request may start, or null when it may start now. The requests of a pipeline
   * become ready together, so each of them waits, and enters the queue when the one before has started: connections take
   * turns, and a pipeline delays only itself.
   * @param isProbe is true for a request that must not wait for other connections.
   */
  startOf({ request: { socket } }: Exchange, isProbe = false): Promise<void> | null {
    if (this.#openOn(socket) <= 1) return isProbe ? null : this.#starts.next();
    return this.#afterOthers(socket);
  }

  async #answerLater(exchange: Exchange, answer: (crowded: null) => void): Promise<void> {
    await this.#afterOthers(exchange.request.socket);
    if (!exchange.isGone) answer(null);
  }

  #afterOthers(socket: Socket): Promise<void> {
    const before = this.#latest.get(socket) ?? Promise.resolve();
    const start = before.then(() => this.#starts.next(true) ?? undefined);
    this.#latest.set(socket, start);
    return start;
  }

  #begin(socket: Socket): void {
    if (this.#begun.size === 0) setImmediate(() => this.#begun.clear());
    this.#begun.add(socket);
  }

  #openOn(socket: Socket): number {
    return this.#open.get(socket) ?? 0;
  }
}
