import type { LedgerConnection as Connection } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import { ATTEMPT_REFUSED, MOST_ATTEMPT_FACTS } from './purchase.js';
import type { AttemptDetail, CurrentPurchase, PurchaseId } from './purchase.js';
import { insertEvidence } from './purchase-update.js';
import { leadingText } from '../../runtime/text-part.js';

const MOST_CHARACTERS = 500;

function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

function detailOf({ rejection, ...purchase }: CurrentPurchase): AttemptDetail {
  const { attemptNumber: attempt, fingerprint, amazonOrderId, settledBy } = purchase;
  return {
    attempt,
    fingerprint,
    amazonOrderId,
    code: leadingText(rejection?.code ?? '', MOST_CHARACTERS),
    message: rejection ? leadingText(rejection.message, MOST_CHARACTERS) : null,
    settledBy,
    sentAt: timeOf(purchase.sentAt),
    settledAt: timeOf(purchase.settledAt),
  };
}

/** Records the refused attempt that a newer one replaces. Deletes the oldest of these facts when there are too many. */
export async function keepAttempt(
  context: LedgerContext,
  trx: Connection,
  refused: CurrentPurchase,
  next: CurrentPurchase,
): Promise<void> {
  const fact = { kind: ATTEMPT_REFUSED, detail: detailOf(refused), by: context.ownerId };
  await insertEvidence(context, trx, [next], fact);
  // One fact for each earlier attempt.
  if (next.attemptNumber - 1 > MOST_ATTEMPT_FACTS) await deleteOldest(trx, next);
}

async function deleteOldest(trx: Connection, { sellerId, key }: PurchaseId): Promise<void> {
  await trx
    .deleteFrom('purchase_evidence')
    .where('seller_id', '=', sellerId)
    .where('key', '=', key)
    .where('kind', '=', ATTEMPT_REFUSED)
    .where('seq', '<=', (eb) =>
      eb
        .selectFrom('purchase_evidence as newer')
        .select('newer.seq')
        .where('newer.seller_id', '=', sellerId)
        .where('newer.key', '=', key)
        .where('newer.kind', '=', ATTEMPT_REFUSED)
        .orderBy('newer.seq', 'desc')
        .offset(MOST_ATTEMPT_FACTS)
        .limit(1),
    )
    .execute();
}
