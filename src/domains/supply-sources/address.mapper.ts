import type { Address } from '../../graph/address.type.js';
import { addressOf } from '../../graph/wire-address.js';
import type { SupplySourceAddressWire } from '../../sp-api/operations/supply-sources.wire.js';

/** Reads an address of Supply Sources. Amazon's names match those of this graph. */
export function readAddress(wire: SupplySourceAddressWire | null | undefined): Address | null {
  return wire && typeof wire === 'object' ? addressOf({ ...wire, email: null }) : null;
}
