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
        packages {
          trackingNumber
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
let packages = 0;
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

/** Confirms units at Amazon with another program, and waits until the index has read it. */
async function shipAtAmazon(...units: [orderItemId: string, quantity: number][]): Promise<void> {
  const { url, environment: env } = running.emulator;
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: env['LWA_CLIENT_ID']!,
    client_secret: env['LWA_CLIENT_SECRET']!,
    refresh_token: env['SP_API_REFRESH_TOKEN']!,
  });
  const login = await fetch(`${url}/auth/o2/token`, { method: 'POST', body: form });
  const { access_token: token } = (await login.json()) as { access_token: string };
  packages += 1;
  const answer = await fetch(`${url}/orders/v0/orders/${ORDER}/shipmentConfirmation`, {
    method: 'POST',
    headers: { 'x-amz-access-token': token, 'content-type': 'application/json' },
    body: JSON.stringify({
      marketplaceId: 'ATVPDKIKX0DER',
      packageDetail: {
        packageReferenceId: String(packages),
        carrierCode: 'UPS',
        trackingNumber: `1Z-AT-AMAZON-${packages}`,
        shipDate: new Date(Date.now() - 60_000).toISOString(),
        orderItems: units.map(([orderItemId, quantity]) => ({ orderItemId, quantity })),
      },
    }),
  });
  expect(answer.status).toBe(204);
  // Amazon shows no change that is younger than two minutes.
  running.emulator.control.advanceClock(150_000);
  await until(async () => {
    const { seller } = await running.query(Units, { id: ORDER });
    const number = `1Z-AT-AMAZON-${packages}`;
    return seller!.order!.packages.some(({ trackingNumber }) => trackingNumber === number);
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

  it('leave no refused purchase over when they leave after the refusal', async () => {
    const cheap = { maxPrice: USD('0.01'), despite: ['LATE' as const] };
    await labels.buy({ key: 'refused', orderIds: [ORDER], ...cheap });
    await labels.done('refused');
    expect(await leftovers()).toBe(1);
    await shipAtAmazon([SOCKS, 2], [BOOK, 2]);
    expect(await leftovers()).toBe(1);
    await shipAtAmazon([SOCKS, 1]);
    expect(await leftovers()).toBe(0);
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
