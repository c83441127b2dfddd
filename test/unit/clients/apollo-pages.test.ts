import { readFileSync } from 'node:fs';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { gql, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { createSchema } from '../../../src/app/create-schema.js';
import { apolloCacheOf } from '../../../src/server/clients/apollo-cache.js';

const PAGE = gql`
  query Page($after: String) {
    seller {
      id
      orders(first: 1, after: $after, sortBy: SHIP_BY_ASC) {
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

const page = (name: string, hasNextPage: boolean) => ({
  seller: {
    __typename: 'Seller',
    id: 'seller',
    orders: {
      __typename: 'OrderConnection',
      edges: [
        {
          __typename: 'OrderEdge',
          cursor: name,
          node: { __typename: 'Order', id: `order-${name}` },
        },
      ],
      pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor: name },
    },
  },
});

const PAGING: readonly string[] = ['first', 'after'];

/** Returns the arguments that choose a list, by its type and field. */
function keyArguments(schema: GraphQLSchema): Record<string, readonly string[]> {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .map(({ name, args }) => [
            `${type.name}.${name}`,
            args.map((argument) => argument.name).filter((argument) => !PAGING.includes(argument)),
          ])
      : [],
  );
  return Object.fromEntries(lists) as Record<string, readonly string[]>;
}

describe('the page for clients', () => {
  it('names the key arguments of every list', () => {
    const text = readFileSync('test/example-client/README.md', 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+\.\w+)` +\| (.*?) +\|$/gm)];
    const named = rows.map(([, list = '', cell = '']) => [list, cell.match(/\w+(?=`)/g) ?? []]);
    const sorted = (keys: Record<string, readonly string[]>) =>
      Object.fromEntries(Object.entries(keys).map(([list, names]) => [list, names.toSorted()]));
    expect(sorted(Object.fromEntries(named) as Record<string, readonly string[]>)).toEqual(
      sorted(keyArguments(createSchema())),
    );
  });
});

describe('the cache of Apollo Client', () => {
  it('joins pages by edges with the merge that the README names', () => {
    const settings = JSON.parse(JSON.stringify(apolloCacheOf(createSchema()))) as object;
    const cache = new InMemoryCache(settings);
    cache.policies.addTypePolicies({
      Seller: { fields: { orders: relayStylePagination(['sortBy', 'filter']) } },
    });
    cache.writeQuery({ query: PAGE, data: page('a', true) });
    cache.writeQuery({ query: PAGE, variables: { after: 'a' }, data: page('b', false) });
    expect(cache.readQuery({ query: PAGE })).toMatchObject({
      seller: {
        orders: {
          edges: [{ node: { id: 'order-a' } }, { node: { id: 'order-b' } }],
          pageInfo: { hasNextPage: false, endCursor: 'b' },
        },
      },
    });
  });
});
