import type {
  CapabilitiesInput,
  CurbsidePickupConfigurationInput,
  OperatingHoursByDayInput,
  OperationalConfigurationInput,
  OutboundCapabilityInput,
  ParkingConfigurationInput,
  PickupChannelInput,
  SupplySourceChangesInput,
} from '../../generated/location/graphql.js';
import { differencesOf } from '../../model/draft.js';
import type { Draft } from '../../model/draft.js';
import { WEEKDAYS, readHours } from '../../model/hours.js';
import { readRate, readSpan } from '../../model/spans.js';
import { dayKey } from './levels.js';
import type { Level } from './levels.js';
import { OWN, PARKING, TO_ADDRESS, fieldOf } from './location-draft.js';

/** Reads the fields that changed. */
class Changed {
  readonly #becomes: Draft;
  readonly #fields: ReadonlySet<string>;

  constructor(was: Draft, becomes: Draft) {
    this.#becomes = becomes;
    this.#fields = new Set(differencesOf(was, becomes).map(({ field }) => field));
  }

  has(field: string): boolean {
    return this.#fields.has(field);
  }

  text(field: string): string {
    return this.#becomes[field] ?? '';
  }

  /** Returns an object with the part only when the field changed. */
  part<Name extends string, Value>(
    name: Name,
    field: string,
    value: (text: string) => Value,
  ): { readonly [Key in Name]?: Value } {
    return this.has(field) ? ({ [name]: value(this.text(field)) } as never) : {};
  }
}

/** Returns the change that makes a location as the form says. Both drafts are canonical and without problems. */
export function changesOf(was: Draft, becomes: Draft): SupplySourceChangesInput {
  const changed = new Changed(was, becomes);
  const configuration = {
    ...changed.part('timeZone', 'timeZone', (text) => text || null),
    ...operationalOf(changed, 'SUPPLY_SOURCE'),
  };
  const capabilities: CapabilitiesInput = {
    ...filled('outbound', outboundOf(changed)),
    ...filled('services', channelOf(changed, 'SERVICES')),
  };
  return {
    ...changed.part('alias', 'alias', (text) => text),
    ...filled('configuration', configuration),
    ...filled('capabilities', capabilities),
  };
}

function filled<Name extends string, Value extends object>(
  name: Name,
  value: Value,
): { readonly [Key in Name]?: Value } {
  return Object.keys(value).length === 0 ? {} : ({ [name]: value } as never);
}

function outboundOf(changed: Changed): OutboundCapabilityInput {
  return {
    ...channelOf(changed, 'OUTBOUND'),
    ...filled('deliveryChannel', channelOf(changed, 'DELIVERY')),
    ...filled('pickupChannel', pickupOf(changed)),
    // An address stays: the form shows it, and does not change it.
    ...(changed.text('returns') === TO_ADDRESS
      ? {}
      : changed.part('returnLocation', 'returns', (id) => (id ? { supplySourceId: id } : null))),
  };
}

function pickupOf(changed: Changed): PickupChannelInput {
  const inStore = {
    ...changed.part('isSupported', 'PICKUP.inStore', isYes),
    ...filled('parkingConfiguration', parkingOf(changed, 'PICKUP')),
  };
  const curbside: CurbsidePickupConfigurationInput = {
    ...channelOf(changed, 'CURBSIDE_PICKUP'),
    ...filled('parkingWithAddressConfiguration', parkingOf(changed, 'CURBSIDE_PICKUP')),
  };
  return {
    ...channelOf(changed, 'PICKUP'),
    ...changed.part('inventoryHoldPeriod', 'PICKUP.hold', (text) => readSpan(text).span),
    ...filled('inStorePickupConfiguration', inStore),
    ...filled('curbsidePickupConfiguration', curbside),
  };
}

const PARKING_INPUT = {
  spots: 'numberOfParkingSpots',
  cost: 'parkingCostType',
  identification: 'parkingSpotIdentificationType',
} as const;

function parkingOf(changed: Changed, level: Level): ParkingConfigurationInput {
  const parts = PARKING.flatMap((part) => {
    const field = `${level}.${part}`;
    if (!changed.has(field)) return [];
    const text = changed.text(field);
    const value = part === 'spots' && text !== '' ? Number(text) : text || null;
    return [[PARKING_INPUT[part], value] as const];
  });
  return Object.fromEntries(parts);
}

function channelOf(changed: Changed, level: Exclude<Level, 'SUPPLY_SOURCE'>) {
  return {
    ...changed.part('isSupported', fieldOf(level, 'isSupported'), isYes),
    ...operationalOf(changed, level),
  };
}

const isYes = (text: string): boolean | null => (text === '' ? null : text === 'yes');

function operationalOf(
  changed: Changed,
  level: Level,
): { readonly operationalConfiguration?: OperationalConfigurationInput } {
  return filled('operationalConfiguration', {
    ...hoursOf(changed, level),
    ...changed.part('handlingTime', fieldOf(level, 'handlingTime'), (text) => readSpan(text).span),
    ...changed.part('throughputConfig', fieldOf(level, 'throughput'), (text) => {
      const { span } = readRate(text);
      return span && { throughputCap: span };
    }),
  });
}

function hoursOf(
  changed: Changed,
  level: Level,
): { readonly operatingHoursByDay?: OperatingHoursByDayInput | null } {
  const isOwn = changed.text(fieldOf(level, 'hours')) === OWN;
  if (changed.has(fieldOf(level, 'hours')) && !isOwn) return { operatingHoursByDay: null };
  if (!isOwn) return {};
  // A level that gets hours of its own gets a whole week: a day that is left out would be a closed one.
  const isNew = changed.has(fieldOf(level, 'hours'));
  const days = WEEKDAYS.filter((day) => isNew || changed.has(fieldOf(level, day))).map((day) => [
    dayKey(day),
    readHours(changed.text(fieldOf(level, day))).windows ?? [],
  ]);
  return filled('operatingHoursByDay', Object.fromEntries(days) as OperatingHoursByDayInput);
}
