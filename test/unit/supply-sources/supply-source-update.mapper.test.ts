import { writeUpdate } from '../../../src/domains/supply-sources/supply-source-update.mapper.js';
import type { SupplySourceChangesInput } from '../../../src/domains/supply-sources/supply-source.input.js';
import type { SupplySourceWire } from '../../../src/sp-api/operations/supply-sources.wire.js';

const update = (current: SupplySourceWire, changes: unknown): unknown =>
  writeUpdate(current, changes as SupplySourceChangesInput);

describe('writing an update for a PUT that replaces', () => {
  const current: SupplySourceWire = {
    supplySourceId: 'source-1',
    supplySourceCode: 'S1',
    status: 'Active',
    alias: 'Store - Town',
    address: { name: 'Store - Town' },
    createdAt: '1.6E9',
    configuration: {
      timezone: 'America/New_York',
      operationalConfiguration: {
        contactDetails: { primary: { email: 'old@example.com', phone: '555-0100' } },
        operatingHoursByDay: {
          monday: [{ startTime: '08:00', endTime: '20:00' }],
          tuesday: [{ startTime: '08:00', endTime: '20:00' }],
        },
      },
    },
    capabilities: { outbound: { isSupported: true, deliveryChannel: { isSupported: true } } },
  };

  it('sends back every current value, and nothing that PUT refuses', () => {
    expect(update(current, {})).toEqual({
      alias: 'Store - Town',
      configuration: current.configuration,
      capabilities: current.capabilities,
    });
  });

  it.each([
    ['uk', 'GB'],
    ['EL', 'GR'],
    ['ZZ', 'ZZ'],
  ])('sends the country %j back as %j', (sent, countryCode) => {
    const place = (code: string) => ({
      outbound: { returnLocation: { addressWithContact: { address: { countryCode: code } } } },
    });
    expect(update({ capabilities: place(sent) }, {})).toEqual({ capabilities: place(countryCode) });
  });

  it('merges the input into the current values', () => {
    const changes = {
      configuration: {
        timezone: undefined,
        operationalConfiguration: { contactDetails: { primary: { email: 'new@example.com' } } },
      },
      capabilities: { outbound: { deliveryChannel: { isSupported: false } } },
    };
    expect(update(current, changes)).toEqual({
      alias: 'Store - Town',
      configuration: {
        timezone: 'America/New_York',
        operationalConfiguration: {
          contactDetails: { primary: { email: 'new@example.com', phone: '555-0100' } },
          operatingHoursByDay: current.configuration!.operationalConfiguration!.operatingHoursByDay,
        },
      },
      capabilities: { outbound: { isSupported: true, deliveryChannel: { isSupported: false } } },
    });
  });

  it('removes with null, replaces a day, and writes a closed day as Amazon does', () => {
    const operatingHoursByDay = {
      monday: [{ startTime: '10:00', endTime: '11:00' }],
      tuesday: null,
      sunday: [],
    };
    const changes = {
      configuration: { operationalConfiguration: { contactDetails: null, operatingHoursByDay } },
    };
    expect(update(current, changes)).toMatchObject({
      configuration: {
        operationalConfiguration: {
          operatingHoursByDay: {
            monday: [{ startTime: '10:00', endTime: '11:00' }],
            sunday: [{ startTime: '00:00', endTime: '00:00' }],
          },
        },
      },
    });
    expect(JSON.stringify(update(current, changes))).not.toMatch(/tuesday|contactDetails/);
  });

  it('normalizes irregular shapes', () => {
    const odd: SupplySourceWire = {
      alias: 'Store - Town',
      configuration: {
        operationalConfiguration: {
          contactDetails: { countryCode: { primary: { email: 'a@example.com', phone: '' } } },
          throughputConfig: { throughputCap: { value: 1, timeUnit: 'Days' } },
          operatingHoursByDay: {
            monday: { startTime: '2:00', endTime: '9:00' },
            sunday: [{ startTime: '00:00', endTime: '00:00' }],
          },
        },
      },
      capabilities: {
        outbound: { operationalConfiguration: { throughputConfig: { throughputUnit: 'ORDERS' } } },
      },
    };
    expect(update(odd, {})).toEqual({
      alias: 'Store - Town',
      configuration: {
        operationalConfiguration: {
          contactDetails: { primary: { email: 'a@example.com' } },
          throughputConfig: {
            throughputCap: { value: 1, timeUnit: 'Days' },
            throughputUnit: 'Order',
          },
          operatingHoursByDay: {
            monday: [{ startTime: '02:00', endTime: '09:00' }],
            sunday: [{ startTime: '00:00', endTime: '00:00' }],
          },
        },
      },
      capabilities: {
        outbound: { operationalConfiguration: { throughputConfig: { throughputUnit: 'Order' } } },
      },
    });
  });

  it('sends the end of the day and unreadable times back unchanged', () => {
    const operatingHoursByDay = {
      monday: [{ startTime: '09:00', endTime: '24:00' }],
      tuesday: [{ startTime: '09:00', endTime: '6 p.m.' }],
    };
    const sent = { configuration: { operationalConfiguration: { operatingHoursByDay } } };
    expect(update(sent, {})).toEqual(sent);
  });

  it('sends an unknown unit of throughput back unchanged', () => {
    const sent = {
      configuration: {
        operationalConfiguration: { throughputConfig: { throughputUnit: 'Pallet' } },
      },
    };
    expect(update(sent, {})).toEqual(sent);
  });

  it('keeps unknown fields', () => {
    const future = {
      ...current,
      capabilities: { inbound: { isSupported: true } },
    } as SupplySourceWire;
    expect(update(future, { alias: 'New - Town' })).toMatchObject({
      alias: 'New - Town',
      capabilities: { inbound: { isSupported: true } },
    });
  });

  it('replaces one kind of return location by the other', () => {
    const withReturns: SupplySourceWire = {
      capabilities: { outbound: { returnLocation: { supplySourceId: 'other' } } },
    };
    const returnLocation = {
      addressWithContact: { contactDetails: { primary: { phone: '555-0101' } } },
    };
    expect(update(withReturns, { capabilities: { outbound: { returnLocation } } })).toEqual({
      capabilities: { outbound: { returnLocation } },
    });
  });
});
