import type { Choices } from './choices.js';
import type { RealIds } from './real-ids.js';

type Template = (choices: Choices, ids: RealIds) => Record<string, unknown>;

function orderOf(choices: Choices, ids: RealIds) {
  const amazonOrderId = choices.pick(ids.orders) ?? '';
  const orderItemId = ids.items.get(amazonOrderId)?.[0] ?? '';
  return { amazonOrderId, items: [{ orderItemId, quantity: 1 }] };
}

const dimensions = { length: 10, width: 8, height: 4, unit: 'INCHES' };
const weight = { value: 20, unit: 'OZ' };
const quoted = { size: { dimensions }, weight };

const address = {
  name: 'Fuzz - Tacoma',
  addressLine1: '77 Wharf Road',
  city: 'Tacoma',
  stateOrRegion: 'WA',
  postalCode: '98402',
  countryCode: 'US',
};

const shipFrom: Template = (choices, ids) =>
  choices.chance(40)
    ? { address: { ...address, email: 'desk@example.com', phone: '2535550100' } }
    : { supplySourceId: choices.pick(ids.sources) };

const request: Template = (choices, ids) => {
  const { amazonOrderId: orderId, items } = orderOf(choices, ids);
  const parcel = { items, shipFrom: shipFrom(choices, ids), package: quoted };
  return { orderId, parcel, choose: { shippingServiceId: 'UPS_PTP_GND' } };
};

const purchase: Template = (choices, ids) => ({
  key: choices.pick(ids.keys),
  request: request(choices, ids),
  maxPrice: { amount: '99.00', currencyCode: 'USD' },
});

const SHIP_DATE = new Date(Date.now() - 60_000).toISOString();

const confirmation: Template = (choices, ids) => {
  const { amazonOrderId: orderId, items } = orderOf(choices, ids);
  const trackingNumber = `1Z${choices.below(99)}`;
  return { orderId, items, carrierCode: 'UPS', trackingNumber, shipDate: SHIP_DATE };
};

/** Returns a template for the first of several sellers. */
const forSeller =
  (template: Template): Template =>
  (choices, ids) => ({ sellerId: ids.sellers[0], ...template(choices, ids) });

/** Inputs that Amazon accepts, by type name. A case changes one of their fields. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  ShippingRequestInput: request,
  BuyShippingInput: forSeller(purchase),
  BatchPurchaseInput: purchase,
  BuyShippingBatchInput: forSeller((choices, ids) => ({
    key: choices.pick(ids.keys),
    purchases: [purchase(choices, ids), purchase(choices, ids)],
  })),
  ParcelInput: (choices, ids) => ({ shipFrom: shipFrom(choices, ids), package: quoted }),
  ShipFromInput: shipFrom,
  PackageInput: () => quoted,
  ConfirmShipmentInput: forSeller((choices, ids) => ({ package: confirmation(choices, ids) })),
  ConfirmedPackageInput: confirmation,
  CancelShipmentInput: forSeller((choices, ids) => ({
    shipmentId: choices.pick(ids.shipments) ?? 'none',
  })),
  CreateSupplySourceInput: forSeller((choices) => ({
    supplySourceCode: `FUZZ-${choices.below(999)}`,
    alias: 'Fuzz - Tacoma',
    address,
  })),
  SetInventoryInput: forSeller((choices, ids) => ({
    sku: choices.pick(ids.skus),
    quantities: [
      { place: { supplySourceId: choices.pick(ids.sources) }, quantity: choices.below(50) },
    ],
  })),
};
