import type { SellerClient } from '../../../../sp-api/calls/client.js';
import type { ProviderShipment, ShipmentFacts } from '../../carriers/label-provider.js';
import { labelProviderOf } from '../../carriers/provider-of.js';
import type { PurchaseRecord, PurchasedUnits } from '../../../../store/purchases/purchase.js';
import type { Objection } from './evidence-match.js';

/** A shipment that Amazon named. */
export interface SeenShipment extends ShipmentFacts {
  readonly answered: ProviderShipment;
}

/** The detail of `SHIPMENTS_CHECKED` and `SHIPMENT_FOUND`. `objection` null: the shipment settles the purchase. */
export interface ShipmentEvidence {
  readonly shipments: readonly {
    readonly shipmentId: string;
    readonly amazonOrderId: string | null;
    readonly status: string | null;
    /** RFC 3339 */
    readonly createdAt: string | null;
    readonly trackingId: string | null;
    readonly items: readonly PurchasedUnits[] | null;
    readonly objection: Objection | null;
  }[];
}

/** Returns one shipment with its label; null when the answer holds none. Cost: one getShipment (1/s). @throws SpApiError */
export async function lookAtShipment(
  client: SellerClient,
  shipmentId: string,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<SeenShipment | null> {
  const answered = await labelProviderOf(client).shipment(shipmentId, {
    priority: 'bulk',
    ...options,
  });
  return answered && { ...answered.facts, answered };
}

/** Returns the evidence about a purchase from shipments that Amazon named. */
export function shipmentEvidence(
  objections: ReadonlyMap<SeenShipment, Objection | null>,
): ShipmentEvidence {
  return {
    shipments: [...objections].map(([seen, objection]) => ({
      shipmentId: seen.shipmentId,
      amazonOrderId: seen.amazonOrderId,
      status: seen.status,
      createdAt: seen.createdAt === null ? null : new Date(seen.createdAt).toISOString(),
      trackingId: seen.trackingId,
      items: seen.items,
      objection,
    })),
  };
}

/** Returns why a shipment can't belong to the purchase, before its items and its time are compared. */
export function foreignOrder(purchase: PurchaseRecord, seen: SeenShipment): Objection | null {
  if (seen.amazonOrderId === null) return 'INCOMPLETE';
  return seen.amazonOrderId === purchase.amazonOrderId ? null : 'OTHER_ORDER';
}
