/** The first limit: a hand-written REST backend for exactly these responses. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveParent, settings } from '../children/child.js';
import { listen } from '../peers/listen.js';
import { listView } from '../peers/list-view.js';
import { Memory } from '../peers/memory.js';
import type { PeerSettings } from '../peers/memory.js';
import { OrderRows } from '../peers/order-rows.js';
import { OrderSync } from '../peers/order-sync.js';
import { Orders } from '../peers/orders.js';
import type { PageParts } from '../peers/orders.js';
import { Purchases } from '../peers/purchases.js';
import { REST_PATHS } from '../peers/rest-paths.js';

/** What a load with a store uses. */
interface Shop {
  readonly orders: Orders;
  readonly purchases: Purchases;
  readonly sync: OrderSync | null;
}

const peer = settings() as PeerSettings;
const memory = new Memory(peer);
const shop = peer.store === undefined ? null : openShop(peer.store);
const PAGES: ReadonlyMap<string, PageParts> = new Map([
  [REST_PATHS.page, { hasStock: false, hasLedger: false, hasOffers: false }],
  [REST_PATHS.fullPage, { hasStock: true, hasLedger: true, hasOffers: false }],
  [REST_PATHS.offeredPage, { hasStock: true, hasLedger: true, hasOffers: true }],
]);

function openShop(folder: string): Shop {
  const rows = new OrderRows(folder);
  return {
    orders: new Orders(memory, rows),
    purchases: new Purchases(memory, rows, folder),
    sync: peer.readsOrders ? new OrderSync(memory.upstream, folder) : null,
  };
}

/** Returns null for an unknown path. */
async function read(url: string): Promise<object | null> {
  if (url === '/') return { __typename: 'Query' };
  const { sources, source, listing, order } = REST_PATHS;
  const parts = PAGES.get(url);
  if (shop && parts) return { orders: await shop.orders.page(50, parts) };
  if (shop && url.startsWith(order)) {
    return { order: await shop.orders.order(url.slice(order.length)) };
  }
  if (url === sources) {
    const listed = await memory.page(50);
    const found = await Promise.all(
      listed.map(async ({ supplySourceId }) => memory.source(supplySourceId)),
    );
    return { supplySources: { nodes: found.map(listView) } };
  }
  if (url.startsWith(source)) {
    return { supplySource: await memory.source(url.slice(source.length)) };
  }
  if (url.startsWith(listing)) {
    const { sku, inventoryLevels } = await memory.listing(url.slice(listing.length));
    return { listing: { sku, inventoryLevels } };
  }
  return null;
}

/** The body of any change or quote. Each has some of the fields. */
interface ChangeInput {
  /** Of an order. */
  readonly id: string;
  readonly key: string;
  readonly status: string;
  readonly supplySourceId: string;
  readonly quantity: number;
}

async function change(url: string, body: string): Promise<object | null> {
  const { source, listing, quotes, purchases } = REST_PATHS;
  const input = JSON.parse(body) as ChangeInput;
  if (shop && url === quotes) return { order: await shop.orders.quote(input.id) };
  if (shop && url === purchases) return { purchase: await shop.purchases.buy(input) };
  if (url.startsWith(source)) {
    const id = url.slice(source.length);
    await memory.setStatus(id, input.status);
    return { supplySource: await memory.source(id) };
  }
  if (!url.startsWith(listing)) return null;
  const sku = url.slice(listing.length);
  await memory.setStock(sku, input.supplySourceId, input.quantity);
  return { sku };
}

function send(response: ServerResponse, result: object | null): void {
  // Bytes, because Node.js would encode a long text twice: to count it, and to write it.
  const body = Buffer.from(JSON.stringify({ data: result }));
  response.writeHead(result === null ? 404 : 200, {
    'content-type': 'application/json',
    'content-length': body.length,
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

serveParent({
  url: await listen(server),
  stop: async () => {
    await shop?.sync?.stop();
    server.closeAllConnections();
  },
});
