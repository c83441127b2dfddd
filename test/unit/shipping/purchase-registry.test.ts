import 'reflect-metadata';
import {
  InsufficientFunds,
  PurchaseOutcomeUnknown,
  ShippingPurchased,
  type BuyShippingResult,
} from '../../../src/domains/shipping/buy-shipping.result.js';
import { purchaseFingerprint } from '../../../src/domains/shipping/purchase-fingerprint.js';
import {
  MemoryPurchaseRegistry,
  type PurchaseAttempt,
} from '../../../src/domains/shipping/purchase-registry.js';
import { InvalidInput } from '../../../src/schema/user-error.type.js';
import { FakeSellerClient } from './fake-seller-client.js';
import {
  aMoney,
  aPurchase,
  aShipmentRequest,
  aShipmentWire,
  aShipping,
} from './shipping-builders.js';

const ID = { sellerId: 'A2SELLER', key: 'k', fingerprint: 'f' };

/** An attempt that sends and ends as told, and counts how often it was made. */
function attempts(end: () => BuyShippingResult, sends = true): PurchaseAttempt & { made: number } {
  const attempt = Object.assign(
    async (sending: () => Promise<void>) => {
      attempt.made += 1;
      if (sends) await sending();
      return end();
    },
    { made: 0 },
  );
  return attempt;
}

const purchased = (): BuyShippingResult =>
  new ShippingPurchased('k', { id: 'shipment-1', sellerId: 'A2SELLER' }, null);

describe('a key', () => {
  it.each([
    ['a purchase', purchased],
    ['a refusal', () => new InsufficientFunds()],
    ['an unknown outcome', () => new PurchaseOutcomeUnknown('k', null)],
  ])('is answered with the first result, be it %s', async (_, end) => {
    const registry = new MemoryPurchaseRegistry();
    const attempt = attempts(end);
    const results = [
      await registry.run(ID, attempt),
      await registry.run(ID, attempt),
      ...(await Promise.all([registry.run(ID, attempt), registry.run(ID, attempt)])),
    ];
    expect(attempt.made).toBe(1);
    expect(new Set(results.map((result) => result.constructor)).size).toBe(1);
  });

  it('joins the attempt that is under way', async () => {
    const registry = new MemoryPurchaseRegistry();
    const { promise, resolve } = Promise.withResolvers<BuyShippingResult>();
    let made = 0;
    const attempt: PurchaseAttempt = async (sending) => {
      made += 1;
      await sending();
      return promise;
    };
    const both = Promise.all([registry.run(ID, attempt), registry.run(ID, attempt)]);
    resolve(purchased());
    expect(await both).toMatchObject([{ shipmentId: 'shipment-1' }, { shipmentId: 'shipment-1' }]);
    expect(made).toBe(1);
  });

  it('is refused for another request, also while the first is under way', async () => {
    const registry = new MemoryPurchaseRegistry();
    const other = { ...ID, fingerprint: 'other' };
    const first = registry.run(ID, attempts(purchased));
    expect(await registry.run(other, attempts(purchased))).toBe('conflict');
    await first;
    expect(await registry.run(other, attempts(purchased))).toBe('conflict');
  });

  it('of one seller is none of another', async () => {
    const registry = new MemoryPurchaseRegistry();
    const attempt = attempts(purchased);
    await registry.run(ID, attempt);
    await registry.run({ ...ID, sellerId: 'A3OTHER' }, attempt);
    expect(attempt.made).toBe(2);
  });

  it('stays free when nothing was sent, and when nothing was sold', async () => {
    const registry = new MemoryPurchaseRegistry();
    await registry.run(
      ID,
      attempts(() => new InvalidInput([]), false),
    );
    const failing = attempts(() => {
      throw new Error('throttled');
    });
    await expect(registry.run(ID, failing)).rejects.toThrow('throttled');
    expect(await registry.run({ ...ID, fingerprint: 'other' }, attempts(purchased))).toMatchObject({
      shipmentId: 'shipment-1',
    });
  });

  it('is forgotten when it is old and settled, and never when its outcome is unknown', async () => {
    const registry = new MemoryPurchaseRegistry(1);
    const unknown = attempts(() => new PurchaseOutcomeUnknown('u', null));
    const settled = attempts(purchased);
    await registry.run({ ...ID, key: 'u' }, unknown);
    for (const key of ['a', 'b', 'a']) await registry.run({ ...ID, key }, settled);
    await registry.run({ ...ID, key: 'u' }, unknown);
    expect([unknown.made, settled.made]).toEqual([1, 3]);
  });
});

describe('a fingerprint', () => {
  it('is that of the request, whatever its key, its order of fields and its nulls', () => {
    const other = aPurchase({ key: 'another', sellerId: 'A3', offerId: null });
    const reversed = Object.assign(
      Object.create(Object.getPrototypeOf(other) as object) as object,
      Object.fromEntries(Object.entries(other).toReversed()),
    ) as typeof other;
    expect(purchaseFingerprint(reversed)).toBe(purchaseFingerprint(aPurchase()));
  });

  it.each([
    ['service', { shippingServiceId: 'OTHER' }],
    ['maximum', { maxPrice: aMoney('1') }],
    ['date', { shipment: aShipmentRequest({ shipDate: new Date('2026-03-11T00:00:00Z') }) }],
  ])('changes with the %s', (_, values) => {
    expect(purchaseFingerprint(aPurchase(values))).not.toBe(purchaseFingerprint(aPurchase()));
  });
});

describe('buying with one key', () => {
  it('buys one label, however many requests come at once, and says which were replays', async () => {
    const client = new FakeSellerClient({ createShipment: () => ({ payload: aShipmentWire() }) });
    const registry = new MemoryPurchaseRegistry();
    const input = aPurchase({ offerId: 'offer-1' });
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        aShipping(client, { registry }).purchases.buyShipping(input),
      ),
    );
    expect(client.operations).toEqual(['createShipment']);
    expect(results.filter((result) => (result as ShippingPurchased).replayed)).toHaveLength(19);
  });

  it('is a conflict for another request', async () => {
    const client = new FakeSellerClient({ createShipment: () => ({ payload: aShipmentWire() }) });
    const { purchases } = aShipping(client);
    await purchases.buyShipping(aPurchase({ offerId: 'offer-1' }));
    expect(await purchases.buyShipping(aPurchase({ offerId: 'offer-2' }))).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      key: 'purchase-1',
    });
    expect(client.operations).toEqual(['createShipment']);
  });
});
