import { examplesOf } from '../../../src/app/examples-of.js';
import type { SellerAccount } from '../../../src/context/seller-runtime.js';
import type { ExampleIds } from '../../../src/server/explorer/example-inputs.js';

// The evening of 29 November in Seattle.
const EVENING_MS = Date.UTC(2026, 10, 30, 2, 31);
const systemNow = Date.now;
const MINUTE_MS = 60_000;

const ITEM = { amazonOrderId: 'an order', orderItemId: 'an item' };
const SHOWCASE = {
  supplySourceId: 'a location',
  otherSupplySourceIds: [],
  timeZone: 'America/Los_Angeles',
  ...ITEM,
  sku: 'A',
  shown: ITEM,
  confirmed: ITEM,
  confirmedTogether: [ITEM],
  batch: [ITEM],
  guarded: ITEM,
  cancelling: ITEM,
  abroad: ITEM,
} satisfies ExampleIds;

/** Registers a seller of these marketplaces. */
function registered(...marketplaceIds: string[]): ReadonlyMap<string, { account: SellerAccount }> {
  const account = { id: 'A', name: null, marketplaceIds, region: 'na', grantedAt: null } as const;
  return new Map([['A', { account }]]);
}

describe('the day that the explorer puts into an example', () => {
  let now = EVENING_MS;
  beforeEach(() => {
    now = EVENING_MS;
    Date.now = () => now;
  });
  afterEach(() => {
    Date.now = systemNow;
  });

  const dayIn = (examples: ReturnType<typeof examplesOf>) =>
    examples().find(({ title }) => title === 'End of the day')?.variables;

  it('is the present one at the location', () => {
    const examples = examplesOf({ showcase: SHOWCASE }, registered('A1PA6795UKMFR9'));
    expect(dayIn(examples)).toEqual({ date: '2026-11-29' });
  });

  it.each([
    ['of the marketplace without a location', registered('ATVPDKIKX0DER'), '2026-11-29'],
    ['of another marketplace', registered('A1PA6795UKMFR9'), '2026-11-30'],
    ['in UTC for a marketplace that is not known', registered('X'), '2026-11-30'],
    ['in UTC without a seller', new Map(), '2026-11-30'],
  ])('is that %s', (_, sellers, date) => {
    expect(dayIn(examplesOf(null, sellers))).toEqual({ date });
  });

  it('changes at midnight, and the list with it', () => {
    const examples = examplesOf({ showcase: SHOWCASE }, registered());
    const list = examples();
    now += 13 * MINUTE_MS;
    expect(examples()).toBe(list);
    now = Date.UTC(2026, 10, 30, 8);
    expect(dayIn(examples)).toEqual({ date: '2026-11-30' });
  });
});
