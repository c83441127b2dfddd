import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/domains/shipping/canonical-json.js';
import type { BuyShippingInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { fingerprintsOf } from '../../../src/domains/shipping/purchases/buy/purchase-fingerprint.js';
import { isSameRequest } from '../../../src/store/purchases/record-intents.js';
import { anItem, aPurchase, aShipmentRequest } from './shipping-builders.js';
import type { CompletePurchase } from './shipping-builders.js';

/** Returns what versions before defaults were left out stored. */
function storedEarlier({ key: _key, despite: _despite, ...request }: BuyShippingInput): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}

const print = (values: Partial<CompletePurchase>) => fingerprintsOf(aPurchase(values)).fingerprint;

const PLAIN = aPurchase();
const FORMS: readonly [string, Partial<CompletePurchase>][] = [
  ['a false flag', { additionalParcel: false }],
  ['a null flag', { additionalParcel: null }],
  ['an empty list', { shipmentLevelSellerInputs: [] }],
  ['an object without content', { labelFormatOption: {} }],
  ['an object with a false flag', { labelFormatOption: { includePackingSlipWithLabel: false } }],
  [
    'a false flag of an item',
    { shipment: aShipmentRequest({ items: [anItem({ isHazmat: false, transparencyCodes: [] })] }) },
  ],
];

describe('the fingerprint of a purchase', () => {
  it.each(FORMS)('is the same with %s as without it', (_, values) => {
    expect(print(values)).toBe(print({}));
    expect(print({})).toBe(storedEarlier(PLAIN));
  });

  it.each(FORMS)('fits what an earlier version stored with %s', (_, values) => {
    const stored = { fingerprint: storedEarlier(aPurchase(values)) };
    expect(isSameRequest(fingerprintsOf(aPurchase(values)), stored)).toBe(true);
  });

  it('fits what an earlier version stored for the other form of the flag', () => {
    const stored = { fingerprint: storedEarlier(aPurchase({ additionalParcel: false })) };
    expect(isSameRequest(fingerprintsOf(aPurchase()), stored)).toBe(true);
    expect(isSameRequest(fingerprintsOf(aPurchase({ additionalParcel: true })), stored)).toBe(
      false,
    );
  });

  it('differs for a further parcel, a packing slip and another quantity', () => {
    const { carrierWillPickUp } = PLAIN.shipment;
    const others: Partial<CompletePurchase>[] = [
      { additionalParcel: true },
      { labelFormatOption: { includePackingSlipWithLabel: true } },
      { shipment: aShipmentRequest({ items: [anItem({ quantity: 9 })] }) },
      { shipment: aShipmentRequest({ carrierWillPickUp: !carrierWillPickUp }) },
    ];
    const prints = [{}, ...others].map(print);
    expect(new Set(prints).size).toBe(prints.length);
  });
});
