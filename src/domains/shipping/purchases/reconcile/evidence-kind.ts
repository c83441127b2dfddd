import { isIssuedId } from '../../../../graph/issued-id.js';
import { SHIPMENT_ALREADY_EXISTS } from '../../../../store/purchases/purchase.js';
import type { Evidence } from '../../../../store/purchases/purchase.js';

/** What the background work, and a purchase that Amazon refused, leave as evidence; the ledger has kinds of its own. */
export const EVIDENCE_KINDS = {
  /** What the order told, when it is news; nothing in it settles the purchase. `OrderEvidence`. */
  orderChecked: 'ORDER_CHECKED',
  /** The order has a package that can only be this purchase's. `OrderEvidence`. */
  packageFound: 'PACKAGE_FOUND',
  /** Amazon refused a purchase because its items have shipments. `{ shipmentIds }`. */
  shipmentAlreadyExists: SHIPMENT_ALREADY_EXISTS,
  /** What shipments that Amazon named turned out to be; none of them settles the purchase. `ShipmentEvidence`. */
  shipmentsChecked: 'SHIPMENTS_CHECKED',
  /** A shipment that Amazon named can only be this purchase's. `ShipmentEvidence`. */
  shipmentFound: 'SHIPMENT_FOUND',
} as const;

/** The shipments that Amazon named when it refused to sell again, each once, in the order in which they were told. */
export function existingShipmentIds(evidence: readonly Evidence[]): string[] {
  const ids = evidence
    .filter(({ kind }) => kind === EVIDENCE_KINDS.shipmentAlreadyExists)
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

/** Whether the newest evidence of this kind says just the same. */
export function isOldNews(evidence: readonly Evidence[], kind: string, detail: unknown): boolean {
  const last = evidence.findLast((known) => known.kind === kind);
  return last !== undefined && JSON.stringify(last.detail) === JSON.stringify(detail);
}
