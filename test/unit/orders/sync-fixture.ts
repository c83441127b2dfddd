import { AssignTask } from '../../../src/domains/orders/index/assign-task.js';
import type { OrderSyncEvent } from '../../../src/domains/orders/index/order-sync-event.js';
import { RecipientRole } from '../../../src/domains/orders/index/recipient-role.js';
import { RefreshTask } from '../../../src/domains/orders/index/refresh-task.js';
import { SEARCH_PACE } from '../../../src/domains/orders/index/search-window.js';
import type { SearchPace } from '../../../src/domains/orders/index/search-window.js';
import { SearchTask } from '../../../src/domains/orders/index/search-task.js';
import type { SellerTask } from '../../../src/domains/orders/index/sync-seller.js';
import type {
  OrderWire,
  SearchOrdersQueryWire,
} from '../../../src/sp-api/operations/orders.wire.js';
import type { Store } from '../../../src/store/store.js';
import { anSpApiError, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import type { StoreEngine, StorePlace } from '../store/suites/store-place.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const SELLER_ID = 'A2SELLER';

const SETTLING = 2 * MINUTE;
const HOLD = MINUTE;

/** Returns the id of the order with this number. */
export const idOf = (n: number): string => `902-0000000-${String(n).padStart(7, '0')}`;

interface HeldOrder {
  readonly n: number;
  readonly status: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Time from which lists show it. */
  readonly shownFrom: number;
}

interface TokenMark {
  readonly key: string;
  readonly until: number;
  readonly after: readonly [number, number];
  readonly issuedAt: number;
}

/** Fake of Amazon's Orders API with the rules that matter for reading all orders: windows, tokens, delays. */
export class AmazonOrders {
  readonly client: FakeSellerClient;
  readonly #orders = new Map<number, HeldOrder>();
  readonly #tokens = new Map<string, TokenMark>();
  /** Assigned supply sources in Orders v0. */
  readonly sources = new Map<number, string>();
  pageSize = 100;
  /** Orders for which Orders v0 refuses the whole call. */
  readonly refused = new Set<number>();
  /** Errors of the next calls, in this order. */
  readonly failures: Error[] = [];

  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;

    this.client = new FakeSellerClient({
      searchOrders: ({ query }) =>
        this.#failing(() => this.#search(query as SearchOrdersQueryWire)),
      getOrder: ({ path }) => this.#failing(() => this.#get(path?.['orderId'] ?? '')),
      getOrdersV0: ({ query }) =>
        this.#failing(() => this.#v0(query?.['AmazonOrderIds'] as readonly string[])),
      getOrderV0: ({ path }) =>
        this.#failing(() => ({ payload: this.#v0([path?.['orderId'] ?? '']).payload.Orders[0] })),
    });
  }

  /** Creates or changes an order. Default: now. */
  put(n: number, over: Partial<HeldOrder> = {}): void {
    const updatedAt = over.updatedAt ?? this.#now();
    const known = this.#orders.get(n);
    this.#orders.set(n, {
      n,
      status: known?.status ?? 'UNSHIPPED',
      createdAt: known?.createdAt ?? updatedAt,
      updatedAt,
      shownFrom: updatedAt + SETTLING,
      ...over,
    });
  }

  /** The queries of all searches. */
  get searches(): SearchOrdersQueryWire[] {
    return this.client.calls
      .filter(({ operation }) => operation === 'searchOrders')
      .map(({ request }) => request.query as SearchOrdersQueryWire);
  }

  #failing<Answer>(answer: () => Answer): Answer {
    const failure = this.failures.shift();
    if (failure) throw failure;
    return answer();
  }

  #search(query: SearchOrdersQueryWire): object {
    const { paginationToken, maxResultsPerPage: _size, includedData: _data, ...settled } = query;
    const key = JSON.stringify(settled);
    const mark = paginationToken === undefined ? null : this.#mark(paginationToken, key);
    const until = mark?.until ?? this.#untilOf(query);
    const [afterAt, afterN] = mark?.after ?? [0, 0];
    const rest = this.#shown(Date.parse(query.lastUpdatedAfter ?? ''), until).filter(
      ({ updatedAt, n }) => updatedAt > afterAt || (updatedAt === afterAt && n > afterN),
    );
    const page = rest.slice(0, this.pageSize);
    const nextToken = rest.length > page.length ? this.#token(key, until, page.at(-1)) : null;
    return {
      orders: page.map(wireOf),
      ...(nextToken !== null && { pagination: { nextToken } }),
      lastUpdatedBefore: new Date(until).toISOString(),
    };
  }

  #token(key: string, until: number, last: HeldOrder | undefined): string {
    const token = `token ${this.#tokens.size}`;
    const after = [last?.updatedAt ?? 0, last?.n ?? 0] as const;
    this.#tokens.set(token, { key, until, after, issuedAt: this.#now() });
    return token;
  }

  #mark(token: string, key: string): TokenMark {
    const mark = this.#tokens.get(token);
    if (mark?.key !== key || this.#now() - mark.issuedAt > DAY) throw anSpApiError();
    return mark;
  }

  #untilOf({ lastUpdatedAfter, lastUpdatedBefore }: SearchOrdersQueryWire): number {
    const latest = this.#now() - SETTLING;
    const until = lastUpdatedBefore ? Date.parse(lastUpdatedBefore) : latest;
    if (until > latest || Date.parse(lastUpdatedAfter ?? '') > until) throw anSpApiError();
    return until;
  }

  #shown(from: number, until: number): HeldOrder[] {
    return [...this.#orders.values()]
      .filter(({ shownFrom }) => shownFrom <= this.#now())
      .filter(({ updatedAt }) => updatedAt >= from && updatedAt <= until)
      .sort((a, b) => a.updatedAt - b.updatedAt || a.n - b.n);
  }

  #get(id: string): object {
    const order = [...this.#orders.values()].find(({ n }) => idOf(n) === id);
    if (!order) throw anSpApiError({ code: 'UPSTREAM_NOT_FOUND', httpStatus: 404 });
    return { order: wireOf(order) };
  }

  #v0(ids: readonly string[]) {
    if ([...this.refused].some((n) => ids.includes(idOf(n)))) throw anSpApiError();
    const Orders = [...this.#orders.keys()]
      .filter((n) => ids.includes(idOf(n)))
      .map((n) => ({
        AmazonOrderId: idOf(n),
        ...(this.sources.has(n) && {
          FulfillmentInstruction: { FulfillmentSupplySourceId: this.sources.get(n) },
        }),
      }));
    return { payload: { Orders } };
  }
}

