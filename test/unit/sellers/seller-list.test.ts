import { sellerPage } from '../../../src/domains/sellers/seller-list.js';

const known = { marketplaceIds: [], region: 'na', grantedAt: null } as const;
const accounts = [
  { id: 'A3', name: 'Willow Goods', ...known },
  { id: 'A9', name: null, ...known },
  { id: 'A2', name: 'alder & Oak', ...known },
  { id: 'A1', name: null, ...known },
  { id: 'A5', name: 'Alder & Oak', ...known },
];

function walked(filter: { search?: string | null } | null, first: number): string[] {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = sellerPage(accounts, { filter, first, after });
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...page.nodes.map(({ sellerId }) => sellerId));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe('a list of sellers', () => {
  it.each([1, 2, 5, 100])('is sorted by name and id, in pages of %d', (first) => {
    expect(walked(null, first)).toEqual(['A2', 'A5', 'A3', 'A1', 'A9']);
  });

  it.each([
    ['ALDER', ['A2', 'A5']],
    ['a', ['A2', 'A5', 'A3', 'A1', 'A9']],
    ['a9', ['A9']],
    ['oak', []],
    ['', ['A2', 'A5', 'A3', 'A1', 'A9']],
    [null, ['A2', 'A5', 'A3', 'A1', 'A9']],
  ])('is searched for names and ids that begin with %j', (search, expected) => {
    expect(walked({ search }, 2)).toEqual(expected);
    expect(sellerPage(accounts, { filter: { search }, first: 1 }).totalCount).toBe(expected.length);
  });

  it('refuses a cursor of another search', () => {
    const { endCursor } = sellerPage(accounts, { filter: { search: 'al' }, first: 1 }).pageInfo;
    for (const after of [endCursor, 'nonsense'])
      expect(() => sellerPage(accounts, { filter: null, first: 1, after })).toThrow('`after`');
  });
});
