import { Address } from '../../schema/address.type.js';
import { countryCodeOf } from '../../schema/country-code.js';
import type { ShippingAddressWire } from '../../sp-api/operations/merchant-fulfillment.wire.js';
import { textOf } from '../../sp-api/wire-values.js';

/** An address with null for every part that is absent or empty; null when all are. */
export function readAddress(wire: ShippingAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  const parts = {
    name: textOf(wire.Name),
    addressLine1: textOf(wire.AddressLine1),
    addressLine2: textOf(wire.AddressLine2),
    addressLine3: textOf(wire.AddressLine3),
    city: textOf(wire.City),
    county: textOf(wire.DistrictOrCounty),
    district: null,
    stateOrRegion: textOf(wire.StateOrProvinceCode),
    postalCode: textOf(wire.PostalCode),
    countryCode: countryCodeOf(textOf(wire.CountryCode)),
    phone: textOf(wire.Phone),
    email: textOf(wire.Email),
  };
  return Object.values(parts).every((part) => part === null) ? null : new Address(parts);
}
