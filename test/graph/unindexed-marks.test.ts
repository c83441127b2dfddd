import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId } from './shipping-fixture.js';

const Tag = graphql(`
  mutation TagInventedOrders($input: TagOrdersInput!) {
    tagOrders(input: $input) {
      amazonOrderIds
      error {
        ...RefusedMarks
      }
    }
  }
`);

const Hold = graphql(`
  mutation HoldInventedOrders($input: HoldOrdersInput!) {
    holdOrders(input: $input) {
      amazonOrderIds
      error {
        ...RefusedMarks
      }
    }
  }
`);

const Claim = graphql(`
  mutation ClaimInventedOrders($input: ClaimOrdersInput!) {
    claimOrders(input: $input) {
      amazonOrderIds
      error {
        ...RefusedMarks
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

describe('marks of orders that the index does not have', () => {
  it('are refused beyond 10,000 orders, with how many there are and what to do', async () => {
    for (let from = 0; from < 10_000; from += 500) {
      const orderIds = Array.from({ length: 500 }, (_, n) => `invented ${from + n}`);
      const { tagOrders } = await running.query(Tag, { input: { orderIds, add: ['t'] } });
      expect(tagOrders?.error).toBeNull();
    }
    const orderIds = ['invented 1', 'one more 1', orderId(1)];
    const accepted =
      'a list after which at most 10000 marked orders of the seller are not in the index: 10000 are not, and this list adds 1. Check the ids for mistakes, end marks of such orders (`notIndexed` of each payload names them), or try again when the index has the new orders';
    const refused = {
      amazonOrderIds: null,
      error: {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: `orderIds must be ${accepted}.`,
        path: ['input', 'orderIds'],
        issues: [{ path: ['input', 'orderIds'], accepted }],
      },
    };
    const input = { orderIds };
    const tags = await running.query(Tag, { input: { ...input, add: ['more'] } });
    expect(tags.tagOrders).toEqual(refused);
    const holds = await running.query(Hold, { input: { ...input, reason: 'why' } });
    expect(holds.holdOrders).toEqual(refused);
    const claims = await running.query(Claim, { input: { ...input, by: 'Station 3' } });
    expect(claims.claimOrders).toEqual(refused);
    const known = { orderIds: ['invented 1', orderId(1)], add: ['more'] };
    expect((await running.query(Tag, { input: known })).tagOrders).toMatchObject({ error: null });
  });
});
