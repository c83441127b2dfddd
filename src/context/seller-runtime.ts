import { ListingCaches } from '../domains/inventory/listing-caches.loader.js';
import { OrdersCaches } from '../domains/orders/orders-caches.loader.js';
import { ShippingCaches } from '../domains/shipping/shipping.service.js';
import { SupplySourceCaches } from '../domains/supply-sources/supply-source-caches.loader.js';
import type { MemoryBudget } from '../runtime/cache/memory-budget.js';
import type { SellerClient } from '../sp-api/calls/client.js';
import type { Region } from '../sp-api/regions.js';

/** A selling partner account as configured, without its secrets. */
export interface SellerAccount {
  readonly id: string;
  readonly name: string | null;
  readonly marketplaceIds: readonly string[];
  readonly region: Region;
  /** When the seller consented, in epoch milliseconds. Null for a seller of the configuration. */
  readonly grantedAt: number | null;
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

/** Called after changes at Amazon that this server has made. */
export interface OwnChanges {
  /** Null for the lists alone. */
  supplySource(id: string | null, isArchived: boolean): void;
  listings(marketplaceId: string, skus: readonly string[]): void;
}

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
    /** Lets the client make no further call. */
    readonly end: () => void = () => undefined,
    changes?: OwnChanges,
  ) {
    const { supplySourceTtlMs, listingTtlMs, shipmentTtlMs, quoteTtlMs } = caches;
    this.supplySources = new SupplySourceCaches({
      ttlMs: supplySourceTtlMs,
      budget,
      onChange: (id, isArchived) => changes?.supplySource(id, isArchived),
    });
    this.listings = new ListingCaches({
      ttlMs: listingTtlMs,
      budget,
      onChange: (marketplaceId, skus) => changes?.listings(marketplaceId, skus),
    });
    this.shipping = new ShippingCaches({ ttlMs: shipmentTtlMs, quoteTtlMs, budget });
    const { orderTtlMs, assignmentTtlMs } = caches;
    this.orders = new OrdersCaches({ orderTtlMs, assignmentTtlMs, budget });
  }

  /** Drops everything that another server may have changed at Amazon. */
  clear(): void {
    this.supplySources.clear();
    this.listings.clear();
    this.orders.clear();
    this.shipping.clear();
  }
}
