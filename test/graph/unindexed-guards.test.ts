import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import type { BuyShippingInput, ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const Buy = graphql(`
  mutation BuyUnindexed($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      keyIsFree
      purchase {
        state
      }
      error {
        ... on PurchaseGuarded {
          guards {
            guard
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  mutation BatchOfUnindexed($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

const Outcome = graphql(`
  query OutcomeOfUnindexed {
    seller {
      purchase(key: "in-batch") {
        state
        rejection {
          code
        }
      }
    }
  }
`);

/** The buyer asked to cancel it. */
const CANCELLING = 15;
const OTHER_PROGRAM = 13;

let emulator: Emulator;
let running: RunningApp;
let shipping: Shipping;

/** Starts a server whose index has no order. */
async function start(historyDays: string): Promise<void> {
  emulator = await startEmulator({ usagePlans: 'off' });
  emulator.control.addFault({ kind: '503', operation: 'searchOrders' });
  const env = { ...emulator.environment, ORDERS_HISTORY_DAYS: historyDays };
  running = await startRunningApp({ env, beside: emulator });
  shipping = new Shipping(running);
}

afterEach(async () => {
  await running.close();
  await emulator.close();
});

const buy = async (input: BuyShippingInput) => (await running.query(Buy, { input })).buyShipping!;

/** Returns a purchase of an order whose parcel names no items, so that it reads the order. */
function withoutItems(number: number): BuyShippingInput {
  const { request, maxPrice } = shipping.purchase(number);
  const { items: _, ...parcel }: ParcelInput = request.parcel!;
  return { key: `order-${number}`, request: { ...request, parcel }, maxPrice };
}

const guarded = (guard: string) => ({ keyIsFree: true, error: { guards: [{ guard }] } });

describe('an order that is not in the index', () => {
  it('is judged by what the purchase has read of it, without a further call', async () => {
    await start('0');
    running.callsSince();
    expect(await buy(withoutItems(OTHER_PROGRAM))).toMatchObject(guarded('OTHER_LABEL_PROGRAM'));
    expect(running.callsSince()).toEqual({ getOrder: 1 });
    expect(await buy(withoutItems(CANCELLING))).toMatchObject(guarded('CANCELLATION_REQUESTED'));
  });

  it('is read for its guards when there is an index', async () => {
    await start('30');
    const { searchOrders: _, ...before } = running.callsSince();
    expect(before).toEqual({});
    const whole = { key: 'whole', ...shipping.purchase(OTHER_PROGRAM) };
    expect(await buy(whole)).toMatchObject(guarded('OTHER_LABEL_PROGRAM'));
    const { searchOrders: __, ...calls } = running.callsSince();
    expect(calls).toEqual({ getOrder: 1 });
  });

  it('is read for its guards when the turn of a batch comes', async () => {
    await start('30');
    const purchases = [{ key: 'in-batch', ...shipping.purchase(OTHER_PROGRAM) }];
    const input = { key: 'batch', purchases };
    expect((await running.query(Batch, { input })).buyShippingBatch).toEqual({ error: null });
    let found = (await running.query(Outcome)).seller?.purchase;
    while (found?.state !== 'REJECTED' && found?.state !== 'PURCHASED') {
      await new Promise((resolve) => setTimeout(resolve, 25));
      found = (await running.query(Outcome)).seller?.purchase;
    }
    expect(found).toEqual({ state: 'REJECTED', rejection: { code: 'PURCHASE_GUARDED' } });
  });
});
