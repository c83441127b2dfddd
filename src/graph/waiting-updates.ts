import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';
import type { Tested, UpdateSource } from './update-source.js';

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

/** The changed subjects that wait for one subscriber. */
export class WaitingUpdates<Subject, Update> {
  readonly source: UpdateSource<Subject, Update>;
  readonly #subjects: Map<string, Subject>;
  readonly #most: number;
  /** Names of waiting subjects that have an update. A newer change leaves them in: an update too many does no harm. */
  readonly #sifted = new Set<string>();
  #news = Promise.withResolvers<void>();
  #end: GraphQLError | null = null;

  constructor(source: UpdateSource<Subject, Update>) {
    this.source = source;
    this.#most = source.mostWaiting ?? MOST_WAITING;
    this.#subjects = new Map(source.first);
  }

  changed(name: string, subject: Subject): void {
    if (this.#end) return;
    const waiting = this.#subjects.get(name);
    const { merged } = this.source;
    this.#subjects.set(name, waiting && merged ? merged(waiting, subject) : subject);
    if (!this.hasRoomFor(this.#subjects.size)) this.endAsTooSlow();
    this.wake();
  }

  hasRoomFor(count: number): boolean {
    return count <= this.#most + this.source.first.size;
  }

  endAsTooSlow(): void {
    this.#end ??= tooSlow(this.source.noun, this.#most);
    this.wake();
  }

  missed(): void {
    const { isComplete, first, noun } = this.source;
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
    return !this.source.sift || this.#sifted.has(name);
  }

  /** Drops those of the subjects that wait longest that have no update. Returns their number. */
  async sift(tested: Tested): Promise<number> {
    const asked = new Map<string, Subject>();
    for (const [name, subject] of this.#subjects) {
      if (asked.size === SIFTED_AT_ONCE) break;
      if (!this.isSifted(name)) asked.set(name, subject);
    }
    const kept = await this.source.sift?.(asked, tested);
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
    this.#subjects.set(name, this.source.merged?.(subject, newer) ?? newer);
    return true;
  }

  /** Resolves after the next change. */
  async news(): Promise<void> {
    await this.#news.promise;
    this.#news = Promise.withResolvers<void>();
  }
}
