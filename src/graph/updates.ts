import type { GraphQLError } from 'graphql';
import { eventTurns } from '../runtime/background/turns.js';
import { clientError } from './client-error.js';
import { replaceable } from './replaced-events.js';

/** Where a source of updates reports changes. */
export interface Reported<Subject> {
  /** Reports a change. Subjects with the same name are one. */
  changed(name: string, subject: Subject): void;
  /** Reports that changes may have been lost. */
  missed(): void;
}

export interface UpdateSource<Subject, Update> {
  /** What changes, for error messages: `purchases`. */
  readonly noun: string;
  /** Begins to report changes. Returns a function that ends it. */
  readonly follow: (to: Reported<Subject>) => () => void;
  /** Sent at the start, and again after changes may have been missed. By name. */
  readonly first: ReadonlyMap<string, Subject>;
  /** True when `first` has all subjects. When it does not, lost changes end the updates with an error. */
  readonly isComplete: boolean;
  /** Merges a change with an older one that waits, or whose update is left out. Default: the newer one. */
  readonly merged?: (waiting: Subject, newer: Subject) => Subject;
  /** True when an update is left out once a newer one of its subject waits. Many changes in a row would leave out all. Default: false. */
  readonly replaces?: boolean;
  /** Returns null when there is no update. */
  readonly read: (subject: Subject) => Promise<Update | null>;
  /** Maximum number of changed subjects that wait for one subscriber. */
  readonly mostWaiting?: number;
}

const MOST_WAITING = 1_000;

function tooSlow(noun: string, most: number): GraphQLError {
  return clientError(
    `More than ${most} ${noun} changed before this subscription took them. Read the ${noun}, and subscribe again.`,
    { code: 'SUBSCRIPTION_TOO_SLOW' },
  );
}

function changesMissed(noun: string): GraphQLError {
  return clientError(
    `The server lost its connection to the database for a moment, and may have missed changes. Read the ${noun}, and subscribe again.`,
    { code: 'CHANGES_MISSED' },
  );
}

/**
 * Yields updates until the signal fires. Several changes of a subject that wait are sent once, in the latest state. Each
 * update is read in a separate turn of the event loop, because thousands may wait for one change.
 * @throws GraphQLError SUBSCRIPTION_TOO_SLOW when too many wait, CHANGES_MISSED when some may be lost.
 */
export async function* updates<Subject, Update>(
  source: UpdateSource<Subject, Update>,
  signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
  const waiting = new Waiting(source);
  const unsubscribe = source.follow(waiting);
  const wake = (): void => waiting.wake();
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const next = waiting.first();
      if (next === undefined) {
        await waiting.news();
        continue;
      }
      await eventTurns.next();
      const subject = waiting.take(next);
      const update = await source.read(subject);
      if (update === null) continue;
      yield source.replaces ? replaceable(update, () => waiting.replaces(next, subject)) : update;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', wake);
  }
}

/** The changed subjects that wait for one subscriber. */
class Waiting<Subject> implements Reported<Subject> {
  readonly #subjects: Map<string, Subject>;
  readonly #source: UpdateSource<Subject, unknown>;
  readonly #most: number;
  #news = Promise.withResolvers<void>();
  #end: GraphQLError | null = null;

  constructor(source: UpdateSource<Subject, unknown>) {
    this.#source = source;
    this.#most = source.mostWaiting ?? MOST_WAITING;
    this.#subjects = new Map(source.first);
  }

  changed(name: string, subject: Subject): void {
    if (this.#end) return;
    const waiting = this.#subjects.get(name);
    const { merged } = this.#source;
    this.#subjects.set(name, waiting && merged ? merged(waiting, subject) : subject);
    if (this.#subjects.size > this.#most + this.#source.first.size)
      this.#end = tooSlow(this.#source.noun, this.#most);
    this.wake();
  }

  missed(): void {
    const { isComplete, first, noun } = this.#source;
    if (isComplete) for (const [name, subject] of first) this.changed(name, subject);
    else this.#end ??= changesMissed(noun);
    this.wake();
  }

  wake(): void {
    this.#news.resolve();
  }

  /** Returns the name of the subject that waits longest. Throws the error that ends the updates. */
  first(): string | undefined {
    if (this.#end) throw this.#end;
    const [name] = this.#subjects.keys();
    return name;
  }

  /** Throws the error that ends the updates. */
  take(name: string): Subject {
    if (this.#end) throw this.#end;
    const subject = this.#subjects.get(name) as Subject;
    this.#subjects.delete(name);
    return subject;
  }

  /**
   * Tells whether a newer change waits, so that the update of this one is not sent. The newer one takes over what only this
   * one said.
   */
  replaces(name: string, subject: Subject): boolean {
    const newer = this.#subjects.get(name);
    if (newer === undefined) return false;
    this.#subjects.set(name, this.#source.merged?.(subject, newer) ?? newer);
    return true;
  }

  /** Resolves after the next change. */
  async news(): Promise<void> {
    await this.#news.promise;
    this.#news = Promise.withResolvers<void>();
  }
}
