import type { UnitMeasures } from '../../graph/measures/exact-measures.js';
import type { UnitOfLength, UnitOfWeight } from '../../graph/measures/measures.type.js';
import { RowLoader } from '../../graph/row-loader.js';
import type { RowCounter } from '../../sp-api/calls/caller.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import type { ListedPackage } from '../../store/listed-packages/listed-package.js';
import type { Store } from '../../store/store.js';
import type { ListingLoader } from './listing.loader.js';

/** SKUs of one statement. */
const MOST_TOGETHER = 500;

export interface ListedPackagesDependencies {
  readonly sellerId: string;
  readonly store: Pick<Store['listedPackages'], 'find'>;
  readonly listings: Pick<ListingLoader, 'ofOrder' | 'marketplaceIds' | 'cachedSkus'>;
  readonly rows: RowCounter | undefined;
}

/** Size and weight of units as the listings of one seller state them, within one request. */
export class ListedPackages {
  readonly #dependencies: ListedPackagesDependencies;
  /** By marketplace. */
  readonly #stored = new Map<string, RowLoader<ListedPackage>>();

  constructor(dependencies: ListedPackagesDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns what the listing of an ordered SKU states; while it cannot be read, what it stated when it was last read. Null when it
   * lacks size or weight. Cost: that of `ListingLoader.ofOrder`. Throws SpApiError when the listing was never read.
   */
  async ofOrder(
    sku: string,
    order: { readonly marketplaceId: string | null },
  ): Promise<UnitMeasures | null> {
    try {
      const listing = await this.#dependencies.listings.ofOrder(sku, order);
      return listing?.listedPackage ?? null;
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      const last = await this.lastOfOrder(sku, order).catch(() => null);
      if (last) return last;
      throw error;
    }
  }

  /**
   * Returns what the listing of an ordered SKU stated when it was last read. Null when it lacked size or weight, or was never read.
   * Costs no call.
   */
  async lastOfOrder(
    sku: string,
    order: { readonly marketplaceId: string | null },
  ): Promise<UnitMeasures | null> {
    const { marketplaceIds } = this.#dependencies.listings;
    const marketplaceId = order.marketplaceId ?? marketplaceIds[0] ?? '';
    const found = await this.#loader(marketplaceId).load(sku);
    return found && measuresOf(found);
  }

  /** Returns those of the SKUs with a listing that is cached, or that had a size when it was last read. Costs no call. */
  async listedSkus(skus: readonly string[]): Promise<ReadonlySet<string>> {
    const listed = this.#dependencies.listings.cachedSkus();
    for (const marketplaceId of this.#dependencies.listings.marketplaceIds) {
      const unknown = skus.filter((sku) => !listed.has(sku));
      const found = await Promise.all(
        unknown.map(async (sku) => ((await this.#loader(marketplaceId).load(sku)) ? [sku] : [])),
      );
      for (const sku of found.flat()) listed.add(sku);
    }
    return listed;
  }

  #loader(marketplaceId: string): RowLoader<ListedPackage> {
    const known = this.#stored.get(marketplaceId);
    if (known) return known;
    const { sellerId, store, rows } = this.#dependencies;
    const loader = new RowLoader('packedUnit', rows, MOST_TOGETHER, (skus) =>
      store.find({ sellerId, marketplaceId }, skus),
    );
    this.#stored.set(marketplaceId, loader);
    return loader;
  }
}

/** The store has what a listing had, and a listing is read with these units only. */
function measuresOf({ size, weight }: ListedPackage): UnitMeasures {
  return {
    size: { ...size, unit: size.unit as UnitOfLength },
    weight: { value: weight.value, unit: weight.unit as UnitOfWeight },
  };
}
