import { createSchema } from '../../../../src/app/create-schema.js';
import { ALL_SCOPES } from '../../../../src/graph/access/access-scope.js';
import type { GuardedApp, StartGuardedApp } from '../../../support/access-keys.js';
import { minimalField } from '../../../support/minimal-document.js';
import { isInputObjectType, isNonNullType } from 'graphql';
import type { GraphQLField } from 'graphql';

const schema = createSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Tries every way to a seller that the key does not see. */
export function describeTenancy(start: StartGuardedApp): void {
  let app: GuardedApp;
  /** A key that sees the first seller alone. */
  let key: string;
  let own: string;
  let hidden: string;

  const SCOPES = ALL_SCOPES.filter((scope) => scope !== 'MANAGE' && scope !== 'METRICS');

  beforeAll(async () => {
    app = await start({ env: { ANSWER_CACHE_MB: '8' } });
    // The first one has the orders that the emulator names.
    [hidden = '', own = ''] = app.running.emulator.sellers.map(({ sellerId }) => sellerId);
    key = await app.createKey(SCOPES, [own]);
  });
  afterAll(() => app.close());

  /** Replaces the ids of both sellers, so that answers can be compared. */
  const without = (answer: object, sellerId: string): unknown => {
    const { data, errors } = answer as { data?: unknown; errors?: unknown };
    return JSON.parse(JSON.stringify({ data, errors }).replaceAll(sellerId, 'SELLER'));
  };

  const UNKNOWN = 'A0NOSUCHSELLER';

  /** A text of every id that the hidden seller's objects have, read by the admin. */
  async function hiddenIds(): Promise<string[]> {
    const document = `{ seller(id: "${hidden}") {
      id
      supplySources(first: 3) { nodes { id } }
      listings(first: 2) { nodes { id inventoryLevels { id } } }
      order(id: "${app.running.emulator.showcase.amazonOrderId}") { id items { id } }
    } }`;
    const { data } = await app.as(app.admin, document);
    return [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '');
  }

  const takesSeller = (field: GraphQLField<unknown, unknown>): boolean => {
    // A key with a list of sellers cannot have this scope.
    if (field.extensions['needsScope'] === 'MANAGE') return false;
    const type = field.args.find(({ name }) => name === 'input')?.type;
    const input = isNonNullType(type) ? type.ofType : type;
    return isInputObjectType(input) && 'sellerId' in input.getFields();
  };

  describe('a seller that the key does not see', () => {
    it('is in no list, and the only other one needs no name', async () => {
      const { data } = await app.as(
        key,
        '{ sellers { totalCount nodes { sellerId } } seller { sellerId } }',
      );
      expect(data).toEqual({
        sellers: { totalCount: 1, nodes: [{ sellerId: own }] },
        seller: { sellerId: own },
      });
    });

    it('has no node, of any type', async () => {
      const ids = await hiddenIds();
      expect(new Set(ids.map((id) => id.split(':')[0])).size).toBeGreaterThan(4);
      app.running.callsSince();
      const { data } = await app.as(key, 'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      });
      expect(data.nodes).toEqual(ids.map(() => null));
      expect(app.running.callsSince()).toEqual({});
      const seen = await app.as(app.admin, 'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      });
      expect(seen.data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(ids);
    });

    it('looks like one that does not exist, in a query', async () => {
      const ask = (id: string) => app.as(key, `{ seller(id: "${id}") { sellerId } }`);
      expect(without(await ask(hidden), hidden)).toEqual(without(await ask(UNKNOWN), UNKNOWN));
    });

    it.each(mutations.filter(takesSeller).map((field) => [field.name, field] as const))(
      'looks like one that does not exist, and is not changed, in %s',
      async (_, field) => {
        const ask = (id: string) =>
          app.as(key, `mutation { ${minimalField(field, { sellerId: JSON.stringify(id) })} }`);
        app.running.callsSince();
        const answers = [without(await ask(hidden), hidden), without(await ask(UNKNOWN), UNKNOWN)];
        expect(answers[0]).toEqual(answers[1]);
        expect(JSON.stringify(answers[0])).toContain('SELLER');
        // Some seconds after its start, a server checks with this call that each token belongs to its seller.
        const { searchListingsItems: _check, ...calls } = app.running.callsSince();
        expect(calls).toEqual({});
      },
    );

    it('is not in the cached answers of others', async () => {
      const document = `{ sellers { nodes { sellerId supplySources(first: 1) { nodes { id } } } } }`;
      for (let round = 0; round < 4; round += 1) await app.as(app.admin, document);
      const { data } = await app.as(key, document);
      expect(data.sellers.nodes.map(({ sellerId }: { sellerId: string }) => sellerId)).toEqual([
        own,
      ]);
    });

    it("cannot be reached by another seller's cursor or object", async () => {
      const { data } = await app.as(
        app.admin,
        `{ seller(id: "${hidden}") { supplySources(first: 1) { pageInfo { endCursor } } } }`,
      );
      const byCursor = await app.as(
        key,
        'query C($after: String) { seller { supplySources(after: $after) { nodes { id } } } }',
        { after: data.seller.supplySources.pageInfo.endCursor },
      );
      expect(byCursor.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      const id = `Order:${hidden}:${app.running.emulator.showcase.amazonOrderId}`;
      const byId = await app.as(key, 'query O($id: ID!) { seller { order(id: $id) { id } } }', {
        id,
      });
      expect(byId.data?.seller?.order ?? null).toBeNull();
      expect(byId.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    it('is not named by a key for it', async () => {
      const { data } = await app.as(key, '{ viewer { actor accessKey { sellers { sellerId } } } }');
      expect(data.viewer.accessKey.sellers).toEqual([{ sellerId: own }]);
    });
  });
}
