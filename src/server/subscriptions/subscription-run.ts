import { randomUUID } from 'node:crypto';
import { createSourceEventStream, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { eventTurns } from '../../runtime/background/turns.js';
import { workFor } from '../../runtime/background/work-source.js';
import { DroppedChanges } from '../../graph/dropped-changes.js';
import { UpdateSubscriber } from '../../graph/update-subscriber.js';
import type { Principal } from '../../graph/access/principal.js';
import { ShutdownError } from '../http/drain.js';
import { ClientGoneError } from '../http/exchange.js';
import { formatErrors } from '../graphql/format-error.js';
import { requestScope, RequestScope } from '../http/request-scope.js';
import { RefusedSubscription } from './subscription-document.js';
import type { CheckedSubscription } from './subscription-document.js';
import type { SubscriptionCaller } from './subscription-caller.js';
import type { EqualSubscriptions } from './equal-subscriptions.js';
import { answerEvent, textOf } from './event-answer.js';
import type { EventAnswer } from './event-answer.js';
import { EventSource } from './event-source.js';
import type { SourceEvent } from './event-source.js';
import { inEventSpan } from './event-span.js';
import type { SubscriptionDependencies } from './subscription-dependencies.js';
import type { Reservation } from './subscription-room.js';
import type { RunOutcome, SubscriptionSink } from './subscription-sink.js';
import { monotonicMs } from '../../runtime/clock.js';

/** As for an entry of a list. */
const POINTS_OF_DROPPED = 2;

/** What the context of a subscription or an event depends on. */
interface ContextFacts {
  readonly principal: Principal;
  readonly signal: AbortSignal;
  readonly onEnd?: (listener: () => void) => void;
  readonly onSeller?: (sellerId: string) => void;
  readonly subscriber?: UpdateSubscriber;
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
  #leaveGroup: () => void = () => undefined;
  #executing: AbortController | null = null;
  #source: EventSource | null = null;
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
        const { groups, baseUrl } = this.#dependencies;
        const { request } = checked;
        const { equals, leave } = groups.enter({ request, grants: principal.grants, baseUrl });
        this.#leaveGroup = leave;
        await workFor({ callerId: principal.id }, () => this.#follow(checked, equals));
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

  async #follow(checked: CheckedSubscription, equals: EqualSubscriptions): Promise<void> {
    this.#scope.operationName = checked.operation.name?.value ?? null;
    this.#scope.operationType = checked.operation.operation;
    const source = await this.#subscribe(checked, new UpdateSubscriber(equals.sources));
    if (this.#hasEnded()) {
      await source.stop();
      return;
    }
    this.#source = source;
    const { log, operationName } = this.#scope;
    log.info({ operationName, principal: this.#scope.principal?.id }, 'subscription started');
    for (;;) {
      const event = await source.next();
      if (this.#hasEnded()) return;
      if (event === null) break;
      await this.#handle(checked, event, equals);
      if (this.#hasEnded()) return;
    }
    const sent = this.#sink.complete();
    this.#close('completed');
    await sent;
  }

  async #handle(
    checked: CheckedSubscription,
    event: SourceEvent,
    equals: EqualSubscriptions,
  ): Promise<void> {
    const { value } = event;
    const isDropped = value instanceof DroppedChanges;
    await this.#turn(isDropped ? value.count * POINTS_OF_DROPPED : checked.cost);
    if (isDropped || this.#hasEnded()) return;
    await inEventSpan(this.#scope, () => this.#deliver(checked, event, equals));
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

  async #subscribe(
    checked: CheckedSubscription,
    subscriber: UpdateSubscriber,
  ): Promise<EventSource> {
    const principal = await this.#caller.principal();
    const { signal } = this.#subscribing;
    const contextValue = await this.#contextFor({ principal, signal, subscriber });
    const source = await createSourceEventStream({ ...checked, contextValue });
    if (Symbol.asyncIterator in source)
      return new EventSource(source[Symbol.asyncIterator](), subscriber, this.#scope.log);
    throw source.errors?.[0] ?? new Error('The subscription has no source.');
  }

  async #deliver(
    checked: CheckedSubscription,
    { value, yielded }: SourceEvent,
    equals: EqualSubscriptions,
  ): Promise<void> {
    const executing = new AbortController();
    this.#executing = executing;
    try {
      const principal = await this.#caller.principal();
      const caller = { grants: principal.grants, signal: executing.signal };
      const { answer, isShared, release } = await equals.answer(
        yielded?.shared ?? null,
        caller,
        (signal, onEnd) => this.#execute(checked, value, { principal, signal, onEnd }),
      );
      try {
        if (isShared) this.#note(answer);
        if (!this.#hasEnded() && yielded?.isReplaced() !== true) {
          this.#events += 1;
          this.#dependencies.metrics.countSubscriptionEvent();
          await this.#sink.next(textOf(answer, this.#scope.requestId, isShared));
        }
      } finally {
        release();
      }
    } finally {
      this.#scope.restartErrors();
    }
    this.#executing = null;
  }

  // A new context for each event: a loader of an earlier event would return old values.
  async #execute(
    checked: CheckedSubscription,
    event: unknown,
    caller: Pick<ContextFacts, 'principal' | 'signal' | 'onEnd'>,
  ): Promise<EventAnswer> {
    const sellerIds = new Set<string>();
    const contextValue = await this.#contextFor({
      ...caller,
      onSeller: (sellerId) => sellerIds.add(sellerId),
    });
    const { costOf, formatError } = this.#dependencies;
    const formatting = { costOf, formatError, scope: this.#scope };
    return answerEvent({ checked, event, contextValue, sellerIds }, formatting);
  }

  /** Notes the facts of an answer that another subscription has executed. */
  #note({ codes, sellerIds }: EventAnswer): void {
    for (const sellerId of sellerIds) this.#scope.noteSeller(sellerId);
    for (const code of codes) {
      this.#scope.noteCode(code);
      this.#dependencies.metrics.countGraphqlError(code);
    }
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

  async #contextFor({ onSeller, ...facts }: ContextFacts): Promise<Context> {
    const { requestId, log } = this.#scope;
    return this.#dependencies.createContext({
      requestId,
      log,
      ...facts,
      onSeller: (sellerId) => {
        this.#scope.noteSeller(sellerId);
        onSeller?.(sellerId);
      },
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
    if (outcome !== 'completed') void this.#source?.stop();
    this.#leaveGroup();
    this.#reservation?.leave();
    const { log, operationName, principal } = this.#scope;
    const ms = Math.round(monotonicMs() - this.#startedAt);
    const who = { operationName, principal: principal?.id, ...this.#scope.loggedSellers() };
    log.info({ ...who, outcome, events: this.#events, ms }, 'subscription ended');
    this.#dependencies.metrics.countSubscriptionEnded(outcome);
    this.#sink.ended();
  }
}
