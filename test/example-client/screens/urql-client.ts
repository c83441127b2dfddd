import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import type { CacheExchangeOpts } from '@urql/exchange-graphcache';
import type { OrdersPageQuery } from '../generated/screens/graphql.js';
import { BuyLabel, OrderDetails, OrdersPage } from './documents.js';
import type { OrdersPage as Page, PackingClient } from './packing-client.js';

/** The packing screen with urql. The server's `/client/graphcache.json` is the whole configuration of its cache. */
export async function urqlClient(url: string, send: typeof fetch): Promise<PackingClient> {
  const { schema, values } = (await (await fetch(`${url}/client/graphcache.json`)).json()) as {
    readonly schema: NonNullable<CacheExchangeOpts['schema']>;
    readonly values: readonly string[];
  };
  const keys = Object.fromEntries(values.map((name) => [name, () => null]));
  const client = new Client({
    url: `${url}/graphql`,
    fetch: send,
    // The server accepts a GET only with a header against CSRF.
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema, keys }), fetchExchange],
  });
  return {
    orders: async (seller, after) => {
      const { data, error } = await client.query(OrdersPage, { seller, after });
      if (error) throw error;
      return pageOf(data);
    },
    refetch: async (id) => {
      const { data, error } = await client.query(
        OrderDetails,
        { id },
        { requestPolicy: 'network-only' },
      );
      if (error) throw error;
      return data?.node?.__typename === 'Order' ? data.node : null;
    },
    cachedOrders: (seller, after) => {
      const cached = client.readQuery(
        OrdersPage,
        { seller, after },
        { requestPolicy: 'cache-only' },
      );
      return cached?.data ? pageOf(cached.data).rows : null;
    },
    buy: async (input) => {
      const { data, error } = await client.mutation(BuyLabel, { input });
      if (error) throw error;
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
