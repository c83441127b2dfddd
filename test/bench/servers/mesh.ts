/**
 * GraphQL Mesh: the schema that its OpenAPI handler builds from our description, served by Yoga, like Mesh itself. Calls
 * use the same client as all peers. With a cache, responses are cached by URL, like in Mesh's HTTP cache.
 */
import { createServer } from 'node:http';
import { loadGraphQLSchemaFromOpenAPI } from '@omnigraph/openapi';
import { Response } from '@whatwg-node/fetch';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { serveParent, settings } from '../children/child.js';
import { Upstream } from '../peers/http.js';
import { listen } from '../peers/listen.js';
import type { PeerSettings } from '../peers/memory.js';
import { openApiDescription } from '../peers/open-api.js';

const { upstream: url, connections, cacheMs } = settings() as PeerSettings;
const upstream = new Upstream(url, connections);
const kept = cacheMs > 0 ? new LRUCache<string, string>({ max: 10_000, ttl: cacheMs }) : null;

async function fetchUpstream(target: string): Promise<Response> {
  let body = kept?.get(target);
  if (body === undefined) {
    body = await upstream.text(target.slice(url.length));
    kept?.set(target, body);
  }
  return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
}

const schema = await loadGraphQLSchemaFromOpenAPI('Amazon', {
  source: openApiDescription(url) as never,
  endpoint: url,
  cwd: process.cwd(),
  fetch: fetchUpstream as never,
});
const yoga = createYoga({ schema, logging: false, graphiql: false, landingPage: false });
const server = createServer((request, response) => void yoga(request, response));

serveParent({ url: await listen(server), stop: () => server.closeAllConnections() });
