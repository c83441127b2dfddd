import {
  createShipment,
  getShipment,
} from '../../../src/sp-api/operations/merchant-fulfillment.js';
import {
  failureOf,
  ofShipment,
  PURCHASE_ROUTE,
  SHIPMENT_ROUTE,
  startFixture,
} from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json, refusal } from './upstream.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture({ rdt: 'never' });
});
afterEach(() => fixture.stop());

const sent = (route: string): number =>
  fixture.upstream.seen.filter(({ method, path }) => `${method} ${path}` === route).length;

describe('the beforeSend callback', () => {
  it('runs before the first byte', async () => {
    fixture.upstream.on(SHIPMENT_ROUTE, json(200, { payload: {} }));
    const seenBefore: number[] = [];
    await fixture.seller.call(getShipment, ofShipment, {
      ...fixture.options,
      beforeSend: async () => {
        await Promise.resolve();
        seenBefore.push(sent(SHIPMENT_ROUTE));
      },
    });
    expect([seenBefore, sent(SHIPMENT_ROUTE)]).toEqual([[0], 1]);
  });

  it('runs again before a retry', async () => {
    fixture.upstream.on(
      SHIPMENT_ROUTE,
      refusal(503, 'ServiceUnavailable'),
      json(200, { payload: {} }),
    );
    let times = 0;
    const beforeSend = async (): Promise<void> => void (times += 1);
    await fixture.seller.call(getShipment, ofShipment, { ...fixture.options, beforeSend });
    expect([times, sent(SHIPMENT_ROUTE)]).toEqual([2, 2]);
  });

  it('prevents the request by rejecting', async () => {
    fixture.upstream.on(PURCHASE_ROUTE, json(200, { payload: {} }));
    const lost = new Error('another process sends it');
    const call = fixture.seller.call(
      createShipment,
      { body: {} as never },
      {
        ...fixture.options,
        beforeSend: () => Promise.reject(lost),
      },
    );
    expect(await failureOf(call)).toMatchObject({
      code: 'UPSTREAM_CANCELLED',
      outcome: 'not-executed',
      cause: lost,
    });
    expect(sent(PURCHASE_ROUTE)).toBe(0);
    expect(fixture.reports[0]).toMatchObject({ operation: 'createShipment', attempts: 0 });
  });
});
