import { enumType } from '../../../graph/enum-type.js';
import { closingTimeOf, listOf, localTimeOf } from '../../../sp-api/wire/wire-values.js';
import type {
  SupplySourceWire,
  UpdateSupplySourceRequestWire,
} from '../../../sp-api/operations/supply-sources.wire.js';
import type {
  StoredHours,
  StoredWindow,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { WEEKDAYS } from '../operational-configuration.type.js';
import { presentForm } from '../supply-source-update.mapper.js';

export const SupplySourceLevel = enumType(
  'SupplySourceLevel',
  'A level of a supply source that can have operating hours of its own. The nearest level with hours decides.',
  {
    SUPPLY_SOURCE: 'The supply source as a whole (`configuration`).',
    OUTBOUND: 'All that is sent out.',
    DELIVERY: 'Delivery; inside OUTBOUND.',
    PICKUP: 'Pickup; inside OUTBOUND.',
    CURBSIDE_PICKUP: 'Curbside pickup; inside PICKUP.',
    SERVICES: 'Services.',
  },
);
export type SupplySourceLevel = keyof typeof SupplySourceLevel;

interface Place {
  /** Leads to the object that has the `operationalConfiguration`. */
  readonly path: readonly string[];
  /** The level around it. */
  readonly outer: SupplySourceLevel | null;
}

const PLACES: Readonly<Record<SupplySourceLevel, Place>> = {
  SUPPLY_SOURCE: { path: ['configuration'], outer: null },
  OUTBOUND: { path: ['capabilities', 'outbound'], outer: 'SUPPLY_SOURCE' },
  DELIVERY: { path: ['capabilities', 'outbound', 'deliveryChannel'], outer: 'OUTBOUND' },
  PICKUP: { path: ['capabilities', 'outbound', 'pickupChannel'], outer: 'OUTBOUND' },
  CURBSIDE_PICKUP: {
    path: ['capabilities', 'outbound', 'pickupChannel', 'curbsidePickupConfiguration'],
    outer: 'PICKUP',
  },
  SERVICES: { path: ['capabilities', 'services'], outer: 'SUPPLY_SOURCE' },
};

const LEVELS = Object.keys(PLACES) as SupplySourceLevel[];

const CONFIGURATION = 'operationalConfiguration';
const HOURS = 'operatingHoursByDay';

/** The operating hours of all levels of a supply source, as Amazon has them. */
export class LevelHours {
  readonly #present: unknown;

  constructor(wire: SupplySourceWire | UpdateSupplySourceRequestWire) {
    this.#present = presentForm(wire);
  }

  /** Tells whether Amazon has the level. */
  has(level: SupplySourceLevel): boolean {
    return level === 'SUPPLY_SOURCE' || isObject(at(this.#present, PLACES[level].path));
  }

  /** Returns the hours of the level itself. Null when it has none. */
  of(level: SupplySourceLevel): StoredHours | null {
    const hours = at(this.#present, [...PLACES[level].path, CONFIGURATION, HOURS]);
    return isObject(hours) ? (hours as StoredHours) : null;
  }

  /** Returns the hours of the nearest level around a level that has some. */
  around(level: SupplySourceLevel): StoredHours | null {
    for (let { outer } = PLACES[level]; outer; outer = PLACES[outer].outer) {
      const hours = this.of(outer);
      if (hours) return hours;
    }
    return null;
  }

  /** Returns the levels inside of these that have hours of their own, which hide those of the outer levels. */
  inside(levels: readonly SupplySourceLevel[]): SupplySourceLevel[] {
    return LEVELS.filter(
      (level) =>
        !levels.includes(level) &&
        this.of(level) !== null &&
        levels.some((outer) => isInside(level, outer)),
    );
  }
}

function isInside(level: SupplySourceLevel, outer: SupplySourceLevel): boolean {
  const next = PLACES[level].outer;
  return next !== null && (next === outer || isInside(next, outer));
}

/** New hours of a level: windows by weekday, with null for a day to remove. Null removes all hours of the level. */
export type HoursPatch = Readonly<Record<string, readonly StoredWindow[] | null>> | null;

/** Returns the change of a supply source that gives levels these hours, in the form of `SupplySourceChangesInput`. */
export function changesOf(patches: ReadonlyMap<SupplySourceLevel, HoursPatch>): object {
  const changes = {};
  for (const [level, patch] of patches) {
    let place: Record<string, unknown> = changes;
    for (const name of [...PLACES[level].path, CONFIGURATION]) place = inner(place, name);
    place[HOURS] = patch;
  }
  return changes;
}

/** Returns the hours that changes of a supply source name, by level. */
export function givenHours(changes: object): ReadonlyMap<SupplySourceLevel, HoursPatch> {
  const given = new Map<SupplySourceLevel, HoursPatch>();
  for (const level of LEVELS) {
    const hours = at(changes, [...PLACES[level].path, CONFIGURATION, HOURS]);
    if (!isObject(hours)) continue;
    const days = Object.entries(hours).filter(([, windows]) => windows !== undefined);
    given.set(level, Object.fromEntries(days));
  }
  return given;
}

function inner(place: Record<string, unknown>, name: string): Record<string, unknown> {
  return (place[name] ??= {}) as Record<string, unknown>;
}

/** Tells whether two days have the same hours, however Amazon writes them. An absent day is a closed one. */
export function isSameDay(
  one: readonly StoredWindow[] | undefined,
  other: readonly StoredWindow[] | undefined,
): boolean {
  return textOfDay(one) === textOfDay(other);
}

function textOfDay(windows: readonly StoredWindow[] | undefined): string {
  return listOf(windows ?? [])
    .map(({ startTime, endTime }) => [
      localTimeOf(startTime) ?? startTime,
      closingTimeOf(endTime) ?? endTime,
    ])
    .filter(([start, end]) => start !== end)
    .map((times) => times.join('-'))
    .sort()
    .join();
}

/** Returns all weekdays of some hours; the absent ones are closed. */
export function wholeWeek(hours: StoredHours): StoredHours {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, hours[day] ?? []]));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (part: unknown, name) =>
      isObject(part) ? (part as Readonly<Record<string, unknown>>)[name] : undefined,
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
