import { ODD_SHAPES } from '../../src/emulator/apis/supply-sources/odd-shapes.js';
import type { OddShape } from '../../src/emulator/apis/supply-sources/odd-shapes.js';
import { graphql } from '../support/generated/gql.js';
import type { EverythingOfSourcesQuery } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Everything = graphql(`
  query EverythingOfSources {
    seller {
      supplySources(first: 100) {
        nodes {
          supplySourceId
          supplySourceCode
          alias
          address {
            ...EveryAddress
          }
          status
          createdAt
          updatedAt
          configuration {
            timeZone
            operationalConfiguration {
              ...EveryOperation
            }
          }
          capabilities {
            outbound {
              isSupported
              effectiveOperationalConfiguration {
                ...EveryOperation
              }
              returnLocation {
                supplySource {
                  supplySourceId
                }
                addressWithContact {
                  address {
                    ...EveryAddress
                  }
                  contactDetails {
                    ...EveryContact
                  }
                }
              }
              deliveryChannel {
                isSupported
                operationalConfiguration {
                  ...EveryOperation
                }
              }
              pickupChannel {
                isSupported
                inventoryHoldPeriod {
                  value
                  timeUnit
                  duration
                }
                inStorePickupConfiguration {
                  isSupported
                  parkingConfiguration {
                    parkingCostType
                    parkingSpotIdentificationType
                    numberOfParkingSpots
                  }
                }
                curbsidePickupConfiguration {
                  isSupported
                  operationalConfiguration {
                    ...EveryOperation
                  }
                  parkingWithAddressConfiguration {
                    parkingCostType
                    numberOfParkingSpots
                    address {
                      ...EveryAddress
                    }
                  }
                }
              }
            }
            services {
              isSupported
              operationalConfiguration {
                ...EveryOperation
              }
            }
          }
        }
      }
    }
  }

  fragment EveryAddress on Address {
    name
    addressLine1
    addressLine2
    addressLine3
    city
    county
    district
    stateOrRegion
    postalCode
    countryCode
    phone
  }

  fragment EveryContact on ContactDetails {
    primary {
      email
      phone
    }
  }

  fragment EveryOperation on OperationalConfiguration {
    contactDetails {
      ...EveryContact
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
        ...EveryWindow
      }
      tuesday {
        ...EveryWindow
      }
      wednesday {
        ...EveryWindow
      }
      thursday {
        ...EveryWindow
      }
      friday {
        ...EveryWindow
      }
      saturday {
        ...EveryWindow
      }
      sunday {
        ...EveryWindow
      }
    }
  }

  fragment EveryWindow on OperatingHours {
    startTime
    endTime
    spansMidnight
  }
`);

type Nodes = NonNullable<NonNullable<EverythingOfSourcesQuery['seller']>['supplySources']>['nodes'];

let running: RunningApp;
let regular: Nodes;
beforeAll(async () => {
  running = await startRunningApp({ caches: { supplySourceTtlMs: 0 } });
  regular = await read();
});
afterAll(() => running.close());

async function read(...shapes: readonly OddShape[]): Promise<Nodes> {
  running.emulator.control.clearFaults();
  for (const kind of shapes) running.emulator.control.addFault({ kind });
  const { supplySources } = (await running.query(Everything)).seller!;
  return supplySources?.nodes ?? [];
}

// Fields whose value an odd shape removes, so that they cannot be compared.
const LOSSY: Partial<Record<OddShape, readonly string[]>> = {
  'throughput-unit-missing': ['throughputUnit'],
  'empty-strings': [
    'email',
    'phone',
    'county',
    'district',
    'addressLine2',
    'addressLine3',
    'primary',
  ],
  'address-name-missing': ['name'],
  'country-code-na': ['countryCode'],
  'country-code-uk': ['countryCode'],
  'country-code-unassigned': ['countryCode'],
  'hours-as-object': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  // This shape switches channels off, and adds a configuration to channels without one.
  'unsupported-with-configuration': [
    'isSupported',
    'operationalConfiguration',
    'effectiveOperationalConfiguration',
  ],
};

function without(fields: readonly string[], value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (fields.includes(key) ? undefined : part)),
  );
}

describe("an unusual shape of Amazon's data", () => {
  it('starts from complete data', () => {
    expect(regular.length).toBeGreaterThan(8);
    const text = JSON.stringify(regular);
    const parts = ['"spansMidnight":true', '"numberOfParkingSpots":1', '"duration":"P', '"FREE"'];
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  });

  it.each([...ODD_SHAPES])('gives the same result: %s', async (shape) => {
    const lossy = LOSSY[shape] ?? [];
    expect(without(lossy, await read(shape))).toEqual(without(lossy, regular));
  });

  it('causes no error, together with all other shapes', async () => {
    const odd = await read(...ODD_SHAPES);
    expect(odd.map(({ supplySourceId, status }) => [supplySourceId, status])).toEqual(
      regular.map(({ supplySourceId, status }) => [supplySourceId, status]),
    );
  });

  it('becomes windows when hours are a single object', async () => {
    const odd = await read('hours-as-object');
    const windows = (nodes: Nodes) =>
      nodes.map(
        (node) =>
          node.configuration?.operationalConfiguration?.operatingHoursByDay?.monday.at(0) ?? null,
      );
    expect(windows(odd)).toEqual(windows(regular));
  });

  it.each([
    ['country-code-na', 'NA'],
    ['country-code-uk', 'GB'],
    ['country-code-unassigned', null],
  ] as const)('has the ISO code, or null, with %s', async (shape, countryCode) => {
    const places = (await read(shape)).map(({ address }) => address);
    expect(new Set(places.map((address) => address?.countryCode))).toEqual(new Set([countryCode]));
    expect(places.map((address) => address?.city)).toEqual(
      regular.map(({ address }) => address?.city),
    );
  });

  it('becomes null, never an empty text', async () => {
    expect(JSON.stringify(await read('empty-strings'))).not.toContain('""');
  });
});
