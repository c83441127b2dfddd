import { Cancellation } from '../../../src/runtime/cancellation/cancellation.js';
import { createShipment } from '../../../src/sp-api/operations/merchant-fulfillment.js';
import { getSupplySource } from '../../../src/sp-api/operations/supply-sources.js';
import { ARRIVAL_SPREAD_MS } from '../../../src/sp-api/quota/token-bucket.js';
import {
  aPurchase,
  failureOf,
  ofSource,
  PURCHASE_ROUTE,
  running,
  SOURCE_ROUTE,
  startFixture,
  TOKEN_ROUTE,
} from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal, silence } from './upstream.js';

let fixture: Fixture;
afterEach(async () => {
  await fixture.stop();
});

const slow = { planFor: () => ({ ratePerSecond: 1, burst: 1, source: 'test' }) };

describe('the quota of a call', () => {
  it('is waited for, and the wait is reported', async () => {
    fixture = await startFixture(slow);
    const { upstream, clock, seller, options, reports } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    await running(clock, seller.call(getSupplySource, ofSource, options));
    expect(reports.map(({ waitedMs }) => waitedMs)).toEqual([0, 1_000 + ARRIVAL_SPREAD_MS]);
  });

  it('refuses a call at once when the wait does not fit, and sends nothing', async () => {
    fixture = await startFixture(slow);
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const call = seller.call(getSupplySource, ofSource, { ...options, timeoutMs: 900 });
    expect(await failureOf(call)).toMatchObject({
      code: 'UPSTREAM_THROTTLED',
      outcome: 'not-executed',
      httpStatus: null,
      retryAfterMs: 1_000 + ARRIVAL_SPREAD_MS,
      retryable: true,
    });
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(1);
  });

  it('belongs to one seller', async () => {
    fixture = await startFixture(slow);
    const { upstream, client, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const other = client.forSeller({ sellerId: 'SELLER2', refreshToken: 'refresh-2' });
    await expect(other.call(getSupplySource, ofSource, options)).resolves.toEqual({});
  });

  it('follows the rate in the answers', async () => {
    fixture = await startFixture(slow);
    const { upstream, clock, seller, options, reports, events } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}, { 'x-amzn-RateLimit-Limit': '20.0' }));
    await seller.call(getSupplySource, ofSource, options);
    await running(clock, seller.call(getSupplySource, ofSource, options));
    expect(reports[1]?.waitedMs).toBe(50 + ARRIVAL_SPREAD_MS);
    expect(events.filter(({ type }) => type === 'rate-learned')).toHaveLength(1);
  });

  it('is not used for as long as a 429 asks', async () => {
    fixture = await startFixture();
    const { upstream, clock, seller, options, reports } = fixture;
    upstream.on(
      SOURCE_ROUTE,
      refusal(429, 'QuotaExceeded', '', { 'retry-after': '4' }),
      json(200, {}),
    );
    await running(clock, seller.call(getSupplySource, ofSource, options));
    expect(reports[0]).toMatchObject({ attempts: 2, waitedMs: 4_000 });
  });
});

describe('a cancelled call', () => {
  it('ends its request on the wire', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, silence);
    upstream.on(TOKEN_ROUTE, json(200, { access_token: 'lwa-1', expires_in: 3600 }));
    const gone = new AbortController();
    const call = failureOf(
      seller.call(getSupplySource, ofSource, { ...options, signal: gone.signal }),
    );
    await upstream.nextArrival();
    await upstream.nextArrival();
    gone.abort();
    expect(await call).toMatchObject({ code: 'UPSTREAM_CANCELLED', outcome: 'unknown' });
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(1);
  });

  it('leaves the line and uses no token', async () => {
    fixture = await startFixture(slow);
    const { upstream, clock, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const gone = new AbortController();
    const waiting = failureOf(
      seller.call(getSupplySource, ofSource, { ...options, signal: gone.signal }),
    );
    await clock.advance(500);
    gone.abort();
    expect(await waiting).toMatchObject({ code: 'UPSTREAM_CANCELLED', outcome: 'not-executed' });
    await clock.advance(500 + ARRIVAL_SPREAD_MS);
    await seller.call(getSupplySource, ofSource, { ...options, timeoutMs: 1 });
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(2);
  });

  it('sends no request when it was cancelled before', async () => {
    fixture = await startFixture();
    const { upstream, seller, options } = fixture;
    const call = seller.call(getSupplySource, ofSource, {
      ...options,
      signal: AbortSignal.abort(),
    });
    expect(await failureOf(call)).toMatchObject({
      code: 'UPSTREAM_CANCELLED',
      outcome: 'not-executed',
    });
    expect(upstream.seen).toEqual([]);
  });
});

describe('the time limits', () => {
  it('end a call whose token does not come, as not executed', async () => {
    fixture = await startFixture();
    const { upstream, clock, seller } = fixture;
    upstream.on(TOKEN_ROUTE, silence);
    const call = seller.call(createShipment, aPurchase(), { priority: 'mutation', timeoutMs: 300 });
    expect(await running(clock, failureOf(call))).toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      outcome: 'not-executed',
    });
    expect(upstream.to(PURCHASE_ROUTE)).toEqual([]);
  });

  it('include one for the headers of the answer', async () => {
    fixture = await startFixture({ timeouts: { headersMs: 20 } });
    const { upstream, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, silence, json(200, {}));
    await expect(seller.call(getSupplySource, ofSource, options)).resolves.toEqual({});
    expect(upstream.to(SOURCE_ROUTE)).toHaveLength(2);
  });

  it('leave no timer and no listener of the signal', async () => {
    fixture = await startFixture();
    const { upstream, clock, seller, options } = fixture;
    const signal = new Cancellation();
    upstream.on(SOURCE_ROUTE, json(200, {}), refusal(400, 'InvalidInput'));
    const call = seller.call(getSupplySource, ofSource, { ...options, signal });
    expect([clock.timers, signal.listenerCount]).toEqual([2, 1]);
    await call;
    await failureOf(seller.call(getSupplySource, ofSource, { ...options, signal }));
    expect([clock.timers, signal.listenerCount]).toEqual([0, 0]);
  });
});
