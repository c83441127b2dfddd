import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { InMemoryCacheConfig } from '@apollo/client';
import type { OrdersPageQuery } from '../generated/screens/graphql.js';
import { BuyLabel, OrderDetails, OrdersPage } from './documents.js';
import type { OrdersPage as Page, PackingClient } from './packing-client.js';

/** The packing screen with Apollo Client. The server's `/client/apollo.json` is the whole configuration of its cache. */
export async function apolloClient(url: string, send: typeof fetch): Promise<PackingClient> {
  const settings = (await (await fetch(`${url}/client/apollo.json`)).json()) as InMemoryCacheConfig;
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql`, fetch: send }),
    cache: new InMemoryCache(settings),
  });
  return {
    orders: async (seller, after) => {
      const { data } = await client.query({ query: OrdersPage, variables: { seller, after } });
      return pageOf(data);
    },
    refetch: async (id) => {
      const { data } = await client.query({
        query: OrderDetails,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      return data?.node?.__typename === 'Order' ? data.node : null;
    },
    cachedOrders: (seller, after) => {
      const data = client.readQuery({ query: OrdersPage, variables: { seller, after } });
      return data && pageOf(data).rows;
    },
    buy: async (input) => {
      const { data } = await client.mutate({ mutation: BuyLabel, variables: { input } });
      const result = data?.buyShipping;
      if (!result) throw new Error('The server sent no result.');
      return result.error;
    },
  };
}

function pageOf(data: OrdersPageQuery | undefined): Page {
  const orders = data?.seller?.orders;
  if (!orders) throw new Error('The seller has no orders.');
  const { endCursor, hasNextPage } = orders.pageInfo;
  return { rows: orders.nodes, next: hasNextPage ? endCursor : null };
}
