import { pino } from 'pino';
import { Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const PLENTY = { ratePerSecond: 10_000, burst: 10_000, source: 'test' };
// The second purchase waits for 20 seconds. A longer wait than UPSTREAM_TIMEOUT_MS would be refused at once.
const ONE_PURCHASE = { ratePerSecond: 0.05, burst: 1, source: 'test' };

const ORDER = `mutation Order($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) { error { __typename } }
}`;

/** Polls until one purchase has been sent and another waits for quota. */
async function purchaseWaits({ url, emulator }: RunningApp): Promise<void> {
  const waiters = /^upstream_quota_waiters\{operation="createShipment"\} [1-9]/m;
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const isSent = emulator.control.calls().some(({ operation }) => operation === 'createShipment');
    if (isSent && waiters.test(metrics)) return;
  }
}

describe('a shutdown while background work waits for quota', () => {
  it('does not wait for quota, and logs no failure', async () => {
    const lines: { readonly msg: string }[] = [];
    const write = (line: string): void => void lines.push(JSON.parse(line) as { msg: string });
    const running = await startRunningApp({
      logger: pino({ level: 'warn' }, { write }),
      planFor: ({ name }) => (name === 'createShipment' ? ONE_PURCHASE : PLENTY),
      stateKeepMs: 0,
    });
    const shipping = new Shipping(running);
    const purchases = [1, 2, 5].map((number) => ({
      key: `parcel-${number}`,
      ...shipping.purchase(number),
    }));
    const { data } = await running.request(ORDER, { input: { key: 'batch-1', purchases } });
    expect(data).toEqual({ buyShippingBatch: { error: null } });
    await purchaseWaits(running);
    lines.length = 0;
    // The time limit of the test is shorter than the wait for quota.
    await running.close();
    expect(lines).toEqual([]);
    expect(running.callsSince()['createShipment']).toBe(1);
  });
});
