import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** How much may wait in memory for clients that read slowly. */
export interface UnreadLimits {
  /** Bytes of all answers together. */
  readonly maxBytes: number;
  /** Milliseconds that a client has to read an answer. */
  readonly maxMs: number;
}

export const defaultUnreadLimits: UnreadLimits = { maxBytes: 64 * 1024 * 1024, maxMs: 60_000 };

/** A request whose answer was handed to its connection. */
export interface AnsweredRequest {
  readonly response: ServerResponse;
  readonly log: Logger;
  onClose(listener: () => void): void;
}

interface Unread {
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Answers that the operating system has not taken from this process yet. A client that reads too slowly loses its
 * connection: after a while, and earlier when the answers that wait take too much room, the oldest first.
 */
export class UnreadAnswers {
  readonly #limits: UnreadLimits;
  readonly #unread = new Map<AnsweredRequest, Unread>();
  #bytes = 0;
  constructor(limits: UnreadLimits = defaultUnreadLimits) {
    this.#limits = limits;
  }

  /** Watches an answer of this many bytes until it has been read. */
  add(exchange: AnsweredRequest, bytes: number): void {
    const { maxMs, maxBytes } = this.#limits;
    const timer = setTimeout(() => this.#drop(exchange), maxMs);
    timer.unref();
    this.#unread.set(exchange, { bytes, timer });
    this.#bytes += bytes;
    exchange.onClose(() => this.#forget(exchange));
    for (const oldest of this.#unread.keys()) {
      if (this.#bytes <= maxBytes) return;
      this.#drop(oldest);
    }
  }

  #forget(exchange: AnsweredRequest): void {
    const unread = this.#unread.get(exchange);
    if (!unread) return;
    clearTimeout(unread.timer);
    this.#unread.delete(exchange);
    this.#bytes -= unread.bytes;
  }

  #drop(exchange: AnsweredRequest): void {
    this.#forget(exchange);
    exchange.log.warn('a client that reads too slowly was disconnected');
    exchange.response.destroy();
  }
}
