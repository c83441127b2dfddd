import { CATALOGUE } from '../../src/emulator/apis/listings/catalogue.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const OneListing = graphql(`
  query OneListing($sku: String!, $seller: ID) {
    seller(id: $seller) {
      listing(sku: $sku) {
        sku
        asin
        title
        productType
        statuses
        shippingTemplateId
        imageUrl
        marketplace {
          marketplaceId
          countryCode
        }
        inventoryLevels {
          channelCode
          quantity
          supplySource {
            supplySourceId
          }
        }
      }
    }
  }
`);

const StockOfSources = graphql(`
  query StockOfSources($first: Int!, $skus: [String!]!) {
    seller {
      supplySources(first: $first) {
        nodes {
          supplySourceId
          inventoryLevels(first: 100, skus: $skus) {
            nodes {
              sku
              quantity
              listing {
                title
              }
            }
          }
        }
      }
    }
  }
`);

const Locations = graphql(`
  query LocationsOfListing($sku: String!) {
    seller {
      listing(sku: $sku) {
        inventoryLevels {
          channelCode
          supplySource {
            supplySourceId
            alias
          }
        }
      }
    }
  }
`);

const MUG = 'MUG-SPECKLE-12';
const SKUS = CATALOGUE.map(({ sku }) => sku);
const ENCODED = ['KIT/HERB BOX', 'RIBBON#7 50%', 'CAFÉ-TASSE-2'];

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

describe('a listing', () => {
  it('shows the product and the stock of each channel', async () => {
    const { listing } = (await running.query(OneListing, { sku: MUG })).seller!;
    const entry = CATALOGUE.find(({ sku }) => sku === MUG);
    expect(listing).toMatchObject({
      sku: MUG,
      asin: entry?.asin,
      title: entry?.title,
      productType: 'DRINKING_CUP',
      statuses: ['BUYABLE', 'DISCOVERABLE'],
      imageUrl: expect.stringMatching(/^https:/),
      marketplace: { marketplaceId: 'ATVPDKIKX0DER', countryCode: 'US' },
      shippingTemplateId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const [first, ...locations] = listing?.inventoryLevels ?? [];
    expect(first).toEqual({ channelCode: 'DEFAULT', supplySource: null, quantity: 0 });
    expect(locations.length).toBeGreaterThan(0);
    for (const { channelCode, supplySource, quantity } of locations) {
      expect(supplySource?.supplySourceId).toBe(channelCode);
      expect(quantity).toBeGreaterThanOrEqual(0);
    }
    // The identity of the locations takes no call.
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });

  it.each(ENCODED)('is found under the SKU %s', async (sku) => {
    expect((await running.query(OneListing, { sku })).seller!.listing?.sku).toBe(sku);
  });

  it('is null for an unknown SKU', async () => {
    expect(await running.query(OneListing, { sku: 'NO-SUCH-THING' })).toEqual({
      seller: { listing: null },
    });
  });

  it('is refused for a blank SKU without a call', async () => {
    const { errors } = await running.request(OneListing, { sku: ' ' });
    expect(errors?.[0]?.message).toBe('sku must be a SKU that is not blank.');
    expect(running.callsSince()).toEqual({});
  });

  it('is cached for a while', async () => {
    await running.query(OneListing, { sku: MUG });
    running.callsSince();
    const answer = await running.request(OneListing, { sku: MUG });
    expect(running.callsSince()).toEqual({});
    expect(answer.extensions.cost).toMatchObject({ totalCalls: 0, cacheHits: 1 });
  });

  it('is loaded once for concurrent requests', async () => {
    await Promise.all(Array.from({ length: 5 }, () => running.query(OneListing, { sku: MUG })));
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });

  it('is separate for each seller', async () => {
    await running.close();
    running = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const listings = await Promise.all(
      running.emulator.sellers.slice(0, 2).map(async ({ sellerId: seller }) => {
        const answer = await running.query(OneListing, { sku: MUG, seller });
        return answer.seller?.listing;
      }),
    );
    const [mine = [], theirs = []] = listings.map((listing) =>
      listing?.inventoryLevels.flatMap(({ supplySource }) => supplySource?.supplySourceId ?? []),
    );
    expect(mine).not.toHaveLength(0);
    expect(theirs).not.toHaveLength(0);
    expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
  });
});

describe('many listings', () => {
  it('cost one call for each 20 SKUs', async () => {
    const skus = SKUS.slice(0, 45);
    const fields = skus.map((sku, at) => `l${at}: listing(sku: ${JSON.stringify(sku)}) { sku }`);
    const answer = await running.request<{ seller: Record<string, { sku: string }> }, object>(
      `{ seller { ${fields.join(' ')} } }`,
    );
    expect(running.callsSince()).toEqual({ searchListingsItems: 3 });
    expect(Object.values(answer.data.seller).map(({ sku }) => sku)).toEqual(skus);
    expect(answer.extensions.cost).toMatchObject({ calls: { searchListingsItems: 3 } });
  });

  it('searches only for uncached SKUs', async () => {
    await running.query(StockOfSources, { first: 1, skus: SKUS.slice(0, 20) });
    running.callsSince();
    await running.query(StockOfSources, { first: 1, skus: SKUS.slice(0, 40) });
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });
});

describe('the stock at supply sources', () => {
  it('takes one search for 20 SKUs across all locations of the page', async () => {
    const skus = SKUS.slice(0, 20);
    const { supplySources } = (await running.query(StockOfSources, { first: 8, skus })).seller!;
    expect(supplySources?.nodes).toHaveLength(8);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, searchListingsItems: 1 });
    const levels = supplySources?.nodes.flatMap((node) => node.inventoryLevels?.nodes ?? []) ?? [];
    expect(levels.length).toBeGreaterThan(8);
    for (const { sku, listing } of levels) {
      expect(skus).toContain(sku);
      expect(listing?.title).toEqual(CATALOGUE.find((entry) => entry.sku === sku)?.title);
    }
  });

  it('equals the stock of the listings, without SKUs that have none there', async () => {
    const skus = [MUG, ...ENCODED, 'NO-SUCH-THING', MUG];
    const { supplySources } = (await running.query(StockOfSources, { first: 100, skus })).seller!;
    const listings = await Promise.all(
      [MUG, ...ENCODED].map((sku) => running.query(OneListing, { sku })),
    );
    let stocked = 0;
    for (const { supplySourceId: id, inventoryLevels } of supplySources?.nodes ?? []) {
      const expected = listings.flatMap(({ seller }) => {
        const { sku, title, inventoryLevels: levels } = seller!.listing!;
        const here = levels.filter(({ channelCode }) => channelCode === id);
        return here.map(({ quantity }) => ({ sku, quantity, listing: { title } }));
      });
      stocked += expected.length;
      expect(inventoryLevels?.nodes).toEqual(expected);
    }
    expect(stocked).toBeGreaterThan(0);
  });

  it('is empty for an empty list of SKUs, without a call', async () => {
    const { supplySources } = (await running.query(StockOfSources, { first: 1, skus: [] })).seller!;
    expect(supplySources?.nodes.map((node) => node.inventoryLevels)).toEqual([{ nodes: [] }]);
    expect(running.callsSince()).toEqual({ getSupplySources: 1 });
  });

  it('refuses 101 SKUs', async () => {
    const skus = Array.from({ length: 101 }, (_, at) => `SKU-${at}`);
    const { errors } = await running.request(StockOfSources, { first: 1, skus });
    expect(errors?.[0]).toMatchObject({
      message: '`skus` must be at most 100 SKUs; got 101. Send the others in another request.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'skus' },
    });
  });
});

describe('the location of a stock', () => {
  it('is loaded once for each location, and never for DEFAULT', async () => {
    const { listing } = (await running.query(Locations, { sku: MUG })).seller!;
    const [first, ...others] = listing?.inventoryLevels ?? [];
    expect(first).toEqual({ channelCode: 'DEFAULT', supplySource: null });
    expect(others.map(({ supplySource }) => supplySource?.supplySourceId)).toEqual(
      others.map(({ channelCode }) => channelCode),
    );
    expect(others.every(({ supplySource }) => supplySource?.alias)).toBe(true);
    expect(running.callsSince()).toEqual({
      searchListingsItems: 1,
      getSupplySource: others.length,
    });
  });
});
