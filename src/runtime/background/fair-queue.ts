import type { WorkSource } from './work-source.js';

// Served entries are removed together, because removing one moves all that wait.
const MOST_SERVED = 1_000;

/** Entries in order of arrival. */
class Line<Entry> {
  readonly #entries: Entry[] = [];
  #next = 0;

  get isEmpty(): boolean {
    return this.#next === this.#entries.length;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
  }

  shift(): Entry | undefined {
    const entry = this.#entries[this.#next];
    this.#next += 1;
    if (this.#next === MOST_SERVED || this.#next === this.#entries.length) {
      this.#entries.splice(0, this.#next);
      this.#next = 0;
    }
    return entry;
  }

  remove(entry: Entry): void {
    const at = this.#entries.indexOf(entry, this.#next);
    if (at >= 0) this.#entries.splice(at, 1);
  }
}

/** Members that take turns. The first of a map is the next one, and goes to the end when it has had its turn. */
class Ring<Key, Member> {
  readonly #members = new Map<Key, Member>();

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  get(key: Key): Member | undefined {
    return this.#members.get(key);
  }

  at(key: Key, create: () => Member): Member {
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const created = create();
    this.#members.set(key, created);
    return created;
  }

  remove(key: Key): void {
    this.#members.delete(key);
  }

  /** Gives the next member its turn: the first one of which `take` returns something. It leaves when it has none afterwards. */
  serve<Result>(
    take: (member: Member, key: Key) => Result | undefined,
    isDone: (member: Member) => boolean,
  ): Result | undefined {
    for (const [key, member] of this.#members) {
      const result = take(member, key);
      if (result === undefined) continue;
      this.#members.delete(key);
      if (!isDone(member)) this.#members.set(key, member);
      return result;
    }
    return undefined;
  }
}

/**
 * Waiting work. Callers take turns, and so do the requests of each caller. Within a request, the order is that of arrival. A caller
 * with thousands of pieces of work thus delays another by one piece, not by thousands.
 */
export class FairQueue<Entry, Source extends WorkSource = WorkSource> {
  readonly #callers = new Ring<string, Ring<Source, Line<Entry>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Tells whether entries of a source wait. */
  has(source: Source): boolean {
    return this.#callers.get(source.callerId)?.get(source) !== undefined;
  }

  push(source: Source, entry: Entry): void {
    this.#size += 1;
    this.#callers
      .at(source.callerId, () => new Ring())
      .at(source, () => new Line())
      .push(entry);
  }

  /**
   * Takes out the next entry. Undefined when the queue is empty.
   * @param mayGo tells whether a source has its turn now. One that has not keeps its place.
   */
  shift(mayGo: (source: Source) => boolean = always): Entry | undefined {
    const entry = this.#callers.serve(
      (requests) =>
        requests.serve((line, source) => (mayGo(source) ? line.shift() : undefined), hasNone),
      hasNone,
    );
    if (entry !== undefined) this.#size -= 1;
    return entry;
  }

  /** Takes out an entry that waits. */
  remove(source: Source, entry: Entry): void {
    const requests = this.#callers.get(source.callerId);
    const line = requests?.get(source);
    if (!requests || !line) return;
    line.remove(entry);
    this.#size -= 1;
    if (line.isEmpty) requests.remove(source);
    if (requests.isEmpty) this.#callers.remove(source.callerId);
  }
}

function always(): boolean {
  return true;
}

function hasNone(waiting: { readonly isEmpty: boolean }): boolean {
  return waiting.isEmpty;
}
