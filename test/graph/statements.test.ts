import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { KeptLoader } from '../../src/graph/kept-loader.js';
import { RowLoader } from '../../src/graph/row-loader.js';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Everything = graphql(`
  query LedgersOfSources($first: Int!) {
    seller {
      supplySources(first: 20) {
        nodes {
          supplySourceId
          orders(first: $first) {
            nodes {
              amazonOrderId
              purchases {
                key
                evidence {
                  kind
                }
                shipment {
                  shipmentId
                  label {
                    contentType
                  }
                }
              }
              shipments {
                shipmentId
              }
              confirmations {
                batch {
                  key
                }
                purchase {
                  key
                }
              }
            }
            freshness {
              syncedAt
            }
          }
        }
      }
    }
  }
`);

const Ids = graphql(`
  query OrderIdsOfSources {
    seller {
      supplySources(first: 20) {
        nodes {
          orders(first: 100) {
            nodes {
              amazonOrderId
            }
          }
        }
      }
    }
  }
`);

const OneSource = graphql(`
  query OrdersOfOneSource($id: ID!) {
    seller {
      supplySource(id: $id) {
        orders(first: 20) {
          nodes {
            amazonOrderId
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  const shipping = new Shipping(running);
  await shipping.bought({ key: 'key-1' });
  await shipping.bought({ key: 'key-2', ...shipping.purchase(2) });
});
afterAll(() => running.close());

/** Reads of the store on behalf of fields. The sync runs at the same time. */
const READS = {
  orders: /o\.document as document/,
  // The sync reads only which orders have labels, and in which state.
  purchases:
    /^(?!select "amazon_order_id"(?:, "state")? from).*from "purchase" .*"amazon_order_id" in/s,
  answers: /select "key", "answer" from "purchase"/,
  labels: /select "key", "label", .*from "purchase"/,
  evidence: /from "purchase_evidence"/,
  confirmations: /from "confirmation" .*"amazon_order_id" in/,
};

async function readsDuring(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const prepare = spyOn(PreparedStatements.prototype, 'prepare');
  try {
    await act();
    const texts = prepare.mock.calls.map(([text]) => text);
    return Object.fromEntries(
      Object.entries(READS).map(([name, form]) => [
        name,
        texts.filter((text) => form.test(text)).length,
      ]),
    );
  } finally {
    prepare.mockRestore();
  }
}

describe('lists below many parents', () => {
  it('are read with one statement for each level', async () => {
    const reads = await readsDuring(() => running.query(Everything, { first: 20 }));
    // `purchases` and `shipments` of the same orders are one statement too. Each waits for its own level.
    expect(reads).toEqual({
      orders: 1,
      purchases: 1,
      answers: 1,
      labels: 1,
      evidence: 1,
      confirmations: 1,
    });
  });

  it('are read in parts that do not block other requests', async () => {
    const reads = await readsDuring(() => running.query(Ids));
    // 16 locations with 101 rows each, 1,000 rows at a time.
    expect(reads['orders']).toBe(2);
  });

  it('have the same pages as a single list', async () => {
    const { supplySources } = (await running.query(Everything, { first: 20 })).seller!;
    const together = supplySources!.nodes.map(({ orders }) =>
      orders!.nodes.map(({ amazonOrderId: id }) => id),
    );
    expect(together.flat().length).toBeGreaterThan(20);
    for (const [index, { supplySourceId: id }] of supplySources!.nodes.entries()) {
      const { supplySource } = (await running.query(OneSource, { id })).seller!;
      expect(supplySource!.orders!.nodes.map((order) => order.amazonOrderId)).toEqual(
        together[index],
      );
    }
  });
});

describe('the fields of a page of orders', () => {
  it.each(['nodes', 'edges { node'])('return values and no promises below %s', async (list) => {
    const end = list === 'nodes' ? '' : '}';
    const text = `{ seller { orders(first: 10) { ${list} { hold { reason } tags claim { by } purchases { key }
      shipments { shipmentId } confirmations { state } supplySource { alias } items { inventoryLevels { quantity } } } ${end} } } }`;
    // The locations and the stock are cached after that.
    await running.request(text);
    const loads = [spyOn(RowLoader.prototype, 'load'), spyOn(KeptLoader.prototype, 'load')];
    const read = spyOn(KeptLoader.prototype, 'readAhead');
    await running.request(`${text} # again`);
    const rows = loads[0]!.mock.results.map(({ value }) => value as unknown);
    const isAhead = read.mock.calls.length;
    for (const spy of [...loads, read]) spy.mockRestore();
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row instanceof Promise)).toEqual([]);
    expect(isAhead).toBeGreaterThanOrEqual(3);
  });
});
