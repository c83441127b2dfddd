import { eventTurns } from '../runtime/background/turns.js';
import { BriefMemo } from '../runtime/cache/brief-memo.js';
import type { Reported, Tested } from './update-source.js';
import type { WaitingUpdates } from './waiting-updates.js';

/** One read of a subject. Equal subscribers that got its update have the same object. */
class UpdateRead<Update> {
  readonly update: Promise<Update | null>;
  isReady = false;

  constructor(update: Promise<Update | null>) {
    this.update = update;
    const ready = (): void => void (this.isReady = true);
    update.then(ready, ready);
  }
}

type Outcome = Promise<ReadonlySet<string>>;

/** Members that get a change in one turn of the event loop. Each of them takes some microseconds. */
const TOLD_AT_ONCE = 100;

/**
 * The source of equal subscribers. It follows the changes once, and reads a changed subject once for all of them. Each subscriber has
 * separate waiting changes, because each takes them at the pace of its client.
 */
export class UpdateGroup<Subject, Update> implements Reported<Subject> {
  readonly #members = new Set<WaitingUpdates<Subject, Update>>();
  /** Reads that began after the latest change of their subject. */
  readonly #reads = new BriefMemo<string, UpdateRead<Update>>();
  /** Outcomes of tests that began after the latest change of their subject: by name, then by test. */
  readonly #tests = new BriefMemo<string, Map<string, Outcome>>();
  /** Changes that not all of many members have got. */
  readonly #news = new Map<string, Subject>();
  #isTelling = false;
  #stop: () => void = () => undefined;

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  join(member: WaitingUpdates<Subject, Update>): void {
    const { source } = member;
    // An earlier read may lack a change of another process that the subscriber knows.
    for (const name of source.first.keys()) this.#forget(name);
    this.#members.add(member);
    if (this.#members.size === 1) this.#stop = source.follow(this);
  }

  leave(member: WaitingUpdates<Subject, Update>): void {
    this.#members.delete(member);
    if (!this.isEmpty) return;
    this.#stop();
    this.#reads.clear();
    this.#tests.clear();
  }

  changed(name: string, subject: Subject): void {
    this.#forget(name);
    if (!this.#isTelling && this.#members.size <= TOLD_AT_ONCE) {
      for (const one of this.#members) one.changed(name, subject);
      return;
    }
    const [member] = this.#members;
    const waiting = this.#news.get(name);
    const merged = member?.source.merged;
    this.#news.set(name, waiting && merged ? merged(waiting, subject) : subject);
    if (!this.#isTelling) void this.#tell();
    else if (member && !member.hasRoomFor(this.#news.size))
      for (const one of this.#members) one.endAsTooSlow();
  }

  missed(): void {
    this.#reads.clear();
    this.#tests.clear();
    for (const member of this.#members) member.missed();
  }

  /** Reads a subject, or returns the read of another member. Rejects when the read fails. */
  async read(name: string, read: () => Promise<Update | null>): Promise<UpdateRead<Update>> {
    const known = this.#reads.get(name);
    if (known) {
      const { isReady } = known;
      const hasFailed = await known.update.then(
        () => false,
        () => true,
      );
      // All members that have waited would otherwise go on in one turn.
      if (!isReady) await eventTurns.next();
      // It fails when its member leaves.
      if (!hasFailed) return known;
    }
    const own = new UpdateRead(read());
    if (this.#members.size > 1) this.#reads.set(name, own);
    await own.update;
    return own;
  }

  readonly tested: Tested = async (test, names, run) => {
    const outcomes = new Map<string, Outcome>();
    for (const name of names) {
      const known = this.#tests.get(name)?.get(test);
      if (known) outcomes.set(name, known);
    }
    const unknown = names.filter((name) => !outcomes.has(name));
    if (unknown.length > 0) {
      const outcome = run(unknown);
      outcome.catch(() => this.#tests.clear());
      for (const name of unknown) {
        outcomes.set(name, outcome);
        if (this.#members.size > 1) this.#note(name, test, outcome);
      }
    }
    const passed = new Set<string>();
    for (const [name, outcome] of outcomes) if ((await outcome).has(name)) passed.add(name);
    return passed;
  };

  #note(name: string, test: string, outcome: Outcome): void {
    const tests = this.#tests.get(name) ?? new Map<string, Outcome>();
    tests.set(test, outcome);
    this.#tests.set(name, tests);
  }

  #forget(name: string): void {
    this.#reads.delete(name);
    this.#tests.delete(name);
  }

  /** Passes the changes on to the members, in turns that leave room for requests. */
  async #tell(): Promise<void> {
    this.#isTelling = true;
    let told = 0;
    for (const [name, subject] of this.#news) {
      this.#news.delete(name);
      for (const member of this.#members) {
        member.changed(name, subject);
        told += 1;
        if (told % TOLD_AT_ONCE === 0) await eventTurns.next();
      }
    }
    this.#isTelling = false;
  }
}
