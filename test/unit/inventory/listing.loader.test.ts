import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { ListingCaches } from '../../../src/domains/inventory/listing-caches.loader.js';
import { ListingLoader } from '../../../src/domains/inventory/listing.loader.js';
import type { OperationRequest } from '../../../src/sp-api/calls/operation.js';
import { anSpApiError, aRefusal, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const US = 'ATVPDKIKX0DER';
const SKUS = Array.from({ length: 45 }, (_, at) => `SKU-${at}`);

const identifiers = ({ query }: OperationRequest): string[] => [
  ...((query?.['identifiers'] ?? []) as readonly string[]),
];
/** Returns all requested listings, in another order than requested. */
const found = (request: OperationRequest) => ({
  items: identifiers(request)
    .toReversed()
    .map((sku) => ({ sku, summaries: [{ itemName: `Title of ${sku}` }] })),
});

const denial = (ids: readonly string[]) =>
  anSpApiError({
    code: 'UPSTREAM_DENIED',
    httpStatus: 403,
    denied: { kind: 'SKU', ids, isGrantGood: false },
  });

function loading(answers: ConstructorParameters<typeof FakeSellerClient>[0], ttlMs = 1_000) {
  const client = new FakeSellerClient(answers);
  const cache = new ListingCaches({ ttlMs, budget: new MemoryBudget(1_000_000), now: () => 5 });
  const requests: AbortController[] = [];
  let hits = 0;
  return {
    client,
    hits: () => hits,
    /** Returns the loader of one more request. */
    request: () => {
      const controller = new AbortController();
      requests.push(controller);
      const { signal } = controller;
      const caller = { signal, meter: UNCOUNTED, onCacheHit: () => (hits += 1) };
      const loader = new ListingLoader(client, [US], cache, caller);
      return Object.assign(loader, { leave: () => controller.abort() });
    },
  };
}

const titles = async (loader: ListingLoader, skus: readonly string[]) =>
  Promise.all(skus.map(async (sku) => (await loader.bySku(sku))?.title ?? null));

describe('listings that are requested together', () => {
  it('are searched by 20, and matched by SKU', async () => {
    const { client, request } = loading({ searchListingsItems: found });
    expect(await titles(request(), SKUS)).toEqual(SKUS.map((sku) => `Title of ${sku}`));
    expect(client.calls.map((call) => identifiers(call.request).length)).toEqual([20, 20, 5]);
    expect(client.calls[0]?.request).toEqual({
      path: { sellerId: client.sellerId },
      query: {
        marketplaceIds: [US],
        identifiers: SKUS.slice(0, 20),
        identifiersType: 'SKU',
        includedData: ['summaries', 'attributes', 'fulfillmentAvailability'],
        pageSize: 20,
      },
    });
  });

  it('are null when Amazon omits them', async () => {
    const { request } = loading({ searchListingsItems: () => ({ items: [{ sku: 'SKU-1' }] }) });
    const loader = request();
    const [first, second] = await Promise.all([loader.bySku('SKU-0'), loader.bySku('SKU-1')]);
    expect([first, second?.sku]).toEqual([null, 'SKU-1']);
  });

  it('fail only for the search that fails', async () => {
    const { request } = loading({
      searchListingsItems: (asked) => {
        if (identifiers(asked).includes('SKU-25')) throw anSpApiError({ code: 'UPSTREAM_TIMEOUT' });
        return found(asked);
      },
    });
    const loader = request();
    const settled = await Promise.allSettled(SKUS.map(async (sku) => loader.bySku(sku)));
    const failed = settled.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(failed).toEqual(Array.from({ length: 20 }, (_, at) => at + 20));
  });

  describe.each([
    ['403', denial],
    ['400', () => anSpApiError()],
  ])('of which one is answered with %s', (_, refusal) => {
    it('fail only for that SKU, at a few more calls', async () => {
      const { client, request } = loading({
        searchListingsItems: (asked) => {
          if (identifiers(asked).includes('SKU-7')) throw refusal(identifiers(asked));
          return found(asked);
        },
      });
      const loader = request();
      const settled = await Promise.allSettled(
        SKUS.slice(0, 20).map(async (sku) => (await loader.bySku(sku))?.title),
      );
      expect(settled.map((result) => ('value' in result ? result.value : null))).toEqual(
        SKUS.slice(0, 20).map((sku) => (sku === 'SKU-7' ? null : `Title of ${sku}`)),
      );
      expect(settled[7]).toMatchObject({ status: 'rejected' });
      const sizes = client.calls.map((call) => identifiers(call.request).length);
      expect(sizes).toEqual([20, 10, 10, 5, 5, 3, 2, 2, 1].slice(0, sizes.length));
      expect(client.calls.map((call) => identifiers(call.request))).toContainEqual(['SKU-7']);
    });
  });

  it('are requested three times at most when every SKU is denied and none succeeded before', async () => {
    const { client, request } = loading({
      searchListingsItems: (asked) => {
        throw denial(identifiers(asked));
      },
    });
    const loader = request();
    const settled = await Promise.allSettled(
      SKUS.slice(0, 20).map(async (sku) => loader.bySku(sku)),
    );
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(client.calls).toHaveLength(3);
  });

  it('cost at most 16 more calls when every search is refused', async () => {
    const { client, request } = loading({ searchListingsItems: fails(anSpApiError()) });
    const loader = request();
    const settled = await Promise.allSettled(
      SKUS.slice(0, 20).map(async (sku) => loader.bySku(sku)),
    );
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(client.calls.length).toBeLessThanOrEqual(17);
  });

  it('are null when Amazon reports an unknown SKU with 400', async () => {
    const refusal = aRefusal('InvalidInput', 'Invalid SKU');
    const { request } = loading({ searchListingsItems: fails(refusal) });
    expect(await request().bySku('A')).toBeNull();
  });

  it('are all unknown when a search finds none of them', async () => {
    const { request } = loading({
      searchListingsItems: fails(anSpApiError({ code: 'UPSTREAM_NOT_FOUND' })),
    });
    expect(await titles(request(), ['A', 'B'])).toEqual([null, null]);
  });

  it('are read one by one when a SKU has a comma, which separates SKUs', async () => {
    const { client, request } = loading({
      searchListingsItems: found,
      getListingsItem: ({ path }) => ({ summaries: [{ itemName: `One ${path?.['sku']}` }] }),
    });
    expect(await titles(request(), ['A', 'B,C', 'D'])).toEqual([
      'Title of A',
      'One B,C',
      'Title of D',
    ]);
    expect(client.operations.toSorted()).toEqual(['getListingsItem', 'searchListingsItems']);
  });
});

describe('the cache of listings', () => {
  it('serves the next request without a call', async () => {
    const { client, request, hits } = loading({ searchListingsItems: found });
    await titles(request(), ['A', 'B']);
    expect(await titles(request(), ['B', 'C'])).toEqual(['Title of B', 'Title of C']);
    expect(client.calls.map((call) => identifiers(call.request))).toEqual([['A', 'B'], ['C']]);
    expect(hits()).toBe(1);
  });

  it('keeps no failure', async () => {
    let trouble = true;
    const { request } = loading({
      searchListingsItems: (asked) => {
        if (trouble) throw anSpApiError();
        return found(asked);
      },
    });
    await expect(request().bySku('A')).rejects.toThrow('Amazon failed.');
    trouble = false;
    expect((await request().bySku('A'))?.title).toBe('Title of A');
  });

  it('is cleared by a change, also for the request that made it', async () => {
    const { client, request } = loading({ searchListingsItems: found });
    const loader = request();
    await titles(loader, ['A', 'B']);
    loader.changed('A');
    await titles(loader, ['A', 'B']);
    expect(client.calls.map((call) => identifiers(call.request))).toEqual([['A', 'B'], ['A']]);
  });
});

describe('a search', () => {
  function waiting() {
    const { promise, resolve } = Promise.withResolvers<void>();
    const place = loading({ searchListingsItems: (asked) => promise.then(() => found(asked)) });
    const ended = () => place.client.calls[0]?.options.signal?.aborted;
    return { ...place, resolve, ended };
  }

  it('is aborted when the last waiter leaves', async () => {
    const { request, ended } = waiting();
    const only = request();
    const answer = Promise.allSettled([only.bySku('A'), only.bySku('B')]);
    // The call is sent within a few turns of the event loop.
    while (ended() === undefined) await new Promise(setImmediate);
    expect(ended()).toBe(false);
    only.leave();
    await answer;
    expect(ended()).toBe(true);
  });

  it('continues while another request waits for one of them', async () => {
    const { client, request, resolve, ended } = waiting();
    const [first, second] = [request(), request()];
    const gone = Promise.allSettled([first.bySku('A'), first.bySku('B')]);
    while (ended() === undefined) await new Promise(setImmediate);
    const kept = second.bySku('B');
    await new Promise(setImmediate);
    first.leave();
    expect((await gone).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(ended()).toBe(false);
    resolve();
    expect((await kept)?.title).toBe('Title of B');
    expect(client.calls).toHaveLength(1);
  });
});

describe('pages of a search', () => {
  const searched = { marketplaceId: US };
  const aPage = ({ query }: OperationRequest) => ({
    numberOfResults: 2_500,
    pagination: query?.['pageToken'] === undefined ? { nextToken: 'two' } : {},
    items: [{ sku: query?.['pageToken'] === undefined ? 'A' : 'B' }],
  });

  it('are cached with the conditions and the page, and lend their listings to the request', async () => {
    const { client, request, hits } = loading({ searchListingsItems: aPage });
    const loader = request();
    const [one, again] = await Promise.all([
      loader.page(searched, null, 20),
      loader.page(searched, null, 20),
    ]);
    expect(again).toBe(one);
    expect(one).toMatchObject({ totalCount: 2_500, nextPageToken: 'two' });
    expect(await loader.bySku('A')).toBe(one.listings[0]);
    await loader.page(searched, 'two', 20);
    await loader.page({ ...searched, statuses: ['BUYABLE'] }, null, 20);
    expect(client.operations).toHaveLength(3);
    await request().page(searched, null, 20);
    expect([client.operations.length, hits()]).toEqual([3, 1]);
  });

  it('exclude the end of the period, which Amazon includes', async () => {
    const { client, request } = loading({ searchListingsItems: aPage });
    const updatedFrom = new Date('2026-05-01T00:00:00Z');
    const updatedBefore = new Date('2026-06-01T00:00:00Z');
    await request().page({ ...searched, updatedFrom, updatedBefore }, null, 20);
    expect(client.calls[0]?.request.query).toMatchObject({
      lastUpdatedAfter: '2026-05-01T00:00:00.000Z',
      lastUpdatedBefore: '2026-05-31T23:59:59.999Z',
    });
  });

  it('are forgotten after a change of any listing', async () => {
    const { client, request } = loading({ searchListingsItems: aPage });
    const loader = request();
    await loader.page(searched, null, 20);
    loader.changed('Z');
    await loader.page(searched, null, 20);
    expect(client.operations).toHaveLength(2);
  });
});

describe('the known stock at a location', () => {
  it('is the sum over cached listings, each once, and null when none has a quantity', async () => {
    const stocked = (sku: string, quantity?: number) => ({
      sku,
      fulfillmentAvailability: [{ fulfillmentChannelCode: 'store-1', quantity }],
    });
    const { request } = loading({
      searchListingsItems: ({ query }) => ({
        items: query?.['identifiers'] ? [stocked('A', 4)] : [stocked('A', 4), stocked('B', 3)],
      }),
    });
    expect(request().knownStockAt('store-1')).toBeNull();
    await request().bySku('A');
    expect(request().knownStockAt('store-1')).toBe(4);
    await request().page({ marketplaceId: US }, null, 20);
    expect(request().knownStockAt('store-1')).toBe(7);
    expect(request().knownStockAt('store-2')).toBeNull();
  });
});
