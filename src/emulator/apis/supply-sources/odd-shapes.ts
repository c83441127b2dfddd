/** The shapes of Amazon's real Supply Sources answers that differ from its model. */
import { isJsonObject } from '../../core/request-reader.js';
import { epochSecondsOf } from './timestamps.js';

/** Every odd shape. Each one can be switched on alone. */
export const ODD_SHAPES = [
  'timestamps-as-numbers',
  'timestamps-as-rfc3339',
  'throughput-unit-upper-case',
  'throughput-unit-plural',
  'throughput-unit-missing',
  'times-without-leading-zero',
  'day-ends-as-24',
  'closed-days-as-midnight',
  'closed-days-as-equal-times',
  'closed-days-missing',
  'hours-as-object',
  'contact-under-country-code',
  'contact-without-primary',
  'empty-strings',
  'address-name-missing',
  'address-as-details',
  'country-code-na',
  'country-code-uk',
  'country-code-unassigned',
  'unsupported-with-configuration',
] as const;

/** The name of an odd shape. */
export type OddShape = (typeof ODD_SHAPES)[number];

/** Operations whose answers can have odd shapes. */
export const ODDLY_SHAPED_OPERATIONS: readonly string[] = ['getSupplySource', 'getSupplySources'];

type Json = Record<string, unknown>;

/** Returns a copy of an answer with the odd shapes, in the order of their list. */
export function withOddShapes(body: unknown, shapes: readonly OddShape[]): unknown {
  if (!isJsonObject(body)) return body;
  const copy = structuredClone(body);
  const sources = Array.isArray(copy['supplySources']) ? copy['supplySources'] : [copy];
  for (const source of sources.filter(isJsonObject)) {
    for (const shape of shapes) bend(source, shape);
  }
  return copy;
}

