import { shelvesOf } from '../supply-sources/shelf.js';
import type { Address } from '../supply-sources/requests.js';
import type { World } from '../../core/world.js';
import type { PostalAddress } from './order.js';

/** A supply source as orders see it: a place that parcels ship from. */
export interface Location {
  readonly supplySourceId: string;
  readonly isActive: boolean;
  readonly address: PostalAddress;
}

/**
 * Returns the seller's current supply sources without archived ones. The first one is the default ship-from
 * location.
 */
export function locationsOf(world: World, sellerId: string): readonly Location[] {
  const sources = shelvesOf(world).get(sellerId)?.list() ?? [];
  return sources
    .filter(({ status }) => status !== 'Archived')
    .map(({ supplySourceId, status, address }) => ({
      supplySourceId,
      isActive: status === 'Active',
      address: postalAddress(address),
    }));
}

/** Returns the location that ships the order. Default: the default location. */
export function shipFromOf(
  { supplySourceId }: { readonly supplySourceId: string | undefined },
  locations: readonly Location[],
): PostalAddress {
  const place = locations.find((candidate) => candidate.supplySourceId === supplySourceId);
  return place?.address ?? defaultShipFrom(locations);
}

/** Returns the address of the default location. */
export function defaultShipFrom(locations: readonly Location[]): PostalAddress {
  return locations[0]?.address ?? NOWHERE;
}

/** For a seller without locations. */
const NOWHERE: PostalAddress = {
  name: 'Default location',
  line1: '1 Pinecone Path',
  city: 'Seattle',
  stateOrProvince: 'WA',
  postalCode: '98101',
  countryCode: 'US',
};

function postalAddress(address: Address): PostalAddress {
  const { addressLine2, addressLine3, county } = address;
  return {
    name: address.name,
    line1: address.addressLine1,
    ...(addressLine2 === undefined ? {} : { line2: addressLine2 }),
    ...(addressLine3 === undefined ? {} : { line3: addressLine3 }),
    city: address.city ?? '',
    ...(county === undefined ? {} : { districtOrCounty: county }),
    stateOrProvince: address.stateOrRegion,
    postalCode: address.postalCode ?? '',
    countryCode: address.countryCode,
  };
}
