import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SellerById = graphql(`
  query SellerById($id: ID) {
    seller(id: $id) {
      sellerId
      supplySources(first: 1) {
        nodes {
          id
        }
      }
    }
  }
`);

const Archive = graphql(`
  mutation ArchiveOfSeller($input: UpdateSupplySourceStatusInput!) {
    updateSupplySourceStatus(input: $input) {
      supplySource {
        id
      }
      error {
        __typename
        ... on InvalidInput {
          issues {
            path
            accepted
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let sellerIds: string[];
beforeEach(async () => {
  running = await startRunningApp({ env: { EMULATOR_SELLERS: '2', DEFAULT_SELLER_ID: 'A0' } });
  sellerIds = running.emulator.sellers.slice(0, 2).map(({ sellerId }) => sellerId);
});
afterEach(() => running.close());

async function storeOf(sellerId: string): Promise<string> {
  const { seller } = await running.query(SellerById, { id: sellerId });
  return seller!.supplySources!.nodes[0]!.id;
}

const change = async (input: { supplySourceId: string; sellerId?: string }) =>
  (await running.query(Archive, { input: { status: 'INACTIVE', ...input } }))
    .updateSupplySourceStatus;

describe('with several sellers', () => {
  it('a query must name one', async () => {
    const { errors, data } = await running.request(SellerById);
    expect(data).toEqual({ seller: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'SELLER_REQUIRED' } });
    expect(errors?.[0]?.message).toContain('Name one');
  });

  it("a query names one by Amazon's id or the id of this graph", async () => {
    const [, second = ''] = sellerIds;
    for (const id of [second, `Seller:${second}`]) {
      expect((await running.query(SellerById, { id })).seller?.sellerId).toBe(second);
    }
  });

  it('a change takes the seller from the ids in its input', async () => {
    for (const sellerId of sellerIds) {
      const id = await storeOf(sellerId);
      expect(await change({ supplySourceId: id })).toMatchObject({ supplySource: { id } });
    }
  });

  it("a change with Amazon's own id takes `sellerId`, in either form", async () => {
    const [, second = ''] = sellerIds;
    const id = await storeOf(second);
    const supplySourceId = decodeURIComponent(id.split(':')[2]!);
    for (const sellerId of [second, `Seller:${second}`]) {
      expect(await change({ supplySourceId, sellerId })).toMatchObject({ supplySource: { id } });
    }
  });

  it('a change that names none is refused, and nothing is sent', async () => {
    const supplySourceId = running.emulator.showcase.supplySourceId;
    running.callsSince();
    expect(await change({ supplySourceId })).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        issues: [{ path: ['input', 'sellerId'], accepted: expect.stringContaining('several') }],
      },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('a change that names none is pointed to the list', async () => {
    const { data } = await running.request<object, object>(
      `mutation { cancelShipment(input: { shipmentId: "1" }) { error { message } } }`,
    );
    const message = 'sellerId must be the id of one of `sellers`, required when there are several.';
    expect(data).toEqual({ cancelShipment: { error: { message } } });
  });

  it('a change that names two is refused, and nothing is sent', async () => {
    const [first = '', second = ''] = sellerIds;
    const id = await storeOf(first);
    running.callsSince();
    for (const sellerId of [second, `Seller:${second}`]) {
      expect(await change({ supplySourceId: id, sellerId })).toMatchObject({
        error: { __typename: 'InvalidInput' },
      });
    }
    expect(running.callsSince()).toEqual({});
  });

  describe('a subscription', () => {
    const SELECTION = '{ id seller { sellerId } }';
    const begin = (field: string) => {
      const url = `${running.url.replace('http', 'ws')}/graphql`;
      const client = createClient({ url, webSocketImpl: WebSocket });
      const events = client.iterate({ query: `subscription { ${field} ${SELECTION} }` });
      return { first: events.next(), end: () => client.dispose() };
    };
    /** Resolves once the subscription is open. Throws the errors of one that is refused. */
    const opens = async (field: string): Promise<boolean> => {
      const { first, end } = begin(field);
      await Promise.race([first, openSubscriptions(running.url, 1)]);
      await end();
      await openSubscriptions(running.url, 0);
      return true;
    };
    const refusalOf = async (field: string): Promise<string> => {
      const { first, end } = begin(field);
      const errors: unknown = await first.catch((reason: unknown) => reason);
      await end();
      return JSON.stringify(errors);
    };

    it('without a seller is for all sellers', async () => {
      expect(await opens('purchaseUpdated')).toBe(true);
      expect(await refusalOf('purchaseUpdated(sellerId: "A0")')).toContain('SELLER_NOT_FOUND');
    });

    it('names the argument that an unknown seller comes from', async () => {
      const named = await refusalOf('purchaseUpdated(sellerId: "A0")');
      expect(named).toContain('`sellerId` names the seller');
      const byId = await refusalOf('purchaseUpdated(ids: ["Purchase:A0:key-1"])');
      expect(byId).toContain('SELLER_NOT_FOUND');
      expect(byId).toContain('`purchaseUpdated.ids.0` names the seller');
    });

    it('takes the seller from an id of this graph', async () => {
      const [, second = ''] = sellerIds;
      expect(await opens(`purchaseBatchUpdated(id: "PurchaseBatch:${second}:batch-1")`)).toBe(true);
      expect(await opens(`purchaseUpdated(ids: ["Purchase:${second}:key-1"])`)).toBe(true);
    });

    it('is refused for keys of the client without a seller, and for an id of another seller', async () => {
      const [first = '', second = ''] = sellerIds;
      for (const field of [
        'purchaseUpdated(ids: ["key-1"])',
        'purchaseBatchUpdated(id: "batch-1")',
      ])
        expect(await refusalOf(field)).toContain('SELLER_REQUIRED');
      const other = `purchaseUpdated(sellerId: "${first}", ids: ["Purchase:${second}:key-1"])`;
      expect(await refusalOf(other)).toContain('the seller that the ids belong to');
    });
  });
});

async function openSubscriptions(url: string, count: number): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (new RegExp(`^graphql_subscriptions_open ${count}$`, 'm').test(metrics)) return;
  }
}
