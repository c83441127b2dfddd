/** The operations of the stand-in. Bytes are prepared once; a mutation prepares only the changed ones again. */
import type { OrderBook } from './order-book.js';
import { initialStock, listing, offers, skuIndex } from './orders.js';
import type { Stock } from './orders.js';
import { shipment } from './shipments.js';
import { listedSource, sourceInFull, sourceIndex } from './supply-sources.js';
import type { SourceStatus } from './supply-sources.js';

export interface Reply {
  /** Amazon's name of the operation. Calls are counted by it. */
  readonly operation: string;
  readonly status: number;
  readonly body: Buffer;
}

const NAMES = { one: 'getOrder', many: 'searchOrders' };
const V0_NAMES = { one: 'getOrderV0', many: 'getOrdersV0' };
const EMPTY = Buffer.alloc(0);
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const ok = (operation: string, body: Buffer): Reply => ({ operation, status: 200, body });

/** Responses that never change. Each is built at its first request. */
class Prepared<Key> {
  readonly #made = new Map<Key, Buffer>();

  readonly #make: (key: Key) => object;

  constructor(make: (key: Key) => object) {
    this.#make = make;
  }

  get(key: Key): Buffer {
    let body = this.#made.get(key);
    if (body === undefined) this.#made.set(key, (body = bytes(this.#make(key))));
    return body;
  }

  forget(key: Key): void {
    this.#made.delete(key);
  }
}

export class Amazon {
  readonly #statuses = new Map<number, SourceStatus>();
  readonly #stock = new Map<number, Stock[]>();
  readonly #sources = new Prepared<number>((index) => sourceInFull(index, this.#statusOf(index)));
  readonly #pages = new Prepared<string>((key) => this.#page(key));
  readonly #listings = new Prepared<number>((index) => listing(index, this.#stockOf(index)));
  readonly #offers = bytes(offers());
  readonly #restrictedToken = bytes({ restrictedDataToken: 'Atz.sprdt|bench', expiresIn: 3600 });
  readonly #token = bytes({
    access_token: 'Atza|bench',
    refresh_token: 'Atzr|bench',
    token_type: 'bearer',
    expires_in: 3600,
  });

  readonly #sourceCount: number;
  readonly #orders: OrderBook;

  /** @param sourceCount number of supply sources of the seller. */
  constructor(sourceCount: number, orders: OrderBook) {
    this.#sourceCount = sourceCount;
    this.#orders = orders;
  }

  answer(method: string, url: string, body: string): Reply {
    const end = url.indexOf('?');
    const path = end < 0 ? url : url.slice(0, end);
    const query = end < 0 ? '' : url.slice(end + 1);
    if (path.startsWith('/supplySources/')) return this.#supplySources(method, path, query, body);
    if (path.startsWith('/listings/')) return this.#listing(method, path, query, body);
    if (path.startsWith('/orders/')) return this.#order(path, query);
    if (path === '/mfn/v0/shipments') return this.#shipment(body);
    if (path === '/mfn/v0/eligibleShippingServices') {
      return ok('getEligibleShipmentServices', this.#offers);
    }
    if (path === '/tokens/2021-03-01/restrictedDataToken')
      return ok('createRestrictedDataToken', this.#restrictedToken);
    if (path === '/auth/o2/token') return ok('LWA', this.#token);
    return unknown();
  }

  #supplySources(method: string, path: string, query: string, body: string): Reply {
    const [, , , , id = '', part] = path.split('/');
    if (id === '') return ok('getSupplySources', this.#pages.get(query));
    const index = sourceIndex(id);
    if (index === null || index >= this.#sourceCount) return unknown('getSupplySource');
    if (method === 'PUT' && part === 'status') {
      this.#statuses.set(index, (JSON.parse(body) as { status: SourceStatus }).status);
      this.#sources.forget(index);
      return { operation: 'updateSupplySourceStatus', status: 204, body: EMPTY };
    }
    return ok('getSupplySource', this.#sources.get(index));
  }

  #statusOf(index: number): SourceStatus {
    return this.#statuses.get(index) ?? 'Active';
  }

  #page(query: string): object {
    const search = new URLSearchParams(query);
    const size = Number(search.get('pageSize') ?? 10);
    const from = Number(search.get('nextPageToken') ?? 0);
    const until = Math.min(from + size, this.#sourceCount);
    return {
      supplySources: Array.from({ length: until - from }, (_, offset) =>
        listedSource(from + offset),
      ),
      ...(until < this.#sourceCount && { nextPageToken: String(until) }),
    };
  }

  #listing(method: string, path: string, query: string, body: string): Reply {
    const [, , , , , name] = path.split('/');
    if (name === undefined) {
      const identifiers = new URLSearchParams(query).get('identifiers') ?? '';
      const found = identifiers.split(',').map((entry) => this.#listingOf(entry));
      return ok('searchListingsItems', joined(found.filter((entry) => entry !== null)));
    }
    const index = skuIndex(decodeURIComponent(name));
    if (index === null) return unknown('getListingsItem');
    if (method !== 'PATCH') return ok('getListingsItem', this.#listings.get(index));
    this.#patch(index, body);
    const result = {
      sku: decodeURIComponent(name),
      status: 'ACCEPTED',
      submissionId: 'bench',
      issues: [],
    };
    return ok('patchListingsItem', bytes(result));
  }

  #listingOf(name: string): Buffer | null {
    const index = skuIndex(name);
    return index === null ? null : this.#listings.get(index);
  }

  #stockOf(index: number): Stock[] {
    let stock = this.#stock.get(index);
    if (!stock) this.#stock.set(index, (stock = initialStock(index)));
    return stock;
  }

  #patch(index: number, body: string): void {
    const { patches } = JSON.parse(body) as {
      patches: { value: { fulfillment_channel_code: string; quantity: number }[] }[];
    };
    const stock = this.#stockOf(index);
    for (const { fulfillment_channel_code: place, quantity } of patches.flatMap(
      ({ value }) => value,
    )) {
      const entry = stock.find(({ supplySourceId }) => supplySourceId === place);
      if (entry) entry.quantity = quantity;
      else stock.push({ supplySourceId: place, quantity });
    }
    this.#listings.forget(index);
  }

  #shipment(body: string): Reply {
    const { orderId, answer } = shipment(body);
    this.#orders.change(orderId);
    return ok('createShipment', bytes(answer));
  }

  #order(path: string, query: string): Reply {
    const [, , version, , id, part] = path.split('/');
    if (id !== undefined && part === 'shipmentConfirmation') {
      this.#orders.change(id);
      return { operation: 'confirmShipment', status: 204, body: EMPTY };
    }
    const isV0 = version === 'v0';
    const name = (isV0 ? V0_NAMES : NAMES)[id === undefined ? 'many' : 'one'];
    const found = this.#orders.answer(isV0, id, query);
    return found === null ? unknown(name) : ok(name, bytes(found));
  }
}

function joined(items: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from(`{"numberOfResults":${items.length},"items":[`)];
  for (const [position, item] of items.entries()) {
    if (position > 0) parts.push(Buffer.from(','));
    parts.push(item);
  }
  parts.push(Buffer.from(']}'));
  return Buffer.concat(parts);
}

function unknown(operation = 'unknown'): Reply {
  return {
    operation,
    status: 404,
    body: bytes({ errors: [{ code: 'NotFound', message: 'not here' }] }),
  };
}
