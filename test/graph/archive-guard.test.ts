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
