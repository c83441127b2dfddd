import type {
  ContactDetailsWire,
  ContactWire,
  DurationWire,
  OperatingHourWire,
  OperatingHoursByDayWire,
  OperatingHoursWire,
  OperationalConfigurationWire,
  ThroughputConfigWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import type { TextWire } from '../../sp-api/operations/wire.js';
import {
  closingTimeOf,
  countOf,
  knownOf,
  listOf,
  localTimeOf,
  textOf,
} from '../../sp-api/wire/wire-values.js';
import {
  ContactDetails,
  HandlingTime,
  OperatingHours,
  OperatingHoursByDay,
  OperationalConfiguration,
  PrimaryContact,
  ThroughputCap,
  ThroughputConfig,
  ThroughputUnit,
  TimeUnit,
} from './operational-configuration.type.js';

/** Reads the configuration of one level. Returns null when the level has none. */
export function readOperationalConfiguration(
  wire: OperationalConfigurationWire | null | undefined,
): OperationalConfiguration | null {
  if (!wire || typeof wire !== 'object') return null;
  const handlingTime = readDuration(wire.handlingTime);
  return new OperationalConfiguration({
    contactDetails: readContactDetails(wire.contactDetails),
    throughputConfig: readThroughputConfig(wire.throughputConfig),
    operatingHoursByDay: readOperatingHoursByDay(wire.operatingHoursByDay),
    handlingTime: handlingTime && new HandlingTime(handlingTime),
  });
}

/** Returns the configuration that applies to a level: each part from the level itself, else from the outer level. */
export function effectiveConfiguration(
  own: OperationalConfiguration | null,
  outer: OperationalConfiguration | null,
): OperationalConfiguration | null {
  if (!own || !outer) return own ?? outer;
  return new OperationalConfiguration({
    contactDetails: own.contactDetails ?? outer.contactDetails,
    throughputConfig: own.throughputConfig ?? outer.throughputConfig,
    operatingHoursByDay: own.operatingHoursByDay ?? outer.operatingHoursByDay,
    handlingTime: own.handlingTime ?? outer.handlingTime,
  });
}

/** Reads a number of time units. Returns null without a number, and without a known unit. */
export function readDuration(
  wire: DurationWire | null | undefined,
): { value: number; timeUnit: TimeUnit } | null {
  const value = countOf(wire?.value);
  const timeUnit = knownOf('TimeUnit', TimeUnit, wire?.timeUnit);
  return value === null || timeUnit === null ? null : { value, timeUnit };
}

/**
 * Reads a contact. Amazon's model has email and phone in `primary`. Amazon also sends them without it, and with
 * `primary` in an object of another name. Takes the first object with an email or a phone, at most two levels down.
 * Returns null without one, so that an empty contact does not override that of an outer level.
 */
export function readContactDetails(
  wire: ContactDetailsWire | null | undefined,
): ContactDetails | null {
  const found = wire && typeof wire === 'object' ? findContact(wire, 2) : null;
  return (
    found &&
    new ContactDetails({
      primary: new PrimaryContact({ email: textOf(found.email), phone: textOf(found.phone) }),
    })
  );
}

function findContact(value: object, depth: number): ContactWire | null {
  const candidate = value as ContactDetailsWire;
  if (textOf(candidate.email) !== null || textOf(candidate.phone) !== null) return candidate;
  if (depth === 0) return null;
  const primary = findInner(candidate.primary, depth);
  if (primary) return primary;
  for (const inner of Object.values(value)) {
    const found = findInner(inner, depth);
    if (found) return found;
  }
  return null;
}

function findInner(value: unknown, depth: number): ContactWire | null {
  return typeof value === 'object' && value !== null ? findContact(value, depth - 1) : null;
}

function readThroughputConfig(
  wire: ThroughputConfigWire | null | undefined,
): ThroughputConfig | null {
  if (!wire || typeof wire !== 'object') return null;
  const cap = readDuration(wire.throughputCap);
  return new ThroughputConfig({
    throughputCap: cap && new ThroughputCap(cap),
    throughputUnit: readThroughputUnit(wire.throughputUnit),
  });
}

/** Reads the unit of a throughput. */
export function readThroughputUnit(wire: TextWire | undefined): ThroughputUnit | null {
  return knownOf('ThroughputUnit', ThroughputUnit, wire);
}

function readOperatingHoursByDay(
  wire: OperatingHoursByDayWire | null | undefined,
): OperatingHoursByDay | null {
  if (!wire || typeof wire !== 'object') return null;
  return new OperatingHoursByDay({
    monday: readWindows(wire.monday),
    tuesday: readWindows(wire.tuesday),
    wednesday: readWindows(wire.wednesday),
    thursday: readWindows(wire.thursday),
    friday: readWindows(wire.friday),
    saturday: readWindows(wire.saturday),
    sunday: readWindows(wire.sunday),
  });
}

/** Reads the windows of a day. A closed day has none. */
export function readWindows(wire: OperatingHoursWire | undefined): OperatingHours[] {
  // Built with map: an array that grows by push reserves room for seventeen.
  const windows = listOf(wire).map(readWindow);
  return windows.every((window) => window !== null)
    ? windows
    : windows.filter((window) => window !== null);
}

/** Returns null for an empty window, which is how Amazon writes a closed day, usually 00:00 to 00:00. */
function readWindow({ startTime, endTime }: OperatingHourWire): OperatingHours | null {
  const start = localTimeOf(startTime);
  const end = closingTimeOf(endTime);
  return start !== null && end !== null && start !== end ? windowOf(start, end) : null;
}

// A page of locations has a thousand windows, and few differ.
const MOST_WINDOWS = 10_000;

const windowsByTimes = new Map<string, OperatingHours>();

/** Returns the shared, frozen window of these times. */
function windowOf(start: string, end: string): OperatingHours {
  const key = start + end;
  let window = windowsByTimes.get(key);
  if (!window) {
    window = Object.freeze(new OperatingHours({ startTime: start, endTime: end }));
    if (windowsByTimes.size < MOST_WINDOWS) windowsByTimes.set(key, window);
  }
  return window;
}
