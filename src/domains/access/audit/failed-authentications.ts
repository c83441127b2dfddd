import type { AuditEnd } from '../../../store/audit/audit-event.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { newEventId } from './mutation-trail.service.js';

/** Addresses with an entry of their own between two records. An attacker may have any number of them. */
const MOST_ADDRESSES = 60;

/** What stands for all further addresses. */
export const OTHER_ADDRESSES = 'other addresses';

const END: AuditEnd = { outcome: 'FAILED', code: 'UNAUTHENTICATED' };

interface Failures {
  /** Epoch milliseconds of the first one. */
  readonly since: number;
  readonly count: number;
}

/** Collects failed authentications, and records them with one entry for each address. */
export class FailedAuthenticationRecord {
  readonly #trail: Pick<AuditTrail, 'add'>;
  readonly #now: () => number;
  readonly #byAddress = new Map<string, Failures>();

  /** @param now returns epoch milliseconds. */
  constructor(trail: Pick<AuditTrail, 'add'>, now: () => number) {
    this.#trail = trail;
    this.#now = now;
  }

  note(address: string): void {
    const isKnown = this.#byAddress.has(address) || this.#byAddress.size < MOST_ADDRESSES;
    this.#add(isKnown ? address : OTHER_ADDRESSES, { since: Math.floor(this.#now()), count: 1 });
  }

  /** Records what was collected. Returns the number of entries. Keeps what could not be recorded, and throws `StoreError`. */
  async record(): Promise<number> {
    const collected = [...this.#byAddress];
    for (const [address, failures] of collected) {
      // A failure during the write starts another entry.
      this.#byAddress.delete(address);
      try {
        await this.#trail.add(eventOf(address, failures), END);
      } catch (error) {
        this.#add(address, failures);
        throw error;
      }
    }
    return collected.length;
  }

  #add(address: string, { since, count }: Failures): void {
    const before = this.#byAddress.get(address);
    this.#byAddress.set(address, {
      since: Math.min(before?.since ?? since, since),
      count: (before?.count ?? 0) + count,
    });
  }
}

function eventOf(address: string, { since, count }: Failures): Parameters<AuditTrail['add']>[0] {
  return {
    id: newEventId(),
    at: since,
    actorId: 'address',
    actor: address,
    action: 'authenticate',
    sellerId: null,
    target: null,
    requestId: '',
    count,
    changes: [],
  };
}
