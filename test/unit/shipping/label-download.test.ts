import { downloadLabel, LabelReads } from '../../../src/domains/shipping/labels/label-download.js';
import type { LabelDownload } from '../../../src/domains/shipping/labels/label-download.js';
import { soldShipmentOf } from '../../../src/domains/shipping/carriers/merchant-fulfillment/sold-shipment.js';
import { createShipmentCache } from '../../../src/domains/shipping/shipments/shipment.loader.js';
import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import type { ShipmentWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import { aShipment, sendingOf } from '../purchases/background-fixture.js';
import { sqlite } from '../store/sqlite-place.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { FakeSellerClient } from './fake-seller-client.js';

const setting = inFreshPlace(sqlite);

/** More than the links that wait for Amazon at the same time. */
const MANY = 8;

const Label = {
  FileContents: {
    Contents: Buffer.from('%PDF-1.7').toString('base64'),
    FileType: 'application/pdf',
  },
};

let answered: PromiseWithResolvers<void>;
let client: FakeSellerClient;
/** How often a download waited for Amazon. */
let asides: number;

/** The labels were bought long ago, so a link compares them with Amazon. */
beforeEach(async () => {
  answered = Promise.withResolvers();
  asides = 0;
  client = new FakeSellerClient(
    {
      getShipment: async ({ path }) => {
        await answered.promise;
        return aShipment(path?.['shipmentId'] ?? '', 0, { Label });
      },
    },
    SELLER,
  );
  for (let n = 0; n < MANY; n += 1) {
    const { payload } = aShipment(`S${n}`, 0, { Label }) as { payload: ShipmentWire };
    const claim = await sendingOf(setting.store, `k${n}`);
    await setting.store.purchases.purchased(claim, soldShipmentOf(`S${n}`, payload));
  }
});

function links() {
  const shipments = createShipmentCache({ ttlMs: 60_000, budget: new MemoryBudget(1_000_000) });
  const owners = new Map([[SELLER, { client, shipping: { shipments } }]]);
  const sources = { owners, store: setting.store, reads: new LabelReads() };
  const aside: LabelDownload['aside'] = (work) => {
    asides += 1;
    return work();
  };
  const { signal } = new AbortController();
  return (n: number) =>
    downloadLabel(sources, { sellerId: SELLER, shipmentId: `S${n}` }, { signal, aside });
}

describe('links to old labels', () => {
  it('give the label at once while as many links of the seller wait for Amazon as can succeed', async () => {
    const open = links();
    const all = Array.from({ length: MANY }, (_, n) => open(n));
    const first = await Promise.any(all);
    expect(first).toMatchObject({ contentType: 'application/pdf' });
    answered.resolve();
    for (const label of await Promise.all(all)) expect(label).toHaveProperty('bytes');
    expect([client.calls.length, asides]).toEqual([5, 5]);
  });

  it('compare further labels with Amazon once it has answered', async () => {
    const open = links();
    answered.resolve();
    for (let n = 0; n < MANY; n += 1) await open(n);
    expect(client.calls).toHaveLength(MANY);
    await open(0);
    expect(client.calls).toHaveLength(MANY);
  });
});
