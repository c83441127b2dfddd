import { globalId } from '../../../graph/global-id.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { CountedEntries } from './counted-entries.js';

/** Addresses with an entry of their own between two records. An attacker may have any number of them. */
const MOST_ADDRESSES = 60;

/** What stands for all further addresses. */
export const OTHER_ADDRESSES = 'other addresses';

/** Collects failed authentications, and records them with one entry for each address, and each key that does not work any more. */
export class FailedAuthenticationRecord {
  readonly #entries: CountedEntries;

  /** @param now returns epoch milliseconds. */
  constructor(trail: Pick<AuditTrail, 'add'>, now: () => number) {
    const end = { outcome: 'FAILED', code: 'UNAUTHENTICATED' } as const;
    this.#entries = new CountedEntries({ trail, now, end, most: MOST_ADDRESSES });
  }

  /** @param keyId the key that was revoked or has expired, and that the client proved to have. Null for all others. */
  note(address: string, keyId: string | null): void {
    const failure = { actorId: 'address', action: 'authenticate', target: null };
    this.#entries.note(
      { ...failure, actor: address, target: keyId && globalId('AccessKey', keyId) },
      { ...failure, actor: OTHER_ADDRESSES },
    );
  }

  /** Records what was collected. Returns the number of entries. Keeps what could not be recorded, and throws `StoreError`. */
  record(): Promise<number> {
    return this.#entries.record();
  }
}
