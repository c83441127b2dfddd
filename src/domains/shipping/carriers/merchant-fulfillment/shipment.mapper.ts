import type {
  DangerousGoodsDetailsWire,
  LabelWire,
  ShipmentItemWire,
  ShipmentWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import {
  countOf,
  enumOf,
  knownOf,
  flagOf,
  idOf,
  instantOf,
  listOf,
  numberOf,
  textOf,
  textsOf,
} from '../../../../sp-api/wire/wire-values.js';
import { readAddress } from './address.mapper.js';
import {
  DangerousGoodsDetails,
  PackingGroup,
  PackingInstruction,
} from '../../parcels/dangerous-goods.type.js';
import { Label, LabelDimensions, StandardIdForLabel } from '../../labels/label.type.js';
import {
  readLiquidVolume,
  readPackageDimensions,
  readUnitOfLength,
  readWeight,
} from './measures.mapper.js';
import { readMoney } from './money.mapper.js';
import { Shipment, ShipmentItem, ShipmentStatus } from '../../shipments/shipment.type.js';
import { readLabelFormat, readPurchasedService } from './shipping-service.mapper.js';

/** Reads a shipment. Null without an id, which printing and cancelling need. */
export function readShipment(
  sellerId: string,
  wire: ShipmentWire | null | undefined,
): Shipment | null {
  const shipmentId = idOf(wire?.ShipmentId);
  if (!wire || shipmentId === null) return null;
  return new Shipment({
    sellerId,
    shipmentId,
    amazonOrderId: idOf(wire.AmazonOrderId),
    sellerOrderId: idOf(wire.SellerOrderId),
    status: enumOf('ShipmentStatus', ShipmentStatus, wire.Status) ?? ShipmentStatus.UNKNOWN,
    trackingNumber: textOf(wire.TrackingId),
    items: listOf(wire.ItemList).flatMap((item) => readItem(item) ?? []),
    shipFromAddress: readAddress(wire.ShipFromAddress),
    shipToAddress: readAddress(wire.ShipToAddress),
    packageDimensions: readPackageDimensions(wire.PackageDimensions),
    weight: readWeight(wire.Weight),
    insurance: readMoney(wire.Insurance),
    service: readPurchasedService(wire.ShippingService),
    label: readLabel({ sellerId, shipmentId }, wire.Label),
    createdAt: instantOf(wire.CreatedDate),
    updatedAt: instantOf(wire.LastUpdatedDate),
  });
}

function readItem(wire: ShipmentItemWire): ShipmentItem | null {
  const orderItemId = idOf(wire.OrderItemId);
  if (orderItemId === null) return null;
  return new ShipmentItem({
    orderItemId,
    quantity: countOf(wire.Quantity),
    itemWeight: readWeight(wire.ItemWeight),
    itemDescription: textOf(wire.ItemDescription),
    transparencyCodes: textsOf(wire.TransparencyCodeList),
    liquidVolume: readLiquidVolume(wire.LiquidVolume),
    isHazmat: flagOf(wire.IsHazmat),
    dangerousGoodsDetails: readDangerousGoods(wire.DangerousGoodsDetails),
  });
}

function readDangerousGoods(
  wire: DangerousGoodsDetailsWire | null | undefined,
): DangerousGoodsDetails | null {
  if (!wire) return null;
  const fields = {
    unitedNationsRegulatoryId: textOf(wire.UnitedNationsRegulatoryId),
    transportationRegulatoryClass: textOf(wire.TransportationRegulatoryClass),
    packingGroup: knownOf('PackingGroup', PackingGroup, wire.PackingGroup),
    packingInstruction: knownOf('PackingInstruction', PackingInstruction, wire.PackingInstruction),
  };
  return Object.values(fields).every((field) => field === null)
    ? null
    : new DangerousGoodsDetails(fields);
}

// A cancelled shipment has a label with dimensions and no contents: there is nothing to print.
function readLabel(
  owner: { readonly sellerId: string; readonly shipmentId: string },
  wire: LabelWire | null | undefined,
): Label | null {
  const contents = textOf(wire?.FileContents?.Contents);
  if (!wire || contents === null) return null;
  const encoded = {
    contents,
    fileType: textOf(wire.FileContents?.FileType),
    checksum: textOf(wire.FileContents?.Checksum),
  };
  return new Label(encoded, {
    ...owner,
    customText: textOf(wire.CustomTextForLabel),
    dimensions: readLabelDimensions(wire.Dimensions),
    format: readLabelFormat(wire.LabelFormat),
    standardId: knownOf('StandardIdForLabel', StandardIdForLabel, wire.StandardIdForLabel),
  });
}

/** Reads the size of a label. Null when Amazon states none. */
export function readLabelDimensions(
  wire: LabelWire['Dimensions'] | undefined,
): LabelDimensions | null {
  const [length, width] = [numberOf(wire?.Length), numberOf(wire?.Width)];
  return length === null || width === null
    ? null
    : new LabelDimensions({ length, width, unit: readUnitOfLength(wire?.Unit) });
}
