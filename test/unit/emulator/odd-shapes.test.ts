import { ODD_SHAPES, withOddShapes } from '../../../src/emulator/apis/supply-sources/odd-shapes.js';
import type { OddShape } from '../../../src/emulator/apis/supply-sources/odd-shapes.js';
import { epochString } from '../../../src/emulator/apis/supply-sources/timestamps.js';

const HOURS = {
  monday: [{ startTime: '02:00', endTime: '10:30' }],
  tuesday: [
    { startTime: '08:00', endTime: '12:00' },
    { startTime: '13:00', endTime: '17:00' },
  ],
  thursday: [{ startTime: '09:00', endTime: '23:59' }],
  sunday: [],
};

const OPERATIONAL = {
  contactDetails: { primary: { email: 'tacoma@quill.test' } },
  throughputConfig: { throughputCap: { value: 1, timeUnit: 'Days' }, throughputUnit: 'Order' },
  operatingHoursByDay: HOURS,
};

const SOURCE = {
  supplySourceId: 'x',
  address: { name: 'Quill & Cedar - Tacoma', addressLine1: '77 Wharf Road', countryCode: 'US' },
  configuration: { operationalConfiguration: OPERATIONAL, timezone: 'UTC' },
  capabilities: {
    outbound: {
      returnLocation: { addressWithContact: { address: { name: 'R', countryCode: 'US' } } },
      pickupChannel: { isSupported: false },
      deliveryChannel: { isSupported: true },
    },
  },
  createdAt: '1.7785818E9',
  updatedAt: '1.778581801E9',
};

const bent = (...shapes: OddShape[]): unknown => withOddShapes(SOURCE, shapes);
const operational = (value: object) => ({ configuration: { operationalConfiguration: value } });
const hours = (value: object) => operational({ operatingHoursByDay: value });

describe('odd shapes', () => {
  it.each<[OddShape, object]>([
    ['timestamps-as-numbers', { createdAt: 1_778_581_800, updatedAt: 1_778_581_801 }],
    [
      'timestamps-as-rfc3339',
      { createdAt: '2026-05-12T10:30:00Z', updatedAt: '2026-05-12T10:30:01Z' },
    ],
    ['throughput-unit-upper-case', operational({ throughputConfig: { throughputUnit: 'ORDER' } })],
    ['throughput-unit-plural', operational({ throughputConfig: { throughputUnit: 'ORDERS' } })],
    ['times-without-leading-zero', hours({ monday: [{ startTime: '2:00', endTime: '10:30' }] })],
    ['day-ends-as-24', hours({ thursday: [{ startTime: '09:00', endTime: '24:00' }] })],
    ['closed-days-as-midnight', hours({ sunday: [{ startTime: '00:00', endTime: '00:00' }] })],
    ['closed-days-as-equal-times', hours({ sunday: [{ startTime: '02:00', endTime: '02:00' }] })],
    ['hours-as-object', hours({ monday: HOURS.monday[0], tuesday: HOURS.tuesday })],
    [
      'contact-under-country-code',
      operational({
        contactDetails: { countryCode: { primary: { email: 'tacoma@quill.test' } } },
      }),
    ],
    ['contact-without-primary', operational({ contactDetails: { email: 'tacoma@quill.test' } })],
    [
      'empty-strings',
      {
        address: { county: '', district: '', phone: '', addressLine2: '' },
        ...operational({ contactDetails: { primary: { email: 'tacoma@quill.test', phone: '' } } }),
      },
    ],
    [
      'country-code-na',
      {
        address: { countryCode: 'na' },
        capabilities: {
          outbound: { returnLocation: { addressWithContact: { address: { countryCode: 'na' } } } },
        },
      },
    ],
    [
      'unsupported-with-configuration',
      {
        capabilities: {
          outbound: {
            pickupChannel: { isSupported: false, operationalConfiguration: OPERATIONAL },
          },
          services: { isSupported: false, operationalConfiguration: OPERATIONAL },
        },
      },
    ],
  ])('%s', (shape, expected) => {
    expect(bent(shape)).toMatchObject(expected);
  });

  it.each<[OddShape, string]>([
    [
      'throughput-unit-missing',
      'configuration.operationalConfiguration.throughputConfig.throughputUnit',
    ],
    ['closed-days-missing', 'configuration.operationalConfiguration.operatingHoursByDay.sunday'],
    ['contact-without-primary', 'configuration.operationalConfiguration.contactDetails.primary'],
    ['contact-under-country-code', 'configuration.operationalConfiguration.contactDetails.primary'],
    ['address-name-missing', 'address.name'],
    [
      'address-name-missing',
      'capabilities.outbound.returnLocation.addressWithContact.address.name',
    ],
    [
      'unsupported-with-configuration',
      'capabilities.outbound.deliveryChannel.operationalConfiguration',
    ],
  ])('%s leaves out %s', (shape, path) => {
    expect(bent(shape)).not.toHaveProperty(path);
  });

  it('apply to every item of a list, and never to the input', () => {
    const before = structuredClone(SOURCE);
    const page = { supplySources: [SOURCE, SOURCE], nextPageToken: 't' };
    const answer = withOddShapes(page, [...ODD_SHAPES]);
    expect(answer).toMatchObject({
      supplySources: [{ createdAt: 1_778_581_800 }, { createdAt: 1_778_581_800 }],
      nextPageToken: 't',
    });
    expect(SOURCE).toEqual(before);
  });

  it('leave other data unchanged', () => {
    const bare = { supplySourceId: 'x', alias: 'Bare' };
    expect(withOddShapes(bare, [...ODD_SHAPES])).toEqual(bare);
    expect(withOddShapes(undefined, [...ODD_SHAPES])).toBeUndefined();
  });
});

describe('timestamps', () => {
  it.each([
    [1_678_741_763_000, '1.678741763E9'],
    [1_700_000_000_999, '1.7E9'],
    [2_000_000_000_000, '2.0E9'],
    [999_999_999_000, '9.99999999E8'],
  ])('%d is sent as %s', (epochMs, text) => {
    expect(epochString(epochMs)).toBe(text);
    expect(Number(text)).toBe(Math.floor(epochMs / 1000));
  });
});
