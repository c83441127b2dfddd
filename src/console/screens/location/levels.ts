import type {
  LevelConfigurationFragment,
  LocationFragment,
} from '../../generated/location/graphql.js';
import { WEEKDAYS } from '../../model/hours.js';
import type { HoursWindow, Weekday } from '../../model/hours.js';

/** The levels that can say how a location operates, the furthest first. */
export const LEVELS = [
  'SUPPLY_SOURCE',
  'OUTBOUND',
  'DELIVERY',
  'PICKUP',
  'CURBSIDE_PICKUP',
  'SERVICES',
] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  SUPPLY_SOURCE: 'Whole location',
  OUTBOUND: 'Outbound',
  DELIVERY: 'Delivery',
  PICKUP: 'Pickup',
  CURBSIDE_PICKUP: 'Curbside',
  SERVICES: 'Services',
};

/** The level around each: what a level does not say comes from there. */
const AROUND: Readonly<Record<Level, Level | null>> = {
  SUPPLY_SOURCE: null,
  OUTBOUND: 'SUPPLY_SOURCE',
  DELIVERY: 'OUTBOUND',
  PICKUP: 'OUTBOUND',
  CURBSIDE_PICKUP: 'PICKUP',
  SERVICES: 'SUPPLY_SOURCE',
};

type Configuration = LevelConfigurationFragment | null;

/** Returns what a level itself says. */
export function ownOf(location: LocationFragment, level: Level): Configuration {
  if (level === 'SUPPLY_SOURCE') return location.configuration?.operationalConfiguration ?? null;
  return channelOf(location, level)?.operationalConfiguration ?? null;
}

/** Returns what applies at a level, as the server computes it. */
export function effectiveOf(location: LocationFragment, level: Level): Configuration {
  const { outbound, delivery, pickup, curbside, services } = location;
  const byLevel = {
    SUPPLY_SOURCE: ownOf(location, 'SUPPLY_SOURCE'),
    OUTBOUND: outbound,
    DELIVERY: delivery,
    PICKUP: pickup,
    CURBSIDE_PICKUP: curbside,
    SERVICES: services,
  };
  return byLevel[level];
}

export function channelOf(location: LocationFragment, level: Exclude<Level, 'SUPPLY_SOURCE'>) {
  const { outbound, services } = location.capabilities ?? {};
  const pickup = outbound?.pickupChannel;
  const byLevel = {
    OUTBOUND: outbound,
    DELIVERY: outbound?.deliveryChannel,
    PICKUP: pickup,
    CURBSIDE_PICKUP: pickup?.curbsidePickupConfiguration,
    SERVICES: services,
  };
  return byLevel[level] ?? null;
}

/** The parts that a level overrides one by one. */
export type Part = 'contactDetails' | 'handlingTime' | 'operatingHoursByDay' | 'throughputConfig';

export interface Source {
  /** The level whose value applies; null when no level has one. */
  readonly from: Level | null;
  /** The next level around it that has a value too, which does not apply here. */
  readonly overridden: Level | null;
}

/** Returns where the value of a part at a level comes from. */
export function sourceOf(location: LocationFragment, level: Level, part: Part): Source {
  const having: Level[] = [];
  for (let at: Level | null = level; at !== null; at = AROUND[at])
    if (ownOf(location, at)?.[part]) having.push(at);
  return { from: having[0] ?? null, overridden: having[0] === level ? (having[1] ?? null) : null };
}

export type Week = Readonly<Record<Weekday, readonly HoursWindow[]>>;

/** Returns the hours of a level by weekday; null when it has none. */
export function weekOf(configuration: Configuration): Week | null {
  const hours = configuration?.operatingHoursByDay;
  if (!hours) return null;
  const week: Partial<Record<Weekday, readonly HoursWindow[]>> = {};
  for (const day of WEEKDAYS) week[day] = hours[dayKey(day)];
  return week as Week;
}

export function dayKey(day: Weekday): Lowercase<Weekday> {
  return day.toLowerCase() as Lowercase<Weekday>;
}
