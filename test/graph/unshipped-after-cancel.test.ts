import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, orderId, Shipping } from './shipping-fixture.js';

const Unshipped = graphql(`
  query UnshippedAfterCancel($filter: PurchaseFilterInput) {
    seller {
      purchases(filter: $filter) {
        totalCount
        nodes {
          key
        }
      }
    }
  }
`);

const ConfirmUnits = graphql(`
  mutation ConfirmUnits($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        state
      }
      error {
        message
      }
    }
  }
`);

/** Three units of the first item, and two of the second. */
const ORDER = 2;
const [SOCKS, BOOK] = ['60000000000201', '60000000000202'];

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp({ ...syncing(), confirmations: { gatherMs: 3_600_000 } });
  await whenSynced(running);
  shipping = new Shipping(running);
});
afterEach(() => running.close());

/** Buys a label for units of an item, in addition to those that the order has. */
const buy = (key: string, orderItemId: string, quantity: number) =>
  shipping.bought({
    key,
    ...shipping.purchase(ORDER, { items: [{ orderItemId, quantity }] }),
    additionalParcel: true,
  });

async function buyAndCancel(key: string, orderItemId: string, quantity: number): Promise<void> {
  const { shipmentId } = await buy(key, orderItemId, quantity);
  await running.query(Cancel, { input: { shipmentId } });
}

async function confirm(quantity: number, packageReferenceId: string): Promise<void> {
  const { confirmShipment } = await running.query(ConfirmUnits, {
    input: {
      via: 'FEED',
      package: {
        orderId: orderId(ORDER),
        packageReferenceId,
        carrierCode: 'UPS',
        trackingNumber: `1Z${packageReferenceId}`,
        shipDate: new Date(Date.now() - 60_000).toISOString(),
        items: [{ orderItemId: SOCKS, quantity }],
      },
    },
  });
  expect(confirmShipment).toEqual({ confirmation: { state: 'RECORDED' }, error: null });
}

async function unshipped(): Promise<string[]> {
  const answer = await running.query(Unshipped, {
    filter: { isUnshippedAfterCancel: true, orderIds: [orderId(ORDER)] },
  });
  const { totalCount, nodes } = answer.seller!.purchases!;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ key }) => key);
}

describe('units whose label was cancelled', () => {
  it('are found next to a label of other units of the same item', async () => {
    await buy('first', SOCKS, 1);
    await buyAndCancel('second', SOCKS, 2);
    expect(await unshipped()).toEqual(['second']);
    await buy('third', SOCKS, 1);
    expect(await unshipped()).toEqual(['second']);
    await buy('fourth', SOCKS, 1);
    expect(await unshipped()).toEqual([]);
  });

  it('are found once, in the newest of several cancelled labels', async () => {
    await buyAndCancel('first', SOCKS, 2);
    await buyAndCancel('second', SOCKS, 2);
    // One of the three units never had a label, so that the first one counts for it.
    expect(await unshipped()).toEqual(expect.arrayContaining(['second', 'first']));
    await buy('third', SOCKS, 1);
    expect(await unshipped()).toEqual(['second']);
    await buyAndCancel('fourth', BOOK, 2);
    expect((await unshipped()).toSorted()).toEqual(['fourth', 'second']);
  });

  it('are found next to a label of another item', async () => {
    await buy('first', SOCKS, 3);
    await buyAndCancel('second', BOOK, 2);
    expect(await unshipped()).toEqual(['second']);
    await buy('third', BOOK, 2);
    expect(await unshipped()).toEqual([]);
  });

  it('are found until packages for all of them are confirmed, and a corrected package counts once', async () => {
    await buyAndCancel('first', SOCKS, 3);
    await confirm(1, '1');
    expect(await unshipped()).toEqual(['first']);
    await confirm(2, '1');
    expect(await unshipped()).toEqual(['first']);
    await confirm(1, '2');
    expect(await unshipped()).toEqual([]);
  });
});
