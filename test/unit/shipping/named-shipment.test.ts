import { namedShipment } from '../../../src/domains/shipping/shipments/named-shipment.js';
import type { Purchase } from '../../../src/domains/shipping/purchases/records/purchase.type.js';

const purchase = (number: number): Purchase =>
  ({
    key: `key-${number}`,
    amazonOrderId: `112-000000${number}-000000${number}`,
    shipmentId: `shipment-${number}`,
    state: 'PURCHASED',
    refundState: number === 2 ? 'PENDING' : null,
  }) as unknown as Purchase;

const withNumber = (...found: Purchase[]) => ({
  find: () => Promise.resolve(null),
  byTracking: () => Promise.resolve(found),
});

const named = (...found: Purchase[]) =>
  namedShipment({ trackingNumber: '1Z9' }, withNumber(...found));

describe('a tracking number', () => {
  it('names the shipment of the only purchase that has it', async () => {
    expect(await named(purchase(1))).toEqual({
      shipmentId: 'shipment-1',
      path: ['input', 'trackingNumber'],
    });
  });

  it('of several purchases names none: the refusal lists them', async () => {
    expect(await named(purchase(1), purchase(2))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'trackingNumber'],
      message:
        'trackingNumber must be the number of one purchase, but "key-1" (order 112-0000001-0000001) and "key-2" (order 112-0000002-0000002, refund PENDING) have it. Name one of them in `purchaseKey`.',
    });
    const many = await named(...[1, 2, 3, 4, 5, 6, 7].map(purchase));
    expect(many).toMatchObject({ message: expect.stringContaining(' and 2 more have it') });
  });
});
