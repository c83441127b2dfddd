import { EmulatedAmazon } from '../support/emulated-amazon.js';

const SKU = 'MUG-SPECKLE-12';
const DAY_MS = 86_400_000;

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ orders: 'on-request' });
});

afterEach(() => amazon[Symbol.asyncDispose]());

const place = (quantity = 1) =>
  amazon.emulator.control.placeOrder({ items: [{ sku: SKU, quantity }] });
const recorded = (amazonOrderId: string) =>
  amazon.emulator.control.orders().find((order) => order.amazonOrderId === amazonOrderId)!;

async function answers(path: string, body?: object) {
  const method = body ? 'POST' : 'GET';
  const text = body && JSON.stringify(body);
  return amazon.send(method, `/emulator/control/${path}`, {}, text);
}

async function wireOrder(amazonOrderId: string) {
  const path = `/orders/2026-01-01/orders/${amazonOrderId}?includedData=FULFILLMENT,CANCELLATION`;
  return (await amazon.call('GET', path)).json().order;
}

describe('an emulator with orders on request', () => {
  it('has the orders of the examples alone, and none arrives or changes', () => {
    const { control } = amazon.emulator;
    const before = control.orders();
    expect(before.length).toBeLessThan(60);
    expect(before.map(({ amazonOrderId }) => amazonOrderId)).toContain('112-1000001-1000001');
    control.advanceClock(2 * DAY_MS);
    expect(control.orders()).toEqual(before);
  });
});

describe('the books', () => {
  it('have an order with its items and packages, and no personal data', async () => {
    const { control } = amazon.emulator;
    const { amazonOrderId, supplySourceId, items } = place(2);
    const { orderItemId } = items[0]!;
    const orderItems = [{ orderItemId, quantity: 1 }];
    const body = {
      marketplaceId: 'ATVPDKIKX0DER',
      packageDetail: {
        packageReferenceId: '1',
        carrierCode: 'UPS',
        trackingNumber: '1ZBOOKS',
        shipDate: '2026-05-12T10:00:00Z',
        orderItems,
      },
    };
    const path = `/orders/v0/orders/${amazonOrderId}/shipmentConfirmation`;
    expect((await amazon.call('POST', path, { body })).status).toBe(204);
    const order = recorded(amazonOrderId);
    expect(order).toMatchObject({
      status: 'PartiallyShipped',
      supplySourceId,
      isCancellationRequested: false,
      items: [{ orderItemId, sku: SKU, quantity: 2, shipped: 1 }],
      packages: [
        { packageReferenceId: '1', shipmentId: null, trackingNumber: '1ZBOOKS', items: orderItems },
      ],
    });
    expect((await answers('orders')).json()).toEqual({ orders: control.orders() });
    expect(JSON.stringify(order)).not.toContain('example.com');
  });

  it('have the units of each place, which an order reduces', async () => {
    const { control } = amazon.emulator;
    const unitsAt = (channel: string | null) =>
      control.stock().find((stock) => stock.sku === SKU && stock.channel === channel)?.quantity;
    const { supplySourceId } = place();
    const before = unitsAt(supplySourceId)!;
    control.placeOrder({ items: [{ sku: SKU, quantity: 1 }], supplySourceId: supplySourceId! });
    expect(unitsAt(supplySourceId)).toBe(before - 1);
    expect((await answers('stock')).json()).toEqual({ stock: control.stock() });
  });
});

describe('a cancellation by the buyer', () => {
  it('asks the seller first, and then ends the order', async () => {
    const { amazonOrderId } = place();
    expect((await answers('cancellations', { amazonOrderId, step: 'requested' })).json()).toEqual({
      amazonOrderId,
      status: 'Unshipped',
    });
    expect(recorded(amazonOrderId)).toMatchObject({
      status: 'Unshipped',
      isCancellationRequested: true,
    });
    expect(await wireOrder(amazonOrderId)).toMatchObject({
      orderItems: [{ cancellation: { cancellationRequest: { requester: 'BUYER' } } }],
    });
    const { control } = amazon.emulator;
    expect(control.cancelOrder({ amazonOrderId, step: 'cancelled' }).status).toBe('Canceled');
    expect(await wireOrder(amazonOrderId)).toMatchObject({
      fulfillment: { fulfillmentStatus: 'CANCELLED' },
    });
  });

  it('is refused for an unknown order, another step, and an order that is not Unshipped', async () => {
    const { control } = amazon.emulator;
    const { amazonOrderId } = place();
    control.cancelOrder({ amazonOrderId, step: 'cancelled' });
    const refused = async (body: object) => (await answers('cancellations', body)).error?.message;
    expect(await refused({ amazonOrderId, step: 'cancelled' })).toContain('is Canceled');
    expect(await refused({ amazonOrderId: 'none', step: 'requested' })).toContain('has no order');
    expect(await refused({ amazonOrderId, step: 'maybe' })).toContain('requested, cancelled');
  });
});