function wireOf({ n, status, createdAt, updatedAt }: HeldOrder): OrderWire {
  return {
    orderId: idOf(n),
    createdTime: new Date(createdAt).toISOString(),
    lastUpdatedTime: new Date(updatedAt).toISOString(),
    salesChannel: { marketplaceId: 'ATVPDKIKX0DER' },
    fulfillment: { fulfillmentStatus: status, fulfilledBy: 'MERCHANT' },
    orderItems: [1, 2].map((item) => ({
      orderItemId: `${n}-${item}`,
      quantityOrdered: 1,
      product: { sellerSku: `SKU-${item}` },
    })),
  };
}

/** A seller at Amazon, a store in a file, and the tasks of a process. */
export class SyncPlace {
  readonly amazon: AmazonOrders;
  readonly events: OrderSyncEvent[] = [];
  store!: Store;

  readonly #place: StorePlace;

  private constructor(place: StorePlace) {
    this.#place = place;

    this.amazon = new AmazonOrders(() => this.now);
  }

  /** Opens a place whose seller was just configured, with this much history. */
  static async open(historyMs = 30 * DAY, engine: StoreEngine = sqlite): Promise<SyncPlace> {
    const at = new SyncPlace(await engine.newPlace());
    at.store = await at.#place.open({ ownerId: 'process 1' });
    at.historyMs = historyMs;
    await at.store.orders.begin([SELLER_ID], at.now - historyMs);
    return at;
  }

  /** How much history the seller was configured with. */
  historyMs = 0;

  get now(): number {
    return this.#place.clock.now();
  }

  advance(ms: number): void {
    this.#place.clock.advance(ms);
  }

  /** Restarts the process on the same store. */
  async restart(): Promise<void> {
    await this.store.close();
    this.store = await this.#place.open({ ownerId: 'process 2' });
  }

  step(task: SellerTask): Promise<number> {
    const seller = { client: this.amazon.client, marketplaceIds: ['ATVPDKIKX0DER'] };
    return task.step(seller, new AbortController().signal);
  }

  /** Runs a task until nothing is due. */
  async settle(task: SellerTask): Promise<number> {
    let steps = 0;
    while ((await this.step(task)) > 0) steps += 1;
    return steps;
  }

  /** Opens the store in another process, if the engine allows it. */
  async second(): Promise<Store> {
    return (await this.#place.openTwo())[1];
  }

  searching(pace: Partial<SearchPace> = {}, store = this.store): SearchTask {
    return new SearchTask(this.#parts(store), { ...SEARCH_PACE, ...pace });
  }

  assigning(now?: () => number): AssignTask {
    return new AssignTask({ ...this.#parts(), ...(now && { now }) });
  }

  refreshing(): RefreshTask {
    return new RefreshTask(this.#parts());
  }

  async progress() {
    return (await this.store.orders.progress(SELLER_ID))!;
  }

  /** Returns the numbers of the indexed orders, the oldest change first. */
  async indexed(): Promise<number[]> {
    const page = { sort: 'UPDATED_ASC', first: 10_000, after: null } as const;
    const { orders } = await this.store.orders.list({ sellerId: SELLER_ID }, page);
    return orders.map(({ orderId }) => Number(orderId.slice(-7)));
  }

  async sources(n: number): Promise<Record<string, string>> {
    const known = await this.store.orders.sources(SELLER_ID, [idOf(n)]);
    return Object.fromEntries(known.get(idOf(n))?.items ?? []);
  }

  dispose(): Promise<void> {
    return this.#place.dispose();
  }

  #parts(store = this.store) {
    const report = (event: OrderSyncEvent): void => void this.events.push(event);
    return {
      index: store.orders,
      now: () => this.now,
      report,
      holdMs: HOLD,
      historyMs: this.historyMs,
      role: new RecipientRole(() => this.now),
    };
  }
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
