import 'reflect-metadata';
import { graphql } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { anOrderWire, theOrders } from './order-builders.js';

const ACCOUNTS = ['A2SELLER', 'A3OTHER'].map((id) => ({ id, name: null, marketplaceIds: [] }));

it('the items and packages of an order belong to its seller, also when there are several', async () => {
  const packages = [{ packageReferenceId: '1' }];
  const client = new FakeSellerClient({ getOrder: () => ({ order: anOrderWire({ packages }) }) });
  const orders = theOrders(client);
  const accountOf = (id?: string | null) => ACCOUNTS.find((account) => account.id === id) ?? null;
  const { data, errors } = await graphql({
    schema: createSchema(),
    source: `{ seller(id: "A2SELLER") { order(id: "902-3175004-8841250") {
      items { seller { sellerId } }
      packages { seller { sellerId } }
    } } }`,
    contextValue: {
      account: accountOf,
      seller: (id: string) => ({ account: accountOf(id), orders }),
    },
  });
  expect(errors).toBeUndefined();
  const seller = { sellerId: 'A2SELLER' };
  expect(data?.['seller']).toEqual({ order: { items: [{ seller }], packages: [{ seller }] } });
});
