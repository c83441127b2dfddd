import type { AuditEnd, AuditFacts } from '../../../store/audit/audit-event.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { newEventId } from './mutation-trail.service.js';

/** What equal events have in common. */
export type Counted = Pick<AuditFacts, 'actorId' | 'actor' | 'action' | 'target'>;

interface Collected {
  readonly what: Counted;
  /** Epoch milliseconds of the first one. */
  readonly since: number;
  readonly count: number;
}

interface Options {
  readonly trail: Pick<AuditTrail, 'add'>;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
  readonly end: AuditEnd;
  /** The most entries between two records, besides those that stand for all others. */
  readonly most: number;
}

/** Collects equal events, and records each kind with one entry, which has their number. */
export class CountedEntries {
  readonly #options: Options;
  readonly #collected = new Map<string, Collected>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param other what stands for an event when there are too many kinds. It takes few values. */
  note(what: Counted, other: Counted): void {
    const { most, now } = this.#options;
    const isKnown = this.#collected.has(nameOf(what)) || this.#collected.size < most;
    this.#add({ what: isKnown ? what : other, since: Math.floor(now()), count: 1 });
  }

  /** Records what was collected. Returns the number of entries. Keeps what could not be recorded, and throws `StoreError`. */
  async record(): Promise<number> {
    const { trail, end } = this.#options;
    const collected = [...this.#collected];
    for (const [name, events] of collected) {
      // An event during the write starts another entry.
      this.#collected.delete(name);
      try {
        await trail.add(factsOf(events), end);
      } catch (error) {
        this.#add(events);
        throw error;
      }
    }
    return collected.length;
  }

  #add({ what, since, count }: Collected): void {
    const name = nameOf(what);
    const before = this.#collected.get(name);
    this.#collected.set(name, {
      what,
      since: Math.min(before?.since ?? since, since),
      count: (before?.count ?? 0) + count,
    });
  }
}

function nameOf({ actorId, actor, action, target }: Counted): string {
  return JSON.stringify([actorId, actor, action, target]);
}

function factsOf({ what, since, count }: Collected): AuditFacts {
  return {
    ...what,
    id: newEventId(),
    at: since,
    sellerId: null,
    requestId: '',
    count,
    changes: [],
  };
}
