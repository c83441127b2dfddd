import type { Principal } from '../../../graph/access/principal.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { CountedEntries } from './counted-entries.js';

/** Pairs of a caller and a mutation with an entry of their own between two records. */
const MOST_PAIRS = 200;

/** What stands for all further callers of a mutation. */
const OTHERS = { actorId: 'others', actor: 'other callers' } as const;

/** Collects mutations that were refused because their caller lacks a scope, and records them with one entry for each caller. */
export class DeniedMutationRecord {
  readonly #entries: CountedEntries;

  /** @param now returns epoch milliseconds. */
  constructor(trail: Pick<AuditTrail, 'add'>, now: () => number) {
    const end = { outcome: 'FAILED', code: 'FORBIDDEN' } as const;
    this.#entries = new CountedEntries({ trail, now, end, most: MOST_PAIRS });
  }

  /** @param mutations names of mutations of the schema. */
  note({ id, name }: Pick<Principal, 'id' | 'name'>, mutations: Iterable<string>): void {
    for (const action of mutations)
      this.#entries.note(
        { actorId: id, actor: name, action, target: null },
        { ...OTHERS, action, target: null },
      );
  }

  /** Records what was collected. Returns the number of entries. Keeps what could not be recorded, and throws `StoreError`. */
  record(): Promise<number> {
    return this.#entries.record();
  }
}
