import {
  readListedSupplySource,
  readSupplySource,
} from '../../../src/domains/supply-sources/supply-source.mapper.js';
import type {
  OperationalConfigurationWire,
  SupplySourceWire,
} from '../../../src/sp-api/operations/supply-sources.wire.js';
import { onUnknownValue } from '../../../src/telemetry/unknown-values.js';

function read(wire: Partial<SupplySourceWire>) {
  const source = readSupplySource('SELLER', { supplySourceId: 'source-1', ...wire });
  if (!source?.detail) throw new Error('expected a source in full');
  return { alias: source.alias, address: source.address, detail: source.detail };
}

const operational = (wire: OperationalConfigurationWire) =>
  read({ configuration: { operationalConfiguration: wire } }).detail.configuration!
    .operationalConfiguration!;

describe('reading a supply source as Amazon sends it', () => {
  it.each([
    ['epoch seconds in scientific notation', '1.596578152E9', '2020-08-04T21:55:52.000Z'],
    ['epoch seconds as a number', 1596578152, '2020-08-04T21:55:52.000Z'],
    ['epoch milliseconds', 1596578152123, '2020-08-04T21:55:52.123Z'],
    ['RFC 3339', '2020-08-04T21:55:52Z', '2020-08-04T21:55:52.000Z'],
    ['nothing', '', null],
    ['a year as a number', '2020', null],
    ['nonsense', 'soon', null],
  ])('takes a timestamp as %s', (_, createdAt, expected) => {
    expect(read({ createdAt }).detail.createdAt?.toISOString() ?? null).toBe(expected);
  });

  it.each(['Order', 'ORDER', 'ORDERS', 'orders'])(
    'takes the throughput unit %s',
    (throughputUnit) => {
      expect(operational({ throughputConfig: { throughputUnit } }).throughputConfig).toEqual({
        throughputCap: null,
        throughputUnit: 'Order',
      });
    },
  );

  it('takes a throughput without a unit', () => {
    const throughputConfig = { throughputCap: { value: '3', timeUnit: 'Days' } };
    expect(operational({ throughputConfig }).throughputConfig).toEqual({
      throughputCap: { value: 3, timeUnit: 'Days' },
      throughputUnit: null,
    });
  });

  it('formats times as HH:mm, and reads an empty window as a closed day', () => {
    const hours = operational({
      operatingHoursByDay: {
        monday: [{ startTime: '2:00', endTime: '9:30' }],
        tuesday: [{ startTime: '00:00', endTime: '00:00' }],
        wednesday: [{ startTime: '2:00', endTime: '2:00' }],
        thursday: [{ startTime: '12:30', endTime: '03:40' }],
        friday: [{ startTime: '25:00', endTime: '26:00' }, null],
      },
    }).operatingHoursByDay!;
    expect(hours.monday).toEqual([{ startTime: '02:00', endTime: '09:30', spansMidnight: false }]);
    expect(hours.thursday).toEqual([{ startTime: '12:30', endTime: '03:40', spansMidnight: true }]);
    expect([hours.tuesday, hours.wednesday, hours.friday, hours.saturday]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('keeps a window that closes at 24:00, up to the last minute of the day', () => {
    const hours = operational({
      operatingHoursByDay: {
        monday: [{ startTime: '9:00', endTime: '24:00' }],
        tuesday: [{ startTime: '00:00', endTime: '24:00' }],
        wednesday: [{ startTime: '24:00', endTime: '09:00' }],
      },
    }).operatingHoursByDay!;
    expect(hours.monday).toEqual([{ startTime: '09:00', endTime: '23:59', spansMidnight: false }]);
    expect(hours.tuesday).toEqual([{ startTime: '00:00', endTime: '23:59', spansMidnight: false }]);
    expect(hours.wednesday).toEqual([]);
  });

  it('accepts a single window in place of a list', () => {
    const hours = operational({
      operatingHoursByDay: { monday: { startTime: '00:59', endTime: '06:01' } },
    }).operatingHoursByDay!;
    expect(hours.monday).toEqual([{ startTime: '00:59', endTime: '06:01', spansMidnight: false }]);
  });

  it.each([
    ['as the model has it', { primary: { email: 'store@example.com', phone: '555-0100' } }],
    ['one level up', { email: 'store@example.com', phone: '555-0100' }],
    [
      'inside an object of another name',
      { countryCode: { primary: { email: 'store@example.com', phone: '555-0100' } } },
    ],
    [
      'empty one level up',
      { email: '', phone: '', primary: { email: 'store@example.com', phone: '555-0100' } },
    ],
  ])('finds contact details %s', (_, contactDetails) => {
    expect(operational({ contactDetails }).contactDetails).toEqual({
      primary: { email: 'store@example.com', phone: '555-0100' },
    });
  });

  it('reads empty text as null', () => {
    const { address } = read({
      address: { addressLine1: '1 Main St', addressLine2: '', county: ' ', countryCode: 'us' },
    });
    expect(address).toMatchObject({
      name: null,
      addressLine1: '1 Main St',
      addressLine2: null,
      county: null,
      countryCode: 'US',
    });
  });

  it.each([
    ['UK', 'GB'],
    ['el', 'GR'],
    ['ZZ', null],
    ['USA', null],
  ])('takes the country %j as %j, and keeps the rest of the address', (code, countryCode) => {
    const { address } = read({ address: { city: 'Leeds', countryCode: code } });
    expect(address).toMatchObject({ city: 'Leeds', countryCode });
  });

  it.each([
    ['without an address', { details: { city: 'Leeds' } }],
    ['with an empty address', { address: { city: '' }, details: { city: 'Leeds' } }],
    ['with a full address', { address: { city: 'Leeds' }, details: { city: 'York' } }],
  ])('takes the address under another name %s', (_, wire) => {
    expect(read(wire).address?.city).toBe('Leeds');
    expect(readListedSupplySource('SELLER', { supplySourceId: '1', ...wire })?.address?.city).toBe(
      'Leeds',
    );
  });

  it("keeps the seller's code unchanged", () => {
    const wire = { supplySourceId: '1', supplySourceCode: ' store 1 ' };
    expect(readListedSupplySource('SELLER', wire)?.supplySourceCode).toBe(' store 1 ');
  });

  it('reads an invalid country or time zone as null', () => {
    const source = read({
      address: { city: 'Leeds', countryCode: 'USA' },
      configuration: { timezone: 'Mars/Base' },
    });
    expect([source.address?.countryCode, source.detail.configuration?.timeZone]).toEqual([
      null,
      null,
    ]);
  });

  it('reads a new status as null, and reports it', () => {
    const reported: string[][] = [];
    const stop = onUnknownValue((...value) => reported.push(value));
    expect(read({ status: 'Hibernating' }).detail.status).toBeNull();
    stop();
    expect(reported).toEqual([['SupplySourceStatus', 'Hibernating']]);
  });

  it('reads a measure in a new unit as null as a whole, and reports the unit', () => {
    const reported: string[][] = [];
    const stop = onUnknownValue((...value) => reported.push(value));
    const configuration = operational({
      handlingTime: { value: 2, timeUnit: 'Weeks' },
      throughputConfig: {
        throughputCap: { value: 9, timeUnit: 'Fortnights' },
        throughputUnit: 'Order',
      },
    });
    expect([configuration.handlingTime, configuration.throughputConfig?.throughputCap]).toEqual([
      null,
      null,
    ]);
    stop();
    expect(reported).toEqual([
      ['TimeUnit', 'Weeks'],
      ['TimeUnit', 'Fortnights'],
    ]);
  });

  it('reads a handling time next to the operational configuration', () => {
    const configuration: object = { handlingTime: { value: 2, timeUnit: 'Days' } };
    expect(
      read({ configuration }).detail.configuration?.operationalConfiguration?.handlingTime,
    ).toEqual({
      value: 2,
      timeUnit: 'Days',
      duration: 'P2D',
    });
  });

  it('survives parts of the wrong type', () => {
    const odd = { alias: 7, address: 'here', configuration: [], capabilities: 'all' };
    const source = read(odd as unknown as SupplySourceWire);
    expect([source.alias, source.address, source.detail.capabilities]).toEqual([null, null, null]);
  });

  it('returns null without an id', () => {
    expect(readSupplySource('SELLER', { alias: 'Lost' })).toBeNull();
  });
});

describe('the effective configuration of a channel', () => {
  const contact = (email: string) => ({ contactDetails: { primary: { email } } });
  const source = read({
    configuration: {
      operationalConfiguration: {
        ...contact('whole@example.com'),
        handlingTime: { value: 1, timeUnit: 'Hours' },
        operatingHoursByDay: { monday: [{ startTime: '08:00', endTime: '20:00' }] },
      },
    },
    capabilities: {
      outbound: {
        operationalConfiguration: contact('outbound@example.com'),
        deliveryChannel: { isSupported: false },
        pickupChannel: {
          operationalConfiguration: { handlingTime: { value: 30, timeUnit: 'Minutes' } },
          curbsidePickupConfiguration: { operationalConfiguration: contact('curb@example.com') },
        },
      },
      services: {},
    },
  });
  const { outbound, services } = source.detail.capabilities!;
  const shown = (channel: { effectiveOperationalConfiguration: unknown } | null | undefined) => {
    const effective = channel?.effectiveOperationalConfiguration as
      ReturnType<typeof operational> | undefined;
    return [
      effective?.contactDetails?.primary?.email,
      effective?.handlingTime?.duration,
      effective?.operatingHoursByDay?.monday.length,
    ];
  };

  it('takes each part from the nearest level that has it', () => {
    expect(shown(outbound)).toEqual(['outbound@example.com', 'PT1H', 1]);
    expect(shown(outbound?.deliveryChannel)).toEqual(['outbound@example.com', 'PT1H', 1]);
    expect(shown(outbound?.pickupChannel)).toEqual(['outbound@example.com', 'PT30M', 1]);
    expect(shown(outbound?.pickupChannel?.curbsidePickupConfiguration)).toEqual([
      'curb@example.com',
      'PT30M',
      1,
    ]);
    expect(shown(services)).toEqual(['whole@example.com', 'PT1H', 1]);
  });

  it('keeps the values of each level unchanged', () => {
    expect(outbound?.deliveryChannel?.operationalConfiguration).toBeNull();
    expect(outbound?.pickupChannel?.operationalConfiguration?.contactDetails).toBeNull();
  });
});
