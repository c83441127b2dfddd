import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const Replacements = graphql(`
  query Replacements {
    seller {
      orders(first: 100) {
        nodes {
          relatedOrders {
            amazonOrderId
            relation
            order {
              amazonOrderId
              status
            }
          }
        }
      }
    }
  }
`);

const Known = graphql(`
  query KnownReplaced($filter: OrderFilterInput) {
    seller {
      orders(first: 100, filter: $filter) {
        nodes {
          amazonOrderId
        }
      }
    }
  }
`);

const Twice = graphql(`
  query ReplacementTwice($id: ID!) {
    seller {
      order(id: $id) {
        relatedOrders {
          order {
            status
          }
        }
        again: relatedOrders {
          order {
            status
            relatedOrders {
              amazonOrderId
            }
          }
        }
      }
    }
  }
`);

const REPLACEMENT = '112-1000014-1000014';
const REPLACED = '112-1000011-1000011';

let running: RunningApp;
afterEach(() => running.close());

describe('the orders that orders replace', () => {
  it('cost one getOrder each without the index, however often they are selected', async () => {
    running = await startRunningApp();
    const { data, extensions } = await running.request(Twice, { id: REPLACEMENT });
    expect(data.seller!.order).toEqual({
      relatedOrders: [{ order: { status: 'SHIPPED' } }],
      again: [{ order: { status: 'SHIPPED', relatedOrders: [] } }],
    });
    expect(extensions.cost.calls).toEqual({ getOrder: 2 });
  });

  it('cost a call for a page of orders of the index only where the index lacks them', async () => {
    running = await startRunningApp(syncing({ ORDERS_HISTORY_DAYS: '365' }));
    await whenSynced(running);
    const { data, extensions } = await running.request(Replacements);
    const related = data.seller!.orders!.nodes.flatMap(({ relatedOrders }) => relatedOrders ?? []);
    expect(related).toContainEqual({
      amazonOrderId: REPLACED,
      relation: 'REPLACEMENT_ORIGINAL_ID',
      order: { amazonOrderId: REPLACED, status: 'SHIPPED' },
    });
    const ids = [...new Set(related.map(({ amazonOrderId }) => amazonOrderId))];
    const known = (await running.query(Known, { filter: { ids } })).seller!.orders!.nodes.length;
    expect(known).toBeGreaterThan(0);
    expect(extensions.cost.calls['getOrder'] ?? 0).toBe(ids.length - known);
  });
});
