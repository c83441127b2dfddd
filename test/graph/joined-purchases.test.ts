import { setTimeout } from 'node:timers/promises';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const BuyJoined = graphql(`
  mutation BuyJoined($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        state
      }
      error {
        code
        path
        message
      }
    }
  }
`);

let emulator: Emulator;
let running: RunningApp;
beforeEach(async () => {
  emulator = await startEmulator({ usagePlans: 'off' });
  // The index has no order, so the guards read it.
  emulator.control.addFault({ kind: '503', operation: 'searchOrders' });
  const env = { ...emulator.environment, ORDERS_HISTORY_DAYS: '30' };
  running = await startRunningApp({ env, beside: emulator });
});
afterEach(async () => {
  await running.close();
  await emulator.close();
});

describe('a request that joins the purchase of another one', () => {
  it.each(['getOrder', 'getEligibleShipmentServices'])(
    'gets its label when the other client disconnects during %s',
    async (operation) => {
      emulator.control.addFault({ kind: 'latency', operation, latencyMs: 1_000, next: 1 });
      const shipping = new Shipping(running);
      const input = { key: 'joined', ...shipping.purchase() };
      const first = new AbortController();
      const left = running.request(BuyJoined, { input }, { signal: first.signal });
      const gone = left.then(
        () => 'answered',
        () => 'gone',
      );
      await setTimeout(200);
      const second = running.request(BuyJoined, { input });
      await setTimeout(100);
      first.abort();
      expect(await gone).toBe('gone');
      expect(await second).toMatchObject({
        data: { buyShipping: { purchase: { state: 'PURCHASED' }, error: null } },
      });
      expect(emulator.control.soldLabels()).toHaveLength(1);
    },
  );

  it('is judged by its own conditions when the other one is refused', async () => {
    emulator.control.addFault({
      kind: 'latency',
      operation: 'getEligibleShipmentServices',
      latencyMs: 500,
      next: 1,
    });
    const purchase = { key: 'joined', ...new Shipping(running).purchase() };
    const priced = (amount: string) => ({
      ...purchase,
      maxPrice: { amount, currencyCode: 'USD' },
    });
    const first = running.request(BuyJoined, { input: priced('0.01') });
    await setTimeout(100);
    const [low, high, same] = await Promise.all([
      first,
      running.request(BuyJoined, { input: priced('90.00') }),
      running.request(BuyJoined, { input: priced('0.01') }),
    ]);
    expect(low).toMatchObject({
      data: { buyShipping: { error: { code: 'PRICE_ABOVE_MAXIMUM' } } },
    });
    expect(high).toMatchObject({
      data: { buyShipping: { purchase: { state: 'PURCHASED' }, error: null } },
    });
    expect(same.data.buyShipping!.error).toEqual(low.data.buyShipping!.error);
    expect(emulator.control.soldLabels()).toHaveLength(1);
  });
});
