import { SellerInventoryBatches } from '../../../src/domains/inventory/batches/inventory-batches.service.js';
import type { InventoryBatchesDependencies } from '../../../src/domains/inventory/batches/inventory-batches.service.js';
import type { SetInventoriesInput } from '../../../src/domains/inventory/batches/set-inventories.input.js';
import { InvalidInput } from '../../../src/graph/user-error.type.js';
import { QuantityLimitReached } from '../../../src/store/inventory/inventory-change.js';

it('says what to do when the quantities that wait for Amazon leave no room', async () => {
  const batches = new SellerInventoryBatches({
    sellerId: 'SELLER',
    marketplaceIds: ['ATVPDKIKX0DER'],
    store: {
      find: () => Promise.resolve(null),
      record: () => Promise.reject(new QuantityLimitReached(499_999, 2)),
    },
    standings: () => Promise.resolve(new Map()),
    caller: {},
    author: {},
    news: {},
  } as unknown as InventoryBatchesDependencies);
  const skus = [{ sku: 'A', quantities: [{ place: { default: true }, quantity: 1 }] }];
  const result = await batches.set({ key: 'k', skus } as unknown as SetInventoriesInput);
  expect(result).toBeInstanceOf(InvalidInput);
  expect(result).toMatchObject({
    issues: [
      {
        path: ['input', 'skus'],
        message: expect.stringContaining(
          'at most 500000 quantities of the seller are stored: 499999 are',
        ),
      },
    ],
  });
});
