import 'reflect-metadata';
import { isKeyFreeAfter } from '../../../src/domains/shipping/purchases/buy/key-is-free.js';
import type { BuyShippingResult } from '../../../src/domains/shipping/purchases/buy/buy-shipping.result.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { CallOptions } from '../../../src/sp-api/calls/client.js';
import type { Operation, OperationRequest } from '../../../src/sp-api/calls/operation.js';
import { anSpApiError, aRefusal, fails, FakeSellerClient } from './fake-seller-client.js';
import {
  anOfferWire,
  aPurchase,
  aShipmentWire,
  aShipping,
  finding,
  SHIPMENT_ID,
} from './shipping-builders.js';
import { aQueued, openTestStores, testStore } from './test-store.js';

openTestStores();

const ID = { sellerId: 'A2SELLER', key: 'purchase-1' };
const EXPRESS = aPurchase({ shippingServiceId: 'CARRIER_EXPRESS' });
const SOLD = { shipmentId: SHIPMENT_ID, isReplay: false };
const EMPTY = aRefusal('InsufficientFunds', 'The account is empty.');
const THROTTLED = anSpApiError({ code: 'UPSTREAM_THROTTLED', httpStatus: 429, retryable: true });

const offers = () => ({
  payload: {
    ShippingServiceList: ['CARRIER_GROUND', 'CARRIER_EXPRESS'].map((id) =>
      anOfferWire({ ShippingServiceId: id, ShippingServiceOfferId: `offer of ${id}` }),
    ),
  },
});

/** Returns a client to which Amazon answers purchases in this order, and sells after that. */
function aClient(...answers: (() => unknown)[]): FakeSellerClient {
  return new FakeSellerClient({
    getEligibleShipmentServices: offers,
    createShipment: () => (answers.shift() ?? (() => ({ payload: aShipmentWire() })))(),
  });
}

/** A client whose purchases wait for quota, before their claim, until the gate is opened. */
class WaitingClient extends FakeSellerClient {
  readonly gate = Promise.withResolvers<void>();
  readonly arrived = Promise.withResolvers<void>();

  override async call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response> {
    if (operation.name === 'createShipment') {
      this.arrived.resolve();
      await this.gate.promise;
    }
    const beforeSend = async (): Promise<void> => {
      try {
        await options.beforeSend?.();
      } catch (cause) {
        throw new SpApiError('It was not sent.', anSpApiError(), { cause });
      }
    };
    return super.call(operation, request, { ...options, beforeSend });
  }
}

const aWaitingClient = (): WaitingClient =>
  new WaitingClient({
    getEligibleShipmentServices: offers,
    createShipment: () => ({ payload: aShipmentWire() }),
  });

function isFree(result: BuyShippingResult): boolean {
  if (!('code' in result)) throw new Error('a label was bought');
  return isKeyFreeAfter(result);
}

const salesOf = ({ operations }: FakeSellerClient): number =>
  operations.filter((name) => name === 'createShipment').length;

