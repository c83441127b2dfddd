import 'reflect-metadata';
import type { SellerScope } from '../../../src/context/seller-scope.js';
import { presentDay } from '../../../src/features/end-of-day/add-up-labels.js';

const EVENING_IN_SEATTLE = new Date('2026-11-30T02:18:00Z');
const scope = {
  account: { marketplaceIds: ['ATVPDKIKX0DER'] },
  supplySources: {
    timeZonesOf: (ids: readonly string[]) =>
      Promise.resolve(new Map(ids.map((id) => [id, id === 'tokyo' ? 'Asia/Tokyo' : null]))),
  },
} as unknown as SellerScope;

describe('the present day', () => {
  it.each([
    ['of a location', 'tokyo', '2026-11-30'],
    ['of the marketplace, for a location without a time zone', 'unknown', '2026-11-29'],
    ['of the marketplace', null, '2026-11-29'],
  ])('is that %s', async (_, supplySourceId, date) => {
    expect(await presentDay(scope, supplySourceId, EVENING_IN_SEATTLE)).toBe(date);
  });
});
