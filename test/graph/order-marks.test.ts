import { graphql } from '../support/generated/gql.js';
import type {
  ClaimOrdersInput,
  HoldOrdersInput,
  OrderFilterInput,
  TagOrdersInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId } from './shipping-fixture.js';

const Hold = graphql(`
  mutation HoldTheseOrders($input: HoldOrdersInput!) {
    holdOrders(input: $input) {
      amazonOrderIds
      labelsUnderWay
      orders {
        amazonOrderId
        hold {
          reason
          heldAt
          heldBy
          until
        }
      }
      error {
        ...RefusedMarks
      }
    }
  }
`);

const Release = graphql(`
  mutation ReleaseTheseOrders($input: ReleaseOrdersInput!) {
    releaseOrders(input: $input) {
      amazonOrderIds
      orders {
        amazonOrderId
        hold {
          reason
        }
      }
      error {
        ...RefusedMarks
      }
    }
  }
`);

const Tag = graphql(`
  mutation TagTheseOrders($input: TagOrdersInput!) {
    tagOrders(input: $input) {
      amazonOrderIds
      orders {
        amazonOrderId
        tags
      }
      error {
        ...RefusedMarks
      }
    }
  }
`);

const Claim = graphql(`
  mutation ClaimTheseOrders($input: ClaimOrdersInput!) {
    claimOrders(input: $input) {
      amazonOrderIds
      claimedByOthers {
        amazonOrderId
        claim {
          by
          claimedAt
          expiresAt
          createdBy
        }
      }
      orders {
        claim {
          by
        }
      }
      error {
        ...RefusedMarks
        nextStep
      }
    }
  }
`);

const ReleaseClaims = graphql(`
  mutation ReleaseTheseClaims($input: ReleaseClaimsInput!) {
    releaseClaims(input: $input) {
      amazonOrderIds
      error {
        ...RefusedMarks
      }
    }
  }
`);

graphql(`
  fragment RefusedMarks on UserError {
    __typename
    code
    message
    path
    ... on InvalidInput {
      issues {
        path
        accepted
      }
    }
  }
`);

const Marked = graphql(`
  query MarkedOrders($filter: OrderFilterInput) {
    seller {
      orderTags {
        tag
        orderCount
      }
      orders(first: 100, filter: $filter) {
        totalCount
        nodes {
          amazonOrderId
          tags
          hold {
            reason
          }
          claim {
            by
          }
        }
      }
      auditLog(first: 10) {
        nodes {
          action
          outcome
          count
          subject {
            id
          }
        }
      }
    }
  }
`);

const [ONE, TWO, THREE] = [orderId(1), orderId(2), orderId(3)];
/** Amazon may issue ids of another form one day. */
const ELSEWHERE = '999-7654321-7654321';
const DAY = 86_400_000;

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

afterEach(async () => {
  const orderIds = [ONE, TWO, THREE, ELSEWHERE];
  await running.query(Release, { input: { orderIds } });
  await running.query(ReleaseClaims, { input: { orderIds } });
});

const hold = async (input: Partial<HoldOrdersInput> & Pick<HoldOrdersInput, 'orderIds'>) =>
  (await running.query(Hold, { input: { reason: 'Stock is missing', ...input } })).holdOrders!;

const tag = async (input: TagOrdersInput) => (await running.query(Tag, { input })).tagOrders!;

const claim = async (input: ClaimOrdersInput) =>
  (await running.query(Claim, { input })).claimOrders!;

async function read(filter: OrderFilterInput = {}) {
  const { seller } = await running.query(Marked, { filter });
  return { tags: seller!.orderTags!, audit: seller!.auditLog!.nodes, ...seller!.orders! };
}

async function listed(filter: OrderFilterInput): Promise<string[]> {
  const { nodes, totalCount } = await read(filter);
  expect(nodes).toHaveLength(Math.min(totalCount!, 100));
  return nodes.map(({ amazonOrderId }) => amazonOrderId).toSorted();
}

