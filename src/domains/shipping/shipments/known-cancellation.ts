import { RefundState } from '../purchases/records/purchase.type.js';
import type { Purchase } from '../purchases/records/purchase.type.js';
import { Shipment, ShipmentStatus } from './shipment.type.js';

/**
 * The cancellation of a shipment in the ledger. Any process that shares the ledger may have recorded it, so it may be
 * newer than a cached shipment.
 */
export type KnownCancellation = Pick<Purchase, 'refundState' | 'isCancelling'>;

const STATUS: Readonly<Record<RefundState, ShipmentStatus>> = {
  [RefundState.PENDING]: ShipmentStatus.REFUND_PENDING,
  [RefundState.APPLIED]: ShipmentStatus.REFUND_APPLIED,
  [RefundState.REJECTED]: ShipmentStatus.REFUND_REJECTED,
};

/** Of a shipment that was not bought here, or not cancelled. */
export const NOT_CANCELLED: KnownCancellation = { refundState: null, isCancelling: false };

/** Of a shipment when the ledger cannot be read: only Amazon can tell. */
export const PERHAPS_CANCELLED: KnownCancellation = { refundState: null, isCancelling: true };

/** Returns the cancellation of a shipment from its purchases. One cancellation is enough. */
export function knownCancellationOf(holders: readonly KnownCancellation[]): KnownCancellation {
  return {
    refundState: holders.find(({ refundState }) => refundState !== null)?.refundState ?? null,
    isCancelling: holders.some(({ isCancelling }) => isCancelling),
  };
}

/** Tells whether a cached shipment lacks a cancellation, or a decision on its refund, that the ledger has. */
export function isBehind(cached: Shipment, { refundState }: KnownCancellation): boolean {
  return refundState !== null && STATUS[refundState] !== cached.status;
}

/**
 * Returns a shipment with the cancellation that the ledger has, when Amazon still shows it as bought. Its label must not be
 * printed any more.
 */
export function asKnown(shipment: Shipment, { refundState }: KnownCancellation): Shipment {
  if (refundState === null || shipment.status !== ShipmentStatus.PURCHASED) return shipment;
  return new Shipment(Object.assign({}, shipment, { status: STATUS[refundState], label: null }));
}
