import { PurchaseLoaders } from '../../../src/domains/shipping/purchases/records/purchase-loaders.js';
import type { PurchaseRecord } from '../../../src/store/purchases/purchase.js';

type Ledger = ConstructorParameters<typeof PurchaseLoaders>[0];

/** Returns loaders of a ledger with these reads, which fails for all others. */
const over = (reads: Partial<Ledger>) => new PurchaseLoaders(reads as Ledger, 'SELLER');

describe('the loaders of purchases', () => {
  it('read the purchases of several shipments with one statement, the oldest one of each', async () => {
    const asked: (readonly string[])[] = [];
    const row = (key: string) => ({ key, shipmentId: 'shipment-1' }) as PurchaseRecord;
    const loaders = over({
      byShipments: async (_, ids) => {
        asked.push(ids);
        return [row('first'), row('second')];
      },
    });
    const found = ['shipment-1', 'shipment-2'].map(async (id) => loaders.ofShipment(id));
    expect(await Promise.all(found)).toEqual([row('first'), null]);
    expect(asked).toEqual([['shipment-1', 'shipment-2']]);
  });
});
