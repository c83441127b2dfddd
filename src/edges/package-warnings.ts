import type { SellerScope } from '../context/seller-scope.js';
import { packageDoubts } from '../domains/packing/package-doubts.js';
import type { PackageDoubt, StatedPackage } from '../domains/packing/package-doubts.js';
import type { OffersRequest } from '../domains/shipping/carriers/provider-requests.js';
import type { PurchasePackage } from '../domains/shipping/purchases/records/purchase-package.type.js';
import type { PurchaseItem } from '../domains/shipping/purchases/records/purchase.type.js';
import { measuredSize } from '../domains/packing/packing.mapper.js';
import type { MeasuredSize } from '../graph/measures/exact-measures.js';
import type { PackageDimensionsInput } from '../graph/measures/measures.input.js';

/** A package with what is in it. */
interface FilledPackage extends StatedPackage {
  readonly amazonOrderId: string;
  readonly items: readonly Pick<PurchaseItem, 'orderItemId' | 'quantity'>[];
  /** The SKU of the only unit, where it is known. */
  readonly sku: string | null;
  /** When it was stated, in epoch milliseconds. Its label is no evidence for itself. */
  readonly statedAt: number;
}

type Sources = Pick<SellerScope, 'orders' | 'packing' | 'listedPackages'>;

/** What comes of a wrong package. */
export const ADJUSTED =
  'The carrier measures parcels, and Amazon charges the difference afterwards.';

/** How a client learns of doubts, as descriptions of fields say it. */
export const PACKAGE_DOUBTS =
  'that the package is lighter or smaller than its units are known to be: by `setPackedUnits`, by the listing as it was last read, or by an earlier label';

/** Which packages have few doubts or none. */
export const FEWER_DOUBTS =
  'A package that the server suggested has such a warning only when more is known since. Of the package of a carrier, only the weight is compared.';

/** Returns where the package of a quote is less than what is known of its units. Costs no call. */
export async function doubtsOfQuote(
  { parcel }: OffersRequest,
  quotedAt: Date,
  scope: Sources,
): Promise<PackageDoubt[]> {
  const { dimensions, weight } = parcel.package;
  const { amazonOrderId, items } = parcel;
  const stated = { weight, size: dimensions && sizeOf(dimensions) };
  return doubtsOf({ amazonOrderId, items, ...stated, sku: null, statedAt: +quotedAt }, scope);
}

/** Returns where the package of a purchase is less than what is known of its units. Costs no call. */
export async function doubtsOfPurchase(
  { weight, dimensions, recorded }: PurchasePackage,
  scope: Sources,
): Promise<PackageDoubt[]> {
  const { amazonOrderId, items, sku, recordedAt: statedAt } = recorded;
  const stated = { weight, size: measuredSize(dimensions) };
  return doubtsOf({ amazonOrderId, items, ...stated, sku, statedAt }, scope);
}

async function doubtsOf(
  { items, amazonOrderId, sku: only, statedAt, ...stated }: FilledPackage,
  { orders, packing, listedPackages }: Sources,
): Promise<PackageDoubt[]> {
  const order = await orders.withoutCall(amazonOrderId);
  const skus = new Map(order?.items.map(({ orderItemId, sku }) => [orderItemId, sku]));
  const counts = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    const sku = skus.get(orderItemId) ?? only;
    if (sku !== null) counts.set(sku, (counts.get(sku) ?? 0) + quantity);
  }
  const place = { marketplaceId: order?.marketplaceId ?? null };
  const units = await Promise.all(
    Array.from(counts, async ([sku, count]) => {
      const listed = () => listedPackages.lastOfOrder(sku, place);
      const known = await packing.packedUnit(sku, listed, statedAt);
      return known ? [{ known, count }] : [];
    }),
  );
  return packageDoubts(stated, units.flat());
}

function sizeOf({ length, width, height, unit }: PackageDimensionsInput): MeasuredSize {
  return { length, width, height, unit };
}
