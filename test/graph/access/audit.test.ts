import { getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { until } from '../until.js';

const schema = createSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp({ env: { EMULATOR_SELLERS: '1' }, failuresEveryMs: 20 });
});
afterAll(() => app.close());

const LOG = `query Log($after: String, $filter: AuditFilterInput) {
  viewer {
    auditLog(first: 100, after: $after, filter: $filter) {
      totalCount
      nodes { id at actor actorId action subjectId outcome errorCode failureCode requestId count seller { sellerId } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectId: string | null;
  readonly outcome: string;
  readonly errorCode: string | null;
  readonly failureCode: string | null;
  readonly requestId: string;
  readonly count: number;
  readonly seller: { readonly sellerId: string } | null;
}

const log = async (filter: object = {}): Promise<Entry[]> => {
  const { data, errors } = await app.as(app.admin, LOG, { filter });
  expect(errors).toBeUndefined();
  return data.viewer.auditLog.nodes as Entry[];
};

/** Returns a value of a type that fits the schema, and breaks most rules. */
function junk(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return junk(type.ofType);
  if (isListType(type)) return [junk(type.ofType)];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    const given = named.isOneOf
      ? fields.slice(0, 1)
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(given.map((field) => [field.name, junk(field.type)]));
  }
  if ('getValues' in named) return named.getValues()[0]?.name;
  return JUNK[named.name] ?? 'x';
}

const JUNK: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  NonNegativeInt: 1,
  Boolean: true,
  DateTime: '2026-01-01T00:00:00Z',
  Date: '2026-01-01',
  LocalDate: '2026-01-01',
  Decimal: '1.00',
  CountryCode: 'US',
  CurrencyCode: 'USD',
  URL: 'https://receiver.example/',
};

const sellerId = async (): Promise<string> =>
  (await app.as(app.admin, '{ seller { sellerId } }')).data.seller.sellerId as string;

/** Mutations without a seller, or whose odd input names none that exists. */
const OF_NO_SELLER = /AccessKey$|^(?:connect|disconnect|renew)Seller$/;

describe('each mutation of the schema', () => {
  it.each(mutations.map((field) => [field.name, field] as const))(
    '%s writes exactly one entry, with its outcome',
    async (name, field) => {
      const before = new Set((await log()).map(({ id }) => id));
      const input = field.args.find((argument) => argument.name === 'input')!;
      const document = `mutation Junk($input: ${String(input.type)}) { ${name}(input: $input) { error { code } } }`;
      const { data, errors } = await app.as(app.admin, document, { input: junk(input.type) });
      expect(data).toBeDefined();
      const entries = (await log()).filter(({ id }) => !before.has(id));
      const code = data[name]?.error?.code ?? null;
      const failure = errors?.[0]?.extensions.code ?? null;
      const outcome = code === null ? 'SUCCEEDED' : 'REFUSED';
      expect(entries).toMatchObject([
        {
          action: name,
          actor: expect.stringMatching(/^admin /),
          outcome: failure === null ? outcome : 'FAILED',
          errorCode: code,
          failureCode: failure,
          requestId: expect.stringMatching(/./),
          seller: OF_NO_SELLER.test(name) ? null : { sellerId: await sellerId() },
        },
      ]);
    },
  );

  it.each(mutations.map((field) => [field.name, field] as const))(
    '%s writes an entry for an input that a rule of all mutations refuses',
    async (name, field) => {
      const before = new Set((await log()).map(({ id }) => id));
      const input = field.args.find((argument) => argument.name === 'input')!;
      const document = `mutation Odd($input: ${String(input.type)}) { ${name}(input: $input) { error { code } } }`;
      const text = JSON.stringify(junk(input.type)).replace('"x"', '"Order:x:\\ud800"');
      const { data } = await app.as(app.admin, document, { input: JSON.parse(text) as object });
      const entries = (await log()).filter(({ id }) => !before.has(id));
      const seller = OF_NO_SELLER.test(name) ? null : { sellerId: await sellerId() };
      const errorCode = data[name]?.error?.code ?? null;
      expect(entries).toMatchObject([{ action: name, errorCode, seller }]);
    },
  );
});

const BUY = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) { purchase { id } error { code } }
}`;

