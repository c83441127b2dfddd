import 'reflect-metadata';
import { Cancellation } from '../../../src/runtime/cancellation/cancellation.js';
import { PurchaseOutcomeUnknown } from '../../../src/domains/shipping/purchases/buy/buy-shipping.result.js';
import { HazmatType } from '../../../src/domains/shipping/parcels/dangerous-goods.type.js';
import { labelOptions } from '../../../src/domains/shipping/parcels/expanded-parcel.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import type { GetEligibleShipmentServicesResultWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import { anSpApiError, aRefusal, fails, FakeSellerClient } from './fake-seller-client.js';
import {
  aMoney,
  anAddress,
  anOfferWire,
  aPurchase,
  aShipFrom,
  aShipmentWire,
  aShipping,
  finding,
  SHIPMENT_ID,
} from './shipping-builders.js';
import { aQueued, openTestStores, testStore } from './test-store.js';

openTestStores();

function aClient(
  create: () => unknown = () => ({ payload: aShipmentWire() }),
  offers: GetEligibleShipmentServicesResultWire = {
    ShippingServiceList: [anOfferWire({ ShippingServiceOfferId: 'fresh-offer' })],
  },
): FakeSellerClient {
  return new FakeSellerClient({
    getEligibleShipmentServices: () => ({ payload: offers }),
    createShipment: create,
  });
}

const EXPIRED = { code: 'OFFER_EXPIRED', path: ['input', 'request', 'choose'] };
const NO_LABEL_OPTIONS = labelOptions(null);
const QUOTE_AND_BUY = ['getEligibleShipmentServices', 'createShipment'];

describe('buying', () => {
  it('buys the offer of an earlier request without a quote when there is no maximum', async () => {
    const client = aClient();
    const result = await aShipping(client).purchases.buy(aPurchase({ offerId: 'offer-1' }));
    expect(result).toMatchObject({
      key: 'purchase-1',
      shipmentId: SHIPMENT_ID,
      isReplay: false,
    });
    expect(client.operations).toEqual(['createShipment']);
    expect(client.bodyOf('createShipment')).toMatchObject({ ShippingServiceOfferId: 'offer-1' });
  });

  it.each([
    ['no offer', {}],
    ['a maximum', { maxPrice: aMoney('8.90') }],
    [
      'the offer of an earlier request and a maximum',
      { offerId: 'fresh-offer', maxPrice: aMoney('8.90') },
    ],
  ])('with %s quotes first, and buys the fresh offer', async (_, values) => {
    const client = aClient();
    const result = await aShipping(client).purchases.buy(aPurchase(values));
    expect(result).toMatchObject({ shipmentId: SHIPMENT_ID });
    expect(client.operations).toEqual(QUOTE_AND_BUY);
    const quoted = client.bodyOf('getEligibleShipmentServices');
    const bought = client.bodyOf('createShipment');
    expect(bought['ShippingServiceOfferId']).toBe('fresh-offer');
    // An offer holds for the package it was made for, and for no other.
    expect(bought['ShipmentRequestDetails']).toEqual(quoted['ShipmentRequestDetails']);
    expect(quoted['ShippingOfferingFilter']).toEqual({ IncludeComplexShippingOptions: true });
  });

  it('has mutation priority and does not end with the client', async () => {
    const client = aClient();
    await aShipping(client).purchases.buy(aPurchase());
    for (const call of client.calls) {
      expect(call.options.priority).toBe('mutation');
      expect(call.options.signal).toBeUndefined();
    }
  });

  it('waits for the same purchase of another request until the client disconnects', async () => {
    const store = testStore();
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const client = aClient(() => promise);
    const first = aShipping(client, { store }).purchases.buy(aPurchase());
    while (!client.operations.includes('createShipment')) await new Promise(setImmediate);
    const caller = new Cancellation();
    const second = aShipping(client, { store, signal: caller }).purchases.buy(aPurchase());
    while (caller.listenerCount === 0) await new Promise(setImmediate);
    caller.abort();
    expect(await second).toBeInstanceOf(PurchaseOutcomeUnknown);
    resolve({ payload: aShipmentWire() });
    expect(await first).toMatchObject({ shipmentId: SHIPMENT_ID });
    const later = new Cancellation();
    const third = aShipping(client, { store, signal: later }).purchases.buy(aPurchase());
    expect(await third).toMatchObject({ shipmentId: SHIPMENT_ID, isReplay: true });
    expect(later.listenerCount).toBe(0);
    expect(client.operations).toEqual(QUOTE_AND_BUY);
  });

  it('has bulk priority in a batch', async () => {
    const client = aClient();
    const store = testStore();
    const input = aPurchase();
    await aShipping(client, { store }).purchases.run(input, await aQueued(store, input));
    expect(client.operations).toEqual(QUOTE_AND_BUY);
    expect(client.calls.map(({ options }) => options.priority)).toEqual(['bulk', 'bulk']);
  });

  it('caches the shipment for the next query', async () => {
    const client = aClient();
    const shipping = aShipping(client);
    await shipping.purchases.buy(aPurchase({ offerId: 'offer-1' }));
    expect(await shipping.shipments.byId(SHIPMENT_ID)).toMatchObject({ status: 'Purchased' });
    expect(client.operations).toEqual(['createShipment']);
  });

  it('sends the hazard type and the address of a supply source', async () => {
    const client = aClient();
    const shipping = aShipping(client, {
      shipFrom: () => Promise.resolve(anAddress({ name: 'The Dock' })),
    });
    const shipFrom = aShipFrom({ supplySourceId: 'source-1' });
    await shipping.purchases.buy(aPurchase({ shipFrom, hazmatType: HazmatType.NONE }));
    expect(client.bodyOf('createShipment')).toMatchObject({
      HazmatType: 'None',
      ShipmentRequestDetails: { ShipFromAddress: { Name: 'The Dock' } },
    });
  });
});

