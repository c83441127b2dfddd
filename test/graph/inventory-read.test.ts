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
        availability {
          fulfillmentChannelCode
          supplySourceId
          quantity
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
          inventory(skus: $skus) {
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
`);

const NamesOfStock = graphql(`
  query NamesOfStock($skus: [String!]!) {
    seller {
      supplySources(first: 10) {
        nodes {
          inventory(skus: $skus) {
            sku
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
        availability {
          supplySourceId
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
      shippingTemplateId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const [first, ...locations] = listing?.availability ?? [];
    expect(first).toEqual({
      fulfillmentChannelCode: 'DEFAULT',
      supplySourceId: null,
      quantity: 0,
    });
    expect(locations.length).toBeGreaterThan(0);
    for (const { fulfillmentChannelCode, supplySourceId, quantity } of locations) {
      expect(supplySourceId).toBe(fulfillmentChannelCode);
      expect(quantity).toBeGreaterThanOrEqual(0);
    }
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
      running.emulator.sellers.map(async ({ sellerId: seller }) => {
        const answer = await running.query(OneListing, { sku: MUG, seller });
        return answer.seller?.listing;
      }),
    );
    const [mine = [], theirs = []] = listings.map((listing) =>
      listing?.availability.flatMap(({ supplySourceId }) => supplySourceId ?? []),
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

describe('the inventory of supply sources', () => {
  it('takes one search for 20 SKUs across all locations of the page', async () => {
    const skus = SKUS.slice(0, 20);
    const { supplySources } = (await running.query(StockOfSources, { first: 8, skus })).seller!;
    expect(supplySources?.nodes).toHaveLength(8);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, searchListingsItems: 1 });
    for (const { inventory } of supplySources?.nodes ?? []) {
      expect(inventory.map(({ sku }) => sku)).toEqual(skus);
    }
  });

  it('equals the stock of the listings', async () => {
    const skus = [MUG, ...ENCODED, 'NO-SUCH-THING', MUG];
    const { supplySources } = (await running.query(StockOfSources, { first: 100, skus })).seller!;
    const listings = await Promise.all(skus.map((sku) => running.query(OneListing, { sku })));
    const stocked = new Set<string>();
    for (const { supplySourceId: id, inventory } of supplySources?.nodes ?? []) {
      const expected = skus.map((sku, at) => {
        const listing = listings[at]?.seller?.listing;
        const entry = listing?.availability.find(({ supplySourceId }) => supplySourceId === id);
        if (entry) stocked.add(sku);
        return {
          sku,
          quantity: entry?.quantity ?? null,
          listing: listing ? { title: listing.title } : null,
        };
      });
      expect(inventory).toEqual(expected);
    }
    expect(stocked.has(MUG)).toBe(true);
  });

  it('costs no call without a stock field', async () => {
    await running.query(NamesOfStock, { skus: SKUS.slice(0, 20) });
    expect(running.callsSince()).toEqual({ getSupplySources: 1 });
  });

  it.each([0, 101])('refuses %p SKUs', async (count) => {
    const skus = Array.from({ length: count }, (_, at) => `SKU-${at}`);
    const { errors } = await running.request(NamesOfStock, { skus });
    expect(errors?.[0]).toMatchObject({
      message: `\`skus\` must be 1 to 100 SKUs; got ${count}.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'skus' },
    });
  });
});

describe('the location of a stock', () => {
  it('is loaded once for each location, and never for DEFAULT', async () => {
    const { listing } = (await running.query(Locations, { sku: MUG })).seller!;
    const [first, ...others] = listing?.availability ?? [];
    expect(first).toEqual({ supplySourceId: null, supplySource: null });
    expect(others.map(({ supplySource }) => supplySource?.supplySourceId)).toEqual(
      others.map(({ supplySourceId }) => supplySourceId),
    );
    expect(running.callsSince()).toEqual({
      searchListingsItems: 1,
      getSupplySource: others.length,
    });
  });
});
