import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const MARKETPLACE = 'ATVPDKIKX0DER';
const PAGE = 100;
const DAY_MS = 86_400_000;

/** A seller of the crowd, as it is in SELLERS_FILE. */
export interface CrowdSeller {
  readonly id: string;
  readonly name: string;
  readonly refreshToken: string;
  readonly marketplaceIds: readonly string[];
}

export interface CrowdOptions {
  /** Orders that each seller has got in the last day. Default: 100, one page. */
  readonly recentOrders?: number;
  /** Orders before. Default: 200, two pages. */
  readonly earlierOrders?: number;
  /** Orders that have changed whenever a seller is searched again. Default: 0. */
  readonly changedOrders?: number;
  /** Time until a response, in milliseconds. Default: none. */
  readonly latencyMs?: number;
}

/** One search for orders, in the order of arrival. */
export interface CrowdSearch {
  readonly sellerId: string;
  /** False for orders from before the last day. */
  readonly isRecent: boolean;
}

/** A stand-in for Amazon with any number of sellers, each with orders. It has no usage plans, and no other API. */
export interface Crowd {
  readonly url: string;
  readonly searches: readonly CrowdSearch[];
  close(): Promise<void>;
}

/** Returns sellers of the crowd. */
export function crowdSellers(count: number): CrowdSeller[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `A0CROWD${String(index).padStart(5, '0')}`,
    name: `Seller ${index}`,
    refreshToken: `Atzr-crowd-${index}`,
    marketplaceIds: [MARKETPLACE],
  }));
}

/** Returns the variables of a program that calls the crowd for the sellers of a file. */
export function crowdEnvironment(url: string, sellersFile: string): Record<string, string> {
  return {
    SP_API_REGION: 'na',
    SP_API_ENDPOINT: url,
    LWA_ENDPOINT: `${url}/auth/o2/token`,
    LWA_CLIENT_ID: 'crowd',
    LWA_CLIENT_SECRET: 'invented',
    SELLERS_FILE: sellersFile,
  };
}

function orderOf(seller: number, index: number, at: number): object {
  const number = String(index).padStart(7, '0');
  const time = new Date(at).toISOString();
  return {
    orderId: `${String(seller % 1_000).padStart(3, '0')}-${String(seller).padStart(7, '0')}-${number}`,
    createdTime: time,
    lastUpdatedTime: time,
    salesChannel: { channelName: 'AMAZON', marketplaceId: MARKETPLACE },
    proceeds: { grandTotal: { amount: '59.98', currencyCode: 'USD' } },
    fulfillment: { fulfillmentStatus: 'UNSHIPPED', fulfilledBy: 'MERCHANT' },
    orderItems: [1, 2].map((item) => ({
      orderItemId: `${seller}${number}${item}`,
      quantityOrdered: 1,
      product: { asin: 'B0EXAMPLE1', title: `An invented thing ${item}`, sellerSku: `SKU-${item}` },
      fulfillment: { quantityFulfilled: 0, quantityUnfulfilled: 1 },
    })),
  };
}

class Answers {
  readonly searches: CrowdSearch[] = [];
  readonly #startedAt = Date.now();
  readonly #options: CrowdOptions;

  constructor(options: CrowdOptions) {
    this.#options = options;
  }

  /** Returns the body of a response. Null for an operation that the crowd does not have. */
  answer(path: string, query: URLSearchParams, accessToken: string, body: string): object | null {
    const seller = Number(/-(\d+)$/.exec(accessToken)?.[1] ?? 0);
    if (path === '/auth/o2/token') {
      const token = new URLSearchParams(body).get('refresh_token') ?? '';
      return { access_token: token, token_type: 'bearer', expires_in: 3600 };
    }
    if (path === '/orders/2026-01-01/orders') return this.#search(seller, query);
    if (path === '/orders/v0/orders') return { payload: { Orders: [] } };
    return null;
  }

  #search(seller: number, query: URLSearchParams): object {
    const { recentOrders = PAGE, earlierOrders = 2 * PAGE, changedOrders = 0 } = this.#options;
    const after = Date.parse(query.get('lastUpdatedAfter') ?? '');
    const before = query.get('lastUpdatedBefore');
    const isRecent = before === null;
    this.searches.push({ sellerId: crowdId(seller), isRecent });
    const until = isRecent ? Date.now() - 150_000 : Date.parse(before);
    const isLater = after > this.#startedAt - DAY_MS / 2;
    const count = isLater ? changedOrders : isRecent ? recentOrders : earlierOrders;
    const from = Number(query.get('paginationToken') ?? 0);
    const size = Math.min(PAGE, count - from);
    const orders = Array.from({ length: Math.max(size, 0) }, (_, index) =>
      orderOf(seller, from + index + (isRecent ? 0 : recentOrders), after + (from + index) * 1_000),
    );
    return {
      orders,
      ...(from + size < count && { pagination: { nextToken: String(from + size) } }),
      lastUpdatedBefore: new Date(until).toISOString(),
    };
  }
}

const crowdId = (seller: number): string => `A0CROWD${String(seller).padStart(5, '0')}`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** Starts the stand-in on a free port of this machine. */
export async function startCrowd(options: CrowdOptions = {}): Promise<Crowd> {
  const answers = new Answers(options);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const token = String(request.headers['x-amz-access-token'] ?? '');
    const reply = async (): Promise<void> => {
      const body = await bodyOf(request);
      if (options.latencyMs !== undefined) await sleep(options.latencyMs);
      const answer = answers.answer(pathname, searchParams, token, body);
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { errors: [{ code: 'NotFound', message: 'none' }] }));
    };
    reply().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    searches: answers.searches,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
