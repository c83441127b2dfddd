import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Shipping } from './shipping-fixture.js';

const Requested = graphql(`
  query OrdersWithRequests {
    seller {
      orders(first: 100, filter: { statuses: [UNSHIPPED] }) {
        nodes {
          amazonOrderId
          isCancellationRequested
          items {
            orderItemId
            quantityUnfulfilled
            cancellation {
              requestedBy
              requestReason
              cancelledBy
              cancelReason
            }
          }
        }
      }
    }
  }
`);

const OneOrder = graphql(`
  query OrderWithRequest($id: ID!) {
    seller {
      order(id: $id) {
        isCancellationRequested
      }
    }
  }
`);

const ItemById = graphql(`
  query ItemWithRequest($id: ID!) {
    node(id: $id) {
      ... on OrderItem {
        cancellation {
          requestedBy
        }
      }
    }
  }
`);

const SuggestedItems = graphql(`
  query SuggestedItems($id: ID!) {
    seller {
      order(id: $id) {
        shipFromSuggestions {
          suggestions {
            items {
              orderItem {
                orderItemId
                cancellation {
                  requestedBy
                }
              }
            }
          }
        }
      }
    }
  }
`);

const Guarded = graphql(`
  mutation BuyGuarded($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      error {
        __typename
        code
        message
        path
        ... on PurchaseGuarded {
          guards {
            guard
            orderItemIds
          }
        }
      }
    }
  }
`);

const Batch = graphql(`
  mutation BuyGuardedBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        __typename
      }
    }
  }
`);

const Rejection = graphql(`
  query RejectionOfGuarded($key: String!) {
    seller {
      purchase(key: $key) {
        state
        rejection {
          code
        }
      }
    }
  }
`);

const HOUR = 3_600_000;

let running: RunningApp;
let orderId: string;
let itemIds: string[];
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
  // Some buyers of the emulator ask to cancel within hours.
  for (let hours = 1; hours <= 12; hours += 1) {
    running.emulator.control.advanceClock(HOUR);
    await whenSynced(running, Date.now() + (hours - 0.2) * HOUR);
    const { seller } = await running.query(Requested);
    const found = seller!.orders!.nodes.find((order) => order.isCancellationRequested);
    if (!found) continue;
    orderId = found.amazonOrderId;
    itemIds = found.items.map(({ orderItemId }) => orderItemId);
    return;
  }
  throw new Error('no buyer asked to cancel');
});
afterEach(() => running.close());

function input(despite?: ['CANCELLATION_REQUESTED']) {
  return {
    key: 'guarded',
    ...new Shipping(running).purchase(orderId, {
      items: itemIds.map((orderItemId) => ({ orderItemId, quantity: 1 })),
    }),
    ...(despite && { despite }),
  };
}

async function settled(key: string) {
  for (;;) {
    const { seller } = await running.query(Rejection, { key });
    if (seller!.purchase!.state !== 'INTENT') return seller!.purchase;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('an order that the buyer asked to cancel', () => {
  it('says so in lists, with the reason, without a call', async () => {
    const { data, extensions } = await running.request(Requested);
    const order = data.seller!.orders!.nodes.find((one) => one.amazonOrderId === orderId);
    expect(order?.items[0]?.cancellation).toMatchObject({
      requestedBy: 'BUYER',
      requestReason: expect.stringMatching(/\w/),
      cancelledBy: null,
      cancelReason: null,
    });
    const others = data.seller!.orders!.nodes.filter((one) => one.amazonOrderId !== orderId);
    expect(others.some((one) => !one.isCancellationRequested)).toBe(true);
    expect(extensions.cost.totalCalls).toBe(0);
  });

  it('says so when Amazon is asked for the order', async () => {
    const { seller } = await running.query(OneOrder, { id: orderId });
    expect(seller!.order).toEqual({ isCancellationRequested: true });
  });

  it('says so for an item that is read by its id, or below a suggestion', async () => {
    const { sellerId } = running.emulator.sellers[0]!;
    const id = `OrderItem:${sellerId}:${orderId}/${itemIds[0]}`;
    const requested = { cancellation: { requestedBy: 'BUYER' } };
    expect(await running.query(ItemById, { id })).toEqual({ node: requested });
    const { seller } = await running.query(SuggestedItems, { id: orderId });
    const { suggestions } = seller!.order!.shipFromSuggestions!;
    const items = suggestions.flatMap((suggestion) => suggestion.items);
    expect(items.length).toBeGreaterThan(0);
    for (const { orderItem } of items) expect(orderItem).toMatchObject(requested);
  });

  it('gets no label, and the key stays free for a purchase that is meant', async () => {
    running.callsSince();
    const { buyShipping } = await running.query(Guarded, { input: input() });
    expect(buyShipping).toMatchObject({
      error: {
        __typename: 'PurchaseGuarded',
        code: 'PURCHASE_GUARDED',
        path: ['input', 'despite'],
        message: expect.stringMatching(
          /asked to cancel .*Cancel the order in Seller Central, or answer the buyer there.*`holdOrders` keeps it back.*Name CANCELLATION_REQUESTED in `despite`/,
        ),
        guards: [{ guard: 'CANCELLATION_REQUESTED', orderItemIds: itemIds }],
      },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
    const meant = await running.query(Guarded, { input: input(['CANCELLATION_REQUESTED']) });
    expect(meant.buyShipping).toEqual({ error: null });
    // The same purchase, whether or not it says again that it is meant.
    const again = await running.query(Guarded, { input: input() });
    expect(again.buyShipping).toEqual({ error: null });
  });

  it('gets no label from a batch: the guard is checked when the turn of the purchase comes', async () => {
    const accepted = await running.query(Batch, { input: { key: 'day', purchases: [input()] } });
    expect(accepted.buyShippingBatch).toEqual({ error: null });
    expect(await settled('guarded')).toEqual({
      state: 'REJECTED',
      rejection: { code: 'PURCHASE_GUARDED' },
    });
    expect(running.callsSince()).not.toHaveProperty('createShipment');
  });
});
