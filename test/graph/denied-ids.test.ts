import { graphql } from '../support/generated/gql.js';
import { BentAmazon } from '../support/bent-amazon.js';
import type { BentRequest } from '../support/bent-amazon.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const ListingBySku = graphql(`
  query ListingBySku($sku: String!) {
    seller {
      listing(sku: $sku) {
        sku
      }
    }
  }
`);

const StockOfSku = graphql(`
  mutation StockOfSku($input: SetInventoryInput!) {
    setInventory(input: $input) {
      error {
        __typename
        code
        message
        path
        nextStep
        ... on AccessDenied {
          deniedId
          isGrantGood
        }
      }
    }
  }
`);

const OrderById = graphql(`
  query OrderById($id: ID!) {
    seller {
      order(id: $id) {
        amazonOrderId
      }
    }
  }
`);

const ArchivedSource = graphql(`
  mutation ArchivedSource($id: ID!) {
    archiveSupplySource(input: { supplySourceId: $id }) {
      error {
        __typename
        path
        ... on AccessDenied {
          deniedId
        }
      }
    }
  }
`);

const FOREIGN = '353e4e48-6301-4d50-990e-43a86e8787a3';
const DENIED = {
  errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }],
};
const body = JSON.stringify(DENIED);
const namesForeign = ({ target }: BentRequest) =>
  /THEIRS|999-9999999-9999999/.test(target) || target.endsWith(FOREIGN);

let amazon: BentAmazon;
let running: RunningApp;
beforeEach(async () => {
  amazon = await BentAmazon.start({
    instead: (sent) => (namesForeign(sent) ? { status: 403, body } : undefined),
  });
  running = await startRunningApp({ env: amazon.environment, beside: amazon.emulator });
});
afterEach(async () => {
  await running.close();
  await amazon[Symbol.asyncDispose]();
});

const setStock = async (sku: string) => {
  const quantities = [
    { place: { supplySourceId: amazon.emulator.showcase.supplySourceId }, quantity: 3 },
  ];
  return (await running.query(StockOfSku, { input: { sku, quantities } })).setInventory;
};

describe('a 403 for one id', () => {
  it('names the SKU as the likely cause when other SKUs are accessible', async () => {
    await setStock(amazon.emulator.showcase.sku);
    expect(await setStock('THEIRS-1')).toEqual({
      error: {
        __typename: 'AccessDenied',
        nextStep: 'FIX_INPUT',
        code: 'ACCESS_DENIED',
        path: ['input', 'sku'],
        deniedId: 'THEIRS-1',
        isGrantGood: true,
        message:
          'Amazon denied access to the SKU "THEIRS-1" (HTTP 403, Unauthorized). Other calls of this operation succeed with the same grant, so the SKU is the likely cause. Check that the SKU belongs to this seller, and that the brand needs no permission.',
      },
    });
  });

  it('names the grant as a possible cause when nothing was accessible yet', async () => {
    expect(await setStock('THEIRS-1')).toMatchObject({
      error: {
        deniedId: 'THEIRS-1',
        isGrantGood: false,
        nextStep: 'SELLER_CENTRAL',
        message: expect.stringContaining('or the grant lacks the role') as unknown,
      },
    });
  });

  it.each([
    ['a listing', ListingBySku, { sku: 'THEIRS-1' }, 'the SKU \\"THEIRS-1\\"'],
    ['an order', OrderById, { id: '999-9999999-9999999' }, 'the order \\"999-9999999-9999999\\"'],
  ])('is an error with the id, for %s', async (_, document, variables, named) => {
    const { data, errors } = await running.request(String(document), variables);
    expect(Object.values((data as { seller: object }).seller)).toEqual([null]);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_DENIED');
    expect(JSON.stringify(errors?.[0]?.message)).toContain(named);
  });

  it('is a result type for a supply source', async () => {
    expect(await running.query(ArchivedSource, { id: FOREIGN })).toEqual({
      archiveSupplySource: {
        error: { __typename: 'AccessDenied', deniedId: FOREIGN, path: ['input', 'supplySourceId'] },
      },
    });
  });
});
