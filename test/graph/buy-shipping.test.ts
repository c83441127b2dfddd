import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { ById, Cancel, Shipping } from './shipping-fixture.js';

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

describe('buying a label', () => {
  it.each([
    ['PDF' as const, 'application/pdf', '%PDF-'],
    ['PNG' as const, 'image/png', '\u0089PNG'],
    ['ZPL203' as const, 'application/zpl', '^XA'],
  ])('returns a %s file, by link and inline', async (format, contentType, head) => {
    const { label, ...shipment } = await shipping.bought({ label: { format } });
    expect(shipment).toMatchObject({
      amazonOrderId: '112-1000001-1000001',
      status: 'PURCHASED',
      trackingNumber: expect.any(String),
      shipFromAddress: { city: 'Seattle', email: expect.stringContaining('@') },
    });
    expect(label).toMatchObject({ contentType, checksumVerified: true, problem: null });
    const bytes = Buffer.from(label!.base64!, 'base64');
    expect(bytes.toString('latin1').trimStart().startsWith(head)).toBe(true);
    expect(bytes).toHaveLength(label!.byteLength!);
    const file = await fetch(label!.url!);
    expect(file.headers.get('content-type')).toContain(contentType);
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('costs one purchase, and nothing when the label is shown again', async () => {
    running.callsSince();
    const { id: offerId } = await shipping.offer();
    const shipment = await shipping.bought({ offerId });
    expect(running.callsSince()).toEqual({
      // The quote is below the order, which the index of this server does not have.
      getOrder: 1,
      getEligibleShipmentServices: 1,
      getSupplySource: 1,
      createShipment: 1,
    });
    await running.query(ById, { id: shipment.shipmentId });
    await fetch(shipment.label!.url!);
    expect(running.callsSince()).toEqual({});
  });

  it('returns the same shipment for the same key, also while the purchase is in flight', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => shipping.bought()));
    expect(new Set(results.map(({ shipmentId }) => shipmentId)).size).toBe(1);
    expect(await shipping.buy()).toMatchObject({
      isReplay: true,
      purchase: { shipment: { shipmentId: results[0]?.shipmentId } },
      error: null,
    });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
  });

  it('is a replay for all simultaneous requests with one key but the first', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => shipping.buy()));
    const replays = results.filter(({ isReplay }) => isReplay);
    expect(replays).toHaveLength(7);
  });

  it('refuses the same key for another request', async () => {
    await shipping.bought();
    expect(await shipping.buy(shipping.purchaseOf('UPS_PTP_2ND_DAY_AIR'))).toMatchObject({
      error: { __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_CONFLICT' },
    });
  });

  it('is never repeated when its outcome is unknown', async () => {
    // Else the background may find the shipment in the order before the second request.
    running.emulator.control.addFault({ kind: '503', operation: 'getOrder' });
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
    expect(await shipping.buy()).toMatchObject({
      error: {
        __typename: 'PurchaseOutcomeUnknown',
        code: 'PURCHASE_OUTCOME_UNKNOWN',
        message: expect.stringContaining('no answer arrived'),
      },
    });
    expect(await shipping.buy()).toMatchObject({ error: { __typename: 'PurchaseOutcomeUnknown' } });
    expect(running.callsSince()).toMatchObject({ createShipment: 1 });
  });

  it('says that Amazon answered when its answer was an error', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
    expect(await shipping.buy()).toMatchObject({
      error: {
        __typename: 'PurchaseOutcomeUnknown',
        message: expect.stringContaining('it answered with HTTP 500'),
      },
    });
  });

  it.each(['500' as const, '503' as const, 'truncated-body' as const])(
    'has an unknown outcome after %s',
    async (kind) => {
      running.emulator.control.addFault({ kind, operation: 'createShipment', next: 1 });
      expect(await shipping.buy()).toMatchObject({
        error: { __typename: 'PurchaseOutcomeUnknown' },
      });
      expect(running.callsSince()).toMatchObject({ createShipment: 1 });
    },
  );

  it('is repeated after a 429, which proves that nothing was bought', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'createShipment', next: 1 });
    await shipping.bought();
    expect(running.callsSince()).toMatchObject({ createShipment: 2 });
  });

  it('buys nothing above the maximum price', async () => {
    const maxPrice = { amount: '0.01', currencyCode: 'USD' };
    expect(await shipping.buy({ maxPrice })).toMatchObject({
      error: {
        __typename: 'PriceAboveMaximum',
        offered: { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'USD' },
      },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });

  it('buys the named offer within the maximum price', async () => {
    const quoted = await shipping.offer();
    running.callsSince();
    await shipping.bought({
      offerId: quoted.id,
      maxPrice: { amount: quoted.price.amount, currencyCode: 'USD' },
    });
    expect(running.callsSince()).toEqual({ createShipment: 1 });
  });

  it('returns fresh offers when the replacement would arrive later', async () => {
    const { id: offerId } = await shipping.offer();
    running.emulator.control.advanceClock(3 * 86_400_000);
    const result = await shipping.buy({ offerId });
    expect(result).toMatchObject({ error: { __typename: 'OfferExpired' } });
    const { error } = result;
    const requoted = error?.__typename === 'OfferExpired' ? error.requoted?.offers : [];
    const fresh = requoted?.find((offer) => offer.shippingServiceId === 'UPS_PTP_GND');
    expect(fresh?.id).not.toBe(offerId);
    await shipping.bought({ key: 'key-2', offerId: fresh!.id });
  });

  it('returns the existing shipment of an order', async () => {
    const first = await shipping.bought();
    expect(await shipping.buy({ key: 'key-2' })).toMatchObject({
      error: { __typename: 'ShipmentAlreadyPurchased', shipmentIds: [first.shipmentId] },
    });
  });

  it('names the carrier whose terms are not accepted, for a service of it', async () => {
    const [carrierName] = (await shipping.quote()).termsNotAcceptedCarriers;
    expect(carrierName).toBe('OnTrac');
    const result = await shipping.buy(shipping.purchaseOf('ONTRAC_MFN_GROUND'));
    expect(result).toMatchObject({
      error: {
        code: 'TERMS_NOT_ACCEPTED',
        carrierName: 'OnTrac',
      },
    });
    expect(await shipping.buy(shipping.purchaseOf('NO_SUCH_SERVICE'))).toMatchObject({
      error: {
        code: 'OFFER_UNAVAILABLE',
        path: ['input', 'request', 'choose'],
        message: 'Amazon names no service NO_SUCH_SERVICE for this package. Nothing was bought.',
      },
    });
  });

  it('refuses a supply source that cannot be a sender', async () => {
    const { supplySources } = (
      await running.request<
        {
          seller: {
            supplySources: { nodes: { supplySourceId: string; configuration: unknown }[] };
          };
        },
        object
      >(
        '{ seller { supplySources(first: 50) { nodes { supplySourceId configuration { operationalConfiguration { contactDetails { primary { email } } } } } } } }',
      )
    ).data.seller;
    const bare = supplySources.nodes.find((node) => node.configuration === null)!;
    const from = (supplySourceId: string) => shipping.purchase(1, { shipFrom: { supplySourceId } });
    const result = await shipping.buy(from(bare.supplySourceId));
    expect(result).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        path: ['input', 'request', 'parcel', 'shipFrom', 'supplySourceId'],
        message: expect.stringContaining('a supply source whose phone'),
      },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await shipping.buy({ key: 'key-2', ...from(unknown) })).toMatchObject({
      error: { __typename: 'NotFound' },
    });
  });
});

