/** Mercurius on Fastify with `jit: 1`, which compiles a query at its second request. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { fastify } from 'fastify';
import { mercurius } from 'mercurius';
import { serveParent, settings } from '../children/child.js';
import { createResolvers, typeDefs } from '../peers/graph.js';
import type { ResolverStyle } from '../peers/graph.js';
import { createPeerContext, Memory } from '../peers/memory.js';
import type { PeerSettings } from '../peers/memory.js';
import { openOrders } from '../peers/orders.js';

const { resolvers, ...peer } = settings() as PeerSettings & { resolvers: ResolverStyle };
const memory = new Memory(peer);
const orders = openOrders(memory, peer);
const app = fastify();
await app.register(mercurius, {
  schema: makeExecutableSchema({ typeDefs, resolvers: createResolvers(resolvers) }),
  context: () => createPeerContext(memory, orders),
  jit: 1,
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });

serveParent({ url, stop: () => app.server.closeAllConnections() });
