import { isIssuedId } from '../../../../graph/issued-id.js';
import { SHIPMENT_ALREADY_EXISTS } from '../../../../store/purchases/purchase.js';
import type { Evidence } from '../../../../store/purchases/purchase.js';

/** Kinds of evidence that this domain adds. The ledger adds others. */
export const EVIDENCE_KINDS = {
  /** The order has changed since the last check, and does not settle the purchase. `OrderEvidence`. */
  orderChecked: 'ORDER_CHECKED',
  /** The order has a package that can only belong to this purchase. `OrderEvidence`. */
  packageFound: 'PACKAGE_FOUND',
  /** The order has a package that a purchase may have bought which a person settled as not made. `OrderEvidence` with `why`. */
  soldNevertheless: 'SOLD_NEVERTHELESS',
  /** A person withdrew the purchase before it was sent. `{ why }`. */
  withdrawn: 'WITHDRAWN',
  /** Amazon refused a purchase because its items have shipments. `{ shipmentIds }`. */
  shipmentAlreadyExists: SHIPMENT_ALREADY_EXISTS,
  /** A client read or cancelled a shipment that fits the purchase, and that no purchase has. `{ shipmentIds }`. */
  shipmentSeen: 'SHIPMENT_SEEN',
  /** The shipments that Amazon named were read, and do not settle the purchase. `ShipmentEvidence`. */
  shipmentsChecked: 'SHIPMENTS_CHECKED',
  /** A shipment that Amazon named can only belong to this purchase. `ShipmentEvidence`. */
  shipmentFound: 'SHIPMENT_FOUND',
} as const;

const NAMES_SHIPMENTS: ReadonlySet<string> = new Set([
  EVIDENCE_KINDS.shipmentAlreadyExists,
  EVIDENCE_KINDS.shipmentSeen,
]);

/**
 * Returns the shipments that Amazon named when it refused to sell again, and those that clients have read, without duplicates, in
 * the order of the evidence.
 */
export function existingShipmentIds(evidence: readonly Evidence[]): string[] {
  const ids = evidence
    .filter(({ kind }) => NAMES_SHIPMENTS.has(kind))
    .flatMap(({ detail }) => idsIn(detail));
  return [...new Set(ids)];
}

function idsIn(detail: unknown): string[] {
  if (typeof detail !== 'object' || detail === null || !('shipmentIds' in detail)) return [];
  const { shipmentIds } = detail;
  return Array.isArray(shipmentIds)
    ? ((shipmentIds as unknown[]).filter(
        (id) => typeof id === 'string' && isIssuedId(id),
      ) as string[])
    : [];
}

/** Tells whether the newest evidence of this kind has the same detail. */
export function isOldNews(evidence: readonly Evidence[], kind: string, detail: unknown): boolean {
  const last = evidence.findLast((known) => known.kind === kind);
  return last !== undefined && JSON.stringify(last.detail) === JSON.stringify(detail);
}
