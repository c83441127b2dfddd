import { conflictsOf, differencesOf, mergedDraft } from '../../../src/console/model/draft.js';
import { rateText, readRate, readSpan, spanText } from '../../../src/console/model/spans.js';
import { dayWords, localOf, momentOf } from '../../../src/console/model/zoned.js';
import {
  fieldName,
  fieldOfPath,
  valueName,
} from '../../../src/console/screens/location/field-names.js';
import {
  canonical,
  draftOf,
  noHours,
  ownHours,
  problemsOf,
} from '../../../src/console/screens/location/location-draft.js';
import { changesOf } from '../../../src/console/screens/location/location-input.js';
import { sourceOf } from '../../../src/console/screens/location/levels.js';
import type { LocationFragment } from '../../../src/console/generated/location/graphql.js';

const open = [{ startTime: '09:00', endTime: '19:00' }];
const WEEK = {
  monday: open,
  tuesday: open,
  wednesday: open,
  thursday: open,
  friday: open,
  saturday: open,
  sunday: [],
};
const WHOLE = {
  contactDetails: null,
  handlingTime: { value: 5, timeUnit: 'HOURS' },
  throughputConfig: { throughputCap: { value: 27, timeUnit: 'HOURS' } },
  operatingHoursByDay: WEEK,
};
const CURBSIDE = { ...WHOLE, handlingTime: null, operatingHoursByDay: { ...WEEK, monday: [] } };
const LOCATION = {
  alias: 'Larkspur Outfitters - Seattle',
  configuration: { timeZone: 'America/Los_Angeles', operationalConfiguration: WHOLE },
  capabilities: {
    outbound: {
      isSupported: true,
      operationalConfiguration: null,
      deliveryChannel: { isSupported: true, operationalConfiguration: null },
      pickupChannel: {
        isSupported: true,
        operationalConfiguration: null,
        inventoryHoldPeriod: { value: 4, timeUnit: 'DAYS' },
        inStorePickupConfiguration: { isSupported: null, parkingConfiguration: null },
        curbsidePickupConfiguration: {
          isSupported: true,
          operationalConfiguration: CURBSIDE,
          parkingWithAddressConfiguration: {
            numberOfParkingSpots: 8,
            parkingCostType: 'FREE',
            parkingSpotIdentificationType: null,
            address: null,
          },
        },
      },
      returnLocation: { supplySource: { supplySourceId: 'reno' }, addressWithContact: null },
    },
    services: null,
  },
  outbound: WHOLE,
  delivery: WHOLE,
  pickup: WHOLE,
  curbside: { ...WHOLE, ...CURBSIDE, handlingTime: WHOLE.handlingTime },
  services: WHOLE,
} as unknown as LocationFragment;
const WAS = draftOf(LOCATION);
const changed = (fields: Record<string, string>) =>
  changesOf(WAS, canonical({ ...WAS, ...fields }));

