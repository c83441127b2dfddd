import { sql } from 'kysely';
import { transactionOfClient } from '../audit/open-event.js';
import { listedRows } from '../engine/listed-rows.js';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import { isKeyFree } from './free-key.js';
import { intentRow } from './intent-columns.js';
import type { PurchaseIntent } from './intent-columns.js';
import { announce } from './ledger-context.js';
import type { LedgerContext } from './ledger-context.js';
import { recordNextAttempt } from './next-attempt.js';
import type { CurrentPurchase, PurchaseRecord } from './purchase.js';
import { recordPurchaseUnits } from './order-units.js';
import { recordPackages } from './purchase-packages.js';
import { purchasesInTheWay, unitsElsewhere } from './purchase-guard.js';
import { findPurchase, purchasesOfOrder } from './read-purchases.js';
import { CURRENT_COLUMNS, currentOf } from './purchase-row.js';

/**
 * Result of an intent: `recorded` (as a first attempt, or as the next one under a free key) · `same` (the key is in use by this
 * request; `purchase` is its current state) · `conflict` (the key is in use by another request) · `already-purchased` (other
 * purchases cover the items; `ofOrder` has all of the order).
 */
export type IntentOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly purchase: CurrentPurchase }
  | {
      readonly outcome: 'already-purchased';
      readonly purchases: readonly PurchaseRecord[];
      readonly ofOrder: readonly PurchaseRecord[];
    };

/** Orders that one statement locks. */
const LOCKED_AT_ONCE = 250;

/**
 * Locks orders until the transaction ends, in all processes. Every caller locks in the same order of rows, so that two batches
 * cannot deadlock.
 */
export async function lockOrdersOfPurchases(
  { db, soleOwner }: Pick<LedgerContext, 'db' | 'soleOwner'>,
  sellerId: string,
  orderIds: readonly string[],
): Promise<void> {
  // As they have always been sorted: servers of earlier versions lock in this order too.
  const sorted = [...new Set(orderIds)]
    .map((id) => [JSON.stringify(id), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, id]) => id);
  await inSlices(sorted, LOCKED_AT_ONCE, (some) =>
    sql`
      insert into purchase_order_guard (seller_id, amazon_order_id, intents)
      select ${sellerId}, order_id, 1 from ${listedRows({ soleOwner }, { order_id: some })}
      where true order by place
      on conflict (seller_id, amazon_order_id) do update set intents = purchase_order_guard.intents + 1`.execute(
      db,
    ),
  );
}

/** Tells whether a stored purchase was made by the same request. */
export function isSameRequest(
  { fingerprint, earlierFingerprints }: Pick<PurchaseIntent, 'fingerprint' | 'earlierFingerprints'>,
  known: Pick<PurchaseRecord, 'fingerprint'>,
): boolean {
  return (
    known.fingerprint === fingerprint ||
    (earlierFingerprints?.().includes(known.fingerprint) ?? false)
  );
}

function replayed(intent: PurchaseIntent, known: CurrentPurchase): IntentOutcome {
  const outcome = isSameRequest(intent, known) ? 'same' : 'conflict';
  return { outcome, purchase: known };
}

/** Tells whether an intent may be the attempt after the one on record. */
export function mayFollow({ attemptNumber }: PurchaseIntent, known: CurrentPurchase): boolean {
  return isKeyFree(known) && (attemptNumber ?? Infinity) > known.attemptNumber;
}

async function recordFirst(
  context: LedgerContext,
  trx: Connection,
  intent: PurchaseIntent,
): Promise<CurrentPurchase | null> {
  const row = await trx
    .insertInto('purchase')
    .values(intentRow(context, intent, null))
    .onConflict((conflict) => conflict.columns(['seller_id', 'key']).doNothing())
    .returning(CURRENT_COLUMNS)
    .executeTakeFirst();
  if (row === undefined) return null;
  await recordPurchaseUnits(trx, [intent]);
  await recordPackages(context, trx, [intent]);
  return currentOf(context.sealer, row);
}

async function recordLocked(
  context: LedgerContext,
  trx: Connection,
  intent: PurchaseIntent,
): Promise<IntentOutcome> {
  const reader = { ...context, db: trx };
  // The first read may be out of date. The lock now prevents other intents for the order.
  const known = await findPurchase(reader, intent);
  if (known !== null && !mayFollow(intent, known)) return replayed(intent, known);
  // A rejected attempt covers no items, so the own one is never in the way.
  const ofOrder = await purchasesOfOrder(reader, intent.sellerId, intent.amazonOrderId);
  const inTheWay = purchasesInTheWay(intent, ofOrder);
  if (inTheWay.length > 0) return { outcome: 'already-purchased', purchases: inTheWay, ofOrder };
  const counted = { ...intent, elsewhereQuantities: unitsElsewhere(intent, ofOrder) };
  const purchase =
    known === null
      ? await recordFirst(context, trx, counted)
      : await recordNextAttempt(context, trx, known, counted, null);
  if (purchase !== null) return { outcome: 'recorded', purchase };
  // Another process recorded the same key for another order meanwhile. Only the row itself prevents that.
  const other = await findPurchase(reader, intent);
  if (other === null) throw new Error('A conflicting purchase does not exist.');
  return replayed(intent, other);
}

/** Records an intent once for each attempt under a key, and once for the items of an order. */
export async function recordIntent(
  context: LedgerContext,
  intent: PurchaseIntent,
): Promise<IntentOutcome> {
  const known = await findPurchase(context, intent);
  if (known !== null && !mayFollow(intent, known)) return replayed(intent, known);
  context.gate.assertAllowed();
  const record = async (trx: Connection): Promise<IntentOutcome> => {
    // The transaction has compared the ledger with its last known state.
    context.gate.assertAllowed();
    await lockOrdersOfPurchases({ ...context, db: trx }, intent.sellerId, [intent.amazonOrderId]);
    return recordLocked(context, trx, intent);
  };
  const result = await transactionOfClient(context.db, record, intent);
  if (result.outcome === 'recorded') await announce(context, [result.purchase]);
  return result;
}
