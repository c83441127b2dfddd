import type { TrailPorts } from '../domains/access/audit/mutation-trail.service.js';
import type { AccessKeys } from '../domains/access/access-keys.service.js';
import { SellerConfirmations } from '../domains/confirmations/confirmations.service.js';
import type { ConfirmationsDependencies } from '../domains/confirmations/confirmations.service.js';
import { SellerInventoryBatches } from '../domains/inventory/batches/inventory-batches.service.js';
import type { InventoryBatchesDependencies } from '../domains/inventory/batches/inventory-batches.service.js';
import { PendingInventoryLoader } from '../domains/inventory/batches/pending.loader.js';
import { InventoryService } from '../domains/inventory/inventory.service.js';
import { ListedPackages } from '../domains/inventory/listed-packages.service.js';
import { ListingLoader } from '../domains/inventory/listing.loader.js';
import { SellerOrders } from '../domains/orders/orders.service.js';
import type { SellerHealthLoader } from '../domains/sellers/health/seller-health.loader.js';
import type { SellerConnections } from '../domains/sellers/connect/seller-connections.service.js';
import { SellerPacking } from '../domains/packing/packing.service.js';
import type { ParcelSuggestions } from '../domains/packing/parcel-suggestions.service.js';
import { SellerShipping } from '../domains/shipping/shipping.service.js';
import type { ShippingPorts } from '../domains/shipping/shipping.service.js';
import { KnownPlaces } from '../domains/supply-sources/known-places.service.js';
import { ScheduleService } from '../domains/supply-sources/schedule/schedule.service.js';
import { SupplySourceLoader } from '../domains/supply-sources/supply-source.loader.js';
import { SourceHolds } from '../domains/supply-sources/source-holds.service.js';
import { SupplySourceService } from '../domains/supply-sources/supply-source.service.js';
import { SupplySourceUpdates } from '../domains/supply-sources/supply-source-updates.service.js';
import { SellerWebhooks } from '../domains/webhooks/webhooks.service.js';
import type { WebhooksDependencies } from '../domains/webhooks/webhooks.service.js';
import type { Principal } from '../graph/access/principal.js';
import { wallClock } from '../runtime/clock.js';
import type { Caller } from '../sp-api/calls/caller.js';
import { orderFactsOf } from './purchase-facts.js';
import type { Guarding, ParcelFacts } from './purchase-facts.js';
import type { SellerAccount, SellerRuntime } from './seller-runtime.js';

/** Dependencies of the domains. */
export interface ContextPorts
  extends ShippingPorts<SupplySourceLoader, Guarding, ParcelFacts>, ConfirmationEvents {
  /** Builds the access keys as one principal manages them. */
  readonly accessKeys: (principal: Principal) => AccessKeys;
  /** Builds the connections of sellers as one principal manages them. */
  readonly sellerConnections: (principal: Principal) => SellerConnections;
  /** The clock of scheduled changes. */
  readonly scheduleClock: { now(): number };
  /** Which receivers webhooks may be sent to. */
  readonly webhookReceivers: WebhooksDependencies['policy'];
  /** True while the server reads orders into its index. */
  readonly readsOrders: boolean;
  /** How subscriptions look for changes of batches of quantities. */
  readonly inventoryNews: InventoryBatchesDependencies['news'];
  /** Builds the health of sellers for one request. */
  readonly sellerHealth: () => SellerHealthLoader;
  /** What the audit trail needs. */
  readonly audit: TrailPorts;
  /** Builds what suggests parcels of one seller. */
  readonly parcelSuggestions: (
    scope: Pick<SellerScope, 'packing' | 'listedPackages'>,
  ) => ParcelSuggestions;
  /** Builds, for one seller, the lookups that confirmations make in other domains. */
  readonly confirmationLookups: (
    scope: Pick<SellerScope, 'orders' | 'shipping' | 'supplySources'>,
  ) => ConfirmationsDependencies['lookups'];
}

type ConfirmationEvents = Pick<ConfirmationsDependencies, 'onConfirmed'>;