describe('the form of a location', () => {
  it('has no difference after it was opened, and one for a value that means something else', () => {
    expect(differencesOf(WAS, canonical(WAS))).toEqual([]);
    expect(changed({})).toEqual({});
    expect(changed({ 'SUPPLY_SOURCE.MONDAY': '9-19', 'PICKUP.hold': '4 d' })).toEqual({});
    expect(differencesOf(WAS, canonical({ ...WAS, 'SUPPLY_SOURCE.MONDAY': '9-18' }))).toEqual([
      { field: 'SUPPLY_SOURCE.MONDAY', was: '09:00-19:00', becomes: '09:00-18:00' },
    ]);
  });

  it('sends the days that changed alone', () => {
    expect(changed({ 'SUPPLY_SOURCE.MONDAY': '22-02', 'CURBSIDE_PICKUP.SUNDAY': '24h' })).toEqual({
      configuration: {
        operationalConfiguration: {
          operatingHoursByDay: { monday: [{ startTime: '22:00', endTime: '02:00' }] },
        },
      },
      capabilities: {
        outbound: {
          pickupChannel: {
            curbsidePickupConfiguration: {
              operationalConfiguration: {
                operatingHoursByDay: { sunday: [{ startTime: '00:00', endTime: '23:59' }] },
              },
            },
          },
        },
      },
    });
  });

  it('sends a whole week for a level that gets hours of its own, and null for one that loses them', () => {
    const delivery = changed({ ...ownHours(LOCATION, 'DELIVERY'), 'DELIVERY.SUNDAY': '10-12' });
    expect(delivery.capabilities?.outbound?.deliveryChannel).toEqual({
      operationalConfiguration: {
        operatingHoursByDay: { ...WEEK, sunday: [{ startTime: '10:00', endTime: '12:00' }] },
      },
    });
    const pickup = changed(noHours('CURBSIDE_PICKUP')).capabilities?.outbound?.pickupChannel;
    expect(pickup?.curbsidePickupConfiguration).toEqual({
      operationalConfiguration: { operatingHoursByDay: null },
    });
  });

  it('sends options, and removes those that were emptied', () => {
    expect(
      changed({
        alias: 'Larkspur Outfitters - Tacoma',
        'SUPPLY_SOURCE.handlingTime': '90 min',
        'SUPPLY_SOURCE.throughput': '',
        'SERVICES.isSupported': 'no',
        'PICKUP.inStore': 'yes',
        'CURBSIDE_PICKUP.spots': '11',
        'CURBSIDE_PICKUP.cost': '',
        returns: '',
      }),
    ).toEqual({
      alias: 'Larkspur Outfitters - Tacoma',
      configuration: {
        operationalConfiguration: {
          handlingTime: { value: 90, timeUnit: 'MINUTES' },
          throughputConfig: null,
        },
      },
      capabilities: {
        services: { isSupported: false },
        outbound: {
          returnLocation: null,
          pickupChannel: {
            inStorePickupConfiguration: { isSupported: true },
            curbsidePickupConfiguration: {
              parkingWithAddressConfiguration: { numberOfParkingSpots: 11, parkingCostType: null },
            },
          },
        },
      },
    });
  });

  it('names what cannot be sent, at its field', () => {
    const bad = {
      alias: ' ',
      'SUPPLY_SOURCE.MONDAY': 'x',
      'PICKUP.hold': '4 x',
      'PICKUP.spots': 'y',
    };
    expect(Object.keys(problemsOf({ ...WAS, ...bad })).toSorted()).toEqual(
      Object.keys(bad).toSorted(),
    );
    // The hours of a level without its own are not sent.
    expect(problemsOf({ ...WAS, 'DELIVERY.MONDAY': '' })).toEqual({});
  });

  it('finds where a value comes from', () => {
    const hours = 'operatingHoursByDay';
    expect(sourceOf(LOCATION, 'PICKUP', hours)).toEqual({
      from: 'SUPPLY_SOURCE',
      overridden: null,
    });
    expect(sourceOf(LOCATION, 'CURBSIDE_PICKUP', hours)).toEqual({
      from: 'CURBSIDE_PICKUP',
      overridden: 'SUPPLY_SOURCE',
    });
    expect(sourceOf(LOCATION, 'SERVICES', 'contactDetails').from).toBeNull();
  });

  it.each([
    ['input.changes.alias', 'alias'],
    ['input.changes.configuration.timeZone', 'timeZone'],
    [
      'input.changes.configuration.operationalConfiguration.operatingHoursByDay.monday.0.endTime',
      'SUPPLY_SOURCE.MONDAY',
    ],
    ['input.changes.capabilities.outbound.deliveryChannel.isSupported', 'DELIVERY.isSupported'],
    ['input.changes.capabilities.outbound.pickupChannel.inventoryHoldPeriod.value', 'PICKUP.hold'],
    [
      'input.changes.capabilities.outbound.pickupChannel.curbsidePickupConfiguration.parkingWithAddressConfiguration.numberOfParkingSpots',
      'CURBSIDE_PICKUP.spots',
    ],
    [
      'input.changes.capabilities.services.operationalConfiguration.throughputConfig.throughputCap.value',
      'SERVICES.throughput',
    ],
    ['input.changes.capabilities.outbound.returnLocation.supplySourceId', 'returns'],
    ['input.expectedVersion', null],
  ])('shows an issue of %s at %s', (path, field) => {
    expect(fieldOfPath(path.split('.'))).toBe(field);
  });

  it('names fields and values for people', () => {
    expect(fieldName('CURBSIDE_PICKUP.MONDAY')).toBe('Curbside, Monday');
    expect(fieldName('returns')).toBe('Returns go to');
    expect(valueName('DELIVERY.MONDAY', '')).toBe('as around it');
    expect(valueName('DELIVERY.hours', '')).toBe('no');
  });
});

describe('two people on one location', () => {
  const was = { a: '1', b: '1', c: '1', d: '1' };
  const mine = { a: '2', b: '1', c: '2', d: '2' };
  const theirs = { a: '1', b: '3', c: '3', d: '2' };

  it('contest only what both changed to different values', () => {
    expect(
      conflictsOf(was, mine, theirs).map(({ field, isContested }) => [field, isContested]),
    ).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
      ['d', false],
    ]);
  });

  it('get both changes, and the chosen one where they differ', () => {
    expect(mergedDraft(was, mine, theirs, { c: 'mine' })).toEqual({
      a: '2',
      b: '3',
      c: '2',
      d: '2',
    });
    expect(mergedDraft(was, mine, theirs, { c: 'theirs' })).toEqual({
      a: '2',
      b: '3',
      c: '3',
      d: '2',
    });
  });
});

describe('spans', () => {
  it('read what people type and write it in one form', () => {
    expect(spanText(readSpan('90min').span)).toBe('90 minutes');
    expect(spanText(readSpan('1 d').span)).toBe('1 day');
    expect(rateText(readRate('40 orders per day').span)).toBe('40 per day');
    expect(rateText(readRate('5/h').span)).toBe('5 per hour');
    expect(readSpan(' ')).toEqual({ span: null, problem: null });
    expect(readSpan('4').problem).toMatch(/^Type a time such as 3 hours/);
    expect(readRate('lots').problem).toMatch(/^Type a limit such as/);
  });
});

describe('the clock of a place', () => {
  const LA = 'America/Los_Angeles';
  it('is the same there and back', () => {
    const moment = Date.parse('2026-12-04T01:30:00Z');
    expect(localOf(moment, LA)).toBe('2026-12-03T17:30');
    expect(momentOf('2026-12-03T17:30', LA)).toBe(moment);
    expect(momentOf('2026-07-01T12:00', LA)).toBe(Date.parse('2026-07-01T19:00:00Z'));
  });

  it('takes the earlier of two moments, and the later side of a time that is skipped', () => {
    expect(momentOf('2026-11-01T01:30', LA)).toBe(Date.parse('2026-11-01T08:30:00Z'));
    expect(momentOf('2026-03-08T02:30', LA)).toBe(Date.parse('2026-03-08T10:30:00Z'));
    expect(momentOf('tomorrow', LA)).toBeNull();
  });

  it('writes a day', () => {
    expect(dayWords('2026-12-24', 'en-GB')).toBe('Thu, 24 Dec 2026');
  });
});
