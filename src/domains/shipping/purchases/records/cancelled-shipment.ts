import type { Shipment } from '../../shipments/shipment.type.js';
import { ShipmentStatus } from '../../shipments/shipment.type.js';
import { RefundState } from './purchase.type.js';
import type { Purchase } from './purchase.type.js';

/** States of a shipment whose cancellation took its label away. */
const CANCELLED: ReadonlySet<ShipmentStatus> = new Set([
  ShipmentStatus.REFUND_PENDING,
  ShipmentStatus.REFUND_APPLIED,
]);

/** Tells whether a cancellation took the label of a shipment away. */
export function isCancelled({ status }: Shipment): boolean {
  return CANCELLED.has(status);
}

export type CancellablePurchase = Pick<
  Purchase,
  'key' | 'shipmentId' | 'refundState' | 'isCancelling'
>;

/**
 * Tells whether the ledger lacks one of these fields of a shipment that was cancelled or may have been: its label, its last
 * change, and its status until the cancellation is known and the refund is decided. The ledger learns of both later.
 */
export function isOnlyAtAmazon(
  { refundState, isCancelling }: CancellablePurchase,
  fields?: ReadonlySet<string>,
): boolean {
  if (refundState === null && !isCancelling) return false;
  if (!fields || fields.has('label') || fields.has('updatedAt')) return true;
  return fields.has('status') && (isCancelling || refundState === RefundState.PENDING);
}
