import {
  cancelShipment,
  createShipment,
  getShipment,
} from '../../../src/sp-api/operations/merchant-fulfillment.js';
import { getSupplySource } from '../../../src/sp-api/operations/supply-sources.js';
import {
  aPurchase,
  failureOf,
  ofShipment,
  ofSource,
  PURCHASE_ROUTE,
  RDT_ROUTE,
  SHIPMENT_ROUTE,
  SOURCE_ROUTE,
  startFixture,
} from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal } from './upstream.js';

let fixture: Fixture;
afterEach(async () => {
  await fixture.stop();
});

const found = json(200, { payload: { ShipmentId: 's-1' } });
const denied = refusal(403, 'Unauthorized');

function tokensOf(route: string): unknown[] {
  return fixture.upstream.to(route).map(({ headers }) => headers['x-amz-access-token']);
}

describe('a restricted data token', () => {
  it('is requested once for all restricted operations, by generic paths', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SHIPMENT_ROUTE, found);
    upstream.on('DELETE /mfn/v0/shipments/s-1', found);
    upstream.on(PURCHASE_ROUTE, found);
    await Promise.all([
      seller.call(getShipment, ofShipment, options),
      seller.call(cancelShipment, ofShipment, options),
      seller.call(createShipment, aPurchase(), options),
    ]);
    expect(upstream.to(RDT_ROUTE)).toHaveLength(1);
    expect(JSON.parse(upstream.to(RDT_ROUTE)[0]?.body ?? '')).toEqual({
      restrictedResources: [
        { method: 'GET', path: '/mfn/v0/shipments/{shipmentId}' },
        { method: 'DELETE', path: '/mfn/v0/shipments/{shipmentId}' },
        { method: 'POST', path: '/mfn/v0/shipments' },
      ],
    });
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['rdt-1']);
    expect(tokensOf(PURCHASE_ROUTE)).toEqual(['rdt-1']);
  });

  it('is not used for other operations', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    expect(upstream.to(RDT_ROUTE)).toEqual([]);
  });

  it('is renewed before it expires', async () => {
    fixture = await startFixture();
    const { upstream, clock, seller, options } = fixture;
    const second = json(200, { restrictedDataToken: 'rdt-2', expiresIn: 3600 });
    upstream.on(RDT_ROUTE, json(200, { restrictedDataToken: 'rdt-1', expiresIn: '3600' }), second);
    upstream.on(SHIPMENT_ROUTE, found);
    await seller.call(getShipment, ofShipment, options);
    await clock.advance(3_540_000);
    await seller.call(getShipment, ofShipment, options);
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['rdt-1', 'rdt-2']);
  });

  it('is never requested in the mode never', async () => {
    fixture = await startFixture({ rdt: 'never' });
    const { upstream, seller, options } = fixture;
    upstream.on(SHIPMENT_ROUTE, found);
    await seller.call(getShipment, ofShipment, options);
    expect(upstream.to(RDT_ROUTE)).toEqual([]);
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['lwa-1']);
  });

  it('comes from another host when configured', async () => {
    fixture = await startFixture();
    const other = await startFixture({ rdtEndpoint: fixture.upstream.url });
    other.upstream.on(SHIPMENT_ROUTE, found);
    await other.seller.call(getShipment, ofShipment, other.options);
    expect(fixture.upstream.to(RDT_ROUTE)).toHaveLength(1);
    expect(other.upstream.to(RDT_ROUTE)).toEqual([]);
    await other.stop();
  });

  it('leaves the purchase unsent when it cannot be fetched', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(RDT_ROUTE, refusal(500, 'InternalFailure'));
    const error = await failureOf(seller.call(createShipment, aPurchase(), options));
    expect(error).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      operation: 'createRestrictedDataToken',
      outcome: 'not-executed',
      retryable: true,
    });
    expect(upstream.to(PURCHASE_ROUTE)).toEqual([]);
  });
});

describe('the mode auto', () => {
  it('falls back to the access token when the restricted one is denied, for a while', async () => {
    fixture = await startFixture();
    const { upstream, clock, seller, options, events } = fixture;
    upstream.on(RDT_ROUTE, denied);
    upstream.on(SHIPMENT_ROUTE, found);
    await seller.call(getShipment, ofShipment, options);
    await seller.call(getShipment, ofShipment, options);
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['lwa-1', 'lwa-1']);
    expect(upstream.to(RDT_ROUTE)).toHaveLength(1);
    expect(events).toContainEqual({
      type: 'rdt-fallback',
      sellerId: 'SELLER1',
      reason: 'token-denied',
    });
    await clock.advance(15 * 60_000);
    await seller.call(getShipment, ofShipment, options);
    expect(upstream.to(RDT_ROUTE)).toHaveLength(2);
  });

  it('retries a denied call with the access token, also a purchase, and keeps using it', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, denied, found);
    await seller.call(createShipment, aPurchase(), options);
    await seller.call(createShipment, aPurchase(), options);
    expect(tokensOf(PURCHASE_ROUTE)).toEqual(['rdt-1', 'lwa-1', 'lwa-1']);
  });

  it('keeps nothing when neither token is accepted', async () => {
    fixture = await startFixture();
    const { upstream, seller, options, events } = fixture;
    upstream.on(SHIPMENT_ROUTE, denied);
    const error = await failureOf(seller.call(getShipment, ofShipment, options));
    expect(error.code).toBe('UPSTREAM_DENIED');
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['rdt-1', 'lwa-1']);
    expect(events.filter(({ type }) => type === 'rdt-fallback')).toEqual([]);
  });

  it('does not confuse unaccepted terms with a denied token', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, refusal(403, 'TermsAndConditionsNotAccepted'));
    await failureOf(seller.call(createShipment, aPurchase(), options));
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(1);
  });
});

describe('the mode always', () => {
  it('fails when the restricted token is denied', async () => {
    fixture = await startFixture({ rdt: 'always' });
    const { upstream, seller, options } = fixture;
    upstream.on(RDT_ROUTE, denied);
    expect(await failureOf(seller.call(getShipment, ofShipment, options))).toMatchObject({
      code: 'UPSTREAM_DENIED',
      operation: 'createRestrictedDataToken',
    });
    expect(upstream.to(SHIPMENT_ROUTE)).toEqual([]);
  });

  it('does not retry a denied call with the access token', async () => {
    fixture = await startFixture({ rdt: 'always' });
    const { upstream, seller, options } = fixture;
    upstream.on(SHIPMENT_ROUTE, denied);
    await failureOf(seller.call(getShipment, ofShipment, options));
    expect(tokensOf(SHIPMENT_ROUTE)).toEqual(['rdt-1']);
  });
});
