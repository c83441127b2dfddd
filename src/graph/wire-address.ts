import type { TextWire } from '../sp-api/operations/wire.js';
import { countryOf, textOf } from '../sp-api/wire/wire-values.js';
import { Address, type AddressParts } from './address.type.js';

/** The parts of an address that Amazon sent, under the names of this graph. */
export type AddressPartsWire = { readonly [Part in keyof AddressParts]?: TextWire | undefined };

/** Reads an address with null for each part that is absent or empty. Null when all are. */
export function addressOf(wire: AddressPartsWire): Address | null {
  const parts: AddressParts = {
    name: textOf(wire.name),
    addressLine1: textOf(wire.addressLine1),
    addressLine2: textOf(wire.addressLine2),
    addressLine3: textOf(wire.addressLine3),
    city: textOf(wire.city),
    county: textOf(wire.county),
    district: textOf(wire.district),
    stateOrRegion: textOf(wire.stateOrRegion),
    postalCode: textOf(wire.postalCode),
    countryCode: countryOf(wire.countryCode),
    phone: textOf(wire.phone),
    email: textOf(wire.email),
  };
  return Object.values(parts).some((part) => part !== null) ? new Address(parts) : null;
}
