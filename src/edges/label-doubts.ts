import type { SellerScope } from '../context/seller-scope.js';
import type { PackageDoubt } from '../domains/packing/package-doubts.js';
import type { PurchasePackage } from '../domains/shipping/purchases/records/purchase-package.type.js';
import type { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';
import { doubtsOfPurchase } from './package-warnings.js';
import { packagingDoubt } from './packaging-doubts.js';
import { closedPlaceDoubt } from './closed-place-doubts.js';
import { shipFromDoubt } from './ship-from-doubts.js';

/** Why a label may be the wrong one. */
export interface LabelDoubt {
  readonly part: PackageDoubt['part'] | 'shipFrom' | 'service';
  /** What is wrong, and what helps. */
  readonly message: string;
}

/** What helps against doubts about a label, by what they are about. */
export interface LabelAdvice {
  readonly package: string;
  readonly shipFrom: string;
  readonly closedPlace: string;
  readonly service: string;
}

type Scope = Pick<
  SellerScope,
  'orders' | 'packing' | 'listedPackages' | 'shipping' | 'knownPlaces'
>;

/** Returns why the label of a purchase may be wrong: its package, its sender and its service. Costs no call. */
export async function doubtsOfLabel(
  purchase: Purchase,
  scope: Scope,
  advice: LabelAdvice,
): Promise<LabelDoubt[]> {
  const { records } = scope.shipping;
  const { amazonOrderId, items } = purchase;
  const [one, supplySourceId] = await Promise.all([
    records.package(purchase),
    records.supplySourceId(purchase.key),
  ]);
  const sent = { amazonOrderId, items, supplySourceId };
  const [ofPackage, place, closed] = await Promise.all([
    one ? doubtsOfPurchase(one, scope) : [],
    shipFromDoubt(sent, scope),
    closedPlaceDoubt(sent, scope),
  ]);
  const service = one && serviceDoubt(purchase, one);
  return [
    ...ofPackage.map(({ part, message }) => ({ part, message: `${message} ${advice.package}` })),
    ...(place === null
      ? []
      : [{ part: 'shipFrom', message: `${place} ${advice.shipFrom}` } as const]),
    ...(closed === null
      ? []
      : [{ part: 'shipFrom', message: `${closed} ${advice.closedPlace}` } as const]),
    ...(service === null
      ? []
      : [{ part: 'service', message: `${service} ${advice.service}` } as const]),
  ];
}

function serviceDoubt(
  { shippingServiceId, serviceName: name }: Purchase,
  { dimensions }: PurchasePackage,
): string | null {
  const { predefinedPackageDimensions: predefined } = dimensions;
  return packagingDoubt({ shippingServiceId, name, predefined });
}
