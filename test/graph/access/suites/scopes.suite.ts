import { createSchema } from '../../../../src/app/create-schema.js';
import { ALL_SCOPES } from '../../../../src/graph/access/access-scope.js';
import type { AccessScope } from '../../../../src/graph/access/access-scope.js';
import type { GuardedApp, StartGuardedApp } from '../../../support/access-keys.js';
import { minimalField } from '../../../support/minimal-document.js';

const schema = createSchema();
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const scopeOf = ({ extensions }: (typeof queries)[number]) =>
  extensions['needsScope'] as AccessScope | 'ANY';

/** Tries every root field, and personal data, with and without its scope. */
export function describeScopes(start: StartGuardedApp): void {
  let app: GuardedApp;
  let nothing: string;
  /** For each scope, a key that has all the others. */
  const without = new Map<AccessScope, string>();

  beforeAll(async () => {
    app = await start();
    nothing = await app.createKey(['METRICS']);
    for (const scope of ALL_SCOPES)
      without.set(scope, await app.createKey(ALL_SCOPES.filter((one) => one !== scope)));
  });
  afterAll(() => app.close());

  const codesOf = ({ errors = [] }: { errors?: readonly { extensions: { code: string } }[] }) =>
    errors.map(({ extensions: { code } }) => code);

  describe('every root field', () => {
    it.each([
      ...queries
        .filter((field) => scopeOf(field) !== 'ANY')
        .map((field) => [`Query.${field.name}`, `{ ${minimalField(field)} }`, scopeOf(field)]),
      ...mutations.map((field) => [
        `Mutation.${field.name}`,
        `mutation { ${minimalField(field)} }`,
        scopeOf(field),
      ]),
    ] as [string, string, AccessScope][])(
      '%s is refused without its scope alone, and nothing runs',
      async (field, document, scope) => {
        app.running.callsSince();
        const answer = await app.as(without.get(scope)!, document);
        expect(answer.errors).toMatchObject([
          { extensions: { code: 'FORBIDDEN', missingScopes: [scope] } },
        ]);
        expect(answer.errors?.[0]?.message).toContain(`${scope}, which ${field} needs`);
        expect(app.running.callsSince()).toEqual({});
      },
    );

    it.each(queries.map((field) => [field.name, field] as const))(
      'Query.%s runs with it',
      async (_, field) => {
        const codes = codesOf(await app.as(app.admin, `{ ${minimalField(field)} }`));
        expect(codes).not.toContain('FORBIDDEN');
        expect(codes).not.toContain('UNAUTHENTICATED');
      },
    );
  });

  const PERSONAL = [
    'buyer { name }',
    'recipient { address { addressLine1 } }',
    'items { gift { message } }',
    'items { customizationUrl }',
    'items { iossNumber }',
    'shipments { shipToAddress { addressLine1 } }',
    'shipments { label { base64 } }',
    'shipments { label { url } }',
  ];

  describe('personal data', () => {
    const within = (selection: string) => {
      const { sellers, showcase } = app.running.emulator;
      return `{ seller(id: "${sellers[0]?.sellerId}") { order(id: "${showcase.amazonOrderId}") { id ${selection} } } }`;
    };

    it.each(PERSONAL)('%s needs its scope', async (selection) => {
      const key = without.get('READ_PERSONAL_DATA')!;
      expect(codesOf(await app.as(key, within('')))).toEqual([]);
      expect(codesOf(await app.as(key, within(selection)))).toEqual(['FORBIDDEN']);
      expect(codesOf(await app.as(app.admin, within(selection)))).toEqual([]);
    });

    it('cannot be reached through a fragment, an alias, a condition or `node`', async () => {
      const key = without.get('READ_PERSONAL_DATA')!;
      const documents = [
        `{ node(id: "Order:A1:1") { ... on Order { recipient { companyName } } } }`,
        `query Q($no: Boolean = false) { ...F } fragment F on Query { nodes(ids: ["Order:A1:1"]) { ...G } }
         fragment G on Order { x: buyer @include(if: $no) { name } }`,
        `mutation { buyShipping(input: { key: "k" }) { order { ... on Order { recipient { companyName } } } } }`,
      ];
      for (const document of documents)
        expect(codesOf(await app.as(key, document))).toEqual(['FORBIDDEN']);
    });

    it('is refused on every execution path: interpreted, compiled and prepared', async () => {
      const document = within('recipient { companyName }');
      for (let round = 0; round < 4; round += 1) await app.as(app.admin, document);
      for (let round = 0; round < 4; round += 1)
        expect(codesOf(await app.as(without.get('READ_PERSONAL_DATA')!, document))).toEqual([
          'FORBIDDEN',
        ]);
    });
  });

  describe('a key without READ', () => {
    const ORDERS =
      'seller { orders(first: 1) { totalCount nodes { amazonOrderId total { amount } } } }';

    it.each([
      [`{ viewer { accessKey { sellers { ${ORDERS.slice(9)} } } }`, 'CONFIRM'],
      [
        `mutation { confirmShipment(input: { package: { orderId: "1", carrierCode: "UPS", trackingNumber: "1", shipDate: "2026-01-01T00:00:00Z", items: [] } }) {
          confirmation { ${ORDERS} } } }`,
        'CONFIRM',
      ],
      [`mutation { buyShipping(input: { key: "k" }) { purchase { ${ORDERS} } } }`, 'PURCHASE'],
      [`mutation { buyShipping(input: { key: "k" }) { purchase { order { id } } } }`, 'PURCHASE'],
      [`mutation { buyShipping(input: { key: "k" }) { order { id } } }`, 'PURCHASE'],
      [
        `mutation { buyShipping(input: { key: "k" }) { error { ... on IdempotencyConflict { purchase { state } } } } }`,
        'PURCHASE',
      ],
    ] as [string, AccessScope][])('is refused %s', async (document, scope) => {
      const answer = await app.as(await app.createKey([scope]), document);
      expect(answer.errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN', missingScopes: ['READ'] } },
      ]);
    });

    it('sees what it changes, and who its sellers are', async () => {
      const document = `mutation { settlePurchase(input: { purchaseId: "none", outcome: { notPurchased: true }, why: "looked" }) {
        purchase { state shipment { status } } error { code } } }`;
      const key = await app.createKey(['PURCHASE']);
      expect(codesOf(await app.as(key, document))).toEqual([]);
      const names = '{ viewer { accessKey { sellers { sellerId name marketplaces { id } } } } }';
      expect(codesOf(await app.as(key, names))).toEqual([]);
    });
  });

  describe('a new key', () => {
    const create = async (input: object) => {
      const document = `mutation C($input: CreateAccessKeyInput!) {
        createAccessKey(input: $input) { secret error { code path } }
      }`;
      return (await app.as(app.admin, document, { input })).data.createAccessKey;
    };

    it.each([
      [{ name: '', scopes: ['READ'] }, 'name'],
      [{ name: 'a\nb', scopes: ['READ'] }, 'name'],
      [{ name: 'a\u001b[31mb', scopes: ['READ'] }, 'name'],
      [{ name: 'a\u2028b', scopes: ['READ'] }, 'name'],
      [{ name: 'a\u200bb', scopes: ['READ'] }, 'name'],
      [{ name: ' a', scopes: ['READ'] }, 'name'],
      [{ name: 'x'.repeat(101), scopes: ['READ'] }, 'name'],
      [{ name: 'System', scopes: ['READ'] }, 'name'],
      [{ name: 'one', scopes: [] }, 'scopes'],
      [{ name: 'one', scopes: ['MANAGE'], sellerIds: ['A1'] }, 'sellerIds'],
      [{ name: 'one', scopes: ['METRICS'], sellerIds: ['A1'] }, 'sellerIds'],
      [{ name: 'one', scopes: ['READ'], expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ])('%j is refused at %s', async (input, field) => {
      expect(await create(input)).toMatchObject({
        secret: null,
        error: { code: 'INVALID_INPUT', path: expect.arrayContaining(['input', field]) },
      });
    });

    it('gives away no scope that its creator lacks', async () => {
      const key = without.get('PURCHASE')!;
      const document = `mutation { createAccessKey(input: { name: "more", scopes: [READ, PURCHASE] }) {
        error { code path } } }`;
      expect((await app.as(key, document)).data.createAccessKey.error).toEqual({
        code: 'INVALID_INPUT',
        path: ['input', 'scopes', '1'],
      });
    });
  });

  describe('without a key', () => {
    it('everything but the probes and pages without data is refused', async () => {
      const { url } = app.running;
      const statuses: Record<string, number> = {};
      for (const path of [
        '/graphql?query={__typename}',
        '/metrics',
        '/healthz',
        '/readyz',
        '/',
        '/explorer',
      ])
        statuses[path] = (await fetch(`${url}${path}`)).status;
      expect(statuses).toEqual({
        '/graphql?query={__typename}': 401,
        '/metrics': 401,
        '/healthz': 200,
        '/readyz': 200,
        '/': 200,
        '/explorer': 200,
      });
    });

    it('no page names a seller, besides the invented one whose ids the examples have', async () => {
      const page = await (await fetch(`${app.running.url}/explorer`)).text();
      const [, ...others] = app.running.emulator.sellers;
      expect(others.length).toBeGreaterThan(0);
      for (const { sellerId } of others) expect(page).not.toContain(sellerId);
    });

    it('the answer says how to authenticate', async () => {
      const response = await fetch(`${app.running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="fulfilment-graph"');
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });

    it('the metrics need their scope', async () => {
      const read = async (key: string) =>
        (await fetch(`${app.running.url}/metrics`, { headers: { authorization: `Bearer ${key}` } }))
          .status;
      expect([await read(nothing), await read(without.get('METRICS')!)]).toEqual([200, 403]);
    });
  });
}
