/** The first limit: a hand-written REST backend for exactly these responses. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveParent, settings } from '../children/child.js';
import { listen } from '../peers/listen.js';
import { listView } from '../peers/list-view.js';
import { Memory } from '../peers/memory.js';
import type { PeerSettings } from '../peers/memory.js';
import { openOrders } from '../peers/orders.js';
import type { Orders, PageParts } from '../peers/orders.js';
import { REST_PATHS } from '../peers/rest-paths.js';

const peer = settings() as PeerSettings;
const memory = new Memory(peer);
const orders = openOrders(memory, peer);
const PAGES: ReadonlyMap<string, PageParts> = new Map([
  [REST_PATHS.page, { hasStock: false, hasLedger: false, hasOffers: false }],
  [REST_PATHS.fullPage, { hasStock: true, hasLedger: true, hasOffers: false }],
  [REST_PATHS.offeredPage, { hasStock: true, hasLedger: true, hasOffers: true }],
]);
const ONE = '/supply-sources/';
const LISTING = '/listings/';

/** Returns null for an unknown path. */
async function readOrders(url: string, of: Orders): Promise<object | null> {
  const parts = PAGES.get(url);
  if (parts) return { orders: await of.page(50, parts) };
  const { order, quote } = REST_PATHS;
  if (url.startsWith(order)) return { order: await of.order(url.slice(order.length)) };
  if (url.startsWith(quote)) return { order: await of.quote(url.slice(quote.length)) };
  return null;
}

/** Returns null for an unknown path. */
async function read(url: string): Promise<object | null> {
  if (url === '/') return { __typename: 'Query' };
  if (orders && url.startsWith(REST_PATHS.all)) return readOrders(url, orders);
  if (url === '/supply-sources') {
    const listed = await memory.page(50);
    const sources = await Promise.all(
      listed.map(async ({ supplySourceId }) => memory.source(supplySourceId)),
    );
    return { supplySources: { nodes: sources.map(listView) } };
  }
  if (url.startsWith(ONE)) return { supplySource: await memory.source(url.slice(ONE.length)) };
  if (url.startsWith(LISTING)) return { listing: await memory.listing(url.slice(LISTING.length)) };
  return null;
}

async function change(url: string, body: string): Promise<object | null> {
  if (url.startsWith(ONE)) {
    const id = url.slice(ONE.length);
    await memory.setStatus(id, (JSON.parse(body) as { status: string }).status);
    return { supplySource: await memory.source(id) };
  }
  if (!url.startsWith(LISTING)) return null;
  const { supplySourceId, quantity } = JSON.parse(body) as {
    supplySourceId: string;
    quantity: number;
  };
  const sku = url.slice(LISTING.length);
  await memory.setStock(sku, supplySourceId, quantity);
  return { sku };
}

function send(response: ServerResponse, result: object | null): void {
  const body = JSON.stringify({ data: result });
  response.writeHead(result === null ? 404 : 200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function fail(response: ServerResponse): void {
  response.writeHead(502).end();
}

const server = createServer((request: IncomingMessage, response) => {
  const url = request.url ?? '/';
  if (request.method === 'GET') {
    read(url).then(
      (result) => send(response, result),
      () => fail(response),
    );
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    change(url, body).then(
      (result) => send(response, result),
      () => fail(response),
    );
  });
});

serveParent({ url: await listen(server), stop: () => server.closeAllConnections() });
