import 'reflect-metadata';
import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { LabelOptionsInput } from '../../../src/domains/shipping/labels/label-options.input.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { BEST_OF_ALL } from '../../../src/domains/shipping/offers/quote-view.js';
import { NO_PROMISE } from '../../../src/domains/shipping/offers/offer-promise.js';
import { fingerprintsOf } from '../../../src/domains/shipping/purchases/buy/purchase-fingerprint.js';
import type { ShippingServiceWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import { aRefusal, FakeSellerClient } from './fake-seller-client.js';
import {
  aMoney,
  anExpandedParcel,
  anOfferWire,
  aShipmentWire,
  aShipping,
  finding,
  NOW,
  SHIPMENT_ID,
} from './shipping-builders.js';
import { openTestStores } from './test-store.js';

openTestStores();

const SEEN = '8.90';
const IN_TIME = '2026-03-14T09:00:00Z';
const LATER = '2026-03-14T09:00:01Z';
const BOUGHT = { shipmentId: SHIPMENT_ID };
const EXPIRED = { code: 'OFFER_EXPIRED', path: ['input', 'offerId'], nextStep: 'REQUOTE' };

function anOffer(id: string, amount: string, arrives: string): ShippingServiceWire {
  return anOfferWire({
    ShippingServiceOfferId: id,
    RateWithAdjustments: { Amount: Number(amount), CurrencyCode: 'USD' },
    LatestEstimatedDeliveryDate: arrives,
  });
}

/** Quotes 8.90, then the fresh offer. Amazon refuses the first offer as expired. */
function aClient(fresh: ShippingServiceWire, isEnded = true): FakeSellerClient {
  const answers = [anOffer('seen', SEEN, IN_TIME), fresh];
  let isFirst = isEnded;
  return new FakeSellerClient({
    getEligibleShipmentServices: () => ({ payload: { ShippingServiceList: [answers.shift()!] } }),
    createShipment: () => {
      const expired = aRefusal('InvalidInput', 'The shipping offering Id has expired.');
      if (isFirst) {
        isFirst = false;
        throw expired;
      }
      return { payload: aShipmentWire() };
    },
  });
}

async function aRef(shipping: ReturnType<typeof aShipping>, shipDate: Date | null = null) {
  const parcel = anExpandedParcel({ shipDate });
  const quote = await shipping.quotes.quote(parcel, NO_PROMISE, BEST_OF_ALL, []);
  return quote.offers[0]!.id.split(':').at(-1)!;
}

const named = (offerId: string, values: Partial<BatchPurchaseInput> = {}): BatchPurchaseInput =>
  Object.assign(new BatchPurchaseInput(), { key: 'purchase-1', offerId, ...values });

describe('an offer that has ended at Amazon', () => {
  it.each([
    ['is replaced by one that costs the same', SEEN, IN_TIME, {}, BOUGHT],
    ['is replaced by one that costs less', '8.00', IN_TIME, {}, BOUGHT],
    ['is not replaced by one that costs more', '8.91', IN_TIME, {}, EXPIRED],
    [
      'is replaced by one that costs more within the maximum price',
      '8.91',
      IN_TIME,
      { maxPrice: aMoney('9.00') },
      BOUGHT,
    ],
    [
      'is not replaced by one above the maximum price',
      '9.01',
      IN_TIME,
      { maxPrice: aMoney('9.00') },
      EXPIRED,
    ],
    [
      'is not replaced by one that arrives later',
      '8.00',
      LATER,
      { maxPrice: aMoney('99.00') },
      EXPIRED,
    ],
  ])('%s', async (_, amount, arrives, values, expected) => {
    const client = aClient(anOffer('fresh', amount, arrives));
    const shipping = aShipping(client);
    const ref = await aRef(shipping);
    // Another process has no offers in memory.
    const elsewhere = aShipping(client);
    expect(await elsewhere.purchases.buyShipping(named(ref, values))).toMatchObject(expected);
    const sold = client.operations.filter((name) => name === 'createShipment').length;
    expect(sold).toBe(expected === BOUGHT ? 2 : 1);
  });
});

describe('an offer that replaces an expired one', () => {
  it('is not bought when a guard stops it', async () => {
    const client = aClient(anOffer('fresh', SEEN, IN_TIME));
    const late = {
      guard: 'LATE' as const,
      message: 'Late.',
      orderItemIds: [],
      confirmations: [],
      isCorrectable: false,
    };
    // Before the first call, when the purchase is on record, and before the replacement.
    const looks = [[], [], [late]];
    const shipping = aShipping(client, { guards: async () => finding(looks.shift()) });
    const input = named(await aRef(shipping));
    expect(await shipping.purchases.buyShipping(input)).toMatchObject(EXPIRED);
    expect(client.operations.filter((name) => name === 'createShipment')).toHaveLength(1);
    expect(looks).toEqual([]);
  });
});

describe('a named offer', () => {
  it.each([
    ['buys a fresh one that costs no more', '7.00', BOUGHT],
    ['buys nothing when the fresh one costs more too', SEEN, { code: 'PRICE_ABOVE_MAXIMUM' }],
  ])('above the maximum price %s', async (_, amount, expected) => {
    const shipping = aShipping(aClient(anOffer('fresh', amount, IN_TIME), false));
    const input = named(await aRef(shipping), { maxPrice: aMoney('8.00') });
    expect(await shipping.purchases.buyShipping(input)).toMatchObject(expected);
  });

  it('whose service asks questions is not sent without answers', async () => {
    const client = new FakeSellerClient({
      getEligibleShipmentServices: () => ({
        payload: { ShippingServiceList: [anOfferWire({ RequiresAdditionalSellerInputs: true })] },
      }),
      getAdditionalSellerInputs: () => ({
        payload: {
          ShipmentLevelFields: [
            {
              AdditionalInputFieldName: 'CONTENTS_TYPE',
              SellerInputDefinition: { IsRequired: true, DataType: 'String' },
            },
          ],
        },
      }),
    });
    const shipping = aShipping(client);
    expect(await shipping.purchases.buyShipping(named(await aRef(shipping)))).toMatchObject({
      code: 'SELLER_INPUTS_REQUIRED',
      nextStep: 'ANSWER_FORM',
    });
    expect(client.operations).toEqual(['getEligibleShipmentServices', 'getAdditionalSellerInputs']);
  });
});

describe('the fingerprint of a named offer', () => {
  const printOf = async (shipDate: Date | null, values: Partial<BatchPurchaseInput> = {}) => {
    const shipping = aShipping(aClient(anOffer('fresh', SEEN, IN_TIME)));
    const input = named(await aRef(shipping, shipDate), values);
    const request = await shipping.purchases.expansion.expand(input, null);
    if (!('parcel' in request)) throw new Error(request.message);
    return fingerprintsOf(request).fingerprint;
  };

  it('is the same for another quote, offer and maximum price', async () => {
    expect(await printOf(null, { maxPrice: aMoney('99.00') })).toBe(await printOf(null));
  });

  it('differs for a ship date that the client gave, and for other label options', async () => {
    const label = Object.assign(new LabelOptionsInput(), { format: LabelFormat.ZPL203 });
    const prints = [
      await printOf(null),
      await printOf(new Date(NOW)),
      await printOf(null, { label }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});