/**
 * The loaders and services of one seller within one request. Each is made when it is first used, since most requests use
 * one or two of them.
 */
export class SellerScope {
  #supplySources?: SupplySourceLoader;
  #supplySourceChanges?: SupplySourceService;
  #supplySourceUpdates?: SupplySourceUpdates;
  #scheduledChanges?: ScheduleService;
  #knownPlaces?: KnownPlaces;
  #listings?: ListingLoader;
  #listedPackages?: ListedPackages;
  #inventory?: InventoryService;
  #inventoryBatches?: SellerInventoryBatches;
  #pendingInventory?: PendingInventoryLoader;
  #shipping?: SellerShipping;
  #orders?: SellerOrders;
  #confirmations?: SellerConfirmations;
  #packing?: SellerPacking;
  #suggestions?: ParcelSuggestions;
  #webhooks?: SellerWebhooks;

  readonly #runtime: SellerRuntime;
  readonly #caller: Caller;
  readonly #ports: ContextPorts;
  readonly #author: Principal;

  /** @param author is the caller, as it is recorded. */
  constructor(runtime: SellerRuntime, caller: Caller, ports: ContextPorts, author: Principal) {
    this.#runtime = runtime;
    this.#caller = caller;
    this.#ports = ports;
    this.#author = author;
  }

  get account(): SellerAccount {
    return this.#runtime.account;
  }

  get supplySources(): SupplySourceLoader {
    const { client, supplySources } = this.#runtime;
    return (this.#supplySources ??= new SupplySourceLoader(client, supplySources, this.#caller));
  }

  get supplySourceChanges(): SupplySourceService {
    return (this.#supplySourceChanges ??= new SupplySourceService(
      this.#runtime.client,
      this.supplySources,
      this.#caller,
      {
        openOrders: (id) => this.orders.openOrdersOf(id),
        knownSource: (id) => this.#runtime.supplySources.sources.peek(id) ?? null,
        stockAt: (id) => this.listings.stockAt(id),
        endScheduled: (id) => this.scheduledChanges.endOfArchived(id),
      },
    ));
  }

