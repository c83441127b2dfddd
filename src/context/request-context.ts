import type { GraphQLError } from 'graphql';
import type { MemoryBudget } from '../runtime/cache/memory-budget.js';
import type { Read, Reader } from '../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../runtime/cancellation/cancellation-signal.js';
import { LinkedSignal } from '../runtime/cancellation/linked-signal.js';
import { SellerConfirmations } from '../domains/confirmations/confirmations.service.js';
import type { ConfirmationsDependencies } from '../domains/confirmations/confirmations.service.js';
import { InventoryService } from '../domains/inventory/inventory.service.js';
import { ListingCaches, ListingLoader } from '../domains/inventory/listing.loader.js';
import { OrdersCaches, SellerOrders } from '../domains/orders/orders.service.js';
import {
  SellerShipping,
  ShippingCaches,
  updatesOfAllSellers,
} from '../domains/shipping/shipping.service.js';
import type { ShippingPorts } from '../domains/shipping/shipping.service.js';
import {
  SupplySourceLoader,
  SupplySourceCaches,
} from '../domains/supply-sources/supply-source.loader.js';
import { SupplySourceService } from '../domains/supply-sources/supply-source.service.js';
import { RowBudget } from '../graph/row-budget.js';
import { TextBudget } from '../graph/text-budget.js';
import { requestTurns } from '../runtime/background/turns.js';
import { wallClock } from '../runtime/clock.js';
import type { Caller } from '../sp-api/calls/caller.js';
import type { SellerClient } from '../sp-api/calls/client.js';
import { CostMeter } from '../telemetry/cost-meter.js';
import { clientError } from '../graph/client-error.js';
import { unknownSeller } from '../graph/unknown-seller.js';

/** A selling partner account as configured, without its secrets. */
export interface SellerAccount {
  readonly id: string;
  readonly name: string | null;
  readonly marketplaceIds: readonly string[];
}

export interface CacheOptions {
  /** Cache lifetime of supply source details and list pages. */
  readonly supplySourceTtlMs: number;
  /** Cache lifetime of listings with their stock. */
  readonly listingTtlMs: number;
  /** Cache lifetime of shipments. */
  readonly shipmentTtlMs: number;
  /** Cache lifetime of offers. Amazon does not say when an offer expires. */
  readonly quoteTtlMs: number;
  /** Cache lifetime of orders. Personal data is cached only when it was requested. */
  readonly orderTtlMs: number;
  /** Cache lifetime of assignments of orders to supply sources. */
  readonly assignmentTtlMs: number;
  /** Bytes of all cached answers of Amazon, for all sellers together. */
  readonly maxBytes: number;
}

/** Dependencies of the domains. */
export interface ContextPorts
  extends ShippingPorts<SupplySourceLoader, Guarding, ParcelFacts>, ConfirmationEvents {
  /** Builds, for one seller, the lookups that confirmations make in other domains. */
  readonly confirmationLookups: (
    scope: Pick<SellerScope, 'orders' | 'shipping' | 'supplySources'>,
  ) => ConfirmationsDependencies['lookups'];
}

/** What the guards of purchases read. */
interface Guarding {
  readonly orders: SellerOrders;
  /** Returns the confirmations that hold units of an order. */
  readonly holding: SellerConfirmations['records']['holding'];
}

/** What fills in the parcels of purchases. */
interface ParcelFacts {
  readonly orders: SellerOrders;
  /** Returns the units of an order that have a label from here, by order item. */
  readonly heldUnits: SellerShipping['records']['heldUnits'];
}

type ConfirmationEvents = Pick<ConfirmationsDependencies, 'onConfirmed'>;

/** State of one seller that lives as long as the process: grant, quota and caches. */
export class SellerRuntime {
  readonly supplySources: SupplySourceCaches;
  readonly listings: ListingCaches;
  readonly shipping: ShippingCaches;
  readonly orders: OrdersCaches;

  constructor(
    readonly account: SellerAccount,
    readonly client: SellerClient,
    caches: CacheOptions,
    budget: MemoryBudget,
  ) {
    const { supplySourceTtlMs, listingTtlMs, shipmentTtlMs, quoteTtlMs } = caches;
    this.supplySources = new SupplySourceCaches({ ttlMs: supplySourceTtlMs, budget });
    this.listings = new ListingCaches({ ttlMs: listingTtlMs, budget });
    this.shipping = new ShippingCaches({ ttlMs: shipmentTtlMs, quoteTtlMs, budget });
    const { orderTtlMs, assignmentTtlMs } = caches;
    this.orders = new OrdersCaches({ orderTtlMs, assignmentTtlMs, budget });
  }
}

/** The loaders and services of one seller within one request. */
export interface SellerScope {
  readonly account: SellerAccount;
  readonly supplySources: SupplySourceLoader;
  readonly supplySourceChanges: SupplySourceService;
  readonly listings: ListingLoader;
  /** Changes to listings: their stock and their shipping template. */
  readonly inventory: InventoryService;
  readonly shipping: SellerShipping;
  readonly orders: SellerOrders;
  readonly confirmations: SellerConfirmations;
}

