import { graphql } from '../support/generated/gql.js';
import type { SupplySourceListQuery } from '../support/generated/graphql.js';
import { asConfigured } from '../support/configured-sellers.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const List = graphql(`
  query SupplySourceList($first: Int, $after: String) {
    seller {
      supplySources(first: $first, after: $after) {
        nodes {
          supplySourceId
          supplySourceCode
          alias
          address {
            city
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`);

const Details = graphql(`
  query SupplySourceDetails($first: Int) {
    seller {
      supplySources(first: $first) {
        edges {
          cursor
          node {
            supplySourceId
            status
            configuration {
              timeZone
            }
            createdAt
          }
        }
      }
    }
  }
`);

const One = graphql(`
  query OneSupplySource($id: ID!) {
    seller {
      supplySource(id: $id) {
        supplySourceId
        alias
        status
        updatedAt
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());
beforeEach(() => running.callsSince());

async function all(pageSize: number): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const answer: SupplySourceListQuery = await running.query(List, { first: pageSize, after });
    const { supplySources } = answer.seller!;
    ids.push(...(supplySources?.nodes ?? []).map((node) => node.supplySourceId));
    if (!supplySources?.pageInfo.hasNextPage) return { ids, pages };
    after = supplySources.pageInfo.endCursor;
  }
}

describe('a list of supply sources', () => {
  it('makes one list call and nothing else for fields of the list', async () => {
    const { supplySources } = (await running.query(List, { first: 8 })).seller!;
    expect(supplySources?.nodes).toHaveLength(8);
    expect(supplySources?.nodes[0]).toMatchObject({ alias: expect.stringContaining(' - ') });
    expect(running.callsSince()).toEqual({ getSupplySources: 1 });
  });

  it('loads each source once for all of its other fields', async () => {
    const answer = await running.request(Details, { first: 6 });
    expect(answer.data.seller!.supplySources?.edges).toHaveLength(6);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, getSupplySource: 6 });
    expect(answer.extensions.cost).toMatchObject({
      calls: { getSupplySources: 1, getSupplySource: 6 },
      totalCalls: 7,
      cacheHits: 0,
    });
  });

  it('caches sources for a while', async () => {
    await running.request(Details, { first: 5 });
    running.callsSince();
    const answer = await running.request(Details, { first: 5 });
    expect(running.callsSince()).toEqual({});
    expect(answer.extensions.cost).toMatchObject({ totalCalls: 0, cacheHits: 6 });
  });

  it('shares calls between concurrent requests', async () => {
    await Promise.all(Array.from({ length: 5 }, () => running.request(Details, { first: 4 })));
    const { getSupplySources, getSupplySource = 0 } = running.callsSince();
    expect([getSupplySources, getSupplySource <= 4]).toEqual([1, true]);
  });

  it('has the same sources with any page size', async () => {
    const whole = await all(100);
    expect(whole.pages).toBe(1);
    expect(whole.ids.length).toBeGreaterThanOrEqual(8);
    for (const size of [1, 3, 5, whole.ids.length]) {
      const { ids, pages } = await all(size);
      expect(ids).toEqual(whole.ids);
      expect(pages).toBe(Math.ceil(whole.ids.length / size));
    }
  });

  it('continues after any cursor, also with another page size', async () => {
    const { ids } = await all(100);
    const { supplySources } = (await running.query(Details, { first: 5 })).seller!;
    const second = supplySources?.edges[1]?.cursor ?? '';
    const next = await running.query(List, { first: 4, after: second });
    expect(next.seller!.supplySources?.nodes.map((node) => node.supplySourceId)).toEqual(
      ids.slice(2, 6),
    );
    expect(next.seller!.supplySources?.pageInfo.hasPreviousPage).toBe(true);
  });

  it('is empty after the last source', async () => {
    const { supplySources } = (await running.query(List, { first: 100 })).seller!;
    const end = await running.query(List, { after: supplySources?.pageInfo.endCursor ?? '' });
    expect(end.seller!.supplySources).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each([
    ['no cursor at all', 'nonsense'],
    ['a cursor of something else', Buffer.from('["order","x",1,1,null]').toString('base64url')],
    ['a size of zero', Buffer.from('["supply-source","x",0,1,null]').toString('base64url')],
  ])('refuses %s', async (_, after) => {
    const { errors } = await running.request(List, { after });
    expect(errors?.[0]).toMatchObject({
      message: '`after` must be a cursor that `supplySources` returned.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([0, -1, 101])('refuses a page of %p', async (first) => {
    const { errors } = await running.request(List, { first });
    expect(errors?.[0]).toMatchObject({
      message: `\`first\` must be a whole number from 1 to 100; got ${first}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('loses one source, not the page, when a call fails', async () => {
    const fresh = await startRunningApp();
    await fresh.query(Details, { first: 2 });
    fresh.emulator.control.addFault({ kind: '500', operation: 'getSupplySource' });
    const { data, errors } = await fresh.request(Details, { first: 3 });
    await fresh.close();
    expect(
      data.seller!.supplySources?.edges.filter((edge) => edge.node.status !== null),
    ).toHaveLength(2);
    expect(errors?.map((error) => error.path?.slice(-1)[0]).sort()).toEqual([
      'configuration',
      'createdAt',
      'status',
    ]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      operation: 'getSupplySource',
      amazonRequestId: expect.any(String),
    });
  });
});

describe('one supply source', () => {
  it('costs one call, however often it is selected', async () => {
    const { ids } = await all(3);
    running.callsSince();
    const { data } = await running.request<{ seller: Record<string, { alias: string }> }, object>(`{
      seller {
        a: supplySource(id: "${ids[8]}") { alias status }
        b: supplySource(id: "${ids[8]}") { alias updatedAt }
      }
    }`);
    expect(data.seller['a']?.alias).toBe(data.seller['b']?.alias);
    expect(running.callsSince()).toEqual({ getSupplySource: 1 });
  });

  it('is null for an unknown id', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await running.query(One, { id })).toEqual({ seller: { supplySource: null } });
  });

  it.each(['112-1000001-1000001', '..', 'a/b'])(
    'is null for %s, an id of another kind',
    async (id) => {
      expect(await running.query(One, { id })).toEqual({ seller: { supplySource: null } });
    },
  );
});

describe('the argument for a point in time', () => {
  const AtMoment = graphql(`
    query AtMoment($id: ID!, $orderId: ID!, $at: DateTime!) {
      seller {
        supplySource(id: $id) {
          openState(at: $at) {
            opensAt
          }
        }
        order(id: $orderId) {
          shipFromSuggestions(at: $at) {
            at
          }
        }
      }
    }
  `);
  const ask = async (at: string) => {
    const { supplySourceId: id, amazonOrderId: orderId } = running.emulator.showcase;
    return running.request(AtMoment, { id, orderId, at });
  };

  it('is refused when the result would exceed the range of DateTime', async () => {
    const { errors } = await ask('9999-12-31T23:59:59Z');
    expect(errors).toHaveLength(2);
    for (const { extensions } of errors ?? []) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'at' });
    }
  });

  it('accepts any earlier time', async () => {
    for (const at of ['0001-01-01T00:00:00Z', '9998-12-31T23:59:59Z']) {
      const { data, errors } = await ask(at);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain('+010000');
    }
  });
});

describe('two sellers', () => {
  const OfSellers = graphql(`
    query SuppliesOfSellers {
      sellers {
        nodes {
          sellerId
          supplySources(first: 100) {
            nodes {
              supplySourceId
            }
            pageInfo {
              endCursor
            }
          }
        }
      }
    }
  `);
  const OfSeller = graphql(`
    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {
      seller(id: $seller) {
        supplySource(id: $id) {
          supplySourceId
        }
        supplySources(after: $after) {
          nodes {
            supplySourceId
          }
        }
      }
    }
  `);

  let both: RunningApp;
  beforeAll(async () => {
    both = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
  });
  afterAll(() => both.close());

  it('never see each other', async () => {
    const sellers = asConfigured(both, (await both.query(OfSellers)).sellers?.nodes);
    const [first, second] = sellers.map(
      (seller) => seller.supplySources?.nodes.map(({ supplySourceId: id }) => id) ?? [],
    );
    expect(sellers.map(({ sellerId }) => sellerId)).toEqual(
      both.emulator.sellers.slice(0, 2).map(({ sellerId }) => sellerId),
    );
    expect(second?.length).toBeGreaterThan(0);
    expect(first?.filter((id) => second?.includes(id))).toEqual([]);
    const foreign = await both.request(OfSeller, {
      seller: sellers[1]!.sellerId,
      id: first![0]!,
    });
    expect(foreign.data.seller?.supplySource).toBeNull();
  });

  it("refuse each other's cursors", async () => {
    const sellers = asConfigured(both, (await both.query(OfSellers)).sellers?.nodes);
    const after = sellers[0]?.supplySources?.pageInfo.endCursor ?? '';
    const { data, errors } = await both.request(OfSeller, {
      seller: sellers[1]!.sellerId,
      id: 'x',
      after,
    });
    expect(data.seller?.supplySources).toBeNull();
    expect(errors?.map(({ message }) => message)).toContain(
      '`after` must be a cursor of this seller; got one of another seller.',
    );
  });

  it('are not found by an unknown id', async () => {
    expect(await both.query(OfSeller, { seller: 'A0', id: 'x' })).toEqual({ seller: null });
  });
});
