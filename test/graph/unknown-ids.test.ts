import { graphql } from '../support/generated/gql.js';
import { BentAmazon } from '../support/bent-amazon.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ThingsById = graphql(`
  query ThingsById($id: ID!, $sku: String!, $key: String!) {
    seller {
      supplySource(id: $id) {
        supplySourceId
      }
      order(id: $id) {
        amazonOrderId
      }
      shipment(id: $id) {
        shipmentId
      }
      listing(sku: $sku) {
        sku
      }
      purchase(key: $key) {
        key
      }
    }
  }
`);

const ChangesById = graphql(`
  mutation ChangesById($id: ID!, $sku: String!) {
    archiveSupplySource(input: { supplySourceId: $id }) {
      error {
        __typename
      }
    }
    updateSupplySourceStatus(input: { supplySourceId: $id, status: ACTIVE }) {
      error {
        __typename
      }
    }
    updateSupplySource(input: { supplySourceId: $id, changes: { alias: "Town" } }) {
      error {
        __typename
      }
    }
    cancelShipment(input: { shipmentId: $id }) {
      error {
        __typename
      }
    }
    setInventory(input: { sku: $sku, quantities: [{ place: { isDefault: true }, quantity: 1 }] }) {
      error {
        __typename
      }
    }
  }
`);

const MALFORMED = 'not-an-id';
const refusal = (message: string, details = '') => ({
  status: 400,
  body: JSON.stringify({ errors: [{ code: 'InvalidInput', message, details }] }),
});

let amazon: BentAmazon;
let running: RunningApp;
beforeAll(async () => {
  amazon = await BentAmazon.start({
    instead: ({ target }) => {
      if (/THEIRS/.test(target)) return { ...refusal('Access is denied.'), status: 403 };
      if (/\/supplySources\/.*not-an-id/.test(target)) return refusal('Malformed.', '1012');
      if (/\/mfn\/.*not-an-id/.test(target)) return refusal('Invalid request.');
      if (/\/orders\/.*not-an-id/.test(target)) return refusal('Invalid request.');
      if (/\/listings\/.*not-an-id/.test(target)) return refusal('Invalid SKU.');
      return undefined;
    },
  });
  running = await startRunningApp({ env: amazon.environment, beside: amazon.emulator });
});
afterAll(async () => {
  await running.close();
  await amazon[Symbol.asyncDispose]();
});

describe('an id that Amazon calls malformed', () => {
  it('returns null from every read by id', async () => {
    expect(
      await running.query(ThingsById, { id: MALFORMED, sku: MALFORMED, key: MALFORMED }),
    ).toEqual({
      seller: {
        supplySource: null,
        order: null,
        shipment: null,
        listing: null,
        purchase: null,
      },
    });
  });

  it('returns NotFound from every change', async () => {
    const answers = await running.query(ChangesById, { id: MALFORMED, sku: MALFORMED });
    expect(Object.values(answers).map((answer) => answer?.error?.__typename)).toEqual(
      Object.keys(answers).map(() => 'NotFound'),
    );
  });
});

describe('an order id that Amazon calls malformed, in a request with more input', () => {
  const UNKNOWN_ORDER = '112-0000000-0000000';

  it('is the field that a refused purchase names, as for an order that does not exist', async () => {
    const shipping = new Shipping(running);
    const refusalOf = (amazonOrderId: string) => ({
      error: {
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: expect.stringContaining(amazonOrderId),
        path: ['input', 'request', 'orderId'],
      },
    });
    for (const amazonOrderId of [MALFORMED, UNKNOWN_ORDER])
      for (const wishes of [{}, { additionalParcel: true }]) {
        const key = `${amazonOrderId}-${Object.keys(wishes).join('-')}`;
        const purchase = shipping.purchase(amazonOrderId);
        expect(await shipping.buy({ key, ...purchase, ...wishes })).toMatchObject(
          refusalOf(amazonOrderId),
        );
      }
  });
});

describe('a 403 for one of twenty SKUs', () => {
  it('fails that SKU only', async () => {
    const skus = Array.from({ length: 20 }, (_, n) => (n === 6 ? 'THEIRS-1' : `OURS-${n}`));
    const fields = skus.map((sku, n) => `a${n}: listing(sku: ${JSON.stringify(sku)}) { sku }`);
    const before = amazon.seen.length;
    const { errors } = await running.request(`{ seller { ${fields.join(' ')} } }`);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['seller', 'a6'], 'UPSTREAM_DENIED'],
    ]);
    expect(errors?.[0]?.message).toContain('denied access to the SKU "THEIRS-1"');
    const searches = amazon.seen.slice(before).filter(({ target }) => /\/listings\//.test(target));
    expect(searches.length).toBeLessThanOrEqual(11);
  });
});
