import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import type { BuyShippingInput, ParcelInput } from '../support/generated/graphql.js';
import { idsOf, OrderLabels } from './order-labels-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  isReplay warnings { path message }
  purchase { key items { orderItemId quantity } }
  error { __typename code message path ... on ShipmentAlreadyPurchased { remaining { orderItemId quantity } } } } }`;
const CANCEL = `mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) { error { message } } }`;
const QUOTE = `query ($id: ID!, $parcel: ParcelInput!) { seller { order(id: $id) {
  shippingQuote(parcel: $parcel) { offers { name } } } } }`;

const HOUR = 3_600_000;

/** Three units of the first item, and two of the second. */
const ORDER = 2;
const [SOCKS, BOOKS] = ['60000000000201', '60000000000202'];

interface Answered {
  readonly buyShipping: {
    readonly isReplay: boolean;
    readonly warnings: readonly { readonly path: string[]; readonly message: string }[] | null;
    readonly purchase: { readonly items: readonly object[] } | null;
    readonly error: { readonly message: string } | null;
  };
}

let running: RunningApp;
let shipping: Shipping;
let labels: OrderLabels;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  shipping = new Shipping(running);
  labels = new OrderLabels(running);
});
afterEach(() => running.close());

const units = (socks: number, books: number) => [
  ...(socks > 0 ? [{ orderItemId: SOCKS, quantity: socks }] : []),
  ...(books > 0 ? [{ orderItemId: BOOKS, quantity: books }] : []),
];

async function buy(key: string, parcel: ParcelInput, over: Partial<BuyShippingInput> = {}) {
  const input = { key, ...shipping.purchase(ORDER, parcel), ...over };
  const { data, errors } = await running.request<Answered, object>(BUY, { input });
  expect(errors).toBeUndefined();
  // Its labels leave from another place than Amazon assigned the units to.
  const warnings = data.buyShipping.warnings?.filter(({ path }) => path.at(-1) !== 'shipFrom');
  return { ...data.buyShipping, warnings };
}

async function cancelled(key: string, items: ReturnType<typeof units>): Promise<void> {
  const form = { ...shipping.purchase(ORDER, { items }), additionalParcel: true };
  const { shipmentId } = await shipping.bought({ key, ...form });
  const { data } = await running.request(CANCEL, { input: { shipmentId } });
  expect(data).toEqual({ cancelShipment: { error: null } });
}

const again = { items: null, shipAgain: true };

describe('a parcel that ships units of a cancelled label again', () => {
  it('has them all, once, and its request can be repeated', async () => {
    await cancelled('bad', units(3, 2));
    expect(await buy('next', again)).toMatchObject({
      error: null,
      isReplay: false,
      warnings: [],
      purchase: { items: units(3, 2) },
    });
    expect(await buy('next', again)).toMatchObject({ error: null, isReplay: true });
    expect(await buy('last', again)).toMatchObject({
      error: { code: 'SHIPMENT_ALREADY_PURCHASED', remaining: [] },
    });
    expect(running.emulator.control.soldLabels()).toHaveLength(2);
  });

  it('is a further parcel when another label has units of the same items', async () => {
    await shipping.bought({ key: 'good', ...shipping.purchase(ORDER, { items: units(1, 2) }) });
    await cancelled('bad', units(2, 0));
    expect(await buy('next', again)).toMatchObject({
      error: null,
      purchase: { items: units(2, 0) },
    });
    expect(await buy('next', again)).toMatchObject({ error: null, isReplay: true });
    expect(await buy('last', again)).toMatchObject({ error: { remaining: [] } });
  });

  it('is quoted, and names no items', async () => {
    await cancelled('bad', units(3, 2));
    const { shipFrom, package: size } = shipping.parcel(ORDER);
    const parcel = { shipFrom, package: size, shipAgain: true };
    const quoted = await running.request(QUOTE, { id: orderId(ORDER), parcel });
    expect(quoted).toMatchObject({
      data: {
        seller: {
          order: { shippingQuote: { offers: expect.arrayContaining([expect.anything()]) } },
        },
      },
    });
    const { error } = await buy('next', { items: units(1, 0), shipAgain: true });
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'request', 'parcel', 'shipAgain'],
      message: expect.stringContaining('left out when `items` is given'),
    });
  });
});

describe('a purchase that is sent again', () => {
  it('says that it is the recorded answer, and what to do once its label is cancelled', async () => {
    await cancelled('bad', units(3, 2));
    const input = { items: units(3, 2) };
    const repeated = await buy('bad', input, { additionalParcel: true });
    expect(repeated).toMatchObject({ error: null, isReplay: true });
    expect(repeated.warnings).toEqual([
      {
        path: ['input', 'key'],
        message: expect.stringMatching(
          /"bad" was bought by an earlier request.*cancelled since.*another key, and set `shipAgain`/,
        ),
      },
    ]);
    await buy('next', input);
    const [warning] = (await buy('next', input)).warnings!;
    expect(warning?.message).toMatch(/another key\.$/);
    expect(warning?.message).not.toContain('cancelled');
  });
});

describe('labels for orders of which some units have a label', () => {
  it('are bought for the other units of the same items', async () => {
    await shipping.bought({ key: 'one', ...shipping.purchase(ORDER, { items: units(1, 0) }) });
    const { error, refusals } = await labels.buy({ orderIds: idsOf(ORDER) });
    expect({ error, refusals }).toEqual({ error: null, refusals: [] });
    const { purchases } = await labels.done();
    expect(purchases!.nodes.map(({ state }) => state)).toEqual(['PURCHASED']);
    expect(await buy('none', { items: null })).toMatchObject({ error: { remaining: [] } });
  });

  it('leave out units of a cancelled label unless the batch ships them again', async () => {
    await cancelled('bad', units(3, 2));
    const { error } = await labels.buy({ orderIds: idsOf(ORDER) });
    expect(error).toMatchObject({ refusals: [{ reason: 'ALREADY_PURCHASED' }] });
    const { error: none } = await labels.buy({ orderIds: idsOf(ORDER), shipAgain: true });
    expect(none).toBeNull();
    const { purchases } = await labels.done();
    expect(purchases!.nodes.map(({ state }) => state)).toEqual(['PURCHASED']);
  });

  it('name what remains of the orders that the batch may not read any more', async () => {
    const orderIds: string[] = [];
    for (let count = 0; count < 21; count += 1) {
      const { amazonOrderId, items } = running.emulator.control.placeOrder({
        items: [{ sku: 'MUG-SPECKLE-12', quantity: 2 }],
      });
      orderIds.push(amazonOrderId);
      const parcel = { items: [{ orderItemId: items[0]!.orderItemId, quantity: 1 }] };
      // Some buyers have a PO box, which only the post delivers to.
      const form = shipping.purchaseOf('USPS_PTP_GRND_ADV', amazonOrderId, parcel);
      await shipping.bought({ key: `one-${count}`, ...form });
    }
    running.emulator.control.advanceClock(HOUR);
    await whenSynced(running, Date.now() + 0.8 * HOUR);
    const { refusals, batch } = await labels.buy({ orderIds });
    expect(batch?.totalCount).toBe(20);
    expect(refusals).toMatchObject([
      {
        position: 20,
        reason: 'ALREADY_PURCHASED',
        message: expect.stringMatching(
          /What remains is 1 unit of order item \S+: buy it in a batch/,
        ),
        purchase: { key: 'one-20' },
      },
    ]);
  });
});
