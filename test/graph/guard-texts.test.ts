import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { OrderLabels } from './order-labels-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { inches, ounces } from './packing-fixture.js';

const BuyGuarded = graphql(`
  mutation BuyGuardedText($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        message
      }
    }
  }
`);

const RefusedTexts = graphql(`
  query RefusedTexts($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        refusals {
          message
        }
      }
    }
  }
`);

const NO_SUCH_LABEL = 'no label of Buy Shipping includes it';
const ASKED = [
  ['palletDelivery', 'choose the package UPS_PALLET'],
  ['recipientIdentityVerification', NO_SUCH_LABEL],
  ['cashOnDelivery', NO_SUCH_LABEL],
] as const;

let running: RunningApp;
let ids: string[];
let plainId: string;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  const { control } = running.emulator;
  const items = [{ sku: 'SOAP-CEDAR-3', quantity: 1 }];
  ids = ASKED.map(([name]) => control.placeOrder({ items, constraints: [name] }).amazonOrderId);
  plainId = control.placeOrder({ items }).amazonOrderId;
  // Amazon shows no change that is younger than two minutes.
  control.advanceClock(180_000);
  await whenSynced(running, Date.now() + 30_000);
});
afterAll(() => running.close());

describe('a label that does less than its order asks for', () => {
  it('is refused by a purchase and by a batch in the same words', async () => {
    const parcel = {
      shipFrom: { supplySourceId: running.emulator.showcase.supplySourceId },
      package: { size: { dimensions: inches(8, 5, 4) }, weight: ounces(40) },
    };
    const purchases = ids.map((orderId, position) => ({
      key: `p${position}`,
      request: { orderId, parcel, choose: { rule: 'CHEAPEST_IN_TIME' as const } },
      maxPrice: { amount: '99.00', currencyCode: 'USD' },
    }));
    const single: string[] = [];
    for (const input of purchases)
      single.push((await running.query(BuyGuarded, { input })).buyShipping!.error!.message);
    for (const [position, [, advice]] of ASKED.entries())
      expect(single[position]).toContain(advice);
    const labels = new OrderLabels(running);
    const { refusals } = await labels.buy({ key: 'orders', orderIds: [...ids, plainId] });
    expect(refusals!.map(({ message }) => message)).toEqual(single);
    // What a batch keeps says the same later.
    const { seller } = await running.query(RefusedTexts, { key: 'orders' });
    expect(seller!.purchaseBatch!.refusals.map(({ message }) => message)).toEqual(single);
  });
});