describe('nothing is bought', () => {
  it.each([
    [
      'above the maximum',
      aPurchase({ maxPrice: aMoney('8.89') }),
      { code: 'PRICE_ABOVE_MAXIMUM', offered: { amount: '8.90', currencyCode: 'USD' } },
    ],
    [
      'for an offer that Amazon does not have, though the service has a cheap one',
      aPurchase({ offerId: 'bogus', maxPrice: aMoney('100.00') }),
      { ...EXPIRED, message: expect.stringContaining('is not among the offers of Amazon') },
    ],
    [
      'in another currency than the maximum',
      aPurchase({ maxPrice: aMoney('100', 'EUR') }),
      { code: 'INVALID_INPUT', path: ['input', 'maxPrice', 'currencyCode'] },
    ],
    [
      'when the service is not offered',
      aPurchase({ shippingServiceId: 'NO_SUCH' }),
      { code: 'OFFER_UNAVAILABLE', rejection: null, alternatives: { offers: [{}] } },
    ],
    [
      'when the service does not print the format',
      aPurchase({ label: { ...NO_LABEL_OPTIONS, format: LabelFormat.ZPL300 } }),
      { code: 'OFFER_UNAVAILABLE', path: ['input', 'label', 'format'] },
    ],
  ])('%s', async (_, input, expected) => {
    const client = aClient();
    expect(await aShipping(client).purchases.buy(input)).toMatchObject(expected);
    expect(client.operations).toEqual(['getEligibleShipmentServices']);
  });

  it('when Amazon rejects the service, and the result has the reason', async () => {
    const client = aClient(undefined, {
      RejectedShippingServiceList: [
        {
          ShippingServiceId: 'CARRIER_GROUND',
          CarrierName: 'CARRIER',
          RejectionReasonCode: 'CARRIER_WILL_NOT_PICKUP',
        },
      ],
    });
    expect(await aShipping(client).purchases.buy(aPurchase())).toMatchObject({
      code: 'OFFER_UNAVAILABLE',
      message: expect.stringContaining('CARRIER_WILL_NOT_PICKUP'),
      rejection: { rejectionReasonCode: 'CARRIER_WILL_NOT_PICKUP' },
    });
  });

  it('when the terms of the carrier are not accepted', async () => {
    const client = aClient(undefined, {
      RejectedShippingServiceList: [
        { ShippingServiceId: 'CARRIER_GROUND', CarrierName: 'CARRIER' },
      ],
      TermsAndConditionsNotAcceptedCarrierList: [{ CarrierName: 'CARRIER' }],
    });
    expect(await aShipping(client).purchases.buy(aPurchase())).toMatchObject({
      code: 'TERMS_NOT_ACCEPTED',
      carrierName: 'CARRIER',
    });
  });

  it('when a guard finds something between the first look and the record', async () => {
    const client = aClient();
    const found = {
      guard: 'CONFIRMED_ELSEWHERE' as const,
      message: 'Confirmed meanwhile.',
      orderItemIds: [],
      confirmations: [],
      isCorrectable: false,
    };
    // Before the first call, and when the purchase is on record.
    const looks = [[], [found]];
    const shipping = aShipping(client, { guards: async () => finding(looks.shift()) });
    expect(await shipping.purchases.buy(aPurchase())).toMatchObject({
      code: 'PURCHASE_GUARDED',
    });
    expect(client.operations).toEqual(['getEligibleShipmentServices']);
    expect(await shipping.records.find('purchase-1')).toMatchObject({ state: 'REJECTED' });
  });

  it('when a guard finds something after another server has recorded the same request', async () => {
    const found = {
      guard: 'CONFIRMED_ELSEWHERE' as const,
      message: 'Confirmed meanwhile.',
      orderItemIds: [],
      confirmations: [],
      isCorrectable: false,
    };
    const store = testStore();
    const { intend } = store.purchases;
    const purchases: typeof store.purchases = {
      ...store.purchases,
      intend: async (intent) => {
        await intend(intent);
        return intend(intent);
      },
    };
    const client = aClient();
    const looks = [[], [found]];
    const guards = async () => finding(looks.shift());
    const shipping = aShipping(client, { guards, store: { ...store, purchases } });
    expect(await shipping.purchases.buy(aPurchase())).toMatchObject({ code: 'PURCHASE_GUARDED' });
    expect(client.operations).toEqual(['getEligibleShipmentServices']);
  });

  it('for an unknown supply source', async () => {
    const client = aClient();
    const shipFrom = aShipFrom({ supplySourceId: 'none' });
    expect(await aShipping(client).purchases.buy(aPurchase({ shipFrom }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'request', 'parcel', 'shipFrom', 'supplySourceId'],
    });
    expect(client.operations).toEqual([]);
  });

  it('when the quote says that the order is unknown', async () => {
    const client = new FakeSellerClient({
      getEligibleShipmentServices: fails(
        aRefusal('ResourceNotFound', 'No such order.', { code: 'UPSTREAM_NOT_FOUND' }),
      ),
    });
    expect(await aShipping(client).purchases.buy(aPurchase())).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'request', 'orderId'],
    });
  });
});

