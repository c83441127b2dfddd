import { EmulatedAmazon, SUPPLY_SOURCES, TEST_NOW_MS } from '../support/emulated-amazon.js';
import type { Answer } from '../support/emulated-amazon.js';

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
});

afterEach(() => amazon[Symbol.asyncDispose]());

function control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return amazon.send(method, `/emulator/control/${path}`, {}, text);
}

const SHIP_FROM = {
  Name: 'Quill & Cedar',
  AddressLine1: '77 Wharf Road',
  City: 'Tacoma',
  StateOrProvinceCode: 'WA',
  PostalCode: '98402',
  CountryCode: 'US',
  Email: 'dock@example.com',
  Phone: '+1 253 555 0110',
};

describe('the control endpoint', () => {
  it('lists the sellers with their credentials', async () => {
    const answer = await control('GET', 'sellers');
    expect(answer.json()).toEqual({ sellers: amazon.emulator.sellers });
    expect(amazon.emulator.sellers).toHaveLength(3);
  });

  it('moves the clock', async () => {
    const token = await amazon.accessToken();
    const answer = await control('POST', 'clock', { advanceMs: 3_600_000 });
    const now = new Date(TEST_NOW_MS + 3_600_000).toISOString();
    expect(answer.json()).toEqual({ now });
    expect((await control('GET', 'clock')).json()).toEqual({ now });
    expect((await amazon.call('GET', SUPPLY_SOURCES, { token })).status).toBe(403);
  });

  it('counts the calls of each seller', async () => {
    await amazon.call('GET', SUPPLY_SOURCES);
    await amazon.call('GET', `${SUPPLY_SOURCES}/x`);
    await amazon.call('GET', `${SUPPLY_SOURCES}/x`);
    await amazon.call('GET', SUPPLY_SOURCES, { token: 'x' });
    const { sellerId } = amazon.seller;
    expect((await control('GET', 'calls')).json()).toEqual({
      calls: [
        { sellerId, operation: 'requestToken', calls: 1, byOutcome: { 200: 1 } },
        { sellerId, operation: 'getSupplySources', calls: 1, byOutcome: { 200: 1 } },
        { sellerId, operation: 'getSupplySource', calls: 2, byOutcome: { 400: 2 } },
        { sellerId: null, operation: 'getSupplySources', calls: 1, byOutcome: { 403: 1 } },
      ],
    });
    expect((await control('DELETE', 'calls')).json()).toEqual({ calls: [] });
  });

  it('adds, lists and clears faults', async () => {
    const added = await control('POST', 'faults', [
      { kind: '503', operation: 'getSupplySources', next: 1 },
      { kind: 'latency', latencyMs: 1, share: 0.1 },
    ]);
    expect(added.json()).toEqual({
      faults: [
        { id: 1, kind: '503', operation: 'getSupplySources', next: 1, hits: 0 },
        { id: 2, kind: 'latency', latencyMs: 1, share: 0.1, hits: 0 },
      ],
    });
    expect((await amazon.call('GET', SUPPLY_SOURCES)).status).toBe(503);
    expect((await control('GET', 'faults')).json()).toMatchObject({ faults: [{ hits: 1 }, {}] });
    expect((await control('DELETE', 'faults')).json()).toEqual({ faults: [] });
    expect((await control('POST', 'faults', { kind: '500' })).status).toBe(200);
    expect((await amazon.call('GET', SUPPLY_SOURCES)).status).toBe(500);
  });

  it('revokes the grant of a seller, and refuses an unknown seller', async () => {
    const { sellerId } = amazon.emulator.sellers[0]!;
    expect((await amazon.call('GET', SUPPLY_SOURCES)).status).toBe(200);
    await control('POST', 'grants', { sellerId, state: 'revoked' });
    const denied = await amazon.call('GET', SUPPLY_SOURCES);
    expect(denied.status).toBe(403);
    await control('POST', 'grants', { sellerId, state: 'granted' });
    expect((await amazon.call('GET', SUPPLY_SOURCES)).status).toBe(200);
    const unknown = await control('POST', 'grants', { sellerId: 'A9', state: 'revoked' });
    expect([unknown.status, unknown.error?.message]).toEqual([400, expect.stringContaining('A9')]);
  });

  it('places an order as a buyer', async () => {
    const items = [{ sku: 'MUG-SPECKLE-12', quantity: 2 }];
    const placed = await control('POST', 'orders', { items });
    expect(placed.status).toBe(200);
    const { amazonOrderId } = placed.json();
    const found = await amazon.call('GET', `/orders/2026-01-01/orders/${amazonOrderId}`);
    expect(found.status).toBe(200);
    const refused = await control('POST', 'orders', { items: [{ sku: 'MUG-SPECKLE-12' }] });
    expect(refused.status).toBe(400);
    expect(refused.error?.message).toContain('quantity');
  });

  it('lists every label sold, also when the reply was lost', async () => {
    const { amazonOrderId, orderItemId } = amazon.emulator.showcase;
    const body = {
      ShippingServiceId: 'UPS_PTP_GND',
      ShipmentRequestDetails: {
        AmazonOrderId: amazonOrderId,
        SellerOrderId: 'desk-7',
        ItemList: [{ OrderItemId: orderItemId, Quantity: 1 }],
        ShipFromAddress: SHIP_FROM,
        PackageDimensions: { Length: 9, Width: 6, Height: 4, Unit: 'inches' },
        Weight: { Value: 20, Unit: 'oz' },
        ShippingServiceOptions: { DeliveryExperience: 'NoTracking', CarrierWillPickUp: false },
      },
    };
    expect((await control('GET', 'shipments')).json()).toEqual({ shipments: [] });
    await control('POST', 'faults', { kind: 'lost-reply', operation: 'createShipment', next: 1 });
    await expect(amazon.call('POST', '/mfn/v0/shipments', { body })).rejects.toMatchObject({
      code: 'UND_ERR_SOCKET',
    });
    const sold = {
      sellerId: amazon.seller.sellerId,
      amazonOrderId,
      sellerOrderId: 'desk-7',
      items: [{ orderItemId, quantity: 1 }],
      status: 'Purchased',
      createdAt: new Date(TEST_NOW_MS).toISOString(),
      shipmentId: expect.any(String),
      carrierName: 'UPS',
      trackingId: expect.stringMatching(/^1Z/),
      price: { amount: '11.95', currencyCode: 'USD' },
    };
    expect((await control('GET', 'shipments')).json()).toEqual({ shipments: [sold] });
    await control('POST', 'reset');
    expect((await control('GET', 'shipments')).json()).toEqual({ shipments: [] });
  });

  it('restores the initial state, and keeps tokens valid', async () => {
    const read = () => amazon.call('GET', `${SUPPLY_SOURCES}?pageSize=1`);
    const before = (await read()).text;
    const { supplySources }: { supplySources: { supplySourceId: string }[] } = JSON.parse(before);
    const path = `${SUPPLY_SOURCES}/${supplySources[0]!.supplySourceId}`;
    await amazon.call('PUT', path, { body: { alias: 'Changed' } });
    expect((await read()).text).not.toBe(before);
    await control('POST', 'faults', { kind: '500' });
    await control('POST', 'clock', { advanceMs: 60_000 });
    expect((await control('POST', 'reset')).json()).toEqual({});
    expect((await control('GET', 'clock')).json()).toEqual({
      now: new Date(TEST_NOW_MS).toISOString(),
    });
    expect((await control('GET', 'calls')).json()).toEqual({ calls: [] });
    expect((await read()).text).toBe(before);
  });

  it('restores the initial faults with their full counts', async () => {
    await using faulty = await EmulatedAmazon.start({ faults: [{ kind: '503', next: 1 }] });
    const statuses = async () => [
      (await faulty.call('GET', SUPPLY_SOURCES)).status,
      (await faulty.call('GET', SUPPLY_SOURCES)).status,
    ];
    expect(await statuses()).toEqual([503, 200]);
    faulty.emulator.control.addFault({ kind: '500' });
    faulty.emulator.control.reset();
    expect(await statuses()).toEqual([503, 200]);
  });

  it.each([
    ['faults', { kind: 'flood' }, 'kind must be one of latency'],
    ['faults', { kind: '429', share: 'half' }, 'share must be a number'],
    ['faults', { kind: '429', operation: 'getX' }, 'operation: got getX. Accepted:'],
    ['faults', 7, 'must be an object'],
    ['clock', { advanceMs: -1 }, 'advanceMs: got -1'],
    ['clock', {}, 'advanceMs: got NaN'],
  ])('refuses %s %j and names what is accepted', async (path, body, message) => {
    const answer = await control('POST', path, body);
    expect(answer.status).toBe(400);
    expect(answer.error?.message).toContain(message);
  });

  it('adds no fault when one of several is wrong', async () => {
    await control('POST', 'faults', [{ kind: '500' }, { kind: '429', operation: 'getX' }]);
    expect((await control('GET', 'faults')).json()).toEqual({ faults: [] });
  });

  it('refuses a body that is not JSON, and lists its commands', async () => {
    expect((await amazon.send('POST', '/emulator/control/faults', {}, '{')).status).toBe(400);
    const unknown = await control('GET', 'secrets');
    expect(unknown.status).toBe(404);
    expect(unknown.error?.message).toContain('GET sellers');
  });
});
