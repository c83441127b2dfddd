import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { OrderLabels, USD } from './order-labels-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const ConfirmElsewhere = graphql(`
  mutation ConfirmUnitsElsewhere($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      error {
        message
      }
    }
  }
`);

const Units = graphql(`
  query UnitsShippedElsewhere($id: ID!) {
    seller {
      order(id: $id) {
        status
        items {
          quantityUnfulfilled
        }
      }
    }
  }
`);

const Refused = graphql(`
  query RefusedUnitsElsewhere($filter: PurchaseFilterInput!) {
    seller {
      endOfDay {
        leftovers {
          refusedPurchases {
            totalCount
          }
        }
      }
      purchases(filter: $filter) {
        totalCount
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = orderId(2);
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];

let running: RunningApp;
let labels: OrderLabels;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  labels = new OrderLabels(running);
});
afterEach(() => running.close());

/** Ships units with labels of another program. */
async function shipElsewhere(socks: number, books: number): Promise<void> {
  const items = [
    { orderItemId: SOCKS, quantity: socks },
    { orderItemId: BOOK, quantity: books },
  ].filter(({ quantity }) => quantity > 0);
  const parcel = {
    orderId: ORDER,
    carrierCode: 'UPS',
    trackingNumber: '1Z-ELSEWHERE',
    shipDate: new Date(Date.now() - 60_000).toISOString(),
    items,
  };
  const { confirmShipment } = await running.query(ConfirmElsewhere, {
    input: { package: parcel, via: 'API' },
  });
  expect(confirmShipment!.error).toBeNull();
  await until(async () => {
    const { seller } = await running.query(Units, { id: ORDER });
    return seller!.order!.items.some(({ quantityUnfulfilled: left }) => left === 3 - socks);
  });
}

/** Keeps labels from being bought. */
const keepWaiting = () =>
  running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 500 });

/** Returns how many refused purchases are left over, by both lists. */
async function leftovers(): Promise<number> {
  const filter = { isUnshippedAfterRefusal: true };
  const { seller } = await running.query(Refused, { filter });
  const count = seller?.endOfDay?.leftovers?.refusedPurchases?.totalCount;
  expect(seller?.purchases?.totalCount).toBe(count);
  return count ?? Number.NaN;
}

describe('units of an order that left by other means', () => {
  it('are not left for a second batch while the label of the others waits', async () => {
    await shipElsewhere(2, 1);
    keepWaiting();
    const orderIds = [ORDER];
    const despite = ['LATE' as const];
    const first = await labels.buy({ key: 'first', orderIds, despite });
    expect(first).toMatchObject({ error: null, batch: { totalCount: 1 } });
    const second = await labels.buy({ key: 'second', orderIds, despite });
    expect(second).toMatchObject({
      batch: null,
      error: { code: 'BATCH_REFUSED', refusals: [{ reason: 'ALREADY_PURCHASED' }] },
    });
  });

  it('are not left for a further parcel while a batch waits, and its label is bought', async () => {
    await shipElsewhere(1, 0);
    keepWaiting();
    const despite = ['LATE' as const];
    await labels.buy({ key: 'first', orderIds: [ORDER], despite });
    const shipping = new Shipping(running);
    const { error } = await shipping.order({
      key: 'further',
      additionalParcel: true,
      ...shipping.purchase(2, { items: [{ orderItemId: SOCKS, quantity: 1 }] }),
    });
    expect(error).toMatchObject({
      code: 'SHIPMENT_ALREADY_PURCHASED',
      message: expect.stringMatching(/nothing is left/i),
    });
    running.emulator.control.clearFaults();
    const { purchases } = await labels.done('first');
    expect(purchases!.nodes).toMatchObject([{ state: 'PURCHASED' }]);
  });

  it('leave no refused purchase over when the label of the others is bought', async () => {
    await shipElsewhere(2, 1);
    const cheap = { maxPrice: USD('0.01'), despite: ['LATE' as const] };
    await labels.buy({ key: 'refused', orderIds: [ORDER], ...cheap });
    await labels.done('refused');
    expect(await leftovers()).toBe(1);
    await labels.buy({ key: 'bought', orderIds: [ORDER], despite: cheap.despite });
    const { purchases } = await labels.done('bought');
    expect(purchases!.nodes).toMatchObject([{ state: 'PURCHASED' }]);
    expect(await leftovers()).toBe(0);
  });
});