describe('a key that is used again for another request', () => {
  it.each<[string, () => unknown]>([
    ['bought a label', () => ({ payload: aShipmentWire() })],
    ['has an unknown outcome', fails(anSpApiError({ outcome: 'unknown' }))],
  ])('is refused, and nothing is sold, when the first request %s', async (_, create) => {
    const client = aClient(create);
    const { purchases } = aShipping(client);
    await purchases.buy(aPurchase());
    const other = aPurchase({ shippingServiceId: 'CARRIER_EXPRESS' });
    expect(await purchases.buy(other)).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      key: 'purchase-1',
    });
    expect(client.operations).toEqual(QUOTE_AND_BUY);
  });
});

describe('a purchase that Amazon did not answer', () => {
  it.each([
    ['timed out', anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' }), 'amzn-request-1'],
    ['failed in an unforeseen way', new TypeError('a bug'), null],
  ])('is unknown when it %s, and the key never sends it again', async (_, error, requestId) => {
    const client = aClient(fails(error));
    const buy = (): Promise<unknown> => aShipping(client).purchases.buy(aPurchase());
    expect(await buy()).toMatchObject({
      code: 'PURCHASE_OUTCOME_UNKNOWN',
      key: 'purchase-1',
      amazonRequestId: requestId,
    });
    expect(await buy()).toMatchObject({ code: 'PURCHASE_OUTCOME_UNKNOWN' });
    expect(client.operations).toEqual(QUOTE_AND_BUY);
  });

  it('is unknown when the answer names no shipment', async () => {
    const client = aClient(() => ({ payload: {} }));
    expect(await aShipping(client).purchases.buy(aPurchase())).toMatchObject({
      code: 'PURCHASE_OUTCOME_UNKNOWN',
    });
  });

  it('fails and leaves the key free when nothing was executed', async () => {
    const throttled = anSpApiError({ code: 'UPSTREAM_THROTTLED', httpStatus: 429 });
    const answers = [fails(throttled), () => ({ payload: aShipmentWire() })];
    const client = aClient(() => answers.shift()!());
    const buy = (): Promise<unknown> =>
      aShipping(client).purchases.buy(aPurchase({ offerId: 'offer-1' }));
    await expect(buy()).rejects.toBe(throttled);
    expect(await buy()).toMatchObject({ shipmentId: SHIPMENT_ID, isReplay: false });
  });
});