describe('a key whose purchase was refused', () => {
  it.each([
    ['INSUFFICIENT_FUNDS', EMPTY],
    ['TERMS_NOT_ACCEPTED', aRefusal('TermsAndConditionsNotAccepted', 'No terms.')],
    ['OFFER_EXPIRED', aRefusal('InvalidInput', 'The shipping offering Id has expired.')],
    ['OFFER_UNAVAILABLE', aRefusal('ShippingServiceNotAvailable', 'It is not available.')],
    ['SHIPMENT_ALREADY_PURCHASED', aRefusal('ShipmentAlreadyExists', 'ShipmentId s1')],
    ['REJECTED_BY_AMAZON', aRefusal('SomethingElse', 'No.')],
  ])('by Amazon with %s buys one label for a corrected request', async (code, refusal) => {
    const client = aClient(fails(refusal));
    const { purchases, records } = aShipping(client);
    // An offer of an earlier request was not seen here, so an expired one is not replaced.
    const refused = await purchases.buy(aPurchase({ offerId: 'unseen' }));
    expect(refused).toMatchObject({ code });
    expect(isFree(refused)).toBe(true);
    expect(await records.find('purchase-1')).toMatchObject({ state: 'REJECTED', keyIsFree: true });
    expect(await purchases.buy(EXPRESS)).toMatchObject(SOLD);
    expect(await purchases.buy(EXPRESS)).toMatchObject({ ...SOLD, isReplay: true });
    expect(await records.find('purchase-1')).toMatchObject({
      state: 'PURCHASED',
      keyIsFree: false,
      shippingServiceId: 'CARRIER_EXPRESS',
      attempts: 2,
      rejection: null,
    });
    expect(await records.evidence('purchase-1')).toMatchObject([
      { kind: 'ATTEMPT_REFUSED', detail: { attempt: 1, code } },
    ]);
    expect(salesOf(client)).toBe(2);
  });

  it('buys for the same request when the cause is gone', async () => {
    const client = aClient(fails(EMPTY));
    const { purchases } = aShipping(client);
    await purchases.buy(aPurchase());
    expect(await purchases.buy(aPurchase())).toMatchObject(SOLD);
  });

  it('buys after a refusal by this API that followed the record', async () => {
    const found = {
      guard: 'CONFIRMED_ELSEWHERE' as const,
      message: 'Confirmed meanwhile.',
      orderItemIds: [],
      confirmations: [],
      isCorrectable: false,
    };
    const looks = [[], [found]];
    const client = aClient();
    const { purchases } = aShipping(client, { guards: async () => finding(looks.shift()) });
    const refused = await purchases.buy(aPurchase());
    expect(refused).toMatchObject({ code: 'PURCHASE_GUARDED' });
    expect(isFree(refused)).toBe(true);
    expect(await purchases.buy(EXPRESS)).toMatchObject(SOLD);
  });

  it('buys a corrected request after Amazon failed and sold nothing', async () => {
    const client = aClient(fails(THROTTLED));
    const { purchases, records } = aShipping(client);
    await expect(purchases.buy(aPurchase())).rejects.toBe(THROTTLED);
    expect(await records.find('purchase-1')).toMatchObject({ state: 'REJECTED', keyIsFree: true });
    expect(await purchases.buy(EXPRESS)).toMatchObject(SOLD);
  });

  it('leaves a purchase of the queue there after Amazon failed and sold nothing', async () => {
    const client = aClient(fails(THROTTLED), fails(THROTTLED));
    const store = testStore();
    const { purchases } = aShipping(client, { store });
    const queued = await aQueued(store, aPurchase());
    await expect(purchases.run(aPurchase(), queued)).rejects.toBe(THROTTLED);
    await expect(purchases.buy(aPurchase())).rejects.toBe(THROTTLED);
    expect(await store.purchases.find(ID)).toMatchObject({ state: 'INTENT', attemptNumber: 1 });
  });

  it('ends an attempt that a process left behind when its request is not valid any more', async () => {
    const client = aClient();
    const store = testStore();
    const { purchases } = aShipping(client, { store });
    const past = new Date('2020-01-01T00:00:00Z');
    const stale = aPurchase({}, { shipDate: past });
    await aQueued(store, stale);
    const refused = await purchases.buy(stale);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(isFree(refused)).toBe(true);
    expect(await purchases.buy(EXPRESS)).toMatchObject(SOLD);
  });

  it('gives a request that waited for the refused attempt the same refusal, and sends nothing', async () => {
    const answer = Promise.withResolvers<unknown>();
    const client = aClient(() => answer.promise);
    const store = testStore();
    const first = aShipping(client, { store }).purchases.buy(aPurchase());
    while (salesOf(client) === 0) await new Promise(setImmediate);
    const second = aShipping(client, { store }).purchases.buy(aPurchase());
    await new Promise(setImmediate);
    answer.reject(EMPTY);
    expect(await first).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    expect(await second).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    expect(salesOf(client)).toBe(1);
  });

  it('gives one of two corrections at once the label, and the other one a conflict with its purchase', async () => {
    const client = aClient(fails(EMPTY));
    const store = testStore();
    await aShipping(client, { store }).purchases.buy(aPurchase());
    const results = await Promise.all(
      [EXPRESS, aPurchase({ offerId: 'offer of CARRIER_GROUND' })].map((input) =>
        aShipping(client, { store }).purchases.buy(input),
      ),
    );
    expect(results.filter((result) => !('code' in result))).toMatchObject([SOLD]);
    const [conflict] = results.filter((result) => 'code' in result);
    expect(conflict).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', ...ID, holder: 'PURCHASE' });
    expect(conflict && isFree(conflict)).toBe(false);
    expect(salesOf(client)).toBe(2);
  });
});

