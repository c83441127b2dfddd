import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ORDER = '112-1000001-1000001';
const SKU = 'MUG-SPECKLE-12';

const Objects = graphql(`
  query ObjectsWithIds($order: ID!, $store: ID!, $sku: String!, $key: String!, $shipment: ID!) {
    seller {
      id
      sellerId
      marketplaces {
        id
      }
      order(id: $order) {
        id
        items {
          id
        }
        packages {
          id
        }
      }
      supplySource(id: $store) {
        id
      }
      listing(sku: $sku) {
        id
      }
      purchase(key: $key) {
        id
      }
      shipment(id: $shipment) {
        id
      }
    }
  }
`);

const ByIds = graphql(`
  query ObjectsByIds($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on SellerOwned {
        seller {
          sellerId
        }
      }
      ... on Listing {
        title
      }
      ... on OrderItem {
        quantityUnfulfilled
      }
    }
  }
`);

const ById = graphql(`
  query ObjectById($id: ID!) {
    node(id: $id) {
      id
    }
  }
`);

const EitherId = graphql(`
  query EitherId($order: ID!, $store: ID!) {
    seller {
      order(id: $order) {
        amazonOrderId
      }
      supplySource(id: $store) {
        supplySourceId
      }
    }
  }
`);

const Batches = graphql(`
  mutation BatchWithId($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      batch {
        id
        confirmations(first: 1) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

const codeOf = (answer: {
  readonly errors?: readonly { readonly extensions: object }[];
}): unknown => answer.errors?.[0]?.extensions;

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

async function objects() {
  const { shipmentId } = await new Shipping(running).bought({ key: 'a/b:c' });
  const store = running.emulator.showcase.supplySourceId;
  const { seller } = await running.query(Objects, {
    order: ORDER,
    store,
    sku: SKU,
    key: 'a/b:c',
    shipment: shipmentId,
  });
  const { order, marketplaces, supplySource, listing, purchase, shipment, id, sellerId } = seller!;
  const one = [id, marketplaces[0]!.id, order!.id, order!.items[0]!.id, order!.packages[0]!.id];
  return {
    sellerId,
    ids: [...one, supplySource!.id, listing!.id, purchase!.id, shipment!.id],
  };
}

describe('an object with an id', () => {
  it('is found by it again, whatever its type', async () => {
    const { ids, sellerId } = await objects();
    expect(new Set(ids).size).toBe(ids.length);
    const { nodes } = await running.query(ByIds, { ids });
    expect(nodes!.map((node) => node!.id)).toEqual(ids);
    expect(nodes!.map((node) => node!.__typename)).toEqual(ids.map((id) => id.split(':')[0]));
    const sellers = nodes!.flatMap((node) => (node && 'seller' in node ? [node.seller] : []));
    expect(sellers).toEqual(sellers.map(() => ({ sellerId })));
    expect(sellers).toHaveLength(ids.length - 2);
  });

  it('has an id that a client can build from names that it has', async () => {
    const { ids, sellerId } = await objects();
    expect(ids).toContain(`Order:${sellerId}:${ORDER}`);
    expect(ids).toContain(`Purchase:${sellerId}:a%2Fb%3Ac`);
    expect(ids).toContain(`Listing:${sellerId}:ATVPDKIKX0DER/${SKU}`);
  });

  it('loads together with others of its type', async () => {
    const { seller } = await running.query(Objects, {
      order: ORDER,
      store: 'x',
      sku: SKU,
      key: 'x',
      shipment: 'x',
    });
    const [prefix] = seller!.listing!.id.split('MUG');
    const ids = ['A', 'B', 'C', 'D'].map((sku) => `${prefix}${sku}`);
    running.callsSince();
    const { nodes } = await running.query(ByIds, { ids: [...ids, ...ids] });
    expect(nodes).toEqual(Array.from({ length: 8 }, () => null));
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });

  it('may be a batch of confirmations, or one of its confirmations', async () => {
    const items = [{ orderItemId: '60000000000101', quantity: 1 }];
    const { confirmShipments } = await running.query(Batches, {
      input: {
        key: 'day 1'.replace(' ', '-'),
        packages: [
          {
            orderId: ORDER,
            items,
            carrierCode: 'UPS',
            trackingNumber: '1Z999',
            shipDate: new Date().toISOString(),
          },
        ],
      },
    });
    const batch = confirmShipments?.batch;
    if (!batch) throw new Error(JSON.stringify(confirmShipments));
    const ids = [batch.id, batch.confirmations!.nodes[0]!.id];
    expect(ids[1]).toMatch(/^Confirmation:\w+:day-1\/0$/);
    const { nodes } = await running.query(ByIds, { ids: [...ids, `${ids[1]!.slice(0, -1)}1`] });
    expect(nodes!.map((node) => node?.id ?? null)).toEqual([...ids, null]);
  });
});

describe('an id without an object', () => {
  it('is null, as is one of a seller that the client may not see', async () => {
    const { sellerId } = await objects();
    const other = running.emulator.sellers[1]!.sellerId;
    const ids = [
      `Order:${sellerId}:999-0000000-0000000`,
      `Order:${other}:${ORDER}`,
      `Seller:${other}`,
      'Seller:NOBODY',
      `Purchase:${sellerId}:none`,
      'Marketplace:A1F83G8C2ARO7P',
    ];
    const { nodes } = await running.query(ByIds, { ids });
    expect(nodes).toEqual(ids.map(() => null));
  });

  it.each(['112-1000001-1000001', 'Order:A', 'Parcel:A:1', 'Order:A:a%2fb', ''])(
    'is refused when its form is wrong: %j',
    async (id) => {
      const answer = await running.request(ById, { id });
      expect(codeOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(answer.data).toEqual({ node: null });
    },
  );
});

describe('an argument that names an object', () => {
  it("takes the id of this graph and Amazon's own, at the same cost", async () => {
    const { sellerId } = await objects();
    const store = running.emulator.showcase.supplySourceId;
    const expected = {
      seller: { order: { amazonOrderId: ORDER }, supplySource: { supplySourceId: store } },
    };
    expect(await running.query(EitherId, { order: ORDER, store })).toEqual(expected);
    const global = {
      order: `Order:${sellerId}:${ORDER}`,
      store: `SupplySource:${sellerId}:${store}`,
    };
    expect(await running.query(EitherId, global)).toEqual(expected);
  });

  it('refuses the id of another type, and says which is expected', async () => {
    const { sellerId } = await objects();
    const store = `SupplySource:${sellerId}:x`;
    const { errors } = await running.request(EitherId, { order: store, store });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('the id of an Order');
  });

  it('refuses the id of another seller than the one above it', async () => {
    const other = running.emulator.sellers[1]!.sellerId;
    const store = running.emulator.showcase.supplySourceId;
    const { errors, data } = await running.request(EitherId, { order: `Order:${other}:1`, store });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('an id of the same seller');
    expect(data.seller).toEqual({ order: null, supplySource: { supplySourceId: store } });
  });
});
