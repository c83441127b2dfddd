import { registerEnumType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';
import type { Capabilities, Channel } from './capabilities.type.js';
import type { OperationalConfiguration } from './operational-configuration.type.js';
import type { SupplySourceDetail } from './supply-source.type.js';

/** The places at which a supply source can have an operational configuration of its own, besides the outermost. */
export enum SupplySourceChannel {
  OUTBOUND = 'OUTBOUND',
  DELIVERY = 'DELIVERY',
  PICKUP = 'PICKUP',
  CURBSIDE_PICKUP = 'CURBSIDE_PICKUP',
  SERVICES = 'SERVICES',
}

registerEnumType(SupplySourceChannel, {
  name: 'SupplySourceChannel',
  description: 'A channel of a supply source that may operate differently from the whole.',
  valuesConfig: {
    OUTBOUND: { description: 'All that is sent out.' },
    DELIVERY: { description: 'Delivery; inside OUTBOUND.' },
    PICKUP: { description: 'Pickup; inside OUTBOUND.' },
    CURBSIDE_PICKUP: { description: 'Curbside pickup; inside PICKUP.' },
    SERVICES: { description: 'Services.' },
  },
});

/**
 * What applies to a channel of a source, or to the source as a whole without one. A channel that the source does not have
 * takes what applies around it.
 */
export function channelConfiguration(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
): OperationalConfiguration | null {
  const whole = detail?.configuration?.operationalConfiguration ?? null;
  if (!channel || !detail?.capabilities) return whole;
  // Nearest level first; the effective configuration of each has the further ones in it already.
  const level = levelsOf(detail.capabilities, channel).find(
    (candidate) => candidate?.effectiveOperationalConfiguration,
  );
  return level?.effectiveOperationalConfiguration ?? whole;
}

function levelsOf(
  { outbound, services }: Capabilities,
  channel: SupplySourceChannel,
): readonly (Fields<Channel> | null | undefined)[] {
  const pickup = outbound?.pickupChannel;
  return {
    OUTBOUND: [outbound],
    DELIVERY: [outbound?.deliveryChannel, outbound],
    PICKUP: [pickup, outbound],
    CURBSIDE_PICKUP: [pickup?.curbsidePickupConfiguration, pickup, outbound],
    SERVICES: [services],
  }[channel];
}
