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
} from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal, silence } from './upstream.js';
import type { Answer } from './upstream.js';

let fixture: Fixture;
afterEach(async () => {
  await fixture.stop();
});

// One token request for each call, so that a test knows which request has arrived.
const plain = { rdt: 'never' } as const;
const slow = { ...plain, planFor: () => ({ ratePerSecond: 1, burst: 1, source: 'test' }) };
const SOLD = { payload: { ShipmentId: 's-1' } };
const NOT_SENT = { code: 'UPSTREAM_CANCELLED', outcome: 'not-executed' };

/** A response that the test sends. `send` is set once the request has arrived. */
function held(answer: Answer): { readonly answer: Answer; send: () => void } {
  const one = {
    answer: (...[response, seen]: Parameters<Answer>) => {
      one.send = () => answer(response, seen);
    },
    send: () => undefined as void,
  };
  return one;
}

/** Resolves when the requests for a token and for the operation have arrived. */
async function bothArrived(): Promise<void> {
  await fixture.upstream.nextArrival();
  await fixture.upstream.nextArrival();
}

function codesOfCalls(): (string | null)[] {
  return fixture.events.flatMap((event) => (event.type === 'call' ? [event.errorCode] : []));
}

describe('closing the client', () => {
  it('ends waiting calls, lets a purchase on the wire finish, and accepts no new ones', async () => {
    fixture = await startFixture(slow);
    const { upstream, clock, client, seller, options } = fixture;
    const last = held(json(200, SOLD));
    upstream.on(PURCHASE_ROUTE, last.answer);
    const onWire = seller.call(createShipment, aPurchase(), options);
    await bothArrived();
    const waiting = failureOf(seller.call(createShipment, aPurchase(), options));
    await clock.advance(0);
    const closed = client.close();
    expect(await waiting).toMatchObject(NOT_SENT);
    last.send();
    expect(await onWire).toEqual(SOLD);
    await closed;
    expect(await failureOf(seller.call(getSupplySource, ofSource, options))).toMatchObject({
      code: 'UPSTREAM_CANCELLED',
    });
    expect(clock.timers).toBe(0);
  });

  it('cuts off a read on the wire, because its client has gone', async () => {
    fixture = await startFixture(plain);
    const { upstream, client, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, silence);
    const read = failureOf(seller.call(getSupplySource, ofSource, options));
    await bothArrived();
    await client.close();
    expect(await read).toMatchObject({ code: 'UPSTREAM_CANCELLED' });
  });

  it.each([
    ['a 429', refusal(429, 'QuotaExceeded')],
    [
      'an expired token',
      refusal(403, 'Unauthorized', 'The access token you provided has expired.'),
    ],
  ])('reports a call whose retry after %s it prevents as cancelled', async (_, answer) => {
    fixture = await startFixture(plain);
    const { upstream, clock, client, seller, options } = fixture;
    const last = held(answer);
    upstream.on(PURCHASE_ROUTE, last.answer);
    const purchase = failureOf(seller.call(createShipment, aPurchase(), options));
    await bothArrived();
    const closed = client.close();
    last.send();
    expect(await running(clock, purchase)).toMatchObject(NOT_SENT);
    await closed;
    expect(codesOfCalls()).toEqual(['UPSTREAM_CANCELLED']);
    expect(upstream.to(PURCHASE_ROUTE)).toHaveLength(1);
  });
});

describe('the end of bulk work', () => {
  const bulk = { priority: 'bulk' } as const;

  it('ends bulk calls that wait for quota, and no others', async () => {
    fixture = await startFixture(slow);
    const { upstream, clock, client, seller, options } = fixture;
    upstream.on(SOURCE_ROUTE, json(200, {}));
    await seller.call(getSupplySource, ofSource, options);
    const query = seller.call(getSupplySource, ofSource, options);
    const waiting = failureOf(seller.call(getSupplySource, ofSource, bulk));
    await clock.advance(0);
    client.endBulk();
    expect(await waiting).toMatchObject(NOT_SENT);
    await clock.advance(1_000 + ARRIVAL_SPREAD_MS);
    expect(await query).toEqual({});
    expect(await failureOf(seller.call(getSupplySource, ofSource, bulk))).toMatchObject(NOT_SENT);
  });

  it('lets a bulk purchase on the wire finish', async () => {
    fixture = await startFixture(plain);
    const { upstream, client, seller } = fixture;
    const last = held(json(200, SOLD));
    upstream.on(PURCHASE_ROUTE, last.answer);
    const purchase = seller.call(createShipment, aPurchase(), bulk);
    await bothArrived();
    client.endBulk();
    last.send();
    expect(await purchase).toEqual(SOLD);
  });

  it('does not reopen a closed client', async () => {
    fixture = await startFixture(plain);
    const { client, seller, options } = fixture;
    await client.close();
    client.endBulk();
    expect(await failureOf(seller.call(getSupplySource, ofSource, options))).toMatchObject(
      NOT_SENT,
    );
  });
});
