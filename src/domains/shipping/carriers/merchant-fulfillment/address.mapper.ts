import type { Address } from '../../../../graph/address.type.js';
import { addressOf } from '../../../../graph/wire-address.js';
import type { ShippingAddressWire } from '../../../../sp-api/operations/merchant-fulfillment.wire.js';

/** Reads an address of Merchant Fulfillment. */
export function readAddress(wire: ShippingAddressWire | null | undefined): Address | null {
  if (!wire || typeof wire !== 'object') return null;
  return addressOf({
    name: wire.Name,
    addressLine1: wire.AddressLine1,
    addressLine2: wire.AddressLine2,
    addressLine3: wire.AddressLine3,
    city: wire.City,
    county: wire.DistrictOrCounty,
    stateOrRegion: wire.StateOrProvinceCode,
    postalCode: wire.PostalCode,
    countryCode: wire.CountryCode,
    phone: wire.Phone,
    email: wire.Email,
  });
}
