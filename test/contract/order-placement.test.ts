import { EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';

const SKU = 'MUG-SPECKLE-12';
const MARKETPLACE = 'ATVPDKIKX0DER';
const NEW_STORE = {
  supplySourceCode: 'QC-OLY-001',
  alias: 'Quill & Cedar - Olympia',
  address: {
    name: 'Quill & Cedar - Olympia',
    addressLine1: '8 Capitol Way',
    city: 'Olympia',
    stateOrRegion: 'WA',
    postalCode: '98501',
    countryCode: 'US',
  },
};

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
});

afterEach(() => amazon[Symbol.asyncDispose]());

function listingPath(): string {
  return `/listings/2021-08-01/items/${amazon.seller.sellerId}/${SKU}?marketplaceIds=${MARKETPLACE}`;
}

async function stockAt(channel: string): Promise<number | undefined> {
  const { fulfillmentAvailability: stock } = (
    await amazon.call('GET', `${listingPath()}&includedData=fulfillmentAvailability`)
  ).json();
  return stock.find(
    (each: { fulfillmentChannelCode: string }) => each.fulfillmentChannelCode === channel,
  )?.quantity;
}

async function openNewStore(quantity: number): Promise<string> {
  const created = await amazon.call('POST', SUPPLY_SOURCES, { body: NEW_STORE });
  const { supplySourceId } = created.json();
  const status = { body: { status: 'Active' } };
  await amazon.call('PUT', `${SUPPLY_SOURCES}/${supplySourceId}/status`, status);
  const value = { fulfillment_channel_code: supplySourceId, quantity, marketplace_id: MARKETPLACE };
  const patches = [{ op: 'replace', path: '/attributes/fulfillment_availability', value: [value] }];
  const body = { productType: 'PRODUCT', patches };
  expect((await amazon.call('PATCH', listingPath(), { body })).status).toBe(200);
  amazon.emulator.control.advanceClock(10_000);
  return supplySourceId;
}

describe('an order placed on request', () => {
  it('goes to the location with the most units, also to one created a moment ago', async () => {
    const { control } = amazon.emulator;
    const supplySourceId = await openNewStore(400);
    const placed = control.placeOrder({ items: [{ sku: SKU, quantity: 3 }] });
    expect(placed).toMatchObject({ supplySourceId, items: [{ sku: SKU, quantity: 3 }] });
    expect(await stockAt(supplySourceId)).toBe(397);
    const v0 = await amazon.call('GET', `/orders/v0/orders/${placed.amazonOrderId}`);
    expect(v0.json()).toMatchObject({
      payload: {
        OrderStatus: 'Unshipped',
        FulfillmentInstruction: { FulfillmentSupplySourceId: supplySourceId },
        DefaultShipFromLocationAddress: { PostalCode: '98501' },
      },
    });
    const found = await amazon.call('GET', `/orders/2026-01-01/orders/${placed.amazonOrderId}`);
    expect(found.json()).toMatchObject({
      order: { orderItems: [{ orderItemId: placed.items[0]!.orderItemId, quantityOrdered: 3 }] },
    });
  });

  it('goes only to the requested location', async () => {
    const { control } = amazon.emulator;
    const supplySourceId = await openNewStore(2);
    const request = { supplySourceId, items: [{ sku: SKU, quantity: 2 }] };
    expect(control.placeOrder(request).supplySourceId).toBe(supplySourceId);
    expect(() => control.placeOrder(request)).toThrow(
      `items: ${supplySourceId} does not have all of them in stock`,
    );
    await amazon.call('PUT', `${SUPPLY_SOURCES}/${supplySourceId}/status`, {
      body: { status: 'Inactive' },
    });
    expect(() => control.placeOrder(request)).toThrow(
      'is not an active supply source of the seller',
    );
  });

  it('is the same each time in the same world', async () => {
    const { control } = amazon.emulator;
    const request = { items: [{ sku: SKU, quantity: 1 }] };
    const first = control.placeOrder(request);
    expect(control.placeOrder(request).amazonOrderId).not.toBe(first.amazonOrderId);
    control.reset();
    expect(control.placeOrder(request)).toEqual(first);
  });

  it('does not change until the seller ships it', async () => {
    const { control } = amazon.emulator;
    const { amazonOrderId } = control.placeOrder({ items: [{ sku: SKU, quantity: 1 }] });
    control.advanceClock(72 * 3_600_000);
    const path = `/orders/2026-01-01/orders/${amazonOrderId}?includedData=FULFILLMENT`;
    // The access token is older than an hour by now.
    const token = await amazon.accessToken();
    expect((await amazon.call('GET', path, { token })).json()).toMatchObject({
      order: { fulfillment: { fulfillmentStatus: 'UNSHIPPED' } },
    });
  });

  it.each([
    [{ items: [] }, 'items: at least one is required'],
    [{ items: [{ sku: 'NONE', quantity: 1 }] }, 'Accepted: CARD-BIRCH-01'],
    [
      { items: [{ sku: SKU, quantity: 0 }] },
      `quantity: got 0 for ${SKU}. Accepted: a whole number from 1`,
    ],
    [{ items: [1, 1].map((quantity) => ({ sku: SKU, quantity })) }, 'occurs twice'],
    [{ items: [{ sku: SKU, quantity: 99_999 }] }, 'no location has all of them in stock'],
    [
      { items: [{ sku: SKU, quantity: 1 }], sellerId: 'A0' },
      'sellerId: A0 is not a seller of this emulator',
    ],
  ])('is refused as %j with the mistake', (request, message) => {
    expect(() => amazon.emulator.control.placeOrder(request)).toThrow(message);
  });
});
