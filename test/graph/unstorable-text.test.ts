import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Quote, Shipping, orderId } from './shipping-fixture.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const SOURCE = `query($id: ID!) { seller { supplySource(id: $id) { supplySourceId } } }`;
const LISTING = `query($id: String!) { seller { listing(sku: $id) { sku } } }`;
const PURCHASE = `query($id: String!) { seller { purchase(key: $id) { key } } }`;
const ARCHIVE = `mutation($id: ID!) { archiveSupplySource(input: { supplySourceId: $id }) {
  error {
    __typename
    ... on InvalidInput {
      issues {
        path
        message
      }
    }
  }
} }`;
const STOCK = `mutation($id: String!) { setInventory(input: {
  sku: $id, quantities: [{ place: { supplySourceId: "s" }, quantity: 1 }] }) {
    error {
      __typename
      ... on InvalidInput {
        issues {
          path
        }
      }
    }
  } }`;

describe.each(['\ud800', 'MUG\udc00', 'MUG\0'])(
  'an id or SKU with a character that cannot be stored: %j',
  (id) => {
    it.each([
      [SOURCE, ['supplySource', 'id']],
      [LISTING, ['listing', 'sku']],
      [PURCHASE, ['purchase', 'key']],
    ])('is refused in %s, and nothing is sent', async (document, path) => {
      running.callsSince();
      const { errors } = await running.request(document, { id });
      expect(errors).toHaveLength(1);
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path }] });
      expect(running.callsSince()).toEqual({});
    });

    it('is an issue of the input in a mutation', async () => {
      const archive = await running.request<unknown, object>(ARCHIVE, { id });
      expect(archive.data).toEqual({
        archiveSupplySource: {
          error: {
            __typename: 'InvalidInput',
            issues: [
              {
                path: ['input', 'supplySourceId'],
                message:
                  'supplySourceId must be text without NUL characters and unpaired surrogates.',
              },
            ],
          },
        },
      });
      const stock = await running.request<unknown, object>(STOCK, { id });
      expect(stock.data).toEqual({
        setInventory: {
          error: { __typename: 'InvalidInput', issues: [{ path: ['input', 'sku'] }] },
        },
      });
      expect(running.callsSince()).toEqual({});
    });
  },
);

it('is refused in an email address, with its path', async () => {
  const shipping = new Shipping(running);
  const address = {
    name: 'Larkspur Outfitters',
    addressLine1: '500 Pine Street',
    city: 'Seattle',
    stateOrRegion: 'WA',
    postalCode: '98101',
    countryCode: 'US',
    email: 'desk\ud800@example.com',
    phone: '2065550100',
  };
  const { errors } = await running.request(Quote, {
    id: orderId(),
    parcel: { ...shipping.parcel(), shipFrom: { address } },
    sortBy: 'BEST',
  });
  expect(errors![0]!.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    issues: [{ path: ['shippingQuote', 'parcel', 'shipFrom', 'address', 'email'] }],
  });
});
