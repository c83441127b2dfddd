import type { Logger } from 'pino';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Read } from '../../runtime/cache/single-flight-cache.js';
import type { Exchange } from './exchange.js';

/** What the edge knows about one GraphQL request; of a subscription, about it or about one of its events. */
export interface IncomingRequest {
  /** The same for all events of a subscription. */
  readonly requestId: string;
  /**
   * Fires when the client has gone before the answer, or ends its subscription, and at the end of the shutdown grace.
   */
  readonly signal: AbortSignal;
  /** The same for who waits on it many times; where there is one, `signal` is made when it is asked for. */
  readonly cancellation?: CancellationSignal;
  /** Where this server is reached by the caller, without a slash at the end. */
  readonly baseUrl: string;
  readonly log: Logger;
  /** To be told of everything that the request reads from a memory. Of a subscription nobody wants to know. */
  readonly onRead?: ((read: Read) => void) | undefined;
}

/**
 * What the edge hands on of a request. Takes from the exchange only what is asked for, so that not every request gets a
 * logger and a signal of its own. A class, since an object literal with getters gets a shape of its own each time.
 */
export class RequestOverHttp implements IncomingRequest {
  readonly #exchange: Exchange;

  constructor(
    exchange: Exchange,
    readonly baseUrl: string,
    readonly onRead: ((read: Read) => void) | undefined,
  ) {
    this.#exchange = exchange;
  }

  get requestId(): string {
    return this.#exchange.requestId;
  }

  get signal(): AbortSignal {
    return this.#exchange.signal;
  }

  get cancellation(): CancellationSignal {
    return this.#exchange.cancellation;
  }

  get log(): Logger {
    return this.#exchange.log;
  }
}
