/** Apollo Server as in its documentation: standalone, with its defaults. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { serveParent, settings } from '../children/child.js';
import { createResolvers, typeDefs } from '../peers/graph.js';
import { createPeerContext, Memory } from '../peers/memory.js';
import type { PeerContext, PeerSettings } from '../peers/memory.js';

const memory = new Memory(settings() as PeerSettings);
const server = new ApolloServer<PeerContext>({ typeDefs, resolvers: createResolvers('fields') });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => createPeerContext(memory),
});

serveParent({ url: url.replace(/\/$/, ''), stop: () => server.stop() });
