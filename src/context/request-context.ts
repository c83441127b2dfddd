import { GraphQLError } from 'graphql';
import { MemoryBudget } from '../runtime/cache/memory-budget.js';
import type { Read, Reader } from '../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../runtime/cancellation/cancellation-signal.js';
import { LinkedSignal } from '../runtime/cancellation/linked-signal.js';
import { SellerConfirmations } from '../domains/confirmations/confirmations.service.js';
import type { ConfirmationsSetting } from '../domains/confirmations/confirmations.service.js';
import { InventoryService } from '../domains/inventory/inventory.service.js';
import {
  createListingMemory,
  ListingLoader,
  type ListingMemory,
} from '../domains/inventory/listing.loader.js';
import { OrdersMemory, SellerOrders } from '../domains/orders/orders.service.js';
import {
  SellerShipping,
  ShippingMemory,
  type ShippingPorts,
} from '../domains/shipping/shipping.service.js';
import {
  SupplySourceLoader,
  SupplySourceMemory,
} from '../domains/supply-sources/supply-source.loader.js';
import { SupplySourceService } from '../domains/supply-sources/supply-source.service.js';
import { RowBudget } from '../graph/row-budget.js';
import { requestTurns } from '../runtime/background/turns.js';
import type { Caller } from '../sp-api/calls/caller.js';
import type { SellerClient } from '../sp-api/calls/client.js';
import { CostMeter } from '../telemetry/cost-meter.js';

/** A selling partner account as configured, without its secrets. */
export interface SellerAccount {
  readonly id: string;
  readonly name: string | null;
  readonly marketplaceIds: readonly string[];
}

export interface MemoryOptions {
  /** How long details and list pages of supply sources are remembered. */
  readonly supplySourceTtlMs: number;
  /** How long listings are remembered, with their stock. */
  readonly listingTtlMs: number;
  /** How long shipments are remembered. */
  readonly shipmentTtlMs: number;
  /** How long offers are remembered, which expire at a moment that Amazon does not tell. */
  readonly quoteTtlMs: number;
  /** How long orders are remembered; personal data of buyers only where it was asked for. */
  readonly orderTtlMs: number;
  /** How long it is remembered where an order was assigned to. */
  readonly assignmentTtlMs: number;
  /** Bytes of all that is cached of Amazon's answers, of all sellers together. */
  readonly maxBytes: number;
}

// About 20,000 offers; one that is pushed out is bought as it is, and not replaced when it has expired.
const OFFER_BYTES = 16 * 1024 * 1024;

/** What the caches of all sellers may take together. */
export class MemoryBudgets {
  readonly answers: MemoryBudget;
  readonly offers = new MemoryBudget(OFFER_BYTES);

  constructor({ maxBytes }: Pick<MemoryOptions, 'maxBytes'>) {
    this.answers = new MemoryBudget(maxBytes);
  }
}

/** What the domains need from outside. */
export interface ContextPorts extends ShippingPorts<SupplySourceLoader>, ConfirmationEvents {
  /** What confirmations ask of other domains, out of what the request knows of a seller. */
  readonly confirmationNeighbours: (
    scope: Pick<SellerScope, 'orders' | 'shipping' | 'supplySources'>,
  ) => ConfirmationsSetting['neighbours'];
}

type ConfirmationEvents = Pick<ConfirmationsSetting, 'onConfirmed'>;

/** What lives as long as the process for one seller: its grant, its quota and what is remembered of it. */
export class SellerRuntime {
  readonly supplySources: SupplySourceMemory;
  readonly listings: ListingMemory;
  readonly shipping: ShippingMemory;
  readonly orders: OrdersMemory;

