import { graphql } from '../support/generated/gql.js';
import { startRunningApp, type RunningApp } from '../support/running-app.js';

const StockOfOrder = graphql(`
  query StockOfOrder($id: ID!, $at: ID) {
    order(id: $id) {
      items {
        sku
        listing {
          availability {
            fulfillmentChannelCode
            quantity
          }
        }
        availability {
          fulfillmentChannelCode
          quantity
        }
        there: availability(supplySourceId: $at) {
          supplySourceId
          quantity
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

  it('is that of their listings, for one call', async () => {
    const at = running.emulator.showcase.supplySourceId;
    const { order } = await running.query(StockOfOrder, { id, at });
    for (const { listing, availability, there } of order?.items ?? []) {
      expect(availability).toEqual(listing?.availability);
      const entries = availability?.filter((entry) => entry.fulfillmentChannelCode === at);
      expect(there).toEqual(entries?.map(({ quantity }) => ({ supplySourceId: at, quantity })));
    }
    expect(order?.items.flatMap(({ availability }) => availability).length).toBeGreaterThan(4);
    expect(running.callsSince()).toEqual({ getOrder: 1, searchListingsItems: 1 });
  });

  it('is nothing at a place that is none', async () => {
    const { order } = await running.query(StockOfOrder, { id, at: 'nowhere' });
    expect(order?.items.map(({ there }) => there)).toEqual([[], []]);
  });

  it('is null beside the rest when Amazon fails', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    const { data, errors } = await running.request(StockOfOrder, { id });
    expect(data.order?.items.map(({ sku, availability }) => [sku, availability])).toEqual([
      ['SOCK-MERINO-M', null],
      ['BOOK-KNOTS', null],
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('UPSTREAM_UNAVAILABLE');
  });
});
