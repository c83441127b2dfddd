import type { Insertable } from 'kysely';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection, PurchaseTable } from '../tables.js';
import { announce } from './ledger-context.js';
import type { LedgerContext } from './ledger-context.js';
import type { Price, PurchaseRecord, PurchaseId, PurchasePriority } from './purchase.js';
import { purchasesInTheWay } from './purchase-guard.js';
import type { WantedParcel } from './purchase-guard.js';
import { findPurchase, purchasesOfOrder } from './read-purchases.js';
import { PURCHASE_COLUMNS, priorityRank, purchaseOf } from './purchase-row.js';
import { sealPlaceOf } from './sealed-columns.js';

/** A purchase that a client requests. Amounts are decimal text. */
export interface PurchaseIntent extends PurchaseId, WantedParcel {
  /** Equal for equal requests, and only for those. */
  readonly fingerprint: string;
  /** Returns what earlier versions stored for the same request. */
  readonly earlierFingerprints?: () => readonly string[];
  /** The whole request, as JSON. Stored sealed. */
  readonly request: unknown;
  readonly amazonOrderId: string;
  readonly shippingServiceId: string;
  readonly offerId?: string;
  readonly maxPrice?: Price;
  readonly priority: PurchasePriority;
}

/**
 * Result of an intent: `recorded` · `same` (the key is known with this request; `purchase` is its current state) · `conflict`
 * (the key is known with another request) · `already-purchased` (other purchases cover the items).
 */
export type IntentOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly purchase: PurchaseRecord }
  | { readonly outcome: 'already-purchased'; readonly purchases: readonly PurchaseRecord[] };

/** Orders that one statement locks. */
const LOCKED_AT_ONCE = 200;

/**
 * Locks orders until the transaction ends, in all processes. Every caller locks in the same order of rows, so that two batches
 * cannot deadlock.
 */
export async function lockOrders(
  trx: Connection,
  intents: readonly Pick<PurchaseIntent, 'sellerId' | 'amazonOrderId'>[],
): Promise<void> {
  const rows = new Map(
    intents.map(({ sellerId, amazonOrderId }) => [
      JSON.stringify([sellerId, amazonOrderId]),
      { seller_id: sellerId, amazon_order_id: amazonOrderId, intents: 1 },
    ]),
  );
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await inSlices(sorted, LOCKED_AT_ONCE, (some) =>
    trx
      .insertInto('purchase_order_guard')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['seller_id', 'amazon_order_id'])
          .doUpdateSet((eb) => ({ intents: eb('purchase_order_guard.intents', '+', 1) })),
      )
      .execute(),
  );
}

export function intentRow(
  { sealer, now }: LedgerContext,
  intent: PurchaseIntent,
  batchId: string | null,
): Insertable<PurchaseTable> {
  return {
    seller_id: intent.sellerId,
    key: intent.key,
    fingerprint: intent.fingerprint,
    amazon_order_id: intent.amazonOrderId,
    items: JSON.stringify(
      intent.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
    ),
    shipping_service_id: intent.shippingServiceId,
    offer_id: intent.offerId ?? null,
    max_price_amount: intent.maxPrice?.amount ?? null,
    max_price_currency: intent.maxPrice?.currencyCode ?? null,
    additional_parcel: intent.additionalParcel ? 1 : 0,
    priority: priorityRank(intent.priority),
    batch_id: batchId,
    state: 'INTENT',
    attempts: 0,
    created_at: now(),
    refund_checks: 0,
    evidence_checks: 0,
    version: 1,
    request: sealer.seal(
      Buffer.from(JSON.stringify(intent.request ?? null)),
      sealPlaceOf(intent, 'request'),
    ),
  };
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

function replayed(intent: PurchaseIntent, known: PurchaseRecord): IntentOutcome {
  const outcome = isSameRequest(intent, known) ? 'same' : 'conflict';
  return { outcome, purchase: known };
}

async function recordLocked(
  context: LedgerContext,
  trx: Connection,
  intent: PurchaseIntent,
): Promise<IntentOutcome> {
  const reader = { ...context, db: trx };
  // The first read may be out of date. The lock now prevents other intents for the order.
  const known = await findPurchase(reader, intent);
  if (known !== null) return replayed(intent, known);
  const inTheWay = purchasesInTheWay(
    intent,
    await purchasesOfOrder(reader, intent.sellerId, intent.amazonOrderId),
  );
  if (inTheWay.length > 0) return { outcome: 'already-purchased', purchases: inTheWay };
  const row = await trx
    .insertInto('purchase')
    .values(intentRow(context, intent, null))
    .onConflict((conflict) => conflict.columns(['seller_id', 'key']).doNothing())
    .returning(PURCHASE_COLUMNS)
    .executeTakeFirst();
  if (row !== undefined) return { outcome: 'recorded', purchase: purchaseOf(context.sealer, row) };
  // Another process recorded the same key for another order meanwhile. Only the primary key prevents that.
  const other = await findPurchase(reader, intent);
  if (other === null) throw new Error('A conflicting purchase does not exist.');
  return replayed(intent, other);
}

/** Records an intent once for each key, and once for the items of an order. */
export async function recordIntent(
  context: LedgerContext,
  intent: PurchaseIntent,
): Promise<IntentOutcome> {
  const known = await findPurchase(context, intent);
  if (known !== null) return replayed(intent, known);
  context.gate.assertAllowed();
  const result = await context.db.transaction().execute(async (trx) => {
    await lockOrders(trx, [intent]);
    return recordLocked(context, trx, intent);
  });
  if (result.outcome === 'recorded') await announce(context, [result.purchase]);
  return result;
}
