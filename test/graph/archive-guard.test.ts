import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const Archive = graphql(`
  mutation ArchiveGuarded($input: ArchiveSupplySourceInput!) {
    archiveSupplySource(input: $input) {
      error {
        __typename
        code
        message
        path
        ... on SupplySourceInUse {
          openOrderCount
          stockQuantity
          openOrders {
            status
            items {
              supplySource {
                supplySourceId
              }
            }
          }
        }
      }
    }
  }
`);

const OpenOrders = graphql(`
  query OpenOrdersOfPlace($id: ID!) {
    seller {
      supplySource(id: $id) {
        orders(
          first: 100
          filter: { statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED] }
        ) {
          nodes {
            amazonOrderId
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterEach(() => running.close());

describe('a supply source with orders that are still to be shipped', () => {
  it('is archived with force, and again without: the repetition changes nothing', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const errorOf = async (force: boolean) =>
      (await running.query(Archive, { input: { supplySourceId, force } })).archiveSupplySource
        ?.error;
    expect(await errorOf(true)).toBeNull();
    expect(await errorOf(false)).toBeNull();
  });

  it('is not archived, and the answer counts and shows the orders', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const { seller } = await running.query(OpenOrders, { id: supplySourceId });
    const count = seller!.supplySource!.orders!.nodes.length;
    expect(count).toBeGreaterThan(1);
    running.callsSince();
    const { archiveSupplySource } = await running.query(Archive, { input: { supplySourceId } });
    expect(archiveSupplySource).toMatchObject({
      error: {
        __typename: 'SupplySourceInUse',
        code: 'SUPPLY_SOURCE_IN_USE',
        path: ['input', 'force'],
        message: expect.stringContaining(`${count} orders`),
        openOrderCount: count,
        stockQuantity: expect.any(Number),
      },
    });
    const { openOrders } = archiveSupplySource!.error as { openOrders: { items: object[] }[] };
    expect(openOrders).toHaveLength(Math.min(count, 10));
    for (const { items } of openOrders) {
      expect(items).toContainEqual({ supplySource: { supplySourceId } });
    }
    expect(running.callsSince()).not.toHaveProperty('archiveSupplySource');
  });

  it('is archived when that is meant', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const input = { supplySourceId, force: true };
    const { archiveSupplySource } = await running.query(Archive, { input });
    expect(archiveSupplySource).toEqual({ error: null });
  });
});

describe('a supply source with stock that the server has read', () => {
  const sku = 'MUG-SPECKLE-12';

  const setUnits = async (supplySourceId: string, quantity: number): Promise<void> => {
    const { errors } = await running.request(
      'mutation ($input: SetInventoryInput!) { setInventory(input: $input) { __typename } }',
      { input: { sku, quantities: [{ place: { supplySourceId }, quantity }] } },
    );
    expect(errors).toBeUndefined();
    // Amazon applies changes to listings some time later.
    running.emulator.control.advanceClock(3_600_000);
  };
  const readBy = (query: string) => running.request(`{ seller { ${query} } }`);
  const archive = async (supplySourceId: string) => {
    running.callsSince();
    const answer = await running.query(Archive, { input: { supplySourceId } });
    return answer.archiveSupplySource;
  };

  it.each([`listing(sku: "${sku}") { sku }`, 'listings(first: 100) { nodes { sku } }'])(
    'is not archived after %s, and is when the stock is gone',
    async (query) => {
      const id = await newPlace();
      await setUnits(id, 5);
      await readBy(query);
      expect((await archive(id))?.error).toMatchObject({
        __typename: 'SupplySourceInUse',
        message: expect.stringContaining(' has at least 5 units of stock. Ship or move them first'),
        openOrderCount: 0,
        openOrders: [],
        stockQuantity: 5,
      });
      expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
      await setUnits(id, 0);
      await readBy(query);
      expect((await archive(id))?.error).toBeNull();
    },
  );

  /** Creates a location without orders. */
  const newPlace = async (): Promise<string> => {
    const address = {
      name: 'Larkspur Outfitters - Fresno',
      addressLine1: '1 Fulton St',
      city: 'Fresno',
      stateOrRegion: 'CA',
      postalCode: '93721',
      countryCode: 'US',
    };
    const { data } = await running.request<
      { createSupplySource: { supplySource: { supplySourceId: string } } },
      object
    >(
      `mutation ($input: CreateSupplySourceInput!) {
        createSupplySource(input: $input) {
          supplySource { supplySourceId }
        }
      }`,
      { input: { supplySourceCode: 'FRESNO-1', alias: 'Larkspur Outfitters - Fresno', address } },
    );
    return data.createSupplySource.supplySource.supplySourceId;
  };
});

describe('archiving a supply source', () => {
  const ARCHIVE = `mutation A($input: ArchiveSupplySourceInput!) {
    archiveSupplySource(input: $input) { warnings { path message } error { code } }
  }`;
  const unused = async () => {
    const address = {
      name: 'Larkspur Outfitters - Yuma',
      addressLine1: '1 Main St',
      city: 'Yuma',
      stateOrRegion: 'AZ',
      postalCode: '8536',
      countryCode: 'US',
    };
    const input = { supplySourceCode: 'YUMA-1', alias: address.name, address };
    const { data } = await running.request(
      `mutation C($input: CreateSupplySourceInput!) {
        createSupplySource(input: $input) { supplySource { supplySourceId } warnings { path } }
      }`,
      { input },
    );
    return data as {
      createSupplySource: { supplySource: { supplySourceId: string }; warnings: object[] };
    };
  };

  it('searches the listings for stock, unless it is forced', async () => {
    const { createSupplySource } = await unused();
    const { supplySourceId } = createSupplySource.supplySource;
    running.callsSince();
    const { data } = await running.request(ARCHIVE, { input: { supplySourceId } });
    expect(data).toEqual({ archiveSupplySource: { warnings: [], error: null } });
    const { searchListingsItems, archiveSupplySource } = running.callsSince();
    expect(searchListingsItems).toBeGreaterThan(0);
    expect(searchListingsItems).toBeLessThanOrEqual(10);
    expect(archiveSupplySource).toBe(1);
    await running.request(ARCHIVE, { input: { supplySourceId, force: true } });
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
  });

  it('is not done when the stock cannot be read', async () => {
    const { createSupplySource } = await unused();
    const { supplySourceId } = createSupplySource.supplySource;
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    running.callsSince();
    const { errors } = await running.request(ARCHIVE, { input: { supplySourceId } });
    expect(errors).toMatchObject([{ extensions: { operation: 'searchListingsItems' } }]);
    expect(running.callsSince()).not.toHaveProperty('archiveSupplySource');
  });

  it('comes after a warning of a postal code that is none in the United States', async () => {
    expect((await unused()).createSupplySource.warnings).toEqual([
      { path: ['input', 'address', 'postalCode'] },
    ]);
  });

  it('returns NotFound for an id of another kind', async () => {
    const supplySourceId = '112-1000001-1000001';
    expect(await running.query(Archive, { input: { supplySourceId } })).toMatchObject({
      archiveSupplySource: { error: { __typename: 'NotFound', path: ['input', 'supplySourceId'] } },
    });
  });
});
