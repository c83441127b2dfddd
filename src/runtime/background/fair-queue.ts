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

  /** Gives the next member that may be served its turn. It leaves when it has none afterwards. */
  serve<Result>(
    take: (member: Member) => Result,
    isDone: (member: Member) => boolean,
    mayServe: (key: Key) => boolean = always,
  ): Result | undefined {
    for (const [key, member] of this.#members) {
      if (!mayServe(key)) continue;
      this.#members.delete(key);
      const result = take(member);
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
export class FairQueue<Entry> {
  readonly #callers = new Ring<string, Ring<WorkSource, Line<Entry>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Tells whether entries of a source wait. */
  has(source: WorkSource): boolean {
    return this.#callers.get(source.callerId)?.get(source) !== undefined;
  }

  push(source: WorkSource, entry: Entry): void {
    this.#size += 1;
    this.#callers
      .at(source.callerId, () => new Ring())
      .at(source, () => new Line())
      .push(entry);
  }

  /** Takes out the next entry of a caller that may be served. Undefined when there is none. */
  shift(mayServe?: (callerId: string) => boolean): Entry | undefined {
    const entry = this.#callers.serve(
      (requests) => requests.serve(shiftOf, hasNone),
      hasNone,
      mayServe,
    );
    if (entry !== undefined) this.#size -= 1;
    return entry;
  }
}

function always(): boolean {
  return true;
}

function shiftOf<Entry>(line: Line<Entry>): Entry | undefined {
  return line.shift();
}

function hasNone(waiting: { readonly isEmpty: boolean }): boolean {
  return waiting.isEmpty;
}
