import { Address } from '../../schema/address.type.js';
import type { SupplySourceAddressWire } from '../../sp-api/operations/supply-sources.wire.js';
import { textOf } from '../../sp-api/wire-values.js';

/** An address with null for every part that is absent or empty. */
export function readAddress(wire: SupplySourceAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  return new Address({
    name: textOf(wire.name),
    addressLine1: textOf(wire.addressLine1),
    addressLine2: textOf(wire.addressLine2),
    addressLine3: textOf(wire.addressLine3),
    city: textOf(wire.city),
    county: textOf(wire.county),
    district: textOf(wire.district),
    stateOrRegion: textOf(wire.stateOrRegion),
    postalCode: textOf(wire.postalCode),
    countryCode: readCountryCode(textOf(wire.countryCode)),
    phone: textOf(wire.phone),
    email: null,
  });
}

// `us` is the United States; what is no two letters can't be shown as a country.
function readCountryCode(text: string | null): string | null {
  return text !== null && /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : null;
}
