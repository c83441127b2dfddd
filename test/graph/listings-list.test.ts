import { CATALOGUE } from '../../src/emulator/apis/listings/catalogue.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Listings = graphql(`
  query ListingsOfSeller(
    $first: Int
    $after: String
    $filter: ListingFilterInput
    $marketplaceId: ID
  ) {
    seller {
      listings(first: $first, after: $after, filter: $filter, marketplaceId: $marketplaceId) {
        totalCount
        unknownSkus
        nodes {
          id
          sku
          asin
          inventoryLevels {
            id
            listing {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`);

const StockHere = graphql(`
  query StockHere($id: ID!, $first: Int, $after: String, $skus: [String!]) {
    seller {
      supplySource(id: $id) {
        inventoryLevels(first: $first, after: $after, skus: $skus) {
          unknownSkus
          nodes {
            sku
            channelCode
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const Nodes = graphql(`
  query StockNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Listing {
        sku
      }
      ... on InventoryLevel {
        sku
        quantity
        seller {
          sellerId
        }
      }
    }
  }
`);

const SKUS = CATALOGUE.map(({ sku }) => sku).toSorted((a, b) => (a < b ? -1 : 1));

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const page = async (variables: Parameters<typeof running.query<object, object>>[1] = {}) =>
  (await running.query(Listings, variables)).seller!.listings!;

describe('the listings of a seller', () => {
  it('are all on the pages, each once, for one call for each 20', async () => {
    const found: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { nodes, pageInfo, totalCount } = await page({ first: 40, after });
      expect(totalCount).toBe(SKUS.length);
      expect(pageInfo.hasPreviousPage).toBe(pages > 0);
      found.push(...nodes.map(({ sku }) => sku));
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
      pages += 1;
    } while (after !== null);
    expect(found).toEqual(SKUS);
    expect(running.callsSince()).toEqual({ searchListingsItems: Math.ceil(SKUS.length / 20) });
  });

  it('continue behind any listing, on the page that is cached', async () => {
    const query = `query ($after: String) {
      seller { listings(first: 5, after: $after) { edges { cursor node { sku } } } }
    }`;
    type Data = {
      seller: { listings: { edges: { cursor: string; node: { sku: string } }[] } };
    };
    const first = await running.request<Data, object>(query, {});
    const { cursor } = first.data.seller.listings.edges[1]!;
    const second = await running.request<Data, object>(query, { after: cursor });
    expect(second.data.seller.listings.edges.map(({ node }) => node.sku)).toEqual(SKUS.slice(2, 7));
    expect(running.callsSince()).toEqual({ searchListingsItems: 2 });
  });

  it('are those of some SKUs, in their order, for one call for each 20', async () => {
    const skus = [...SKUS.slice(0, 24).toReversed(), 'NO-SUCH-THING', SKUS[3]!];
    const { nodes, totalCount, pageInfo } = await page({ first: 100, filter: { skus } });
    expect(nodes.map(({ sku }) => sku)).toEqual(SKUS.slice(0, 24).toReversed());
    expect([totalCount, pageInfo.hasNextPage]).toEqual([24, false]);
    expect(running.callsSince()).toEqual({ searchListingsItems: 2 });
  });

  it('name the SKUs without a listing, of all pages and whatever the other conditions are', async () => {
    const skus = ['NO-SUCH-THING', ...SKUS.slice(0, 24), 'no-such-thing', 'NO-SUCH-THING'];
    const none = ['NO-SUCH-THING', 'no-such-thing'];
    expect((await page({ first: 2, filter: { skus } })).unknownSkus).toEqual(none);
    const found = await page({ filter: { skus, statuses: [] } });
    expect([found.nodes, found.unknownSkus]).toEqual([[], none]);
    expect((await page()).unknownSkus).toEqual([]);
  });

  it('are those that meet each condition', async () => {
    const some = CATALOGUE.slice(0, 3);
    const asins = some.map(({ asin }) => asin.toLowerCase());
    const skusOf = async (filter: object) =>
      (await page({ first: 100, filter })).nodes.map(({ sku }) => sku);
    const expected = some.map(({ sku }) => sku);
    expect((await skusOf({ asins })).toSorted()).toEqual(expected.toSorted());
    expect(await skusOf({ asins, skus: [...expected, SKUS.at(-1)!] })).toEqual(expected);
    expect(await skusOf({ asins, statuses: ['BUYABLE'] })).toHaveLength(3);
    const now = new Date(Date.now() + 86_400_000).toISOString();
    expect(await skusOf({ asins, updated: { before: now } })).toHaveLength(3);
    expect(await skusOf({ asins, updated: { from: now } })).toEqual([]);
    expect(await skusOf({ skus: expected, updated: { from: now } })).toEqual([]);
    expect(await skusOf({ skus: expected, updated: { before: now } })).toEqual(expected);
  });

  it.each([{ skus: [] }, { asins: [] }, { statuses: [] }])(
    'are none for %j, without a call',
    async (filter) => {
      const { nodes, totalCount, pageInfo } = await page({ filter });
      expect([nodes, totalCount, pageInfo.hasNextPage]).toEqual([[], 0, false]);
      expect(running.callsSince()).toEqual({});
    },
  );

  it.each([
    [{ filter: { skus: Array<string>(101).fill('A') } }, 'at most 100 SKUs'],
    [{ filter: { asins: Array<string>(21).fill('B0FENNEL01') } }, 'at most 20 ASINs'],
    [{ filter: { asins: ['A,B'] } }, 'ASINs of ten letters and digits'],
    [{ marketplaceId: 'A2EUQ1WTGCTBG2' }, 'a marketplace of this seller: ATVPDKIKX0DER'],
    [{ first: 101 }, 'from 1 to 100'],
    [{ after: 'x' }, 'a cursor that `listings` returned'],
  ])('are refused for %j', async (variables, reason) => {
    const { data, errors } = await running.request(Listings, variables);
    expect(data.seller).toEqual({ listings: null });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(reason),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('say how to go on when Amazon refuses the page token of a cursor', async () => {
    const { pageInfo } = await page({ first: 20 });
    const parts = JSON.parse(Buffer.from(pageInfo.endCursor!, 'base64url').toString()) as unknown[];
    const stale = [...parts.slice(0, -1), 'stale'];
    const after = Buffer.from(JSON.stringify(stale)).toString('base64url');
    const { errors } = await running.request(Listings, { first: 20, after });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('Start again without `after`'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  it('show a change of stock at once', async () => {
    await page({ first: 5 });
    await running.request(
      `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { __typename } }`,
      { input: { sku: SKUS[0], quantities: [{ place: { isDefault: true }, quantity: 1 }] } },
    );
    running.callsSince();
    await page({ first: 5 });
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });
});

describe('all stock at a location', () => {
  it('is paged with its listings, and is complete', async () => {
    const { supplySourceId: id } = running.emulator.showcase;
    const expected = (await page({ first: 100 })).nodes
      .filter(({ inventoryLevels }) => inventoryLevels.some((level) => level.id.endsWith(`/${id}`)))
      .map(({ sku }) => sku);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof stock>> = await stock({ id, first: 7, after });
      found.push(...answer.nodes.map(({ sku }) => sku));
      expect(new Set(answer.nodes.map(({ channelCode }) => channelCode))).toEqual(new Set([id]));
      after = answer.pageInfo.hasNextPage ? (answer.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(7);
  });

  it('is refused for a cursor of another location', async () => {
    const { supplySourceId: id } = running.emulator.showcase;
    const { pageInfo } = await stock({ id, first: 1 });
    const list = await running.request<
      { seller: { supplySources: { nodes: { supplySourceId: string }[] } } },
      object
    >('{ seller { supplySources(first: 2) { nodes { supplySourceId } } } }');
    const ids = list.data.seller.supplySources.nodes.map((node) => node.supplySourceId);
    const other = ids.find((one) => one !== id) ?? '';
    const { errors } = await running.request(StockHere, { id: other, after: pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain('with another parent, filter or order');
  });

  it('names the SKUs without a listing, and not those without stock here', async () => {
    const { supplySourceId: id } = running.emulator.showcase;
    const all = await stock({ id, first: 100 });
    const here = all.nodes.map(({ sku }) => sku);
    const elsewhere = SKUS.find((sku) => !here.includes(sku))!;
    const skus = ['NO-SUCH-THING', here[0]!, elsewhere];
    const { nodes, unknownSkus } = await stock({ id, first: 10, skus });
    expect(nodes.map(({ sku }) => sku)).toEqual([here[0]]);
    expect(unknownSkus).toEqual(['NO-SUCH-THING']);
    expect(all.unknownSkus).toEqual([]);
  });

  it('takes the same calls for one location and for twenty', async () => {
    await running.request(
      '{ seller { supplySources(first: 20) { nodes { inventoryLevels(first: 100) { nodes { sku } } } } } }',
    );
    expect(running.callsSince()).toEqual({
      getSupplySources: 1,
      searchListingsItems: Math.min(5, Math.ceil(SKUS.length / 20)),
    });
  });

  const stock = async (variables: {
    id: string;
    first: number;
    after?: string | null;
    skus?: string[];
  }) => (await running.query(StockHere, variables)).seller!.supplySource!.inventoryLevels!;
});

describe('the nodes of a page', () => {
  it('are read by their ids for one call, and name each other', async () => {
    const { nodes } = await page({ first: 3 });
    const [listing] = nodes;
    const [level] = listing!.inventoryLevels;
    expect(level?.listing).toEqual({ id: listing!.id });
    const ids = [listing!.id, ...listing!.inventoryLevels.map(({ id }) => id)];
    const none = `InventoryLevel:${running.emulator.sellers[0]!.sellerId}`;
    running.callsSince();
    const unknown = [`${none}:ATVPDKIKX0DER/MUG-SPECKLE-12/nowhere`, `${none}:M1/A/DEFAULT`];
    const answer = await running.query(Nodes, { ids: [...ids, ...unknown] });
    expect(answer.nodes?.map((node) => node?.id ?? null)).toEqual([...ids, null, null]);
    expect(answer.nodes?.[1]).toMatchObject({
      __typename: 'InventoryLevel',
      sku: listing!.sku,
      seller: { sellerId: running.emulator.sellers[0]!.sellerId },
    });
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });
});
