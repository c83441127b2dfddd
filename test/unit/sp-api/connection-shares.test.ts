import type { ServerResponse } from 'node:http';
import { Cancellation } from '../../../src/runtime/cancellation/cancellation.js';
import { getSupplySource } from '../../../src/sp-api/operations/supply-sources.js';
import { failureOf, ofSource, SOURCE_ROUTE, startFixture } from './client-fixture.js';
import type { Fixture } from './client-fixture.js';
import { json } from './upstream.js';

const CONNECTIONS = 4;
const OTHER_ROUTE = 'GET /supplySources/2020-07-01/supplySources/source-2';

let fixture: Fixture;
/** Requests of the slow seller that wait for their response. */
let held: ServerResponse[];
beforeEach(async () => {
  held = [];
  fixture = await startFixture({ connections: CONNECTIONS });
  fixture.upstream.on(SOURCE_ROUTE, (response) => void held.push(response));
  fixture.upstream.on(OTHER_ROUTE, json(200, {}));
});
afterEach(() => fixture.stop());

const slowCall = (signal?: Cancellation): Promise<unknown> =>
  fixture.seller.call(getSupplySource, ofSource, {
    ...fixture.options,
    ...(signal && { signal }),
  });

const otherCall = (): Promise<unknown> =>
  fixture.client
    .forSeller({ sellerId: 'SELLER2', refreshToken: 'refresh-2' })
    .call(getSupplySource, { path: { supplySourceId: 'source-2' } }, fixture.options);

async function untilHeld(count: number): Promise<void> {
  while (held.length < count) await fixture.upstream.nextArrival();
}

function answerAll(): void {
  for (const response of held.splice(0)) json(200, {})(response, undefined as never);
}

describe('the connections to Amazon', () => {
  it('are left to other sellers by one for whom Amazon is slow', async () => {
    const slow = Array.from({ length: 10 }, () => slowCall());
    await untilHeld(CONNECTIONS / 2);
    await expect(otherCall()).resolves.toEqual({});
    expect(held).toHaveLength(CONNECTIONS / 2);
    for (let answered = 0; answered < slow.length; answered += CONNECTIONS / 2) {
      await untilHeld(CONNECTIONS / 2);
      expect(held).toHaveLength(CONNECTIONS / 2);
      answerAll();
    }
    await Promise.all(slow);
  });

  it('are waited for, and the wait is reported', async () => {
    const slow = Array.from({ length: 3 }, () => slowCall());
    await untilHeld(2);
    await fixture.clock.advance(700);
    answerAll();
    await untilHeld(1);
    answerAll();
    await Promise.all(slow);
    expect(fixture.reports.map(({ waitedMs }) => waitedMs)).toEqual([0, 0, 700]);
  });

  it('are not taken by a call that ended while it waited', async () => {
    const slow = Array.from({ length: 2 }, () => slowCall());
    await untilHeld(2);
    const caller = new Cancellation();
    const left = failureOf(slowCall(caller));
    const last = slowCall();
    await new Promise((resolve) => setImmediate(resolve));
    caller.abort();
    expect(await left).toMatchObject({
      code: 'UPSTREAM_CANCELLED',
      outcome: 'not-executed',
      retryable: true,
    });
    answerAll();
    await untilHeld(1);
    answerAll();
    await Promise.all([...slow, last]);
    expect(fixture.upstream.to(SOURCE_ROUTE)).toHaveLength(3);
  });
});
