import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const Labels = graphql(`
  query PurchasesBehindLabels($filter: OrderFilterInput) {
    seller {
      orders(first: 100, filter: $filter) {
        nodes {
          amazonOrderId
          packages {
            trackingNumber
            purchase {
              key
              trackingNumber
              backend
            }
          }
          shipments {
            shipmentId
            purchase {
              key
            }
          }
        }
      }
    }
  }
`);

const Link = graphql(`
  query LabelWithExpiry($id: ID!) {
    seller {
      shipment(id: $id) {
        purchase {
          key
        }
        label {
          expiresAt
          url
        }
      }
    }
  }
`);

const Order = graphql(`
  mutation OrderForTotal($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      batch {
        totalPrice {
          amount
        }
      }
      error {
        message
      }
    }
  }
`);

const Total = graphql(`
  query TotalOfBatch($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
        totalPrice {
          amount
          currencyCode
        }
      }
      again: purchaseBatch(key: $key) {
        totalPrice {
          amount
        }
      }
      none: purchaseBatch(key: "none") {
        totalPrice {
          amount
        }
      }
    }
  }
`);

const Prices = graphql(`
  query PricesOfPurchases {
    seller {
      purchases(first: 10) {
        nodes {
          price {
            amount
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let shipping: Shipping;
const start = async (options: Parameters<typeof startRunningApp>[0] = {}) => {
  // The statements of an answer are counted.
  const env = { ...options.env, ANSWER_CACHE_MB: '0' };
  running = await startRunningApp({ ...options, env });
  shipping = new Shipping(running);
};
afterEach(() => running.close());

/** Returns the number of statements of this form that `act` makes. */
async function statements(form: RegExp, act: () => Promise<unknown>): Promise<number> {
  const prepare = spyOn(PreparedStatements.prototype, 'prepare');
  try {
    await act();
    return prepare.mock.calls.filter(([text]) => form.test(text)).length;
  } finally {
    prepare.mockRestore();
  }
}

describe('the purchase behind a label', () => {
  beforeEach(async () => {
    await start(syncing());
    await whenSynced(running);
  });

  /** Returns the orders once the index has their packages. */
  const labelled = async (ids: string[]) => {
    for (;;) {
      const { seller } = await running.query(Labels, { filter: { ids } });
      const orders = seller!.orders!.nodes;
      if (orders.every(({ packages }) => packages.length > 0)) return orders;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  it('is reached from the package and from the shipment, with one statement each and no call', async () => {
    for (const number of [1, 2]) {
      await shipping.bought({ key: `key-${number}`, ...shipping.purchase(number) });
    }
    const ids = [orderId(1), orderId(2)];
    const orders = await labelled(ids);
    for (const { amazonOrderId, packages, shipments } of orders) {
      const key = amazonOrderId === orderId(1) ? 'key-1' : 'key-2';
      const [parcel] = packages;
      expect(packages).toEqual([
        {
          trackingNumber: parcel!.trackingNumber,
          purchase: {
            key,
            trackingNumber: parcel!.trackingNumber,
            backend: 'MERCHANT_FULFILLMENT',
          },
        },
      ]);
      expect(shipments).toEqual([{ shipmentId: expect.any(String), purchase: { key } }]);
    }
    const look = () => running.request(Labels, { filter: { ids } });
    expect(await statements(/from "purchase" .*"shipment_id" in/s, look)).toBe(1);
    expect((await look()).extensions.cost.totalCalls).toBe(0);
  });

  it('is null for packages that were not bought here', async () => {
    await shipping.bought();
    const { seller } = await running.query(Labels, {});
    const elsewhere = seller!
      .orders!.nodes.filter(({ amazonOrderId }) => amazonOrderId !== orderId(1))
      .flatMap(({ packages }) => packages);
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.map(({ purchase }) => purchase)).toEqual(elsewhere.map(() => null));
  });
});

describe('the link to a label', () => {
  beforeEach(() => start());

  it('ends when `expiresAt` says', async () => {
    const { shipmentId } = await shipping.bought();
    const { shipment } = (await running.query(Link, { id: shipmentId })).seller!;
    const { url, expiresAt } = shipment!.label!;
    const [payload = ''] = url!.split('/labels/')[1]!.split('.');
    const [, , seconds] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown[];
    expect(new Date(expiresAt!).getTime()).toBe(Number(seconds) * 1000);
    expect(shipment!.purchase).toEqual({ key: 'key-1' });
  });
});

describe('the total price of a batch', () => {
  beforeEach(() => start());

  it('is the exact sum of what its labels cost', async () => {
    const purchases = [1, 2, 7].map((number) => ({
      key: `parcel-${number}`,
      ...shipping.purchase(number),
    }));
    const input = { key: 'batch-1', purchases };
    const { buyShippingBatch } = await running.query(Order, { input });
    expect(buyShippingBatch).toEqual({ batch: { totalPrice: [] }, error: null });
    const total = () => running.request(Total, { key: 'batch-1' });
    while (!(await total()).data.seller!.purchaseBatch!.isDone) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const { nodes } = (await running.query(Prices)).seller!.purchases!;
    const cents = nodes.map(({ price }) => Number(price!.amount.replace('.', '')));
    expect(cents).toHaveLength(3);
    const amount = (cents.reduce((sum, price) => sum + price, 0) / 100).toFixed(2);
    const { data, extensions } = await total();
    expect(data.seller).toEqual({
      purchaseBatch: { isDone: true, totalPrice: [{ amount, currencyCode: 'USD' }] },
      again: { totalPrice: [{ amount }] },
      none: null,
    });
    expect(extensions.cost.totalCalls).toBe(0);
  });
});