describe('a request that waits for quota while its attempt ends', () => {
  async function waiting() {
    const store = testStore();
    const client = aWaitingClient();
    const result = aShipping(client, { store }).purchases.buy(aPurchase());
    await client.arrived.promise;
    const attempt = await store.purchases.find(ID);
    await store.purchases.rejectUnsent(attempt!, { code: 'OFFER_UNAVAILABLE', message: 'No.' });
    return { store, client, result };
  }

  it('does not send when a corrected request has followed', async () => {
    const { store, client, result } = await waiting();
    const other = aWaitingClient();
    const correctedResult = aShipping(other, { store }).purchases.buy(EXPRESS);
    await other.arrived.promise;
    client.gate.resolve();
    expect(await result).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', ...ID, holder: 'PURCHASE' });
    other.gate.resolve();
    expect(await correctedResult).toMatchObject(SOLD);
    const bodies = client.calls.filter(({ operation }) => operation === 'createShipment');
    expect(bodies).toHaveLength(1);
    expect(await store.purchases.find(ID)).toMatchObject({
      shippingServiceId: 'CARRIER_EXPRESS',
      attempts: 1,
    });
  });

  it('makes the next attempt when none has followed', async () => {
    const { store, client, result } = await waiting();
    client.gate.resolve();
    expect(await result).toMatchObject(SOLD);
    expect(await store.purchases.find(ID)).toMatchObject({ attemptNumber: 2, attempts: 1 });
  });
});

describe('a key that a person closed', () => {
  const BY_KIM = { why: 'looked', force: false, revise: false } as const;
  const settle = {
    sellerId: null,
    purchaseId: 'purchase-1',
    outcome: { notPurchased: true },
    ...BY_KIM,
    force: true,
  } as const;

  it.each([
    [
      'settled',
      async () =>
        aShipping(aClient(fails(anSpApiError({ outcome: 'unknown' })))).purchases.buy(aPurchase()),
    ],
    ['withdrew', async () => aQueued(testStore(), aPurchase())],
  ])('stays used for every request when the person %s the purchase', async (_, start) => {
    await start();
    const client = aClient();
    const { purchases, settling, records } = aShipping(client);
    await settling.settle(settle);
    expect(await records.find('purchase-1')).toMatchObject({
      settledBy: 'PERSON',
      keyIsFree: false,
    });
    for (const input of [aPurchase(), EXPRESS]) {
      const result = await purchases.buy(input);
      expect(result).toMatchObject({ code: 'PURCHASE_REJECTED', key: 'purchase-1' });
      expect(isFree(result)).toBe(false);
    }
    expect(salesOf(client)).toBe(0);
  });

  it('reads what guards against a second label before all reads of queries', async () => {
    await aShipping(aClient(fails(anSpApiError({ outcome: 'unknown' })))).purchases.buy(
      aPurchase(),
    );
    const client = aClient();
    const { settling } = aShipping(client);
    await settling.settle({ ...settle, force: false }).catch(() => undefined);
    const outcome = { shipmentId: 'shipment-9' };
    await settling.settle({ ...settle, outcome }).catch(() => undefined);
    expect(client.calls.map(({ operation, options }) => [operation, options.priority])).toEqual([
      ['getOrder', 'mutation'],
      ['getShipment', 'mutation'],
    ]);
  });

  it('cannot be revised after a withdrawal, because nothing was sent', async () => {
    await aQueued(testStore(), aPurchase());
    const { settling } = aShipping(aClient());
    await settling.settle(settle);
    const revised = {
      ...settle,
      outcome: { trackingNumber: '1Z' },
      force: true,
      revise: true,
    } as const;
    expect(await settling.settle(revised)).toMatchObject({ code: 'PURCHASE_NOT_UNSETTLED' });
  });
});
