import type { LedgerContext } from './ledger-context.js';
import { ATTEMPT_REFUSED, MOST_FACTS, MOST_SETTLEMENTS, RESOLVED } from './purchase.js';
import type { PurchaseId } from './purchase.js';

function factsOf({ db }: LedgerContext, { sellerId, key }: PurchaseId) {
  return db
    .selectFrom('purchase_evidence')
    .select((eb) => eb.fn.countAll<number>().as('facts'))
    .where('seller_id', '=', sellerId)
    .where('key', '=', key);
}

/** Tells whether the search for evidence may record no further fact. */
export async function hasMostFacts(context: LedgerContext, id: PurchaseId): Promise<boolean> {
  const { facts } = await factsOf(context, id)
    .where('kind', '<>', ATTEMPT_REFUSED)
    .executeTakeFirstOrThrow();
  return facts >= MOST_FACTS;
}

/** Tells whether a person may not revise the purchase again. */
export async function hasMostSettlements(context: LedgerContext, id: PurchaseId): Promise<boolean> {
  const { facts } = await factsOf(context, id)
    .where('kind', '=', RESOLVED)
    .executeTakeFirstOrThrow();
  return facts >= MOST_SETTLEMENTS;
}
