import type { Insertable } from 'kysely';
import { authorColumns } from '../authors/author.js';
import type { Author } from '../authors/author.js';
import type { PurchaseTable } from '../tables.js';
import type { LedgerContext } from './ledger-context.js';
import type { Price, PurchaseId, PurchasePriority } from './purchase.js';
import type { PurchasePackage } from './purchase-package.js';
import type { WantedParcel } from './purchase-guard.js';
import { priorityRank } from './purchase-row.js';
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
  /** Size and weight, which lists show. */
  readonly package?: PurchasePackage;
  /** Where it is sent from. Absent for an address. */
  readonly supplySourceId?: string;
  readonly maxPrice?: Price;
  /** Names of the guards that it passes. Absent: none. */
  readonly despite?: readonly string[];
  readonly priority: PurchasePriority;
  /** Who requests it. No part of the fingerprint: a repetition by another author is the same purchase. */
  readonly author?: Author;
  /**
   * The attempt that this request may be: 1 for an unknown key, the next one for a free key. When the ledger is further, another
   * caller was first. Absent: the next one, whatever its number.
   */
  readonly attemptNumber?: number;
}

/**
 * Returns the columns that a request fills, of a first and of a later attempt.
 * @param batchId the batch that records the attempt. Null for a single purchase.
 */
export function intentColumns(
  { sealer }: Pick<LedgerContext, 'sealer'>,
  intent: PurchaseIntent,
  batchId: string | null,
) {
  return {
    fingerprint: intent.fingerprint,
    amazon_order_id: intent.amazonOrderId,
    items: JSON.stringify(
      intent.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
    ),
    shipping_service_id: intent.shippingServiceId,
    offer_id: intent.offerId ?? null,
    supply_source_id: intent.supplySourceId ?? null,
    max_price_amount: intent.maxPrice?.amount ?? null,
    max_price_currency: intent.maxPrice?.currencyCode ?? null,
    additional_parcel: intent.additionalParcel ? 1 : 0,
    despite: intent.despite?.length ? JSON.stringify(intent.despite) : null,
    priority: priorityRank(intent.priority),
    ...authorColumns(intent.author),
    state: 'INTENT',
    attempt_batch: batchId,
    offered_amount: null,
    request: sealer.seal(
      Buffer.from(JSON.stringify(intent.request ?? null)),
      sealPlaceOf(intent, 'request'),
    ),
  } as const;
}

/** Returns the row of a first attempt. */
export function intentRow(
  context: LedgerContext,
  intent: PurchaseIntent,
  batchId: string | null,
): Insertable<PurchaseTable> {
  return {
    seller_id: intent.sellerId,
    key: intent.key,
    ...intentColumns(context, intent, batchId),
    batch_id: batchId,
    attempts: 0,
    created_at: context.now(),
    refund_checks: 0,
    evidence_checks: 0,
    version: 1,
  };
}
