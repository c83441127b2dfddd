import {
  createShipment,
  getShipment,
} from '../../../src/sp-api/operations/merchant-fulfillment.js';
import {
  archiveSupplySource,
  getSupplySource,
  getSupplySources,
} from '../../../src/sp-api/operations/supply-sources.js';
import {
  aPurchase,
  failureOf,
  ofShipment,
  ofSource,
  PURCHASE_ROUTE,
  running,
  SHIPMENT_ROUTE,
  SOURCE_ROUTE,
  startFixture,
} from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { cutOff, json, refusal, reset, silence } from './upstream.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(async () => {
  await fixture.stop();
});

describe('a call', () => {
  it('carries the token, the user agent and no body on GET', async () => {
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, { supplySourceId: 'source-1' }));
    expect(await seller.call(getSupplySource, ofSource, options)).toEqual({
      supplySourceId: 'source-1',
    });
    const [seen] = upstream.to(SOURCE_ROUTE);
    expect(seen?.headers).toMatchObject({
      'x-amz-access-token': 'lwa-1',
      'user-agent': 'Test/1 (Language=TS)',
      accept: 'application/json',
    });
    expect(seen?.headers).not.toHaveProperty('content-type');
    expect(seen?.body).toBe('');
  });

  it('sends its body as JSON', async () => {
    const { upstream, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, json(200, { payload: { ShipmentId: 's-1' } }));
    await seller.call(createShipment, aPurchase(), options);
    const [seen] = upstream.to(PURCHASE_ROUTE);
    expect(seen?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(seen?.body ?? '')).toEqual(aPurchase().body);
  });

  it('returns undefined for an empty body', async () => {
    const { upstream, seller, options } = fixture;
    const route = 'DELETE /supplySources/2020-07-01/supplySources/source-1';
    upstream.on(route, (response) => response.writeHead(204).end());
    expect(await seller.call(archiveSupplySource, ofSource, options)).toBeUndefined();
  });

  it('reports once, after a success or a failure', async () => {
    const { upstream, seller, options, reports } = fixture;
    const headers = { 'x-amzn-RequestId': 'request-7' };
    upstream.on(
      SOURCE_ROUTE,
      refusal(503, 'Busy'),
      json(200, {}, headers),
      refusal(404, 'NotFound'),
    );
    await seller.call(getSupplySource, ofSource, options);
    await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(reports).toEqual([
      expect.objectContaining({
        operation: 'getSupplySource',
        attempts: 2,
        httpStatus: 200,
        requestId: 'request-7',
      }),
      expect.objectContaining({ attempts: 1, httpStatus: 404 }),
    ]);
  });

  it('succeeds although a callback throws', async () => {
    const { upstream, seller, events } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    const add = (): void => {
      throw new Error('mine');
    };
    const meter = { callerId: 'caller', add };
    await expect(
      seller.call(getSupplySource, ofSource, { priority: 'query', meter }),
    ).resolves.toEqual({});
    expect(events).toContainEqual({ type: 'callback-failed', error: new Error('mine') });
  });

  it('refuses an id without an address, and sends nothing', async () => {
    const { upstream, seller, options } = fixture;
    const call = seller.call(getSupplySource, { path: { supplySourceId: '..' } }, options);
    expect(await failureOf(call)).toMatchObject({
      code: 'UPSTREAM_REJECTED',
      outcome: 'not-executed',
    });
    expect(upstream.seen).toEqual([]);
  });
});

describe('a purchase whose reply is lost', () => {
  it.each([
    ['reset', reset, 'UPSTREAM_UNAVAILABLE'],
    ['cut off', cutOff, 'UPSTREAM_MALFORMED'],
    ['an internal failure', refusal(500, 'InternalFailure'), 'UPSTREAM_UNAVAILABLE'],
  ])('by %s is not retried', async (_what, answer, code) => {
    const { upstream, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, answer);
    const error = await failureOf(seller.call(createShipment, aPurchase(), options));
    expect(error).toMatchObject({ code, outcome: 'unknown', retryable: false });
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(1);
  });

  it('by a time limit is not retried', async () => {
    const { upstream, clock, seller } = fixture;
    upstream.on(PURCHASE_ROUTE, silence);
    const call = seller.call(createShipment, aPurchase(), { priority: 'mutation', timeoutMs: 500 });
    const error = await running(clock, failureOf(call));
    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown', retryable: false });
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(1);
  });

  it('is not retried on another connection, even if the server closed the kept-alive one', async () => {
    const { upstream, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, json(200, { payload: {} }), reset, json(200, { payload: {} }));
    await seller.call(createShipment, aPurchase(), options);
    await failureOf(seller.call(createShipment, aPurchase(), options));
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(2);
  });
});

describe('a call that was provably not executed', () => {
  it('is retried after a 429, also a purchase', async () => {
    const { upstream, clock, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, refusal(429, 'QuotaExceeded'), json(200, { payload: {} }));
    await running(clock, seller.call(createShipment, aPurchase(), options));
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(2);
  });

  it('fails with the reason when no attempt succeeds', async () => {
    const { upstream, clock, seller, options } = fixture;
    upstream.on(PURCHASE_ROUTE, refusal(429, 'QuotaExceeded'));
    const error = await running(
      clock,
      failureOf(seller.call(createShipment, aPurchase(), options)),
    );
    expect(error).toMatchObject({
      code: 'UPSTREAM_THROTTLED',
      outcome: 'not-executed',
      retryable: true,
      httpStatus: 429,
    });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(3);
  });

  it('is tried as often as allowed when the connection is refused', async () => {
    const { upstream, seller, options, reports } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const rdt = fixture.client.forSeller({ sellerId: 'SELLER1', refreshToken: 'refresh-1' });
    await upstream.stop();
    const error = await failureOf(rdt.call(getSupplySources, {}, options));
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'not-executed' });
    expect(reports.at(-1)?.attempts).toBe(3);
  });
});

describe('a call that is safe to repeat', () => {
  it.each([
    ['a reset', reset],
    ['a cut-off body', cutOff],
    ['a 500', refusal(500, 'InternalFailure')],
    ['a page instead of JSON', json(200, '<html>')],
  ])('is retried after %s', async (_what, answer) => {
    const { upstream, seller, options } = fixture;
    upstream.on(SHIPMENT_ROUTE, answer, json(200, { payload: { ShipmentId: 's-1' } }));
    expect(await seller.call(getShipment, ofShipment, options)).toEqual({
      payload: { ShipmentId: 's-1' },
    });
    expect(upstream.to(SHIPMENT_ROUTE)).toHaveLength(2);
  });

  it('has an unknown outcome when only a later attempt was refused', async () => {
    const { upstream, seller, options } = fixture;
    const route = 'DELETE /supplySources/2020-07-01/supplySources/source-1';
    upstream.on(route, reset, refusal(400, 'InvalidInput', '1005'));
    const error = await failureOf(seller.call(archiveSupplySource, ofSource, options));
    expect(error).toMatchObject({ code: 'UPSTREAM_REJECTED', outcome: 'unknown' });
    expect(error.entries[0]?.meaning).toBe('SupplySourceArchived');
  });

  it('is not retried after a refusal', async () => {
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, refusal(400, 'InvalidInput'));
    await failureOf(seller.call(getSupplySource, ofSource, options));
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(1);
  });
});
