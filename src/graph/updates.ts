import type { GraphQLError } from 'graphql';
import { eventTurns } from '../runtime/background/turns.js';
import { clientError } from './client-error.js';
import { DroppedChanges } from './dropped-changes.js';
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
  /**
   * Returns those of some changed subjects that have an update, by name. Reads them together: a filter that tests one at a time
   * would take a turn of the event loop for each. Default: all.
   */
  readonly sift?: (subjects: ReadonlyMap<string, Subject>) => Promise<ReadonlySet<string>>;
  /** Returns null when there is no update. */
  readonly read: (subject: Subject) => Promise<Update | null>;
  /** Maximum number of changed subjects that wait for one subscriber. */
  readonly mostWaiting?: number;
}

const MOST_WAITING = 1_000;

/** Changed subjects that are sifted together. Takes some milliseconds. */
const SIFTED_AT_ONCE = 100;

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
 * update is read in a separate turn of the event loop, because thousands may wait for one change. Yields the number of changes that
 * `sift` has dropped as well, because it is work too.
 * @throws GraphQLError SUBSCRIPTION_TOO_SLOW when too many wait, CHANGES_MISSED when some may be lost.
 */
export function updates<Subject, Update>(
  source: Omit<UpdateSource<Subject, Update>, 'sift'>,
  signal: AbortSignal,
): AsyncGenerator<Update, void, undefined>;
export function updates<Subject, Update>(
  source: UpdateSource<Subject, Update>,
  signal: AbortSignal,
): AsyncGenerator<Update | DroppedChanges, void, undefined>;
export async function* updates<Subject, Update>(
  source: UpdateSource<Subject, Update>,
  signal: AbortSignal,
): AsyncGenerator<Update | DroppedChanges, void, undefined> {
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
      if (!waiting.isSifted(next)) {
        const dropped = await waiting.sift();
        if (dropped > 0) yield new DroppedChanges(dropped);
        continue;
      }
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
  /** Names of waiting subjects that have an update. A newer change leaves them in: an update too many does no harm. */
  readonly #sifted = new Set<string>();
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

  isSifted(name: string): boolean {
    return !this.#source.sift || this.#sifted.has(name);
  }

  /** Drops those of the subjects that wait longest that have no update. Returns their number. */
  async sift(): Promise<number> {
    const asked = new Map<string, Subject>();
    for (const [name, subject] of this.#subjects) {
      if (asked.size === SIFTED_AT_ONCE) break;
      if (!this.isSifted(name)) asked.set(name, subject);
    }
    const kept = await this.#source.sift?.(asked);
    let dropped = 0;
    for (const [name, subject] of asked) {
      if (kept?.has(name)) this.#sifted.add(name);
      // A subject that has changed meanwhile is sifted once more.
      else if (this.#subjects.get(name) === subject) {
        this.#subjects.delete(name);
        dropped += 1;
      }
    }
    return dropped;
  }

  /** Throws the error that ends the updates. */
  take(name: string): Subject {
    if (this.#end) throw this.#end;
    const subject = this.#subjects.get(name) as Subject;
    this.#subjects.delete(name);
    this.#sifted.delete(name);
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
