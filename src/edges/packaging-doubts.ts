import { carrierPackagingOf, takesPackage } from '../domains/shipping/offers/carrier-packaging.js';
import { PredefinedPackage } from '../graph/measures/predefined-package.type.js';

/** A service that is bought for a parcel. */
export interface BoughtService {
  readonly shippingServiceId: string;
  /** Null while it is not known. */
  readonly name: string | null;
  /** The package of a carrier that the parcel states. Null for a size. */
  readonly predefined: PredefinedPackage | null;
}

/** How a client learns of such a service, as descriptions of fields say it. */
export const PACKAGING_DOUBT =
  'that the service requires packaging of its carrier (`ShippingService.carrierPackaging`) and the parcel states another package';

/** Returns a sentence when a service requires packaging of its carrier that the parcel does not state. Null otherwise. */
export function packagingDoubt({
  shippingServiceId,
  name,
  predefined,
}: BoughtService): string | null {
  const carrierPackaging = carrierPackagingOf({ shippingServiceId, name: name ?? '' });
  if (!carrierPackaging || takesPackage({ carrierPackaging }, predefined)) return null;
  const { name: packaging, predefinedPackages } = carrierPackaging;
  const [first, ...others] = predefinedPackages;
  // A packaging that this version does not know may be the one that the parcel states.
  if (first === undefined && predefined !== null) return null;
  const stated =
    predefined === null ? 'a package by its size' : `the package ${wordOf(predefined)}`;
  const accepted =
    first === undefined ? '' : ` It is stated as ${[first, ...others].map(wordOf).join(' or ')}.`;
  return `The service ${shippingServiceId} requires packaging of the carrier (${packaging}), but the parcel states ${stated}.${accepted}`;
}

/** Returns the name that the graph has for a package. */
function wordOf(predefined: PredefinedPackage): string {
  const found = Object.entries(PredefinedPackage).find(([, value]) => value === predefined);
  return found?.[0] ?? predefined;
}
