import type { Logger } from 'pino';
import { AuthenticationError } from '../../graph/access/authentication-error.js';
import type { UpdateSubscriber } from '../../graph/update-subscriber.js';
import type { Principal } from '../../graph/access/principal.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { FactReads } from '../../runtime/cache/fact-versions.js';
import type { Read } from '../../runtime/cache/single-flight-cache.js';
import type { Exchange } from './exchange.js';

/** One GraphQL request as the server knows it. For a subscription: the subscription, or one of its events. */
export interface IncomingRequest {
  /** The same for all events of a subscription. */
  readonly requestId: string;
  /**
   * Fires when the client disconnects before the response, when it ends its subscription, and at the end of the
   * shutdown grace period.
   */
  readonly signal: AbortSignal;
  /** The same as `signal`, cheaper for many listeners. When present, `signal` is created on first use. */
  readonly cancellation?: CancellationSignal;
  /** URL of this server for the caller, without a slash at the end. */
  readonly baseUrl: string;
  readonly log: Logger;
  readonly principal: Principal;
  /** Called for each value that the request reads from a cache. Absent for subscriptions. */
  readonly onRead?: ((read: Read) => void) | undefined;
  /** Called with the facts of each seller that the request concerns, before it reads any. Absent for subscriptions. */
  readonly onFacts?: ((reads: FactReads) => void) | undefined;
  /** Registers a listener that is called once, when the answer is sent or given up. Absent for a subscription itself. */
  readonly onEnd?: ((listener: () => void) => void) | undefined;
  /** Called for each seller that the request concerns. */
  readonly onSeller?: ((sellerId: string) => void) | undefined;
  /** The subscriber whose source of events is made. Absent for requests, and for the events of a subscription. */
  readonly subscriber?: UpdateSubscriber | undefined;
}

/** Notes what a request reads. */
interface AnswerNotes {
  readonly reads: { readonly add: (read: Read) => void };
  readonly addFacts: (reads: FactReads) => void;
}

/**
 * A request over HTTP. Reads the exchange on use, so that most requests create no logger and no signal. A class,
 * because each object literal with getters gets a new hidden class.
 */
export class RequestOverHttp implements IncomingRequest {
  readonly onRead: IncomingRequest['onRead'];
  readonly onFacts: IncomingRequest['onFacts'];
  readonly #exchange: Exchange;

  constructor(
    exchange: Exchange,
    readonly baseUrl: string,
    draft: AnswerNotes | null,
  ) {
    this.#exchange = exchange;
    this.onRead = draft?.reads.add;
    this.onFacts = draft?.addFacts;
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

  /** @throws AuthenticationError before the identity of the caller is proven. */
  get principal(): Principal {
    const { principal } = this.#exchange.scope;
    if (!principal) throw new AuthenticationError('The request is not authenticated.', null);
    return principal;
  }

  onEnd(listener: () => void): void {
    this.#exchange.onClose(listener);
  }

  onSeller(sellerId: string): void {
    this.#exchange.scope.noteSeller(sellerId);
  }

  get log(): Logger {
    return this.#exchange.log;
  }
}