describe('a hold', () => {
  it('is shown on the order, without a call to Amazon', async () => {
    running.callsSince();
    const until = new Date(Date.now() + DAY).toISOString();
    expect(await hold({ orderIds: [ONE, ELSEWHERE, ONE], until })).toEqual({
      amazonOrderIds: [ONE, ELSEWHERE],
      labelsUnderWay: [],
      orders: [
        {
          amazonOrderId: ONE,
          hold: { reason: 'Stock is missing', heldAt: expect.any(String), heldBy: 'local', until },
        },
      ],
      error: null,
    });
    expect(await listed({ isOnHold: true })).toEqual([ONE]);
    expect(await listed({ isOnHold: false })).not.toContain(ONE);
    const released = (await running.query(Release, { input: { orderIds: [TWO, ONE] } }))
      .releaseOrders!;
    expect(released).toEqual({
      amazonOrderIds: [ONE],
      orders: [{ amazonOrderId: ONE, hold: null }],
      error: null,
    });
    expect(await listed({ isOnHold: true })).toEqual([]);
    const { searchOrders: _, ...calls } = running.callsSince();
    expect(calls).toEqual({});
  });

  it('names the orders that the index does not have, as an id may have a mistake', async () => {
    const orderIds = [orderId(5), orderId(5).replace(/.$/, 'O')];
    const input = JSON.stringify({ orderIds, reason: 'Typed' }).replaceAll(/"(\w+)":/g, '$1:');
    const { data } = await running.request<{ holdOrders: object }, object>(
      `mutation { holdOrders(input: ${input}) { amazonOrderIds notIndexed } }`,
    );
    expect(data.holdOrders).toEqual({ amazonOrderIds: orderIds, notIndexed: orderIds.slice(1) });
    await running.query(Release, { input: { orderIds } });
  });

  it('is taken by the id of the order in this graph', async () => {
    const { seller } = await running.query(
      graphql(`
        query IdOfMarkedOrder($id: ID!) {
          seller {
            order(id: $id) {
              id
            }
          }
        }
      `),
      { id: TWO },
    );
    expect(await hold({ orderIds: [seller!.order!.id] })).toMatchObject({ amazonOrderIds: [TWO] });
  });

  it.each([
    ['no order', { orderIds: [] }, ['input', 'orderIds']],
    ['an id with a line break', { orderIds: [ONE, 'a\nb'] }, ['input', 'orderIds', '1']],
    ['a blank reason', { orderIds: [ONE], reason: ' ' }, ['input', 'reason']],
    ['a long reason', { orderIds: [ONE], reason: 'x'.repeat(501) }, ['input', 'reason']],
    [
      'an end in the past',
      { orderIds: [ONE], until: new Date(Date.now() - 1).toISOString() },
      ['input', 'until'],
    ],
  ])('is refused with %s', async (_, input, path) => {
    const { error, ...rest } = await hold(input);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(rest).toEqual({ amazonOrderIds: null, labelsUnderWay: null, orders: null });
    expect(await listed({ isOnHold: true })).toEqual([]);
  });

  it('is in the audit log with the number of orders, or with the only one', async () => {
    await hold({ orderIds: [ONE, TWO] });
    await hold({ orderIds: [ONE] });
    const { audit } = await read();
    expect(audit.slice(0, 2)).toMatchObject([
      { action: 'holdOrders', outcome: 'SUCCEEDED', count: 1, subject: { id: expect.any(String) } },
      { action: 'holdOrders', outcome: 'SUCCEEDED', count: 2, subject: null },
    ]);
  });
});

describe('tags', () => {
  it('are added and removed, listed and counted', async () => {
    expect(await tag({ orderIds: [ONE, TWO], add: ['Fragile', 'Cafe\u0301'] })).toMatchObject({
      amazonOrderIds: [ONE, TWO],
      orders: [
        { amazonOrderId: ONE, tags: ['Café', 'Fragile'] },
        { amazonOrderId: TWO, tags: ['Café', 'Fragile'] },
      ],
      error: null,
    });
    await tag({ orderIds: [TWO], add: ['Gift wrap'], remove: ['Fragile'] });
    expect((await read()).tags).toEqual([
      { tag: 'Café', orderCount: 2 },
      { tag: 'Fragile', orderCount: 1 },
      { tag: 'Gift wrap', orderCount: 1 },
    ]);
    expect(await listed({ tags: ['Café'] })).toEqual([ONE, TWO].toSorted());
    expect(await listed({ tags: ['Café', 'Gift wrap'] })).toEqual([TWO]);
    expect(await listed({ tags: ['Café'], withoutTags: ['Fragile'] })).toEqual([TWO]);
    expect(await listed({ tags: ['fragile'] })).toEqual([]);
    await tag({ orderIds: [ONE, TWO], remove: ['Café', 'Fragile', 'Gift wrap'] });
    expect((await read()).tags).toEqual([]);
  });

  it.each([
    ['nothing to change', {}, ['input', 'add']],
    ['a tag that is blank', { add: ['Fragile', ' '] }, ['input', 'add', '1']],
    ['a tag with a space at its end', { add: ['Fragile '] }, ['input', 'add', '0']],
    ['a long tag', { remove: ['x'.repeat(51)] }, ['input', 'remove', '0']],
    ['a tag to add and to remove', { add: ['a', 'b'], remove: ['b'] }, ['input', 'add', '1']],
    ['too many tags', { add: Array.from({ length: 21 }, (_, n) => `${n}`) }, ['input', 'add']],
  ])('are refused with %s', async (_, change, path) => {
    const { error } = await tag({ orderIds: [ONE], ...change });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', path });
  });

  it('are refused for all orders when one would have more than 20, which the path names', async () => {
    const twenty = Array.from({ length: 20 }, (_, n) => `tag ${n}`);
    await tag({ orderIds: [TWO], add: twenty });
    expect(await tag({ orderIds: [ONE, TWO], add: ['one more'] })).toMatchObject({
      amazonOrderIds: null,
      error: { code: 'INVALID_INPUT', path: ['input', 'orderIds', '1'] },
    });
    expect(await listed({ tags: ['one more'] })).toEqual([]);
    await tag({ orderIds: [TWO], remove: twenty });
  });
});

