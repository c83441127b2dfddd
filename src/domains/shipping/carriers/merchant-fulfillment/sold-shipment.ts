import type {
  LabelWire,
  ShipmentWire,
  ShippingServiceWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import { instantOf, textOf, wordOf } from '../../../../sp-api/wire/wire-values.js';
import type {
  RefundState,
  SoldShipment,
  StoredLabel,
} from '../../../../store/purchases/purchase.js';
import { readMoney } from './money.mapper.js';
import { readBenefits } from './shipping-service.mapper.js';

const UNNAMED_TYPE = 'application/octet-stream';
const REFUND_STATES: readonly RefundState[] = ['RefundPending', 'RefundApplied', 'RefundRejected'];

/**
 * Returns what the ledger stores of a shipment: the answer as Amazon sent it without the contents of the label, and these
 * apart, decoded but still compressed.
 */
export function soldShipmentOf(shipmentId: string, wire: ShipmentWire): SoldShipment {
  const label = storedLabelOf(wire.Label);
  const trackingId = textOf(wire.TrackingId);
  return {
    shipmentId,
    shipment: label === null ? wire : withoutContents(wire),
    ...(trackingId !== null && { trackingId }),
    ...termsOf(wire.ShippingService),
    ...(label && { label }),
  };
}

/** Restores a shipment on the wire from the stored answer and label. Null when no answer is stored. */
export function shipmentWireOf(answer: unknown, label: StoredLabel | null): ShipmentWire | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const wire: ShipmentWire = answer;
  if (label === null) return wire;
  const { bytes, contentType } = label;
  const Contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  // The answer has the type too, unless Amazon sent none.
  const FileType = contentType === UNNAMED_TYPE ? {} : { FileType: contentType };
  const FileContents = { ...FileType, ...wire.Label?.FileContents, Contents };
  return { ...wire, Label: { ...wire.Label, FileContents } };
}

/** Returns the ship date in a stored answer, in epoch milliseconds. Null when it has none. */
export function shipDateIn(answer: unknown): number | null {
  return instantOf(shipmentWireOf(answer, null)?.ShippingService?.ShipDate)?.getTime() ?? null;
}

/** Returns a stored answer as Amazon would give it after a cancellation, without what the ledger does not learn. */
export function cancelledAs(
  state: RefundState | null,
  wire: ShipmentWire | null,
): ShipmentWire | null {
  if (!state || !wire) return wire;
  const { Label: _label, LastUpdatedDate: _changed, ...kept } = wire;
  return { ...kept, Status: state };
}

/** Returns the state of a shipment's refund; null without a cancellation, or for an unknown status. */
export function refundStateOfShipment(wire: ShipmentWire | null | undefined): RefundState | null {
  const status = wordOf(wire?.Status);
  return REFUND_STATES.find((state) => state.toUpperCase() === status) ?? null;
}

function termsOf(
  service: ShippingServiceWire | null | undefined,
): Omit<SoldShipment, 'shipmentId' | 'trackingId' | 'shipment' | 'label'> {
  const price = readMoney(service?.RateWithAdjustments) ?? readMoney(service?.Rate);
  const carrier = textOf(service?.CarrierName);
  const name = textOf(service?.ShippingServiceName);
  const expected = expectedDeliveryOf(service);
  const shipDate = instantOf(service?.ShipDate);
  return {
    ...(price && { price: { amount: price.amount, currencyCode: price.currencyCode } }),
    ...(carrier !== null && { carrier }),
    ...(name !== null && { service: name }),
    ...(expected && { expectedDeliveryAt: expected.getTime() }),
    ...(shipDate && { shipDateAt: shipDate.getTime() }),
    ...protectionOf(service),
  };
}

/** Returns nothing when Amazon does not state the benefits. */
function protectionOf(
  service: ShippingServiceWire | null | undefined,
): Pick<SoldShipment, 'isProtected'> {
  const benefits = readBenefits(service?.Benefits);
  return benefits ? { isProtected: benefits.isClaimsProtected } : {};
}

/**
 * Returns the earliest expected delivery, because personal data may be kept for 30 days after the delivery, whose time Amazon does not
 * tell.
 */
function expectedDeliveryOf(service: ShippingServiceWire | null | undefined): Date | null {
  return (
    instantOf(service?.EarliestEstimatedDeliveryDate) ??
    instantOf(service?.LatestEstimatedDeliveryDate)
  );
}

// Contents that are not base64 stay in the answer: a damaged label is more use to a person than none.
function storedLabelOf(label: LabelWire | null | undefined): StoredLabel | null {
  const contents = textOf(label?.FileContents?.Contents)?.replaceAll(/\s/g, '');
  if (contents === undefined) return null;
  const bytes = Buffer.from(contents, 'base64');
  if (unpadded(bytes.toString('base64')) !== unpadded(contents)) return null;
  return { contentType: textOf(label?.FileContents?.FileType) ?? UNNAMED_TYPE, bytes };
}

function unpadded(base64: string): string {
  return base64.replace(/=+$/, '');
}

function withoutContents(wire: ShipmentWire): ShipmentWire {
  const { Contents: _, ...file } = wire.Label?.FileContents ?? {};
  return { ...wire, Label: { ...wire.Label, FileContents: file } };
}
