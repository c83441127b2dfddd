import type { UpdateGroups } from '../../graph/update-subscriber.js';
import { eventTurns } from '../../runtime/background/turns.js';
import { BriefMemo } from '../../runtime/cache/brief-memo.js';
import { sha256 } from '../graphql/documents/trusted-documents.js';
import type { EventAnswer } from './event-answer.js';

/** Executes an event. `onEnd` registers a listener that is called when the answer has been sent to all its subscribers. */
type Execute = (signal: AbortSignal, onEnd: (listener: () => void) => void) => Promise<EventAnswer>;

/** The execution of one event for one or more subscribers. */
class EventExecution {
  readonly grants: string;
  readonly answer: Promise<EventAnswer>;
  isReady = false;
  readonly #executing = new AbortController();
  readonly #listeners: (() => void)[] = [];
  #users = 0;
  #aborted = 0;

  constructor(grants: string, execute: Execute) {
    this.grants = grants;
    this.answer = execute(this.#executing.signal, (listener) => this.#listeners.push(listener));
    const ready = (): void => void (this.isReady = true);
    this.answer.then(ready, ready);
  }

  /**
   * Adds a subscriber. Aborts the execution when the signals of all subscribers have fired. Returns a function that removes the
   * subscriber; call it once, when the answer is sent.
   */
  use(signal: AbortSignal): () => void {
    this.#users += 1;
    const abort = (): void => {
      this.#aborted += 1;
      if (this.#aborted === this.#users) this.#executing.abort(signal.reason);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    return () => {
      signal.removeEventListener('abort', abort);
      if (signal.aborted) this.#aborted -= 1;
      this.#users -= 1;
      if (this.#users === 0) for (const listener of this.#listeners.splice(0)) listener();
    };
  }

  /** Tells whether a caller with these grants may get the answer. */
  isFor(grants: string): boolean {
    return this.grants === grants && !this.#executing.signal.aborted;
  }
}

/** An answer for one subscriber. */
interface UsedAnswer {
  readonly answer: EventAnswer;
  /** True when the event was executed for another subscriber. */
  readonly isShared: boolean;
  /** Call it once, when the answer is sent. */
  readonly release: () => void;
}

/** The subscriptions that get the same answer to each event. */
export class EqualSubscriptions {
  /** The sources that they share. */
  readonly sources: UpdateGroups = new Map();
  readonly #executions = new BriefMemo<object, EventExecution>();
  #members = 0;

  enter(): void {
    this.#members += 1;
  }

  /** Returns false when it was the last one. */
  leave(): boolean {
    this.#members -= 1;
    if (this.#members > 0) return true;
    this.#executions.clear();
    return false;
  }

  /**
   * Executes an event, or returns the answer of another subscriber.
   * @param event the same object for all subscribers that got the event. Null when it is not shared.
   * @param grants those of the caller now: they may have grown since it subscribed.
   * @param signal is that of this subscriber.
   */
  async answer(
    event: object | null,
    { grants, signal }: { readonly grants: string; readonly signal: AbortSignal },
    execute: Execute,
  ): Promise<UsedAnswer> {
    const known = event && this.#executions.get(event);
    const shared = known?.isFor(grants) ? await sharedAnswer(known, signal) : null;
    if (shared) return shared;
    const own = new EventExecution(grants, execute);
    if (event && !known && this.#members > 1) this.#executions.set(event, own);
    return used(own, signal, false);
  }
}

/** Waits for the answer of another subscriber. Returns null when it cannot be shared. */
async function sharedAnswer(
  execution: EventExecution,
  signal: AbortSignal,
): Promise<UsedAnswer | null> {
  const { isReady } = execution;
  const shared = await used(execution, signal, true).catch(() => null);
  // All subscribers that have waited would otherwise go on in one turn.
  if (!isReady) await eventTurns.next();
  if (!shared || shared.answer.isShareable) return shared;
  shared.release();
  return null;
}

async function used(
  execution: EventExecution,
  signal: AbortSignal,
  isShared: boolean,
): Promise<UsedAnswer> {
  const release = execution.use(signal);
  try {
    return { answer: await execution.answer, isShared, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** What decides the answers to the events of a subscription. */
interface AnswerFacts {
  /** Names the document, the operation and the variables. */
  readonly request: string;
  /** The grants of the caller. Callers with equal grants get equal answers. */
  readonly grants: string;
  /** Origin of the links in the answers. */
  readonly baseUrl: string;
}

/** All subscriptions of the server, by what they have in common. */
export class SubscriptionGroups {
  readonly #groups = new Map<string, EqualSubscriptions>();

  /** Adds a subscription. Call `leave` once, at its end. */
  enter({ request, grants, baseUrl }: AnswerFacts): {
    readonly equals: EqualSubscriptions;
    readonly leave: () => void;
  } {
    const key = sha256(JSON.stringify([request, grants, baseUrl]));
    const equals = this.#groups.get(key) ?? new EqualSubscriptions();
    this.#groups.set(key, equals);
    equals.enter();
    const leave = (): void => {
      if (!equals.leave()) this.#groups.delete(key);
    };
    return { equals, leave };
  }
}
