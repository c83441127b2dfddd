import { graphql } from '../support/generated/gql.js';
import { startRunningApp, type RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const Page = graphql(`
  query OrdersPage(
    $first: Int
    $after: String
    $filter: OrderFilterInput
    $orderBy: OrderOrder
    $sellerId: ID
  ) {
    orders(first: $first, after: $after, filter: $filter, orderBy: $orderBy, sellerId: $sellerId) {
      nodes {
        id
        status
        createdAt
        updatedAt
        shipBy {
          latest
        }
        total {
          amount
        }
        items {
          orderItemId
          sku
          quantityUnfulfilled
          supplySource {
            id
          }
        }
        supplySource {
          id
        }
      }
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      freshness {
        syncedAt
        coveredFrom
        coveredUntil
        historyFrom
        isBackfilling
        problem
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterAll(() => running.close());

describe('a list of orders', () => {
  it('is a page of fifty with items and supply sources for no call to Orders', async () => {
    running.callsSince();
    const { orders } = await running.query(Page, {
      first: 50,
      filter: { statuses: ['UNSHIPPED'] },
    });
    expect(orders?.nodes).toHaveLength(50);
    expect(running.callsSince()['getOrder']).toBeUndefined();
  });
});
