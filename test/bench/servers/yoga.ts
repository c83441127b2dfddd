/** GraphQL Yoga on node:http. Optionally with the JIT from its documentation, and with look-ahead. */
import { createServer } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { createSchema, createYoga } from 'graphql-yoga';
import { serveParent, settings } from '../children/child.js';
import { createResolvers, typeDefs } from '../peers/graph.js';
import type { ResolverStyle } from '../peers/graph.js';
import { listen } from '../peers/listen.js';
import { createPeerContext, Memory } from '../peers/memory.js';
import type { PeerContext, PeerSettings } from '../peers/memory.js';

const { jit, resolvers, ...peer } = settings() as PeerSettings & {
  jit: boolean;
  resolvers: ResolverStyle;
};
const memory = new Memory(peer);
const yoga = createYoga({
  schema: createSchema<PeerContext>({ typeDefs, resolvers: createResolvers(resolvers) }),
  context: () => createPeerContext(memory),
  logging: false,
  graphiql: false,
  landingPage: false,
  plugins: jit ? [useGraphQlJit()] : [],
});
const server = createServer((request, response) => void yoga(request, response));

serveParent({ url: await listen(server), stop: () => server.closeAllConnections() });