describe('claims', () => {
  it('leave out what others have claimed, and say who has it until when', async () => {
    expect(await claim({ orderIds: [ONE], by: 'Station 1' })).toMatchObject({
      amazonOrderIds: [ONE],
      claimedByOthers: [],
      orders: [{ claim: { by: 'Station 1' } }],
      error: null,
    });
    const { claimedByOthers, ...rest } = await claim({
      orderIds: [TWO, ONE, ELSEWHERE],
      by: 'Station 2',
      minutes: 60,
    });
    expect(rest).toMatchObject({ amazonOrderIds: [TWO, ELSEWHERE], error: null });
    const [other] = claimedByOthers!;
    expect(claimedByOthers).toEqual([
      {
        amazonOrderId: ONE,
        claim: {
          by: 'Station 1',
          claimedAt: expect.any(String),
          expiresAt: expect.any(String),
          createdBy: 'local',
        },
      },
    ]);
    const { claimedAt, expiresAt } = other!.claim;
    expect(Date.parse(expiresAt) - Date.parse(claimedAt)).toBeGreaterThan(14 * 60_000);
    expect(await listed({ isClaimed: true })).toEqual([ONE, TWO].toSorted());
    expect(await listed({ claimedBy: 'Station 2' })).toEqual([TWO]);
    expect(await listed({ isClaimed: false })).not.toContain(ONE);
  });

  it('fail when others have claimed every order', async () => {
    await claim({ orderIds: [ONE], by: 'Station 1' });
    expect(await claim({ orderIds: [ONE], by: 'Station 2' })).toMatchObject({
      amazonOrderIds: null,
      orders: null,
      claimedByOthers: [{ amazonOrderId: ONE, claim: { by: 'Station 1' } }],
      error: {
        __typename: 'OrdersClaimedByOthers',
        code: 'ORDERS_CLAIMED_BY_OTHERS',
        message: expect.stringContaining('Station 1'),
        path: ['input', 'orderIds'],
        nextStep: 'WAIT',
      },
    });
  });

  it('of two stations at the same time have one winner', async () => {
    const both = await Promise.all(
      ['Station 1', 'Station 2'].map((by) => claim({ orderIds: [ONE], by })),
    );
    const codes = both.map(({ error }) => error?.code ?? 'NONE');
    expect(codes.toSorted()).toEqual(['NONE', 'ORDERS_CLAIMED_BY_OTHERS']);
  });

  it('end by their name, so that the next one may claim', async () => {
    await claim({ orderIds: [ONE], by: 'Station 1' });
    const ended = async (by?: string) =>
      (await running.query(ReleaseClaims, { input: { orderIds: [ONE], ...(by && { by }) } }))
        .releaseClaims!.amazonOrderIds;
    expect(await ended('Station 2')).toEqual([]);
    expect(await ended('Station 1')).toEqual([ONE]);
    expect(await claim({ orderIds: [ONE], by: 'Station 2' })).toMatchObject({ error: null });
    expect(await ended()).toEqual([ONE]);
  });

  it.each([
    ['no time', { minutes: 0 }, ['input', 'minutes']],
    ['more than a day', { minutes: 1441 }, ['input', 'minutes']],
    ['a blank name', { by: ' ' }, ['input', 'by']],
  ])('are refused with %s', async (_, change, path) => {
    const { error, claimedByOthers } = await claim({ orderIds: [ONE], by: 'Station 1', ...change });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', path });
    expect(claimedByOthers).toBeNull();
  });
});