describe('cancelling a shipment', () => {
  it('requests the refund and removes the label', async () => {
    const { shipmentId, label } = await shipping.bought();
    expect((await running.query(Cancel, { input: { shipmentId } })).cancelShipment).toEqual({
      error: null,
      shipment: { shipmentId, status: 'REFUND_PENDING', label: null },
    });
    expect((await fetch(label!.url!)).status).toBe(410);
    expect((await running.query(ById, { id: shipmentId })).seller!.shipment).toMatchObject({
      status: 'REFUND_PENDING',
    });
    const again = await running.query(Cancel, { input: { shipmentId } });
    expect(again.cancelShipment).toMatchObject({
      error: null,
      shipment: { shipmentId, status: 'REFUND_PENDING', label: null },
    });
  });

  it('returns NotFound for a shipment of another seller', async () => {
    await running.close();
    running = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const [mine, other] = running.emulator.sellers.map(({ sellerId }) => sellerId);
    const { shipmentId } = await new Shipping(running).bought({ sellerId: mine });
    const result = await running.query(Cancel, { input: { shipmentId, sellerId: other } });
    expect(result.cancelShipment?.error?.__typename).toBe('NotFound');
  });
});

describe('a shipment', () => {
  it('is null for an unknown id', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await running.query(ById, { id })).toEqual({ seller: { shipment: null } });
    expect(running.callsSince()).toEqual({ getShipment: 1 });
  });

  it('has no label behind an unsigned link', async () => {
    const shipment = await shipping.bought();
    const forged = shipment.label!.url!.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(forged)).status).toBe(404);
  });
});