/** Context of one GraphQL request. A plain object: Apollo copies it, and would read every getter. */
export interface RequestContext {
  readonly origin: RequestOrigin;
  readonly cost: CostMeter;
  /** The long texts of the answer. */
  readonly texts: TextBudget;
  /** All sellers that the client may see. There may be thousands. */
  readonly accounts: () => SellerAccount[];
  /** Returns one seller; the only one without an id. Null for an id that the client may not see, and when there are several. */
  readonly account: (id?: string | null) => SellerAccount | null;
  /**
   * Returns the scope of a seller; of the only one without an id.
   * @throws GraphQLError SELLER_NOT_FOUND for an id that the client may not see, SELLER_REQUIRED when there are several.
   */
  readonly seller: (id?: string | null) => SellerScope;
  /** Emits purchases of all sellers that the client may see when their state changes. */
  readonly purchaseUpdates: (signal: AbortSignal) => ReturnType<SellerShipping['purchaseUpdates']>;
}

export interface RequestOrigin {
  readonly requestId: string;
  /** Origin under which the client reached this server, for links. */
  readonly baseUrl: string;
  /** Aborts when the client disconnects or the request times out. */
  readonly signal: AbortSignal;
  /** A signal that many listeners can share cheaply. When present, `signal` is created only on demand. */
  readonly cancellation?: CancellationSignal;
  readonly onRead?: ((read: Read) => void) | undefined;
}

/** @param runtimes every configured seller. */
export function createContext(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  origin: RequestOrigin,
  ports: ContextPorts,
): RequestContext {
  const cost = new CostMeter();
  const rows = new RowBudget(() => requestTurns.next());
  // The loaders pass it to the caches, which report each read to it.
  const caller: Caller & Reader = {
    // Every call of the request listens on it.
    signal: origin.cancellation ?? new LinkedSignal(origin.signal),
    onReport: (report) => cost.add(report),
    onCacheHit: () => cost.hit(),
    rows,
    ...(origin.onRead && { onRead: origin.onRead }),
  };
  const scopes = new Map<string, SellerScope>();
  const [firstId] = runtimes.keys();
  const onlyId = runtimes.size === 1 ? firstId : undefined;
  return {
    origin,
    cost,
    texts: new TextBudget(),
    accounts: () => Array.from(runtimes.values(), ({ account }) => account),
    account: (id) => runtimes.get(id ?? onlyId ?? '')?.account ?? null,
    seller: (id) => {
      const sellerId = id ?? onlyId;
      if (sellerId === undefined) throw sellerRequired();
      const runtime = runtimes.get(sellerId);
      if (!runtime) throw unknownSeller(sellerId);
      let scope = scopes.get(sellerId);
      if (!scope) scopes.set(sellerId, (scope = createScope(runtime, caller, ports)));
      return scope;
    },
    purchaseUpdates: (signal) => updatesOfAllSellers(ports.store, (id) => runtimes.has(id), signal),
  };
}

function createScope(runtime: SellerRuntime, caller: Caller, ports: ContextPorts): SellerScope {
  const supplySources = new SupplySourceLoader(runtime.client, runtime.supplySources, caller);
  const { marketplaceIds } = runtime.account;
  const listings = new ListingLoader(runtime.client, marketplaceIds, runtime.listings, caller);
  const orders = new SellerOrders({
    client: runtime.client,
    index: ports.store.orders,
    purchases: ports.store.purchases,
    caches: runtime.orders,
    caller,
    marketplaceIds,
    ...(ports.now && { now: ports.now }),
  });
  const shipping = new SellerShipping(
    runtime.client,
    runtime.shipping,
    ports,
    ports.shipFromSource(supplySources),
    {
      guards: ports.purchaseGuards({ orders, holding: (id) => confirmations.records.holding(id) }),
      parcels: ports.orderParcels({
        orders,
        heldUnits: (id) => shipping.records.heldUnits(id),
      }),
      orderedItems: async (id) => (await orders.forParcel(id))?.items ?? null,
    },
    caller,
  );
  const confirmations = new SellerConfirmations({
    client: runtime.client,
    marketplaceIds,
    store: ports.store.confirmations,
    lookups: ports.confirmationLookups({ orders, shipping, supplySources }),
    caller,
    now: ports.now ?? wallClock.now,
    onConfirmed: ports.onConfirmed,
  });
  return {
    account: runtime.account,
    supplySources,
    supplySourceChanges: new SupplySourceService(runtime.client, supplySources, caller, {
      openOrders: (id) => orders.openOrdersOf(id),
      knownStock: (id) => listings.knownStockAt(id),
    }),
    listings,
    inventory: new InventoryService(runtime.client, marketplaceIds, listings, caller),
    shipping,
    orders,
    confirmations,
  };
}

/** The error for a request that names none of several sellers. */
export function sellerRequired(): GraphQLError {
  return clientError(
    'There are several sellers. Name one: `seller(id: …)` in a query, `sellerId` or an id of one of its objects elsewhere. `sellers` lists them.',
    { code: 'SELLER_REQUIRED' },
  );
}