const BENDS: Readonly<Record<OddShape, (source: Json) => void>> = {
  'timestamps-as-numbers': (source) => timestamps(source, (seconds) => seconds),
  'timestamps-as-rfc3339': (source) =>
    timestamps(source, (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')),
  'throughput-unit-upper-case': (source) =>
    inEach(source, 'throughputConfig', (config) => (config['throughputUnit'] = 'ORDER')),
  'throughput-unit-plural': (source) =>
    inEach(source, 'throughputConfig', (config) => (config['throughputUnit'] = 'ORDERS')),
  'throughput-unit-missing': (source) =>
    inEach(source, 'throughputConfig', (config) => delete config['throughputUnit']),
  'times-without-leading-zero': (source) => inEach(source, 'operatingHoursByDay', shortTimes),
  'day-ends-as-24': (source) => inEach(source, 'operatingHoursByDay', dayEnds),
  'closed-days-as-midnight': (source) => closedDays(source, [window('00:00', '00:00')]),
  'closed-days-as-equal-times': (source) => closedDays(source, [window('02:00', '02:00')]),
  'closed-days-missing': (source) => closedDays(source, undefined),
  'hours-as-object': (source) => inEach(source, 'operatingHoursByDay', singleWindows),
  'contact-under-country-code': (source) =>
    inEach(source, 'contactDetails', (contact) => {
      if (!isJsonObject(contact['primary'])) return;
      contact['countryCode'] = { primary: contact['primary'] };
      delete contact['primary'];
    }),
  'contact-without-primary': (source) =>
    inEach(source, 'contactDetails', (contact) => {
      const { primary } = contact;
      if (!isJsonObject(primary)) return;
      delete contact['primary'];
      Object.assign(contact, primary);
    }),
  'empty-strings': emptyStrings,
  'address-name-missing': (source) =>
    inEach(source, 'address', (address) => delete address['name']),
  // Production sends a source's address under this name, in the list and alone.
  'address-as-details': (source) => {
    source['details'] = source['address'];
    delete source['address'];
  },
  'country-code-na': (source) => countryCode(source, 'na'),
  // Sellers and Amazon write UK instead of GB.
  'country-code-uk': (source) => countryCode(source, 'UK'),
  'country-code-unassigned': (source) => countryCode(source, 'ZZ'),
  'unsupported-with-configuration': unsupportedChannels,
};

function countryCode(source: Json, code: string): void {
  for (const name of ['address', 'details']) {
    inEach(source, name, (address) => (address['countryCode'] = code));
  }
}

function bend(source: Json, shape: OddShape): void {
  BENDS[shape](source);
}

function timestamps(source: Json, write: (epochSeconds: number) => unknown): void {
  for (const name of ['createdAt', 'updatedAt']) {
    const value = source[name];
    if (typeof value === 'string') source[name] = write(epochSecondsOf(value));
  }
}

function dayEnds(hours: Json): void {
  for (const day of Object.values(hours)) {
    for (const opening of Array.isArray(day) ? day.filter(isJsonObject) : []) {
      if (opening['endTime'] === '23:59') opening['endTime'] = '24:00';
    }
  }
}

function shortTimes(hours: Json): void {
  for (const day of Object.values(hours)) {
    for (const opening of Array.isArray(day) ? day.filter(isJsonObject) : []) {
      for (const [name, time] of Object.entries(opening)) {
        if (typeof time === 'string') opening[name] = time.replace(/^0(\d:)/, '$1');
      }
    }
  }
}

/** Amazon's guide shows one object for a day. A day with several windows has no such form and stays a list. */
function singleWindows(hours: Json): void {
  for (const [day, windows] of Object.entries(hours)) {
    if (Array.isArray(windows) && windows.length === 1) hours[day] = windows[0];
  }
}

function closedDays(source: Json, written: readonly Json[] | undefined): void {
  inEach(source, 'operatingHoursByDay', (hours) => {
    for (const [day, windows] of Object.entries(hours)) {
      if (!Array.isArray(windows) || windows.length > 0) continue;
      if (written) hours[day] = structuredClone(written);
      else delete hours[day];
    }
  });
}

function window(startTime: string, endTime: string): Json {
  return { startTime, endTime };
}

function emptyStrings(source: Json): void {
  inEach(source, 'address', (address) => {
    for (const name of ['addressLine2', 'addressLine3', 'city', 'county', 'district', 'phone']) {
      address[name] ??= '';
    }
  });
  inEach(source, 'operationalConfiguration', (configuration) => {
    configuration['contactDetails'] ??= { primary: {} };
  });
  inEach(source, 'primary', (primary) => {
    primary['email'] ??= '';
    primary['phone'] ??= '';
  });
}

function unsupportedChannels(source: Json): void {
  const configuration = isJsonObject(source['configuration']) ? source['configuration'] : {};
  const operational = configuration['operationalConfiguration'];
  const capabilities = isJsonObject(source['capabilities']) ? source['capabilities'] : undefined;
  if (!capabilities || !isJsonObject(operational)) return;
  const outbound = isJsonObject(capabilities['outbound']) ? capabilities['outbound'] : {};
  for (const [owner, name] of [
    [outbound, 'deliveryChannel'],
    [outbound, 'pickupChannel'],
    [capabilities, 'services'],
  ] as const) {
    const channel = isJsonObject(owner[name]) ? owner[name] : { isSupported: false };
    owner[name] = channel;
    if (channel['isSupported'] === true) continue;
    channel['operationalConfiguration'] ??= structuredClone(operational);
  }
}

/** Calls `change` for every object under the name, at any depth. */
function inEach(within: unknown, name: string, change: (found: Json) => void): void {
  if (Array.isArray(within)) {
    for (const item of within) inEach(item, name, change);
    return;
  }
  if (!isJsonObject(within)) return;
  for (const [key, value] of Object.entries(within)) {
    inEach(value, name, change);
    if (key === name && isJsonObject(value)) change(value);
  }
}
