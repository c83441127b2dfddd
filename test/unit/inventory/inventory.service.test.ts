import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import {
  SetInventoryInput,
  SubmissionMode,
} from '../../../src/domains/inventory/inventory.input.js';
import { InventoryService } from '../../../src/domains/inventory/inventory.service.js';
import { ListingCaches } from '../../../src/domains/inventory/listing-caches.loader.js';
import { ListingLoader } from '../../../src/domains/inventory/listing.loader.js';
import { aRefusal, anSpApiError, FakeSellerClient, fails } from '../shipping/fake-seller-client.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const US = 'ATVPDKIKX0DER';
const CALLER = {
  signal: new AbortController().signal,
  meter: UNCOUNTED,
  onCacheHit: () => undefined,
};

function serving(answers: ConstructorParameters<typeof FakeSellerClient>[0]) {
  const client = new FakeSellerClient({
    searchListingsItems: () => ({ items: [{ sku: 'LAMP-1' }] }),
    getListingsItem: () => ({ sku: 'LAMP-1', fulfillmentAvailability: [] }),
    ...answers,
  });
  const cache = new ListingCaches({
    ttlMs: 1_000,
    budget: new MemoryBudget(1_000_000),
    now: () => 5,
  });
  const loader = new ListingLoader(client, [US], cache, CALLER);
  return {
    client,
    loader,
    service: new InventoryService({
      client,
      marketplaceIds: [US],
      loader,
      caller: CALLER,
      isArchived: () => Promise.resolve(null),
      statements: {
        recordSingle: ({ sellerId }) =>
          Promise.resolve({ sellerId, statement: 1, isOvertaking: false }),
        settleSingle: () => Promise.resolve(),
      },
    }),
  };
}

const input = (mode: SubmissionMode = SubmissionMode.APPLY): SetInventoryInput =>
  Object.assign(new SetInventoryInput(), {
    sku: 'LAMP-1',
    quantities: [{ place: { supplySourceId: '7a1b' }, quantity: 1 }],
    defaultToZero: false,
    mode,
  });

describe('a change of a listing', () => {
  it.each([
    ['no place', {}],
    ['two places', { supplySourceId: '7a1b', isDefault: true }],
  ])('refuses %s, as compiled queries do not', async (_, place) => {
    const { client, service } = serving({});
    const quantities = [{ place, quantity: 1 }];
    expect(await service.setInventory(Object.assign(input(), { quantities }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'quantities', '0', 'place'],
    });
    expect(client.operations).toEqual([]);
  });

  it('refuses a marketplace of another seller', async () => {
    const { client, service } = serving({});
    const changed = Object.assign(input(), { marketplaceId: 'A2EUQ1WTGCTBG2' });
    expect(await service.setInventory(changed)).toMatchObject({
      path: ['input', 'marketplaceId'],
      message: expect.stringContaining(US),
    });
    expect(client.operations).toEqual([]);
  });

  it("returns Amazon's words when the request is refused", async () => {
    const { service } = serving({
      patchListingsItem: fails(aRefusal('BAD_REQUEST', 'This is no good.')),
    });
    expect(await service.setInventory(input())).toMatchObject({
      code: 'REJECTED_BY_AMAZON',
      message: 'This is no good.',
      amazonCode: 'BAD_REQUEST',
      amazonRequestId: 'amzn-request-1',
    });
  });

  it('throws other errors, and drops the listing from the cache', async () => {
    const trouble = anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    const { client, loader, service } = serving({ patchListingsItem: fails(trouble) });
    await loader.bySku('LAMP-1');
    await expect(service.setInventory(input())).rejects.toBe(trouble);
    await loader.bySku('LAMP-1');
    expect(client.operations.filter((name) => name === 'searchListingsItems')).toHaveLength(2);
  });

  it('sends a preview as VALIDATION_PREVIEW only', async () => {
    const { client, service } = serving({ patchListingsItem: () => ({ status: 'VALID' }) });
    await service.setInventory(input(SubmissionMode.PREVIEW));
    await service.setInventory(input());
    const modes = client.calls
      .filter(({ operation }) => operation === 'patchListingsItem')
      .map(({ request }) => request.query?.['mode']);
    expect(modes).toEqual(['VALIDATION_PREVIEW', undefined]);
  });
});
