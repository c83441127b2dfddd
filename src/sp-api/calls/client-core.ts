import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { CallReport } from './client.js';
import { CallScope } from './call-scope.js';
import type { Clock } from '../../runtime/clock.js';
import type { SpApiErrorCode } from '../errors/errors.js';
import type { EventSink, SpApiEvent } from './events.js';
import type { RetryPolicy } from './retry-policy.js';

export interface ClientCoreDependencies {
  readonly clock: Clock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly retry: RetryPolicy;
  readonly overallMs: number;
  readonly userAgent: string;
  readonly onEvent: EventSink | undefined;
}

/** Shared state of all calls of one client, with the list of running calls. */
export class ClientCore {
  readonly clock: Clock;
  readonly random: () => number;
  readonly retry: RetryPolicy;
  readonly overallMs: number;
  readonly userAgent: string;
  readonly #onEvent: EventSink | undefined;
  readonly #scopes = new Set<CallScope>();
  #closing = false;
  #turn = 0;
  #idle: (() => void) | undefined;

  constructor(dependencies: ClientCoreDependencies) {
    this.clock = dependencies.clock;
    this.random = dependencies.random;
    this.retry = dependencies.retry;
    this.overallMs = dependencies.overallMs;
    this.userAgent = dependencies.userAgent;
    this.#onEvent = dependencies.onEvent;
  }

  get closing(): boolean {
    return this.#closing;
  }

  /** Returns the number of a new call in order of arrival. */
  nextTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /** Starts the lifetime of a call. Pass it to `close` when the call has ended. */
  open(timeoutMs: number, signal?: CancellationSignal): CallScope {
    const scope = new CallScope(this.clock, timeoutMs, signal);
    this.#scopes.add(scope);
    if (this.#closing) scope.end('closed');
    return scope;
  }

  close(scope: CallScope): void {
    scope.dispose();
    this.#scopes.delete(scope);
    if (this.#scopes.size === 0) this.#idle?.();
  }

  /**
   * Stops sending. Calls that wait for a token, for quota or for a retry end at once. Requests on the wire
   * finish, because cutting off a purchase would leave its outcome unknown. Resolves when no call is left.
   */
  async shutDown(): Promise<void> {
    this.#closing = true;
    for (const scope of this.#scopes) if (!scope.onWire) scope.end('closed');
    if (this.#scopes.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#idle = resolve;
    });
  }

  /** True when building an event is worthwhile. */
  get observed(): boolean {
    return this.#onEvent !== undefined;
  }

  emit(event: SpApiEvent): void {
    if (this.#onEvent === undefined) return;
    try {
      this.#onEvent(event);
    } catch {
      // An observer must not change what it observes, and no other observer could receive its error.
    }
  }

  /** Reports that a request is sent again. */
  retried(sellerId: string, operation: string, errorCode: SpApiErrorCode): void {
    this.emit({ type: 'retry', sellerId, operation, errorCode });
  }

  /** Reports a call to its caller, whose callback must not turn a success into a failure. */
  report(onReport: ((report: CallReport) => void) | undefined, report: CallReport): void {
    try {
      onReport?.(report);
    } catch (error) {
      this.emit({ type: 'callback-failed', error });
    }
  }
}
