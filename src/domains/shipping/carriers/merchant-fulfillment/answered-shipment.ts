import type { ShipmentWire } from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import { countOf, idOf, instantOf, listOf, textOf } from '../../../../sp-api/wire/wire-values.js';
import type { RefundState, SoldShipment } from '../../../../store/purchases/purchase.js';
import { completeItems } from '../../purchases/reconcile/evidence-match.js';
import type { Shipment } from '../../shipments/shipment.type.js';
import type { ProviderShipment, ShipmentFacts } from '../label-provider.js';
import { readShipment } from './shipment.mapper.js';
import { refundStateOfShipment, soldShipmentOf } from './sold-shipment.js';

/** A shipment on the wire, read as far as it is asked for: a label is decoded for the ledger only. */
export class AnsweredShipment implements ProviderShipment {
  readonly #wire: ShipmentWire;

  private constructor(
    readonly shipment: Shipment,
    wire: ShipmentWire,
  ) {
    this.#wire = wire;
  }

  /** Null without a shipment id. */
  static of(sellerId: string, wire: ShipmentWire | null | undefined): AnsweredShipment | null {
    const shipment = readShipment(sellerId, wire);
    return wire && shipment ? new AnsweredShipment(shipment, wire) : null;
  }

  get sold(): SoldShipment {
    return soldShipmentOf(this.shipment.shipmentId, this.#wire);
  }

  get refundState(): RefundState | null {
    return refundStateOfShipment(this.#wire);
  }

  get facts(): ShipmentFacts {
    const { AmazonOrderId, Status, CreatedDate, TrackingId, ItemList } = this.#wire;
    const items = listOf(ItemList).map(
      ({ OrderItemId, Quantity }) => [idOf(OrderItemId), countOf(Quantity)] as const,
    );
    return {
      shipmentId: this.shipment.shipmentId,
      amazonOrderId: idOf(AmazonOrderId),
      status: textOf(Status),
      createdAt: instantOf(CreatedDate)?.getTime() ?? null,
      trackingId: textOf(TrackingId),
      items: completeItems(items),
    };
  }
}
