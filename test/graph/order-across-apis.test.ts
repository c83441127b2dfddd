import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { orderId, Shipping } from './shipping-fixture.js';

const OneOrder = graphql(`
  query OneOrderAcrossApis($id: ID!, $parcel: ParcelInput!) {
    seller {
      order(id: $id) {
        status
        supplySource {
          alias
          openState {
            isOpen
          }
        }
        items {
          sku
          listing {
            inventoryLevels {
              channelCode
              quantity
            }
          }
        }
        shippingQuote(parcel: $parcel) {
          offers {
            name
          }
        }
        purchases {
          key
          state
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

describe('one order across the APIs', () => {
  it('shows its source, stock, offers and labels for one call to each API', async () => {
    const shipping = new Shipping(running);
    await shipping.bought(shipping.purchase(2));
    const id = orderId(2);
    running.callsSince();
    const { order } = (
      await running.query(OneOrder, { id, parcel: { package: shipping.parcel().package } })
    ).seller!;
    expect(order).toMatchObject({
      status: 'PARTIALLY_SHIPPED',
      supplySource: { alias: 'Larkspur Outfitters - Portland' },
      purchases: [{ key: 'key-1', state: 'PURCHASED' }],
    });
    expect(order?.items.map(({ listing }) => (listing?.inventoryLevels?.length ?? 0) > 0)).toEqual([
      true,
      true,
    ]);
    expect(order?.shippingQuote?.offers.length).toBeGreaterThan(3);
    // The sender's location of the purchase is cached. The order's own location is a different one.
    expect(running.callsSince()).toEqual({
      getOrder: 1,
      getOrderV0: 1,
      getSupplySource: 1,
      searchListingsItems: 1,
      getEligibleShipmentServices: 1,
    });
  });
});
