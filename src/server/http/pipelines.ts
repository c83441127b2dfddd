import type { Socket } from 'node:net';
import type { Turns } from '../../runtime/background/turns.js';
import { busy } from './admission.js';
import type { Exchange } from './exchange.js';
import type { HttpError } from './http-error.js';

/** Open requests of one connection. A client that pipelines sends requests without waiting for the responses. */
const MAX_PIPELINED = 32;

/** Keeps one connection from taking the room, or the event loop, from all others. */
export class Pipelines {
  readonly #turns: Turns;
  readonly #open = new WeakMap<Socket, number>();

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** Counts the request until its response is complete. Returns why it is refused, or null. */
  enter(exchange: Exchange): HttpError | null {
    const { socket } = exchange.request;
    const open = this.#openOn(socket) + 1;
    this.#open.set(socket, open);
    exchange.onClose(() => this.#open.set(socket, this.#openOn(socket) - 1));
    if (open <= MAX_PIPELINED) return null;
    return busy(
      `The connection already has ${MAX_PIPELINED} requests without an answer, its limit.`,
    );
  }

  /**
   * Returns a promise that resolves in a separate turn of the event loop. Returns null when the connection has no other open
   * request: Node reads all requests of a packet in one turn, so only a pipeline can hold the loop.
   */
  turnOf({ request }: Exchange): Promise<void> | null {
    return this.#openOn(request.socket) > 1 ? this.#turns.next() : null;
  }

  #openOn(socket: Socket): number {
    return this.#open.get(socket) ?? 0;
  }
}
