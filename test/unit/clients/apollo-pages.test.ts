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
