import type { Sealer } from '../engine/sealer.js';
import type { PurchaseTable } from '../tables.js';
import type {
  CurrentPurchase,
  Price,
  PurchaseRecord,
  PurchasedUnits,
  PurchasePriority,
} from './purchase.js';
import { cancellingOf } from './cancellation-wish.js';
import { openRejection } from './sealed-rejection.js';

/** The columns of a list. */
export type PurchaseRow = Pick<PurchaseTable, (typeof PURCHASE_COLUMNS)[number]>;
/** The columns of a step. */
export type CurrentPurchaseRow = PurchaseRow & {
  readonly attempt_number: number;
};

/**
 * All columns except the sealed bytes, which are large and read separately, and those behind them. `despite` is behind them too, and
 * nearly always null: SQLite does not read through the bytes for a null.
 */
export const PURCHASE_COLUMNS = [
  'seller_id',
  'key',
  'fingerprint',
  'amazon_order_id',
  'items',
  'shipping_service_id',
  'offer_id',
  'max_price_amount',
  'max_price_currency',
  'additional_parcel',
  'priority',
  'batch_id',
  'state',
  'owner',
  'lease_until',
  'attempts',
  'created_at',
  'sent_at',
  'settled_at',
  'settled_by',
  'price_amount',
  'price_currency',
  'shipment_id',
  'tracking_id',
  'carrier',
  'service',
  'rejection',
  'refund_state',
  'refund_checked_at',
  'refund_next_check_at',
  'refund_checks',
  'evidence_next_check_at',
  'evidence_checks',
  'label_content_type',
  'personal_data_expired_at',
  'version',
  'despite',
] as const satisfies readonly (keyof PurchaseTable)[];

/**
 * The same with the number of the attempt, for steps and reads of single purchases. Its column is behind the label, so a list
 * with it would read through all labels.
 */
export const CURRENT_COLUMNS = [...PURCHASE_COLUMNS, 'attempt_number'] as const;

const PRIORITIES: readonly PurchasePriority[] = ['interactive', 'bulk'];

/** The column is a number, so that the queue can be read in order. */
export function priorityRank(priority: PurchasePriority): number {
  return PRIORITIES.indexOf(priority);
}

function priceOf(amount: string | null, currencyCode: string | null): Price | null {
  return amount === null || currencyCode === null ? null : { amount, currencyCode };
}

function purchaseOf(sealer: Sealer, row: PurchaseRow): PurchaseRecord {
  return {
    sellerId: row.seller_id,
    key: row.key,
    fingerprint: row.fingerprint,
    amazonOrderId: row.amazon_order_id,
    items: JSON.parse(row.items) as PurchasedUnits[],
    shippingServiceId: row.shipping_service_id,
    offerId: row.offer_id,
    maxPrice: priceOf(row.max_price_amount, row.max_price_currency),
    additionalParcel: row.additional_parcel === 1,
    despite: row.despite === null ? [] : (JSON.parse(row.despite) as string[]),
    priority: PRIORITIES[row.priority] ?? 'bulk',
    batchId: row.batch_id,
    state: row.state,
    owner: row.owner,
    leaseUntil: row.lease_until,
    attempts: row.attempts,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
    price: priceOf(row.price_amount, row.price_currency),
    shipmentId: row.shipment_id,
    trackingId: row.tracking_id,
    carrier: row.carrier,
    service: row.service,
    rejection: openRejection(sealer, row),
    refund:
      row.refund_state === null
        ? null
        : {
            state: row.refund_state,
            checkedAt: row.refund_checked_at ?? 0,
            nextCheckAt: row.refund_next_check_at,
            checks: row.refund_checks,
          },
    cancelling: cancellingOf(row),
    evidenceChecks: row.evidence_checks,
    nextEvidenceCheckAt: row.evidence_next_check_at,
    labelContentType: row.label_content_type,
    personalDataExpiredAt: row.personal_data_expired_at,
    version: row.version,
  };
}

export function currentOf(sealer: Sealer, row: CurrentPurchaseRow): CurrentPurchase {
  return { ...purchaseOf(sealer, row), attemptNumber: row.attempt_number };
}

export function purchasesOf(sealer: Sealer, rows: readonly PurchaseRow[]): PurchaseRecord[] {
  return rows.map((row) => purchaseOf(sealer, row));
}

/**
 * Sorts the purchases of an order or a shipment, which are few. Not sorted by the database: SQLite would walk all purchases
 * of the seller by time to avoid it.
 */
export function oldestFirst(purchases: readonly PurchaseRecord[]): PurchaseRecord[] {
  return purchases.toSorted((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1));
}
