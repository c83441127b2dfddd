import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type { GraphQLResponse } from 'relay-runtime';
import buyMutation from '../generated/relay/packingBuyMutation.graphql.js';
import type { packingBuyMutation } from '../generated/relay/packingBuyMutation.graphql.js';
import orderQuery from '../generated/relay/packingOrderQuery.graphql.js';
import type { packingOrderQuery } from '../generated/relay/packingOrderQuery.graphql.js';
import ordersQuery from '../generated/relay/packingOrdersQuery.graphql.js';
import type {
  packingOrdersQuery,
  packingOrdersQuery$data as Data,
} from '../generated/relay/packingOrdersQuery.graphql.js';
import type { Failure, OrdersPage, PackingClient } from '../screens/packing-client.js';

/** The packing screen with Relay, which learns everything about the schema from its compiler. */
export async function relayClient(url: string, send: typeof fetch): Promise<PackingClient> {
  const environment = new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await send(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    }),
    store: new Store(new RecordSource()),
  });
  return {
    orders: async (seller, after) => {
      const variables = { seller, after };
      // A component would retain the query while it is shown.
      environment.retain(createOperationDescriptor(ordersQuery, variables));
      const query = fetchQuery<packingOrdersQuery>(environment, ordersQuery, variables);
      return pageOf(await query.toPromise());
    },
    refetch: async (id) => {
      const query = fetchQuery<packingOrderQuery>(environment, orderQuery, { id });
      const node = (await query.toPromise())?.node;
      return node?.__typename === 'Order' ? { id, status: node.status ?? null } : null;
    },
    cachedOrders: (seller, after) => {
      const operation = createOperationDescriptor(ordersQuery, { seller, after });
      const { data, isMissingData } = environment.lookup(operation.fragment);
      return isMissingData ? null : pageOf(data as unknown as Data).rows;
    },
    buy: (input) =>
      new Promise<Failure | null>((resolve, reject) => {
        commitMutation<packingBuyMutation>(environment, {
          mutation: buyMutation,
          variables: { input },
          onCompleted: ({ buyShipping: result }) => {
            if (!result) reject(new Error('The server sent no result.'));
            else
              resolve(result.error ? { ...result.error, path: result.error.path ?? null } : null);
          },
          onError: reject,
        });
      }),
  };
}

function pageOf(data: Data | undefined): OrdersPage {
  const orders = data?.seller?.orders;
  if (!orders) throw new Error('The seller has no orders.');
  const { endCursor, hasNextPage } = orders.pageInfo;
  return {
    rows: orders.edges.map(({ node: { status, shipBy, ...node } }) => ({
      ...node,
      status: status ?? null,
      shipBy: shipBy ? { latest: shipBy.latest ?? null } : null,
    })),
    next: hasNextPage ? (endCursor ?? null) : null,
  };
}
