import { channelConfiguration, SupplySourceChannel } from '../domains/supply-sources/channel.js';
import type { SupplySourceLoader } from '../domains/supply-sources/supply-source.loader.js';
import type { SupplySource } from '../domains/supply-sources/supply-source.type.js';
import type { Address } from '../graph/address.type.js';
import type { Fields } from '../graph/fields.js';
import type { InputIssue } from '../graph/user-error.type.js';
import { shipFromAddressOf } from '../domains/shipping/parcels/ship-from.js';
import type { ShipFromAddress, ShipFromSource } from '../domains/shipping/parcels/ship-from.js';

/**
 * Returns a lookup of sender addresses from a seller's supply sources.
 *
 * Cost: one getSupplySource, unless cached.
 */
export function shipFromSupplySource(supplySources: SupplySourceLoader): ShipFromSource {
  return async (supplySourceId, path) => {
    const source = await supplySources.byId(supplySourceId);
    return source && shipFromAddress(source, path);
  };
}

/**
 * Builds a sender's address from a full supply source: its address, with the email and phone of the contact for
 * outbound shipments. Merchant Fulfillment requires both, and the address of a supply source has no email.
 */
export function shipFromAddress(
  source: SupplySource,
  path: readonly string[],
): ShipFromAddress | InputIssue[] {
  const contact = channelConfiguration(source.detail, SupplySourceChannel.OUTBOUND)?.contactDetails;
  const email = contact?.primary?.email ?? null;
  const place: Partial<Fields<Address>> = source.address ?? {};
  const phone = contact?.primary?.phone ?? place.phone ?? null;
  return shipFromAddressOf({ ...place, email, phone }, path);
}
