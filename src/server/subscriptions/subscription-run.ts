import { randomUUID } from 'node:crypto';
import { createSourceEventStream, execute, GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { eventTurns } from '../../runtime/background/turns.js';
import { workFor } from '../../runtime/background/work-source.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { DroppedChanges } from '../../graph/dropped-changes.js';
import { isReplaced } from '../../graph/replaced-events.js';
import type { Principal } from '../../graph/access/principal.js';
import type { ScopeCheck } from '../graphql/scope-check.js';
import type { Authenticate, NoteFailure } from '../http/authentication.js';
import { ShutdownError } from '../http/drain.js';
import { ClientGoneError } from '../http/exchange.js';
import { formatErrors } from '../graphql/format-error.js';
import { MOST_ERRORS, SHOWN_OF_TOO_MANY, tooManyErrors } from '../graphql/limits/most-errors.js';
import type { FormatError } from '../graphql/format-error.js';
import { tooLarge } from '../fast/execution/answer-text.js';
import { exceedsAnswerSize } from '../fast/execution/answer-size.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { requestScope, RequestScope } from '../http/request-scope.js';
import { RefusedSubscription } from './subscription-document.js';
import type { CheckedSubscription, SubscriptionChecker } from './subscription-document.js';
import type { SubscriptionCaller } from './subscription-caller.js';
import { inEventSpan } from './event-span.js';
import type { Reservation, SubscriptionRoom } from './subscription-room.js';
import type { RunOutcome, SubscriptionSink } from './subscription-sink.js';
import { monotonicMs } from '../../runtime/clock.js';

/** As for an entry of a list. */
const POINTS_OF_DROPPED = 2;

/** The dependencies of a subscription. */
export interface SubscriptionDependencies<Context extends object> {
  readonly checker: SubscriptionChecker;
  readonly room: SubscriptionRoom;
  readonly scopes: Pick<ScopeCheck, 'assertAllowed'>;
  readonly authenticate: Authenticate;
  readonly noteFailure: NoteFailure;
  readonly principals: Pick<PrincipalLimits, 'assertCharged' | 'chargeEvent'>;
  readonly createContext: (caller: {
    readonly requestId: string;
    readonly signal: AbortSignal;
    readonly log: Logger;
    readonly principal: Principal;
    readonly onEnd?: (listener: () => void) => void;
    readonly onSeller: (sellerId: string) => void;
  }) => Context | Promise<Context>;
  readonly costOf: (context: Context) => object | undefined;
  readonly formatError: FormatError;
  readonly metrics: Metrics;
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  // Without explicit extensions, the copy would take those of the original error, which are not meant for the caller.
  return new GraphQLError(originalError.message, { originalError, extensions: {} });
}

/** One subscription, from its message to its end. */
export class SubscriptionRun<Context extends object> {
  readonly #dependencies: SubscriptionDependencies<Context>;
  readonly #sink: SubscriptionSink;
  readonly #caller: Pick<SubscriptionCaller, 'principal'>;
  readonly #scope: RequestScope;
  readonly #startedAt = monotonicMs();
  readonly #subscribing = new AbortController();
  #reservation: Reservation | null = null;
  #executing: AbortController | null = null;
  #source: AsyncIterator<unknown> | null = null;
  #wake: () => void = () => undefined;
  #outcome: RunOutcome | null = null;
  #events = 0;
  #finishing = false;

  constructor(
    dependencies: SubscriptionDependencies<Context>,
    sink: SubscriptionSink,
    caller: Pick<SubscriptionCaller, 'principal'>,
    log: Logger,
  ) {
    const requestId = randomUUID();
    this.#dependencies = dependencies;
    this.#sink = sink;
    this.#caller = caller;
    this.#scope = new RequestScope(requestId, log);
    dependencies.metrics.countSubscriptionStarted();
  }

  /**
   * Sends the events until the source ends or the client disconnects. Never rejects.
   * @param messageBytes is the size of the subscribe message.
   */
  async run(
    payload: unknown,
    messageBytes: number,
    refused: RefusedSubscription | null,
  ): Promise<void> {
    await requestScope.run(this.#scope, async () => {
      try {
        if (refused) throw refused;
        const reservation = this.#dependencies.room.enter(messageBytes);
        this.#reservation = reservation;
        await this.#turn();
        if (this.#hasEnded()) return;
        const principal = await this.#caller.principal();
        this.#scope.principal = principal;
        const checked = this.#dependencies.checker.check(payload, { messageBytes, principal });
        await this.#assertAllowed(checked);
        if (this.#hasEnded()) return;
        reservation.add(checked.bytes);
        await workFor({ callerId: principal.id }, () => this.#follow(checked));
      } catch (error) {
        await this.#fail(error);
      }
    });
  }

  /** Stops at once and sends nothing more: the client has disconnected, or gets another message. */
  end(outcome: 'unsubscribed' | 'disconnected' | 'shutdown'): void {
    if (this.#hasEnded()) return;
    this.abort(outcome === 'shutdown' ? new ShutdownError() : new ClientGoneError());
    this.#close(outcome);
  }

  /** Stops after the current event is sent. */
  finish(): void {
    this.#finishing = true;
    if (this.#executing === null) this.end('shutdown');
  }

  /** Aborts the current execution. Its result is still sent. */
  abort(reason: Error): void {
    this.#subscribing.abort(reason);
    this.#executing?.abort(reason);
  }

  async #follow(checked: CheckedSubscription): Promise<void> {
    this.#scope.operationName = checked.operation.name?.value ?? null;
    this.#scope.operationType = checked.operation.operation;
    const source = await this.#subscribe(checked);
    if (this.#hasEnded()) {
      await this.#release(source);
      return;
    }
    this.#source = source;
    const { log, operationName } = this.#scope;
    log.info({ operationName, principal: this.#scope.principal?.id }, 'subscription started');
    for (;;) {
      const step = await this.#nextOf(source);
      if (this.#hasEnded()) return;
      if (step.done) break;
      await this.#handle(checked, step.value);
      if (this.#hasEnded()) return;
    }
    const sent = this.#sink.complete();
    this.#close('completed');
    await sent;
  }

  async #handle(checked: CheckedSubscription, value: unknown): Promise<void> {
    const isDropped = value instanceof DroppedChanges;
    await this.#turn(isDropped ? value.count * POINTS_OF_DROPPED : checked.cost);
    if (isDropped || this.#hasEnded()) return;
    await inEventSpan(this.#scope, () => this.#deliver(checked, value));
    if (this.#finishing) this.end('shutdown');
  }

  /** Waits for points, for a separate turn of the event loop, and until the client has read its messages. */
  async #turn(points = 0): Promise<void> {
    const principal = await this.#caller.principal();
    await this.#dependencies.principals.chargeEvent(points, principal, () => this.#hasEnded());
    await eventTurns.next();
    for (;;) {
      const { congestion } = this.#sink;
      if (congestion === null || this.#hasEnded()) return;
      await congestion;
      await eventTurns.next();
    }
  }

  async #subscribe(checked: CheckedSubscription): Promise<AsyncIterator<unknown>> {
    const contextValue = await this.#contextFor(this.#subscribing.signal);
    const source = await createSourceEventStream({ ...checked, contextValue });
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    throw source.errors?.[0] ?? new Error('The subscription has no source.');
  }

  /** Returns the source's next step. Does not wait for an idle source after the subscription has ended. */
  #nextOf(source: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve({ done: true, value: undefined });
      source.next().then(resolve, reject);
    });
  }

  // A new context for each event: a loader of an earlier event would return old values.
  async #deliver(checked: CheckedSubscription, event: unknown): Promise<void> {
    const executing = new AbortController();
    this.#executing = executing;
    const listeners: (() => void)[] = [() => void this.#scope.restartErrors()];
    try {
      const contextValue = await this.#contextFor(executing.signal, (listener) =>
        listeners.push(listener),
      );
      const result = await execute({ ...checked, contextValue, rootValue: event });
      if (!this.#hasEnded() && !isReplaced(event)) {
        this.#events += 1;
        this.#dependencies.metrics.countSubscriptionEvent();
        await this.#sink.next(this.#answerOf(result, contextValue));
      }
    } finally {
      for (const listener of listeners) listener();
    }
    this.#executing = null;
  }

  #answerOf(
    { errors, ...result }: ExecutionResult,
    contextValue: Context,
  ): FormattedExecutionResult {
    const { requestId } = this.#scope;
    const { costOf, formatError } = this.#dependencies;
    const cost = costOf(contextValue);
    const isTooMany = errors !== undefined && errors.length > MOST_ERRORS;
    const shown = isTooMany
      ? [...errors.slice(0, SHOWN_OF_TOO_MANY), tooManyErrors(errors.length)]
      : errors;
    const answer = {
      ...result,
      ...(isTooMany ? { data: null } : {}),
      ...(shown ? { errors: formatErrors(shown, formatError) } : {}),
      extensions: { ...result.extensions, ...(cost ? { cost } : {}), requestId },
    };
    return exceedsAnswerSize(answer) ? tooLarge(answer, formatError, this.#scope) : answer;
  }

  async #assertAllowed({ document, operation, cost }: CheckedSubscription): Promise<void> {
    const principal = await this.#caller.principal();
    try {
      const { scopes, principals } = this.#dependencies;
      scopes.assertAllowed(principal, document, operation);
      await principals.assertCharged(this.#scope, principal, () => cost);
    } catch (error) {
      throw error instanceof GraphQLError ? new RefusedSubscription([error]) : error;
    }
  }

  async #contextFor(signal: AbortSignal, onEnd?: (listener: () => void) => void): Promise<Context> {
    const { requestId, log } = this.#scope;
    const principal = await this.#caller.principal();
    return this.#dependencies.createContext({
      requestId,
      signal,
      log,
      principal,
      onSeller: (sellerId) => this.#scope.noteSeller(sellerId),
      ...(onEnd && { onEnd }),
    });
  }

  async #fail(error: unknown): Promise<void> {
    if (this.#hasEnded()) {
      this.#scope.log.debug({ err: error }, 'a subscription failed after its end');
      return;
    }
    const isRefused = error instanceof RefusedSubscription;
    const errors = isRefused ? error.errors : [asGraphQLError(error)];
    const sent = this.#sink.error(formatErrors(errors, this.#dependencies.formatError));
    this.#close(isRefused ? 'refused' : 'failed');
    await sent;
  }

  // A method, because the value changes during an await.
  #hasEnded(): boolean {
    return this.#outcome !== null;
  }

  #close(outcome: RunOutcome): void {
    this.#outcome = outcome;
    if (this.#source && outcome !== 'completed') void this.#release(this.#source);
    this.#wake();
    this.#reservation?.leave();
    const { log, operationName, principal } = this.#scope;
    const ms = Math.round(monotonicMs() - this.#startedAt);
    const who = { operationName, principal: principal?.id, ...this.#scope.loggedSellers() };
    log.info({ ...who, outcome, events: this.#events, ms }, 'subscription ended');
    this.#dependencies.metrics.countSubscriptionEnded(outcome);
    this.#sink.ended();
  }

  async #release(source: AsyncIterator<unknown>): Promise<void> {
    try {
      await source.return?.();
    } catch (error) {
      this.#scope.log.warn({ err: error }, "a subscription's source failed to close");
    }
  }
}