  get supplySourceUpdates(): SupplySourceUpdates {
    const { store, scheduleClock } = this.#ports;
    const sellerId = this.account.id;
    const now = () => scheduleClock.now();
    return (this.#supplySourceUpdates ??= new SupplySourceUpdates({
      client: this.#runtime.client,
      loader: this.supplySources,
      caller: this.#caller,
      // On SQLite there is one server, whose turns suffice.
      holds: store.kind === 'sqlite' ? null : SourceHolds.in(store, sellerId, now),
      now,
      ordersDue: (id, due) => this.orders.countOpen(id, due),
      scheduled: store.scheduledChanges,
    }));
  }

  get scheduledChanges(): ScheduleService {
    const { store, scheduleClock } = this.#ports;
    return (this.#scheduledChanges ??= new ScheduleService({
      store: store.scheduledChanges,
      supplySources: this.supplySources,
      caller: this.#caller,
      author: this.#author,
      now: () => scheduleClock.now(),
      ordersDue: (id, due) => this.orders.countOpen(id, due),
    }));
  }

  get listings(): ListingLoader {
    return (this.#listings ??= new ListingLoader(
      this.#runtime.client,
      this.account.marketplaceIds,
      this.#runtime.listings,
      this.#caller,
      this.#ports.store.listedPackages,
    ));
  }

  /** What is known of supply sources without a call. */
  get knownPlaces(): KnownPlaces {
    return (this.#knownPlaces ??= new KnownPlaces({
      peek: (id) => this.#runtime.supplySources.sources.peek(id),
      changes: this.scheduledChanges.records,
      now: () => this.#ports.scheduleClock.now(),
    }));
  }

  /** Sizes and weights that listings state. */
  get listedPackages(): ListedPackages {
    return (this.#listedPackages ??= new ListedPackages({
      sellerId: this.account.id,
      store: this.#ports.store.listedPackages,
      listings: this.listings,
      rows: this.#caller.rows,
    }));
  }

  /** Changes to listings: their stock and their shipping template. */
  get inventory(): InventoryService {
    return (this.#inventory ??= new InventoryService({
      client: this.#runtime.client,
      marketplaceIds: this.account.marketplaceIds,
      loader: this.listings,
      caller: this.#caller,
      isArchived: (id) => this.supplySources.isArchived(id),
      statements: this.#ports.store.inventory,
    }));
  }

  /** Stock in bulk. */
  get inventoryBatches(): SellerInventoryBatches {
    const { store, inventoryNews: news } = this.#ports;
    return (this.#inventoryBatches ??= new SellerInventoryBatches({
      sellerId: this.account.id,
      marketplaceIds: this.account.marketplaceIds,
      store: store.inventory,
      standings: (ids) => this.supplySources.standings(ids),
      caller: this.#caller,
      author: this.#author,
      news,
    }));
  }

  /** Quantities that Amazon does not show yet. */
  get pendingInventory(): PendingInventoryLoader {
    const { store } = this.#ports;
    return (this.#pendingInventory ??= new PendingInventoryLoader(
      store.inventory,
      this.account.id,
      this.#caller.rows,
    ));
  }

  get orders(): SellerOrders {
    const { store, now } = this.#ports;
    return (this.#orders ??= new SellerOrders({
      client: this.#runtime.client,
      index: store.orders,
      purchases: store.purchases,
      orderMarks: store.orderMarks,
      author: this.#author,
      caches: this.#runtime.orders,
      caller: this.#caller,
      marketplaceIds: this.account.marketplaceIds,
      ...(now && { now }),
    }));
  }

  get shipping(): SellerShipping {
    return (this.#shipping ??= this.#makeShipping());
  }

  /** Sizes of SKUs, and boxes. */
  get packing(): SellerPacking {
    const facts = { sellerId: this.account.id, store: this.#ports.store, rows: this.#caller.rows };
    return (this.#packing ??= new SellerPacking(facts));
  }

  /** Receivers of webhooks. */
  get webhooks(): SellerWebhooks {
    const { store, webhookReceivers: policy, now = wallClock.now } = this.#ports;
    return (this.#webhooks ??= new SellerWebhooks({
      sellerId: this.account.id,
      store: store.webhooks,
      policy,
      author: this.#author,
      rows: this.#caller.rows,
      now,
    }));
  }

  get suggestions(): ParcelSuggestions {
    return (this.#suggestions ??= this.#ports.parcelSuggestions(this));
  }

  get confirmations(): SellerConfirmations {
    const { store, now, confirmationLookups, onConfirmed } = this.#ports;
    return (this.#confirmations ??= new SellerConfirmations({
      client: this.#runtime.client,
      marketplaceIds: this.account.marketplaceIds,
      store: store.confirmations,
      lookups: confirmationLookups(this),
      caller: this.#caller,
      author: this.#author,
      now: now ?? wallClock.now,
      onConfirmed,
    }));
  }

  #makeShipping(): SellerShipping {
    const { shipFromSource, purchaseGuards, orderParcels, readsOrders } = this.#ports;
    const { orders, account } = this;
    const guards = purchaseGuards({
      orders,
      // Without the index, each purchase would cost a getOrder.
      read: (id) => (readsOrders ? orders.forParcel(id) : orders.inHand(id)),
      holding: (id) => this.confirmations.records.holding(id),
      marks: (id) => orders.marks.stopping(id),
    });
    const parcels = orderParcels({
      orders,
      labelledUnits: (id) => this.shipping.records.labelledUnits(id),
      box: (id) => this.packing.box(id),
      suggestions: this.suggestions,
    });
    return new SellerShipping(
      this.#runtime.client,
      this.#runtime.shipping,
      this.#ports,
      shipFromSource(this.supplySources),
      { guards, parcels, ...orderFactsOf(orders), account, author: this.#author },
      this.#caller,
    );
  }
}
