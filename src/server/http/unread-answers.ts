import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** Limits of the responses that wait in memory for slow clients. */
export interface UnreadLimits {
  /** Bytes of all responses together. */
  readonly maxBytes: number;
  /** Milliseconds that a client has to read a response. */
  readonly maxMs: number;
}

export const defaultUnreadLimits: UnreadLimits = { maxBytes: 64 * 1024 * 1024, maxMs: 60_000 };

/** A request whose response was passed to its connection. */
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
 * Tracks responses that the operating system has not taken yet. Disconnects a client that reads too slowly: after
 * `maxMs`, or earlier when all waiting responses exceed `maxBytes`, the oldest first.
 */
export class UnreadAnswers {
  readonly #limits: UnreadLimits;
  readonly #unread = new Map<AnsweredRequest, Unread>();
  #bytes = 0;
  constructor(limits: UnreadLimits = defaultUnreadLimits) {
    this.#limits = limits;
  }

  /** Tracks a response of `bytes` until the client has read it. */
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
