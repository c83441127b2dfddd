import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const StockOfOrder = graphql(`
  query StockOfOrder($id: ID!, $at: ID) {
    seller {
      order(id: $id) {
        items {
          sku
          listing {
            inventoryLevels {
              channelCode
              quantity
            }
          }
          inventoryLevels {
            channelCode
            quantity
          }
          there: inventoryLevels(supplySourceId: $at) {
            channelCode
            quantity
          }
        }
      }
    }
  }
`);

const ReturnsOfList = graphql(`
  query ReturnsOfList($first: Int!) {
    seller {
      supplySources(first: $first) {
        nodes {
          supplySourceId
          alias
          capabilities {
            outbound {
              returnLocation {
                supplySource {
                  supplySourceId
                  alias
                }
              }
            }
          }
        }
      }
    }
  }
`);

const ReturnsOfOne = graphql(`
  query ReturnsOfOne($id: ID!) {
    seller {
      supplySource(id: $id) {
        capabilities {
          outbound {
            returnLocation {
              supplySource {
                supplySourceId
                alias
                status
              }
              addressWithContact {
                address {
                  city
                }
              }
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

describe('the stock of the items of an order', () => {
  const id = '112-1000002-1000002';

  it('is the stock of their listings, for one call', async () => {
    const at = running.emulator.showcase.supplySourceId;
    const { order } = (await running.query(StockOfOrder, { id, at })).seller!;
    for (const { listing, inventoryLevels, there } of order?.items ?? []) {
      expect(inventoryLevels).toEqual(listing?.inventoryLevels);
      const entries = inventoryLevels?.filter((entry) => entry.channelCode === at);
      expect(there).toEqual(entries?.map(({ quantity }) => ({ channelCode: at, quantity })));
    }
    expect(order?.items.flatMap(({ inventoryLevels }) => inventoryLevels).length).toBeGreaterThan(
      4,
    );
    expect(running.callsSince()).toEqual({ getOrder: 1, searchListingsItems: 1 });
  });

  it('is null for an unknown location', async () => {
    const { order } = (await running.query(StockOfOrder, { id, at: 'nowhere' })).seller!;
    expect(order?.items.map(({ there }) => there)).toEqual([[], []]);
  });

  it('is null, and the rest stays, when Amazon fails', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    const { data, errors } = await running.request(StockOfOrder, { id });
    expect(
      data.seller!.order?.items.map(({ sku, inventoryLevels }) => [sku, inventoryLevels]),
    ).toEqual([
      ['SOCK-MERINO-M', null],
      ['BOOK-KNOTS', null],
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('UPSTREAM_UNAVAILABLE');
  });
});

describe('the return location', () => {
  const sources = async (first: number) =>
    (await running.query(ReturnsOfList, { first })).seller!.supplySources?.nodes ?? [];
  const warehouseOf = (nodes: Awaited<ReturnType<typeof sources>>) =>
    nodes.flatMap(({ capabilities }) => capabilities?.outbound?.returnLocation?.supplySource ?? []);

  it('costs no call when the list has it', async () => {
    const nodes = await sources(20);
    const places = warehouseOf(nodes);
    const warehouse = nodes.find(({ supplySourceId: id }) => id === places[0]?.supplySourceId);
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places.map(({ alias }) => alias))).toEqual(new Set([warehouse?.alias]));
    expect(running.callsSince()).toEqual({ getSupplySources: 1, getSupplySource: nodes.length });
  });

  it('costs one call when the list does not', async () => {
    const nodes = await sources(2);
    const places = warehouseOf(nodes);
    expect(places).toHaveLength(1);
    expect(nodes.map(({ supplySourceId: id }) => id)).not.toContain(places[0]?.supplySourceId);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, getSupplySource: 2 + 1 });
  });

  it('has details for one more call', async () => {
    const nodes = await sources(4);
    const returning = nodes.find(({ capabilities: has }) => has?.outbound?.returnLocation);
    const plain = nodes.find(
      ({ capabilities: has }) => has?.outbound?.returnLocation?.supplySource,
    );
    const { supplySource } = (
      await running.query(ReturnsOfOne, { id: plain?.supplySourceId ?? '' })
    ).seller!;
    const place = supplySource?.capabilities?.outbound?.returnLocation;
    expect(place).toMatchObject({ supplySource: { status: 'ACTIVE' }, addressWithContact: null });
    const itself = await running.query(ReturnsOfOne, { id: returning?.supplySourceId ?? '' });
    expect(itself.seller!.supplySource?.capabilities?.outbound?.returnLocation).toMatchObject({
      supplySource: null,
      addressWithContact: { address: { city: 'Seattle' } },
    });
  });
});
