import type { TextWire } from '../sp-api/operations/wire.js';
import { countryOf, textOf } from '../sp-api/wire/wire-values.js';
import { Address } from './address.type.js';
import type { Fields } from './fields.js';

/** An address as Amazon sends it, under the names of this graph. */
export type AddressTextsWire = { readonly [Part in keyof Fields<Address>]?: TextWire | undefined };

/** Reads an address; a field that is absent or empty is null. Returns null when all are. */
export function addressOf(wire: AddressTextsWire): Address | null {
  const fields: Fields<Address> = {
    name: textOf(wire.name),
    addressLine1: textOf(wire.addressLine1),
    addressLine2: textOf(wire.addressLine2),
    addressLine3: textOf(wire.addressLine3),
    city: textOf(wire.city),
    county: textOf(wire.county),
    district: textOf(wire.district),
    municipality: textOf(wire.municipality),
    neighborhood: textOf(wire.neighborhood),
    streetName: textOf(wire.streetName),
    streetNumber: textOf(wire.streetNumber),
    complement: textOf(wire.complement),
    stateOrRegion: textOf(wire.stateOrRegion),
    postalCode: textOf(wire.postalCode),
    countryCode: countryOf(wire.countryCode),
    phone: textOf(wire.phone),
    email: textOf(wire.email),
  };
  return Object.values(fields).some((field) => field !== null) ? new Address(fields) : null;
}
