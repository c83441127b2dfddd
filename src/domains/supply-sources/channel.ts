import { enumType } from '../../graph/enum-type.js';
import type { Fields } from '../../graph/fields.js';
import type { Capabilities, Channel } from './capabilities.type.js';
import type { OperationalConfiguration } from './operational-configuration.type.js';
import type { SupplySourceLevel } from './schedule/hour-levels.js';
import type { SupplySourceDetail } from './supply-source.type.js';

/** Channels that can override the operational configuration of a supply source. */
export const SupplySourceChannel = enumType(
  'SupplySourceChannel',
  'A channel of a supply source that may operate differently from the whole.',
  {
    OUTBOUND: 'All that is sent out.',
    DELIVERY: 'Delivery; inside OUTBOUND.',
    PICKUP: 'Pickup; inside OUTBOUND.',
    CURBSIDE_PICKUP: 'Curbside pickup; inside PICKUP.',
    SERVICES: 'Services.',
  },
);
export type SupplySourceChannel = keyof typeof SupplySourceChannel;

/**
 * Returns the configuration that applies to a channel, or to the whole source without a channel. A missing channel
 * inherits from the level around it.
 */
export function channelConfiguration(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
): OperationalConfiguration | null {
  const whole = detail?.configuration?.operationalConfiguration ?? null;
  if (!channel || !detail?.capabilities) return whole;
  // Nearest level first. Each effective configuration already includes the further levels.
  const level = levelsOf(detail.capabilities, channel).find(
    (candidate) => candidate?.effectiveOperationalConfiguration,
  );
  return level?.effectiveOperationalConfiguration ?? whole;
}

/** A level that decides about a channel. */
interface ChannelLevel {
  readonly level: SupplySourceLevel;
  /** Its own configuration. Null when it has none. */
  readonly own: OperationalConfiguration | null;
}

/** Returns the levels that decide about a channel, or about the whole source without a channel; the nearest first. */
export function channelLevels(
  detail: SupplySourceDetail | null,
  channel: SupplySourceChannel | null | undefined,
): readonly ChannelLevel[] {
  const whole: ChannelLevel = {
    level: 'SUPPLY_SOURCE',
    own: detail?.configuration?.operationalConfiguration ?? null,
  };
  if (!channel || !detail?.capabilities) return [whole];
  const nearer = levelsOf(detail.capabilities, channel).map((found, index) => ({
    level: LEVELS[channel][index] ?? channel,
    own: found?.operationalConfiguration ?? null,
  }));
  return [...nearer, whole];
}

/** The levels of a channel, nearest first, in the order of `levelsOf`. */
const LEVELS: Readonly<Record<SupplySourceChannel, readonly SupplySourceLevel[]>> = {
  OUTBOUND: ['OUTBOUND'],
  DELIVERY: ['DELIVERY', 'OUTBOUND'],
  PICKUP: ['PICKUP', 'OUTBOUND'],
  CURBSIDE_PICKUP: ['CURBSIDE_PICKUP', 'PICKUP', 'OUTBOUND'],
  SERVICES: ['SERVICES'],
};

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
