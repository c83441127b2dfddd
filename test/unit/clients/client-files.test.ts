import { buildSchema } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { apolloCacheOf } from '../../../src/server/clients/apollo-cache.js';
import { graphcacheOf } from '../../../src/server/clients/graphcache.js';

const SMALL = buildSchema(`
  interface Node { id: ID! }
  type Shop implements Node { id: ID! hours: Hours! rates(first: Int): [Rate!]! owner: Party status: Status pages: ShopConnection }
  type Hours { open: String! zone: Zone }
  type Zone { name: String! }
  type Rate { amount: String! }
  type Person { name: String! }
  type Company implements Node { id: ID! name: String! }
  type ShopConnection { nodes: [Shop!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  union Party = Person | Company
  enum Status { OPEN CLOSED }
  input ShopInput { name: String! }
  type RenamePayload { shop: Shop }
  type Query { shop(id: ID!): Shop node(id: ID!): Node }
  type Mutation { rename(input: ShopInput!): RenamePayload }
`);

describe('the cache of Apollo Client', () => {
  it('has the members of interfaces and unions', () => {
    expect(apolloCacheOf(SMALL).possibleTypes).toEqual({
      Node: ['Company', 'Shop'],
      Party: ['Company', 'Person'],
    });
  });

  it('merges values that stand alone, and neither nodes nor entries of lists nor results of mutations', () => {
    expect(apolloCacheOf(SMALL).typePolicies).toEqual({
      Hours: { merge: true },
      PageInfo: { merge: true },
      Person: { merge: true },
      ShopConnection: { merge: true },
      Zone: { merge: true },
    });
  });
});

describe('the schema of graphcache', () => {
  const {
    schema: { __schema: small },
    values,
  } = graphcacheOf(SMALL);

  it('has output types with the null and list wrappers of their fields', () => {
    expect(small.types).toContainEqual({
      kind: 'OBJECT',
      name: 'Shop',
      interfaces: [{ kind: 'INTERFACE', name: 'Node' }],
      fields: [
        {
          name: 'id',
          type: { kind: 'NON_NULL', ofType: { kind: 'SCALAR', name: 'Any' } },
          args: [],
        },
        {
          name: 'hours',
          type: { kind: 'NON_NULL', ofType: { kind: 'OBJECT', name: 'Hours' } },
          args: [],
        },
        {
          name: 'rates',
          type: {
            kind: 'NON_NULL',
            ofType: {
              kind: 'LIST',
              ofType: { kind: 'NON_NULL', ofType: { kind: 'OBJECT', name: 'Rate' } },
            },
          },
          args: [],
        },
        { name: 'owner', type: { kind: 'UNION', name: 'Party' }, args: [] },
        { name: 'status', type: { kind: 'SCALAR', name: 'Any' }, args: [] },
        { name: 'pages', type: { kind: 'OBJECT', name: 'ShopConnection' }, args: [] },
      ],
    });
  });

  it('comes with the names of objects without an id', () => {
    expect(values).toEqual(['Hours', 'Person', 'Rate', 'RenamePayload', 'Zone']);
  });

  it('has neither inputs nor leaves nor introspection', () => {
    const names = small.types.map((type) => ('name' in type ? type.name : null));
    expect(names).toEqual([
      'Company',
      'Hours',
      'Mutation',
      'Node',
      'PageInfo',
      'Party',
      'Person',
      'Query',
      'Rate',
      'RenamePayload',
      'Shop',
      'ShopConnection',
      'Zone',
      'Any',
    ]);
  });
});

describe('the files of a subgraph', () => {
  it('are those of the same server without federation', () => {
    const [plain, federated] = [createSchema(), createSchema({ federation: true })];
    expect(apolloCacheOf(federated)).toEqual(apolloCacheOf(plain));
    expect(graphcacheOf(federated)).toEqual(graphcacheOf(plain));
  });
});
