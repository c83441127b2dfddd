import type { CallMeter, CallReport } from './client.js';
import { CallScope } from './call-scope.js';
import type { CallScopeOptions } from './call-scope.js';
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
  #stopped: 'nothing' | 'bulk' | 'all' = 'nothing';
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

  /** Returns the number of a new call in order of arrival. */
  nextTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  /** Starts the lifetime of a call. Pass it to `close` when the call has ended. */
  open(options: CallScopeOptions): CallScope {
    const scope = new CallScope(this.clock, options);
    this.#scopes.add(scope);
    this.endIfStopped(scope);
    return scope;
  }

  /** Ends a call that may send nothing more, because the client or its bulk work has stopped. */
  endIfStopped(scope: CallScope): void {
    const isStopped =
      this.#stopped === 'all' || (this.#stopped === 'bulk' && scope.priority === 'bulk');
    if (isStopped && !scope.mustFinish) scope.end('closed');
  }

  close(scope: CallScope): void {
    scope.dispose();
    this.#scopes.delete(scope);
    if (this.#scopes.size === 0) this.#idle?.();
  }

  /** Ends calls of priority `bulk` at once, like `shutDown` does with all. */
  stopBulk(): void {
    if (this.#stopped === 'nothing') this.#stop('bulk');
  }

  /**
   * Stops sending. Calls end at once, except for sent requests that must not be cut off: the outcome of a purchase
   * would be unknown. Resolves when no call is left.
   */
  async shutDown(): Promise<void> {
    this.#stop('all');
    if (this.#scopes.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#idle = resolve;
    });
  }

  #stop(what: 'bulk' | 'all'): void {
    this.#stopped = what;
    for (const scope of this.#scopes) this.endIfStopped(scope);
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
  report(meter: CallMeter | undefined, report: CallReport): void {
    try {
      meter?.add(report);
    } catch (error) {
      this.emit({ type: 'callback-failed', error });
    }
  }
}
