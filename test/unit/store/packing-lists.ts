import type { StoreList } from './listed-store.js';

/** Returns the reads of sizes, boxes and packages. */
export function packingLists(sellerId: string): StoreList[] {
  const skus = ['SKU-1', 'SKU-2'];
  const after = `u${Buffer.from('S').toString('base64url')}`;
  return [
    { name: 'packages of purchases', run: ({ purchases }) => purchases.packages(sellerId, skus) },
    {
      name: 'packages of the last labels',
      run: ({ purchases }) =>
        purchases.lastPackages(
          sellerId,
          skus.map((sku) => ({ sku, before: Date.now() })),
        ),
    },
    { name: 'packed units', run: ({ packing }) => packing.findUnits(sellerId, skus) },
    {
      name: 'packed units, next page',
      run: ({ packing }) => packing.listUnits(sellerId, { first: 20, after }),
    },
  ];
}
