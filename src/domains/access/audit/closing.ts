import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { newEventId } from './mutation-trail.service.js';

/** Action of the entry that says since when a server needs an access key. */
const CLOSING = 'requireAccessKey';

/**
 * Returns since when a server with this ledger has needed an access key, in epoch milliseconds. Null when it never did. The keys
 * are in a file of their own, which can be lost alone. Throws `StoreError`.
 */
export async function closedSince(trail: Pick<AuditTrail, 'list'>): Promise<number | null> {
  const { entries } = await trail.list({ actions: [CLOSING] }, { first: 1 });
  return entries[0]?.at ?? null;
}

/** Records once that the server needs an access key from now on. Throws `StoreError`. */
export async function recordClosing(
  trail: Pick<AuditTrail, 'add' | 'list'>,
  now: number,
): Promise<void> {
  if ((await closedSince(trail)) !== null) return;
  const event = {
    id: newEventId(),
    at: Math.floor(now),
    actorId: 'server',
    actor: 'server',
    action: CLOSING,
    sellerId: null,
    target: null,
    requestId: '',
    count: 1,
    changes: [],
  };
  await trail.add(event, { outcome: 'OK', code: null });
}
