import { WEEKDAYS, dayName } from '../../model/hours.js';
import type { Weekday } from '../../model/hours.js';
import { LEVELS, LEVEL_NAMES } from './levels.js';
import type { Level } from './levels.js';

const NAMES: Readonly<Record<string, string>> = {
  alias: 'Name',
  timeZone: 'Time zone',
  returns: 'Returns go to',
  hours: 'hours of its own',
  handlingTime: 'handling time',
  throughput: 'orders at most',
  isSupported: 'offered',
  hold: 'items are held for',
  inStore: 'inside the store',
  spots: 'parking spots',
  cost: 'parking costs',
  identification: 'parking spots are marked',
};

/** Names a field of the form: `Curbside, Monday`. */
export function fieldName(field: string): string {
  const [first = '', second] = field.split('.');
  if (second === undefined) return NAMES[first] ?? first;
  const name = isWeekday(second) ? dayName(second) : (NAMES[second] ?? second);
  return `${LEVEL_NAMES[first as Level] ?? first}, ${name}`;
}

const isWeekday = (text: string): text is Weekday => WEEKDAYS.some((day) => day === text);

const VALUES: Readonly<Record<string, string>> = {
  yes: 'yes',
  no: 'no',
  own: 'yes',
  FREE: 'nothing',
  NUMBERED: 'with numbers',
  OTHER: 'otherwise',
  address: 'an address',
};

/** Writes the value of a field for people. Hours are their text. */
export function valueName(field: string, value: string): string {
  if (value !== '') return VALUES[value] ?? value;
  if (field.endsWith('.hours')) return 'no';
  return isWeekday(field.split('.')[1] ?? '') ? 'as around it' : 'not set';
}

const PLACES: readonly (readonly [string, Level])[] = [
  ['curbsidePickupConfiguration', 'CURBSIDE_PICKUP'],
  ['pickupChannel', 'PICKUP'],
  ['deliveryChannel', 'DELIVERY'],
  ['services', 'SERVICES'],
  ['outbound', 'OUTBOUND'],
  ['configuration', 'SUPPLY_SOURCE'],
];

const PART_FIELDS: Readonly<Record<string, string>> = {
  handlingTime: 'handlingTime',
  throughputConfig: 'throughput',
  isSupported: 'isSupported',
  inventoryHoldPeriod: 'hold',
  numberOfParkingSpots: 'spots',
  parkingCostType: 'cost',
  parkingSpotIdentificationType: 'identification',
  parkingConfiguration: 'spots',
  parkingWithAddressConfiguration: 'spots',
};

/** Returns the field of the form that the path of an issue means; null when it is about none of them. */
export function fieldOfPath(path: readonly string[]): string | null {
  if (path.includes('alias')) return 'alias';
  if (path.includes('timeZone')) return 'timeZone';
  if (path.includes('returnLocation')) return 'returns';
  const level = PLACES.find(([part]) => path.includes(part))?.[1];
  if (level === undefined) return null;
  const day = WEEKDAYS.find((one) => path.includes(one.toLowerCase()));
  if (day) return `${level}.${day}`;
  if (path.includes('operatingHoursByDay')) return `${level}.MONDAY`;
  const part = path.toReversed().find((one) => one in PART_FIELDS);
  return part === undefined ? null : `${level}.${PART_FIELDS[part] ?? part}`;
}

/** Orders levels as the form does. */
export const levelNames = (levels: readonly string[]): string =>
  LEVELS.filter((level) => levels.includes(level))
    .map((level) => LEVEL_NAMES[level])
    .join(', ');
