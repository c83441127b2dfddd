import type {
  ContactDetailsWire,
  CreateSupplySourceRequestWire,
  SupplySourceWire,
  ThroughputConfigWire,
  UpdateSupplySourceRequestWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import { countryOf, listOf, localTimeOf, textOf } from '../../sp-api/wire/wire-values.js';
import { readContactDetails, readThroughputUnit } from './operational-configuration.mapper.js';
import { WEEKDAYS } from './operational-configuration.type.js';
import type { CreateSupplySourceInput, SupplySourceChangesInput } from './supply-source.input.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

export function writeNewSupplySource(
  input: CreateSupplySourceInput,
): CreateSupplySourceRequestWire {
  const { supplySourceCode, alias, address } = input;
  return clean({ supplySourceCode, alias, address }) as unknown as CreateSupplySourceRequestWire;
}

/**
 * Builds the full body for Amazon's replacing PUT: the current source with the changes merged in (RFC 7396).
 * Normalizes Amazon's irregular shapes to its model, and keeps fields that this version does not know.
 */
export function writeUpdate(
  current: SupplySourceWire,
  changes: SupplySourceChangesInput,
): UpdateSupplySourceRequestWire {
  return clean(mergePatch(presentForm(current), patchOf(changes)));
}

/** The parts of a source that an update replaces, as Amazon sends them or as it gets them. */
type Replaceable = Readonly<Partial<Record<'alias' | 'configuration' | 'capabilities', unknown>>>;

/** Returns the part of a source that an update replaces, in the form of Amazon's model. */
export function presentForm({ alias, configuration, capabilities }: Replaceable): JsonObject {
  return clean({ alias, configuration, capabilities });
}

/** Merges by RFC 7396: objects merge, null removes, everything else replaces. */
function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged: JsonObject = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

/** The names of the input that differ from Amazon's. */
const AMAZON_NAMES: Readonly<Record<string, string>> = { timeZone: 'timezone' };

const INPUT_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(AMAZON_NAMES).map(([input, amazon]) => [amazon, input]),
);

/** Returns the part of a source that an update replaces, under the names of the input. */
export function presentInInputForm(source: Replaceable): JsonObject {
  return underInputNames(presentForm(source)) as JsonObject;
}

function underInputNames(value: Json): Json {
  if (Array.isArray(value)) return value.map(underInputNames);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [INPUT_NAMES[key] ?? key, underInputNames(part)]),
  );
}

// Omitted fields are undefined and drop out; null removes.
function patchOf(input: object): JsonObject {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [AMAZON_NAMES[key] ?? key, patchValue(key, value)]),
  );
}

function patchValue(key: string, value: unknown): Json {
  if (Array.isArray(value))
    return value.length === 0 ? CLOSED_DAY : value.map((item) => patchOf(item as object));
  if (typeof value !== 'object' || value === null) return value as Json;
  const patch = patchOf(value);
  // The two kinds of return location exclude each other, so setting one removes the other.
  return key === 'returnLocation'
    ? { supplySourceId: null, addressWithContact: null, ...patch }
    : patch;
}

const CLOSED_DAY: Json = [{ startTime: '00:00', endTime: '00:00' }];

/** Normalizes a part of Amazon's answer to its model: no empty strings, no nulls, regular shapes. */
function clean(value: unknown, key = ''): JsonObject {
  const regular = REGULAR[key]?.(value) ?? value;
  return Object.fromEntries(
    Object.entries(regular as object).flatMap(([name, part]) => {
      const kept = cleanPart(part, name);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function cleanPart(part: unknown, key: string): Json | undefined {
  if (part === null || part === undefined || part === '') return undefined;
  if (Array.isArray(part)) return part.flatMap((item) => cleanPart(item, key) ?? []);
  if (typeof part === 'object') return clean(part, key);
  if (typeof part !== 'string') return part as Json;
  // Unreadable values go back unchanged: Amazon requires a country, and a missing time would change the hours.
  if (TIMES.has(key)) return localTimeOf(part) ?? part;
  return key === 'countryCode' ? (countryOf(part) ?? part) : part;
}

const TIMES = new Set(['startTime', 'endTime']);

const REGULAR: Readonly<Record<string, (value: unknown) => unknown>> = {
  contactDetails: (value) => {
    const primary = readContactDetails(value as ContactDetailsWire)?.primary;
    return primary ? { primary: { email: primary.email, phone: primary.phone } } : {};
  },
  // Required by the model, but missing in some responses.
  throughputConfig: (value) => {
    const sent = (value as ThroughputConfigWire).throughputUnit;
    const isKnown = readThroughputUnit(sent) !== null;
    return { ...(value as object), throughputUnit: isKnown ? 'Order' : (textOf(sent) ?? 'Order') };
  },
  operatingHoursByDay: (value) => {
    const days = value as Record<string, object | undefined>;
    return Object.fromEntries(
      WEEKDAYS.filter((day) => days[day]).map((day) => [day, listOf(days[day])]),
    );
  },
};

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
