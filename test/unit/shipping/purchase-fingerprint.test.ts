import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/graph/canonical-json.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { Handover } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import { labelOptions } from '../../../src/domains/shipping/parcels/expanded-parcel.js';
import type { ParcelInput } from '../../../src/domains/shipping/parcels/parcel.input.js';
import { fingerprintsOf } from '../../../src/domains/shipping/purchases/buy/purchase-fingerprint.js';
import type { PurchaseRequest } from '../../../src/domains/shipping/purchases/buy/purchase-request.js';
import { keptRequest } from '../../../src/domains/shipping/purchases/buy/stored-request.js';
import { isSameRequest } from '../../../src/store/purchases/record-intents.js';
import { aMoney, anItem, aPurchase, aShipFrom, aSizedPackage } from './shipping-builders.js';

/** The input of version 0.1.0 for `aPurchase`. It was stored as it came. */
function anEarlierInput(values: object = {}, shipment: object = {}) {
  const { size, weight } = aSizedPackage();
  return {
    shipment: {
      amazonOrderId: '114-2836519-0473220',
      items: [anItem()],
      shipFrom: aShipFrom(),
      package: { dimensions: size.dimensions, weight },
      deliveryExperience: 'DeliveryConfirmationWithoutSignature',
      carrierWillPickUp: false,
      ...shipment,
    },
    shippingServiceId: 'CARRIER_GROUND',
    ...values,
  };
}

const hashOf = (input: unknown) =>
  createHash('sha256').update(canonicalJson(input)).digest('base64url');
const print = (...request: Parameters<typeof aPurchase>) =>
  fingerprintsOf(aPurchase(...request)).fingerprint;
const fits = (request: PurchaseRequest, earlier: object) =>
  isSameRequest(fingerprintsOf(request), { fingerprint: hashOf(earlier) });

const ZPL = { ...labelOptions(null), format: LabelFormat.ZPL203 };
const SLIP = { ...labelOptions(null), includePackingSlip: true };

describe('the fingerprint of a purchase', () => {
  it.each<[string, Partial<PurchaseRequest>, Partial<ParcelInput>]>([
    ['a false flag', { additionalParcel: false }, {}],
    ['a null flag', { additionalParcel: null }, {}],
    ['an empty list', { sellerInputs: [] }, {}],
    ['the key, the maximum price and guards', { key: 'k', maxPrice: aMoney('9'), despite: [] }, {}],
    [
      'a false flag of an item',
      {},
      { items: [anItem({ isHazmat: false, transparencyCodes: [] })] },
    ],
  ])('is the same with %s as without it', (_, values, parcel) => {
    expect(print(values, parcel)).toBe(print());
  });

  it('is what version 0.1.0 stored for a plain request', () => {
    expect(print()).toBe(hashOf(anEarlierInput()));
  });

  it('does not depend on how an amount is written', () => {
    const [whole, cents] = ['40', '40.00'].map((amount) =>
      print({}, { declaredValue: aMoney(amount) }),
    );
    expect(whole).toBe(cents);
    expect(print({}, { declaredValue: aMoney('40.01') })).not.toBe(whole);
  });

  it('differs for a further parcel, a packing slip, a quantity and a pick-up', () => {
    const prints = [
      print(),
      print({ additionalParcel: true }),
      print({ label: SLIP }),
      print({}, { items: [anItem({ quantity: 9 })] }),
      print({}, { handover: Handover.PICKUP }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

const PRICE = aMoney('40');
const OFFER = { offerId: 'amzn-offer', maxPrice: null };

describe('a request in the present form', () => {
  it.each<[string, PurchaseRequest, object]>([
    ['a false flag', aPurchase(), anEarlierInput({ additionalParcel: false })],
    [
      'a packing slip that is not wanted',
      aPurchase(),
      anEarlierInput({ labelFormatOption: { includePackingSlipWithLabel: false } }),
    ],
    [
      'a false flag of an item',
      aPurchase({}, { items: [anItem({ isHazmat: false, transparencyCodes: [] })] }),
      anEarlierInput({}, { items: [anItem({ isHazmat: false, transparencyCodes: [] })] }),
    ],
    [
      'a format next to the shipment',
      aPurchase({ label: ZPL }),
      anEarlierInput({ labelFormat: 'ZPL203' }),
    ],
    [
      'a format in the shipment',
      aPurchase({ label: ZPL }),
      anEarlierInput({}, { labelFormat: 'ZPL203' }),
    ],
    [
      'a format in both places',
      aPurchase({ label: ZPL }),
      anEarlierInput({ labelFormat: 'ZPL203' }, { labelFormat: 'ZPL203' }),
    ],
    [
      'a pick-up that is said twice',
      aPurchase({}, { handover: Handover.PICKUP }),
      anEarlierInput({}, { carrierWillPickUp: true, carrierWillPickUpOption: 'CarrierWillPickUp' }),
    ],
    [
      'a value of other digits',
      aPurchase({}, { declaredValue: aMoney('40.00') }),
      anEarlierInput({}, { declaredValue: PRICE }),
    ],
    [
      'the offer of the purchase on record',
      aPurchase({ held: OFFER }),
      anEarlierInput({ offerId: 'amzn-offer' }),
    ],
    [
      'a maximum price of other digits',
      aPurchase({ held: { offerId: null, maxPrice: aMoney('40.00') } }),
      anEarlierInput({ maxPrice: PRICE }),
    ],
  ])('fits what version 0.1.0 stored with %s', (_, request, earlier) => {
    expect(fits(request, earlier)).toBe(true);
    expect(fits({ ...request, additionalParcel: true }, earlier)).toBe(false);
    expect(fits({ ...request, shippingServiceId: 'OTHER' }, earlier)).toBe(false);
  });

  it('has the same fingerprint as the stored request of version 0.1.0', () => {
    const earlier = anEarlierInput(
      { key: 'purchase-1', labelFormat: 'ZPL203', maxPrice: PRICE },
      { shipDate: '2026-03-10T10:00:00.000Z', carrierWillPickUpOption: 'ShipperWillDropOff' },
    );
    const kept = keptRequest(JSON.parse(JSON.stringify(earlier)));
    const now = aPurchase(
      { label: ZPL },
      { shipDate: new Date('2026-03-10T10:00:00Z'), handover: Handover.DROP_OFF },
    );
    expect(kept && fingerprintsOf(kept).fingerprint).toBe(fingerprintsOf(now).fingerprint);
  });
});
