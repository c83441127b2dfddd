import { graphql } from '../support/generated/gql.js';
import type { OperatingHoursByDayInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Create = graphql(`
  mutation TutorialCreate($input: CreateSupplySourceInput!) {
    createSupplySource(input: $input) {
      warnings {
        path
        message
      }
      supplySource {
        supplySourceId
        supplySourceCode
        status
      }
      error {
        __typename
        message
      }
    }
  }
`);

const Read = graphql(`
  query TutorialRead($id: ID!) {
    seller {
      supplySource(id: $id) {
        supplySourceId
        supplySourceCode
        alias
        status
        address {
          name
          addressLine1
          addressLine2
          city
          county
          stateOrRegion
          postalCode
          countryCode
          phone
        }
        configuration {
          timeZone
          operationalConfiguration {
            ...Operational
          }
        }
        capabilities {
          outbound {
            isSupported
            operationalConfiguration {
              ...Operational
            }
          }
        }
        createdAt
        version
      }
    }
  }

  fragment Operational on OperationalConfiguration {
    contactDetails {
      primary {
        email
        phone
      }
    }
    throughputConfig {
      throughputCap {
        value
        timeUnit
      }
      throughputUnit
    }
    handlingTime {
      value
      timeUnit
      duration
    }
    operatingHoursByDay {
      monday {
        startTime
        endTime
      }
      friday {
        startTime
        endTime
      }
      saturday {
        startTime
      }
      sunday {
        startTime
      }
    }
  }
`);

const Update = graphql(`
  mutation TutorialUpdate($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      warnings {
        path
      }
      error {
        __typename
        message
      }
    }
  }
`);

const Activate = graphql(`
  mutation TutorialActivate($input: UpdateSupplySourceStatusInput!) {
    updateSupplySourceStatus(input: $input) {
      supplySource {
        status
      }
      error {
        __typename
        message
      }
    }
  }
`);

const weekday = [{ startTime: '00:59', endTime: '06:01' }];
const closed = [{ startTime: '00:00', endTime: '00:00' }];
const operatingHoursByDay: OperatingHoursByDayInput = {
  monday: weekday,
  tuesday: weekday,
  wednesday: weekday,
  thursday: weekday,
  friday: weekday,
  saturday: closed,
  sunday: closed,
};
const operationalConfiguration = {
  contactDetails: { primary: { email: 'milpitas@example.com', phone: '5550100100' } },
  throughputConfig: { throughputCap: { value: 1, timeUnit: 'DAYS' as const } },
  handlingTime: { value: 1, timeUnit: 'HOURS' as const },
  operatingHoursByDay,
};

describe("the guide's tutorial, from a new location to an active one", () => {
  let running: RunningApp;
  let id = '';
  beforeAll(async () => {
    running = await startRunningApp();
  });
  afterAll(() => running.close());
  const read = async () => (await running.query(Read, { id })).seller!.supplySource!;

  it('creates the supply source, which is inactive', async () => {
    const { createSupplySource } = await running.query(Create, {
      input: {
        supplySourceCode: 'ss_ss005',
        alias: 'SS Store - Milpitas',
        address: {
          name: 'SS Store - Milpitas',
          addressLine1: '63 Ranch Dr',
          addressLine2: '',
          city: 'Milpitas',
          county: 'Santa Clara',
          district: '',
          stateOrRegion: 'CA',
          postalCode: '95035',
          countryCode: 'US',
          phone: '1234567890',
        },
      },
    });
    if (!createSupplySource || createSupplySource.error) {
      throw new Error(createSupplySource?.error?.message);
    }
    expect(createSupplySource.warnings).toEqual([]);
    expect(createSupplySource.supplySource).toMatchObject({
      supplySourceCode: 'ss_ss005',
      status: 'INACTIVE',
    });
    id = createSupplySource.supplySource?.supplySourceId ?? '';
  });

  it('returns it', async () => {
    expect(await read()).toMatchObject({
      supplySourceId: id,
      alias: 'SS Store - Milpitas',
      status: 'INACTIVE',
      address: {
        name: 'SS Store - Milpitas',
        addressLine1: '63 Ranch Dr',
        addressLine2: null,
        county: 'Santa Clara',
        postalCode: '95035',
      },
      configuration: null,
    });
  });

  it("updates its configuration with the guide's own values", async () => {
    const { updateSupplySource } = await running.query(Update, {
      input: {
        supplySourceId: id,
        expectedVersion: (await read()).version,
        changes: {
          alias: 'SS Store - Milpitas',
          configuration: { operationalConfiguration, timeZone: 'Africa/Accra' },
          capabilities: { outbound: { isSupported: true, operationalConfiguration } },
        },
      },
    });
    expect(updateSupplySource).toEqual({
      error: null,
      warnings: [
        { path: ['input', 'changes', 'configuration', 'operationalConfiguration', 'handlingTime'] },
        {
          path: [
            'input',
            'changes',
            'capabilities',
            'outbound',
            'operationalConfiguration',
            'handlingTime',
          ],
        },
      ],
    });
  });

  it('activates it', async () => {
    expect(
      await running.query(Activate, { input: { supplySourceId: id, status: 'ACTIVE' } }),
    ).toEqual({
      updateSupplySourceStatus: {
        error: null,
        supplySource: { status: 'ACTIVE' },
      },
    });
  });

  it('returns everything that was set', async () => {
    const expected = {
      contactDetails: { primary: { email: 'milpitas@example.com', phone: '5550100100' } },
      throughputConfig: { throughputCap: { value: 1, timeUnit: 'DAYS' }, throughputUnit: 'ORDER' },
      handlingTime: { value: 1, timeUnit: 'HOURS', duration: 'PT1H' },
      operatingHoursByDay: { monday: weekday, friday: weekday, saturday: [], sunday: [] },
    };
    expect(await read()).toMatchObject({
      supplySourceId: id,
      supplySourceCode: 'ss_ss005',
      status: 'ACTIVE',
      configuration: { timeZone: 'Africa/Accra', operationalConfiguration: expected },
      capabilities: { outbound: { isSupported: true, operationalConfiguration: expected } },
    });
  });
});