  constructor(
    readonly account: SellerAccount,
    readonly client: SellerClient,
    memory: MemoryOptions,
    budgets: MemoryBudgets,
  ) {
    const { supplySourceTtlMs, listingTtlMs, shipmentTtlMs, quoteTtlMs } = memory;
    const { answers: budget, offers: offerBudget } = budgets;
    this.supplySources = new SupplySourceMemory({ ttlMs: supplySourceTtlMs, budget });
    this.listings = createListingMemory({ ttlMs: listingTtlMs, budget });
    this.shipping = new ShippingMemory({ ttlMs: shipmentTtlMs, quoteTtlMs, budget, offerBudget });
    const { orderTtlMs, assignmentTtlMs } = memory;
    this.orders = new OrdersMemory({ orderTtlMs, assignmentTtlMs, budget });
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

/** What one GraphQL request carries. A plain object: Apollo copies it, and would read every getter. */
export interface RequestContext {
  readonly origin: RequestOrigin;
  readonly cost: CostMeter;
  /** All sellers that the client may see; the first is the default. There may be thousands. */
  readonly accounts: () => SellerAccount[];
  /** One of them; the default one without an id, `null` for an id that the client may not see. */
  readonly account: (id?: string | null) => SellerAccount | null;
  /**
   * The scope of a seller; of the default one without an id.
   * @throws GraphQLError SELLER_NOT_FOUND for an id that the client may not see.
   */
  readonly seller: (id?: string | null) => SellerScope;
}

export interface RequestOrigin {
  readonly requestId: string;
  /** Origin under which the client reached this server, for links. */
  readonly baseUrl: string;
  /** Fires when the client has gone or the request's time is over. */
  readonly signal: AbortSignal;
  /** The same, where it is at hand in a form on which many can wait; `signal` is then made for those who ask for it. */
  readonly cancellation?: CancellationSignal;
  readonly onRead?: ((read: Read) => void) | undefined;
}

/** @param runtimes every configured seller; the first is the default. */
export function createContext(
  runtimes: ReadonlyMap<string, SellerRuntime>,
  origin: RequestOrigin,
  ports: ContextPorts,
): RequestContext {
  const cost = new CostMeter();
  const rows = new RowBudget(() => requestTurns.next());
  // The loaders hand it on to the memories, which tell what is read.
  const caller: Caller & Reader = {
    // Every call of the request waits on it.
    signal: origin.cancellation ?? new LinkedSignal(origin.signal),
    onReport: (report) => cost.add(report),
    onCacheHit: () => cost.hit(),
    rows,
    ...(origin.onRead && { onRead: origin.onRead }),
  };
  const scopes = new Map<string, SellerScope>();
  const [defaultId = ''] = runtimes.keys();
  return {
    origin,
    cost,
    accounts: () => Array.from(runtimes.values(), ({ account }) => account),
    account: (id) => runtimes.get(id ?? defaultId)?.account ?? null,
    seller: (id) => {
      const sellerId = id ?? defaultId;
      const runtime = runtimes.get(sellerId);
      if (!runtime) throw unknownSeller(sellerId);
      let scope = scopes.get(sellerId);
      if (!scope) scopes.set(sellerId, (scope = createScope(runtime, caller, ports)));
      return scope;
    },
  };
}

function createScope(runtime: SellerRuntime, caller: Caller, ports: ContextPorts): SellerScope {
  const supplySources = new SupplySourceLoader(runtime.client, runtime.supplySources, caller);
  // Listings are of one marketplace; Amazon refuses a request without any.
  const marketplaceId = runtime.account.marketplaceIds[0] ?? '';
  const listings = new ListingLoader(runtime.client, marketplaceId, runtime.listings, caller);
  const shipping = new SellerShipping(
    runtime.client,
    runtime.shipping,
    ports,
    ports.shipFromSource(supplySources),
    caller,
  );
  const { marketplaceIds } = runtime.account;
  const orders = new SellerOrders({
    client: runtime.client,
    index: ports.store.orders,
    memory: runtime.orders,
    caller,
    marketplaceIds,
    ...(ports.now && { now: ports.now }),
  });
  return {
    account: runtime.account,
    supplySources,
    supplySourceChanges: new SupplySourceService(runtime.client, supplySources, caller),
    listings,
    inventory: new InventoryService(runtime.client, marketplaceId, listings, caller),
    shipping,
    orders,
    confirmations: new SellerConfirmations({
      client: runtime.client,
      marketplaceIds,
      store: ports.store.confirmations,
      neighbours: ports.confirmationNeighbours({ orders, shipping, supplySources }),
      caller,
      onConfirmed: ports.onConfirmed,
    }),
  };
}

function unknownSeller(id: string): GraphQLError {
  return new GraphQLError(
    `No seller ${JSON.stringify(id)} is configured; \`sellers\` lists those that are.`,
    {
      extensions: { code: 'SELLER_NOT_FOUND' },
    },
  );
}
