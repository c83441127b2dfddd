import { startRunningApp } from '../support/running-app.js';
import type { Answer, RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';

const ORDER = '112-1000001-1000001';
const SKU = 'MUG-SPECKLE-12';

// A router writes such documents. They are not part of the schema without FEDERATION, so none is generated for them.
const ENTITIES = `
  query Entities($representations: [_Any!]!) {
    entities: _entities(representations: $representations) {
      __typename
      ... on Seller { id name }
      ... on SupplySource { id alias }
      ... on Order { id amazonOrderId status items { orderItemId } }
      ... on Purchase { id key state }
      ... on Listing { id sku title }
      ... on Marketplace { id countryCode }
    }
  }
`;

interface Entities {
  readonly entities:
    readonly ({ readonly __typename: string; readonly id: string } | null)[] | null;
}

let running: RunningApp;

function start(seams: Parameters<typeof startRunningApp>[0] = {}): Promise<RunningApp> {
  return startRunningApp({ ...seams, env: { FEDERATION: 'true', ...seams.env } });
}

function entities(
  representations: readonly object[],
  app: RunningApp = running,
): Promise<Answer<Entities>> {
  return app.request<Entities, object>(ENTITIES, { representations });
}

const idsOf = ({ data }: Answer<Entities>): (string | null)[] =>
  data.entities?.map((entity) => entity?.id ?? null) ?? [];

describe('a subgraph of one seller', () => {
  let seller: { readonly sellerId: string };
  let store: string;
  beforeAll(async () => {
    running = await start();
    seller = { sellerId: running.emulator.sellers[0]!.sellerId };
    store = running.emulator.showcase.supplySourceId;
  });
  afterAll(() => running.close());

  it('adds no trace to an answer, also when a client asks for one', async () => {
    const headers = { 'apollo-federation-include-trace': 'ftv1' };
    const document = '{ seller { supplySources(first: 5) { nodes { alias } } } }';
    const { data, extensions } = await running.request(document, {}, { headers });
    expect(data).toBeTruthy();
    expect(extensions).not.toHaveProperty('ftv1');
  });

  it('finds nodes by their ids and by natural keys, with the same result', async () => {
    await new Shipping(running).bought({ key: 'a/b:c' });
    const { sellerId } = seller;
    const ids = [
      `Seller:${sellerId}`,
      `SupplySource:${sellerId}:${store}`,
      `Order:${sellerId}:${ORDER}`,
      `Purchase:${sellerId}:a%2Fb%3Ac`,
    ];
    const byId = await entities(ids.map((id) => ({ __typename: id.split(':')[0], id })));
    const byKey = await entities([
      { __typename: 'Seller', sellerId },
      { __typename: 'SupplySource', seller, supplySourceId: store },
      { __typename: 'Order', seller, amazonOrderId: ORDER },
      { __typename: 'Purchase', seller, key: 'a/b:c' },
    ]);
    expect(byId.errors).toBeUndefined();
    expect(idsOf(byId)).toEqual(ids);
    expect(byKey.data).toEqual(byId.data);
    expect(byId.data.entities).toEqual([
      expect.objectContaining({ __typename: 'Seller' }),
      expect.objectContaining({ alias: 'Larkspur Outfitters - Seattle' }),
      expect.objectContaining({ amazonOrderId: ORDER, items: [expect.anything()] }),
      expect.objectContaining({ state: 'PURCHASED' }),
    ]);
  });

  it('finds a location by its id at Amazon alone', async () => {
    const answer = await entities([{ __typename: 'SupplySource', supplySourceId: store }]);
    expect(idsOf(answer)).toEqual([`SupplySource:${seller.sellerId}:${store}`]);
  });

  it('returns null for unknown nodes and nodes of other sellers, in their places', async () => {
    const other = running.emulator.sellers[1]!.sellerId;
    const answer = await entities([
      { __typename: 'Order', seller, amazonOrderId: '999-0000000-0000000' },
      { __typename: 'Seller', sellerId: seller.sellerId },
      { __typename: 'Order', seller: { sellerId: other }, amazonOrderId: ORDER },
      { __typename: 'Seller', sellerId: other },
      { __typename: 'Purchase', id: `Purchase:${other}:x` },
      { __typename: 'Marketplace', id: 'Marketplace:A1F83G8C2ARO7P' },
    ]);
    expect(answer.errors).toBeUndefined();
    expect(idsOf(answer)).toEqual([null, `Seller:${seller.sellerId}`, null, null, null, null]);
  });

  it.each([
    ['without a key', { __typename: 'Order' }, 'id, or seller { sellerId } amazonOrderId'],
    [
      'with a part of a key',
      { __typename: 'Order', amazonOrderId: ORDER },
      'seller { sellerId } amazonOrderId',
    ],
    [
      'with a number as a seller',
      { __typename: 'Order', seller: { sellerId: 7 }, amazonOrderId: ORDER },
      'one of its keys',
    ],
    [
      'with an id of another type',
      { __typename: 'Order', id: 'SupplySource:A:1' },
      'is not the id of a node of type "Order"',
    ],
    ['with a number as an id', { __typename: 'Order', id: 7 }, 'number is not the id'],
    [
      'of a type without a key',
      { __typename: 'Money', id: 'Order:A:1' },
      'is not an entity of this subgraph',
    ],
    [
      'with a seller that is no text',
      { __typename: 'SupplySource', supplySourceId: 'A', seller: { sellerId: {} } },
      'must have `sellerId`',
    ],
    [
      'with null in place of its seller',
      { __typename: 'SupplySource', supplySourceId: 'A', seller: null },
      'must have `sellerId`',
    ],
    ['of a type that is a name of all objects', { __typename: 'constructor' }, 'is not an entity'],
    [
      'with an id that is too long',
      { __typename: 'Order', id: `Order:A:${'1'.repeat(3000)}` },
      'is not the id',
    ],
  ])(
    'refuses a reference that names nothing, and reads the others: %s',
    async (_, reference, words) => {
      const answer = await entities([
        reference,
        { __typename: 'Seller', sellerId: seller.sellerId },
      ]);
      expect(idsOf(answer)).toEqual([null, `Seller:${seller.sellerId}`]);
      expect(answer.errors).toMatchObject([
        { path: ['entities', 0], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(answer.errors?.[0]?.message).toContain(words);
    },
  );

  it('refuses a value that is no reference before it reads anything', async () => {
    running.callsSince();
    const answer = await entities([{ id: 'Order:A:1' }]);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toContain('__typename');
    expect(running.callsSince()).toEqual({});
  });

  it('refuses text that cannot be stored', async () => {
    const answer = await entities([{ __typename: 'Purchase', seller, key: 'a\0b' }]);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('loads as `nodes` does: one call for all listings of a page', async () => {
    const ids = Array.from({ length: 20 }, (_, n) =>
      [`Listing:${seller.sellerId}:ATVPDKIKX0DER/`, n === 0 ? SKU : `NONE-${n}`].join(''),
    );
    running.callsSince();
    const answer = await entities([...ids, ...ids].map((id) => ({ __typename: 'Listing', id })));
    const found = idsOf(answer);
    expect(found.filter((id) => id !== null)).toEqual([ids[0], ids[0]]);
    expect(found).toHaveLength(40);
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
    expect(answer.extensions.cost.totalCalls).toBe(1);
  });

  it('limits the references of one request', async () => {
    const reference = { __typename: 'Seller', sellerId: seller.sellerId };
    const answer = await entities(Array.from({ length: 1001 }, () => reference));
    expect(answer.errors?.[0]?.message).toContain('at most 1000 entries');
  });

  it('counts the length of its schema, so that one request cannot repeat it', async () => {
    const count = Array.from({ length: 9 }, (_, number) => `a${number}: _service { sdl }`);
    const { errors } = await running.request(`{ ${count.join(' ')} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });

  it('shows its schema to the router', async () => {
    const { data } = await running.request<{ service: { sdl: string } }, object>(
      '{ service: _service { sdl } }',
    );
    expect(data.service.sdl).toContain(
      'type Order implements Node & SellerOwned @key(fields: "id")',
    );
  });

  it('answers compiled and interpreted alike', async () => {
    const interpreted = await start({ compileQueries: false });
    const references = [
      { __typename: 'Order', seller, amazonOrderId: '112-1000002-1000002' },
      { __typename: 'Order', id: 'nothing' },
      { __typename: 'SupplySource', supplySourceId: store },
      { __typename: 'Seller', sellerId: 'A0UNKNOWN' },
    ];
    const seen = async (app: RunningApp) => {
      const { data, errors } = await entities(references, app);
      return { data, errors: errors?.map(({ message, path }) => ({ message, path })) };
    };
    const expected = await seen(interpreted);
    await interpreted.close();
    for (let times = 0; times < 4; times += 1) expect(await seen(running)).toEqual(expected);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toMatch(/graphql_executions_total\{how="(?:prepared|compiled)"\} [1-9]/);
  });
});

describe('a subgraph of several sellers', () => {
  beforeAll(async () => {
    running = await start({ env: { EMULATOR_SELLERS: '2', DEFAULT_SELLER_ID: 'A0' } });
  });
  afterAll(() => running.close());

  it('needs the seller in the key of a location', async () => {
    const supplySourceId = running.emulator.showcase.supplySourceId;
    const { sellerId } = running.emulator.sellers[0]!;
    const answer = await entities([
      { __typename: 'SupplySource', supplySourceId },
      { __typename: 'SupplySource', seller: { sellerId }, supplySourceId },
    ]);
    expect(idsOf(answer)).toEqual([null, `SupplySource:${sellerId}:${supplySourceId}`]);
    expect(answer.errors).toMatchObject([
      { path: ['entities', 0], extensions: { code: 'SELLER_REQUIRED' } },
    ]);
  });
});

describe('a server without FEDERATION', () => {
  it('has no such fields', async () => {
    const plain = await startRunningApp();
    const answer = await plain.request('{ _service { sdl } }');
    await plain.close();
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