const purchase = (key: string, orderId = app.running.emulator.showcase.amazonOrderId) => ({
  key,
  request: {
    orderId,
    choose: { rule: 'CHEAPEST_IN_TIME' },
    parcel: {
      package: {
        size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
        weight: { value: 9, unit: 'OZ' },
      },
    },
  },
  maxPrice: { amount: '100.00', currencyCode: 'USD' },
});

it('a failed authentication has an entry with its address', async () => {
  const wrong = `fgk_${'a'.repeat(16)}_${'b'.repeat(32)}`;
  for (let tries = 0; tries < 3; tries += 1) await app.as(wrong, '{ viewer { actor } }');
  await until(async () => {
    const entries = await log({ actions: ['authenticate'] });
    return entries.reduce((sum, { count }) => sum + count, 0) === 3;
  });
  expect((await log({ actions: ['authenticate'] }))[0]).toMatchObject({
    actor: '127.0.0.1',
    outcome: 'FAILED',
    failureCode: 'UNAUTHENTICATED',
    seller: null,
  });
  const { data } = await app.as(app.admin, '{ viewer { auditLog { nodes { actorId } } } }');
  expect(data.viewer.auditLog.nodes).toContainEqual({ actorId: 'address' });
});

describe('the audit log', () => {
  it('names the purchase, and shows it', async () => {
    const packer = await app.createKey(['READ', 'PURCHASE']);
    const { data } = await app.as(packer, BUY, { input: purchase('label') });
    const { id } = data.buyShipping.purchase as { id: string };
    expect(data.buyShipping.error).toBeNull();
    const entries = await log({ subjectId: id });
    expect(entries).toMatchObject([{ actor: 'key 1', outcome: 'SUCCEEDED', subjectId: id }]);
    const shown = await app.as(
      app.admin,
      `query Shown($id: ID!) { node(id: $id) { ... on AuditEvent { action subject { id ... on Purchase { createdBy } } } } }`,
      { id: entries[0]?.id },
    );
    expect(shown.data.node).toEqual({
      action: 'buyShipping',
      subject: { id, createdBy: 'key 1' },
    });
    expect((await app.as(packer, '{ viewer { auditLog { totalCount } } }')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const hidden = await app.as(packer, 'query N($id: ID!) { node(id: $id) { id } }', {
      id: entries[0]?.id,
    });
    expect(hidden.data.node).toBeNull();
  });

  it('has a purchase whose outcome is unknown as refused with its code', async () => {
    app.running.emulator.control.addFault({ kind: '500', operation: 'createShipment', next: 1 });
    const input = purchase('unclear', '112-1000003-1000003');
    await app.as(app.admin, BUY, { input });
    const subjectId = `Purchase:${await sellerId()}:unclear`;
    expect(await log({ subjectId })).toMatchObject([{ errorCode: 'PURCHASE_OUTCOME_UNKNOWN' }]);
  });

  it('has each of several mutations of a request, under its id', async () => {
    const document = `mutation {
      a: cancelShipment(input: { shipmentId: "one" }) { error { code } }
      b: cancelShipment(input: { shipmentId: "two" }) { error { code } }
    }`;
    await app.as(app.admin, document);
    const [b, a] = await log({ actions: ['cancelShipment'] });
    const seller = await sellerId();
    expect([a?.subjectId, b?.subjectId]).toEqual([
      `Shipment:${seller}:one`,
      `Shipment:${seller}:two`,
    ]);
    expect(a?.requestId).toBe(b?.requestId);
  });

  it('has a mutation for a seller that does not exist, without the seller', async () => {
    const document =
      'mutation { cancelShipment(input: { sellerId: "A0", shipmentId: "x" }) { error { code } } }';
    await app.as(app.admin, document);
    expect((await log({ actions: ['cancelShipment'] }))[0]).toMatchObject({
      outcome: 'FAILED',
      failureCode: 'SELLER_NOT_FOUND',
      seller: null,
    });
  });

  it('has a refused mutation under the seller that its ids name, and under none when that one is hidden', async () => {
    const refused = async (seller: string) => {
      const input = `purchaseId: "Purchase:${seller}:k", shipmentId: "Order:${seller}:x"`;
      await app.as(
        app.admin,
        `mutation { attachShipment(input: { ${input} }) { error { code } } }`,
      );
      return (await log({ actions: ['attachShipment'] }))[0];
    };
    expect((await refused('A0'))?.seller).toBeNull();
    const own = app.running.emulator.sellers[0]!.sellerId;
    expect((await refused(own))?.seller).toEqual({ sellerId: own });
  });

  it('of a seller has what was done for it, in pages', async () => {
    const all = await log();
    const ofSeller = all.filter(({ seller }) => seller !== null);
    expect(all.length).toBeGreaterThan(ofSeller.length);
    const found: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const document = `query Page($after: String) { seller { auditLog(first: 7, after: $after) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`;
      const { data } = await app.as(app.admin, document, { after });
      const { edges, pageInfo, totalCount } = data.seller.auditLog as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
      expect(totalCount).toBe(ofSeller.length);
      found.push(...edges.map(({ node }) => node.id));
      [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(found).toEqual(ofSeller.map(({ id }) => id));
  });

  it('refuses a subject that is no id of this graph', async () => {
    const { errors } = await app.as(app.admin, LOG, { filter: { subjectId: 'label' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('names a key that was created or revoked, and never has its text', async () => {
    const secret = await app.createKey(['READ']);
    const document = `mutation Revoke($input: RevokeAccessKeyInput!) {
      revokeAccessKey(input: $input) { error { code } }
    }`;
    await app.as(app.admin, document, { input: { accessKeyId: secret } });
    const keyId = secret.split('_')[1]!;
    await app.as(app.admin, document, { input: { accessKeyId: keyId } });
    const entries = await log();
    const subjectId = `AccessKey:${keyId}`;
    expect(entries.slice(0, 3)).toMatchObject([
      { action: 'revokeAccessKey', subjectId },
      { action: 'revokeAccessKey', subjectId, outcome: 'SUCCEEDED', errorCode: null },
      { action: 'createAccessKey', subjectId },
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret.slice(-32));
  });
});

it('a revoked key that is used has an entry which names it', async () => {
  const { data } = await app.as(
    app.admin,
    `mutation Create($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { secret accessKey { id } } }`,
    { input: { name: 'lost key', scopes: ['READ'] } },
  );
  const { secret, accessKey } = data.createAccessKey;
  await app.as(
    app.admin,
    `mutation Revoke($input: RevokeAccessKeyInput!) { revokeAccessKey(input: $input) { error { code } } }`,
    { input: { accessKeyId: accessKey.id } },
  );
  await app.as(secret, '{ viewer { actor } }');
  await until(
    async () => (await log({ actions: ['authenticate'], subjectId: accessKey.id })).length > 0,
  );
  const shown = await app.as(
    app.admin,
    `query Used($filter: AuditFilterInput) {
      viewer { auditLog(filter: $filter) { nodes { actor subject { ... on AccessKey { name } } } } }
    }`,
    { filter: { actions: ['authenticate'], subjectId: accessKey.id } },
  );
  expect(shown.data.viewer.auditLog.nodes).toEqual([
    { actor: '127.0.0.1', subject: { name: 'lost key' } },
  ]);
});

it('mutations that a key may not run have an entry, each with their number', async () => {
  const reader = await app.createKey(['READ']);
  const { data } = await app.as(reader, '{ viewer { actor } }');
  const denied = `mutation Denied($key: RevokeAccessKeyInput!) {
    ...Others
    again: revokeAccessKey(input: $key) { error { code } }
  }
  fragment Others on Mutation { ... { revokeAccessKey(input: $key) { error { code } } } }`;
  const key = { accessKeyId: 'none' };
  const answer = await app.as(reader, denied, { key });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const filter = { actors: [data.viewer.actor as string] };
  await until(async () => (await log(filter)).length > 0);
  expect(await log(filter)).toMatchObject([
    {
      action: 'revokeAccessKey',
      outcome: 'FAILED',
      failureCode: 'FORBIDDEN',
      subjectId: null,
      seller: null,
      count: 1,
    },
  ]);
});
