/** Supply sources in Amazon's form, the same in each run. */

const CITIES = [
  ['Seattle', 'WA', '98101', 'America/Los_Angeles'],
  ['Denver', 'CO', '80202', 'America/Denver'],
  ['Austin', 'TX', '78701', 'America/Chicago'],
  ['Boston', 'MA', '02108', 'America/New_York'],
] as const;
const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type SourceStatus = 'Active' | 'Inactive';

export function sourceId(index: number): string {
  return `7d3f1c52-90aa-4c1e-8b5d-${String(index).padStart(12, '0')}`;
}

/** Returns the number of a source by its id. Null for an unknown id. */
export function sourceIndex(id: string): number | null {
  return /^7d3f1c52-90aa-4c1e-8b5d-\d{12}$/.test(id) ? Number(id.slice(-12)) : null;
}

function cityOf(index: number): (typeof CITIES)[number] {
  return CITIES[index % CITIES.length] ?? CITIES[0];
}

function address(index: number): object {
  const [city, stateOrRegion, postalCode] = cityOf(index);
  return {
    name: `Example Outfitters ${index}`,
    addressLine1: `${100 + index} Invented Avenue`,
    addressLine2: 'Floor 2',
    city,
    county: 'Example County',
    stateOrRegion,
    postalCode,
    countryCode: 'US',
    phone: '+1 206 555 0100',
  };
}

function hours(opensAt: string, closesAt: string): object {
  return Object.fromEntries(DAYS.map((day) => [day, [{ startTime: opensAt, endTime: closesAt }]]));
}

const throughput = (value: number): object => ({
  throughputCap: { value, timeUnit: 'Hours' },
  throughputUnit: 'Order',
});

const contact = (index: number): object => ({
  primary: { email: `store${index}@example.com`, phone: '+1 206 555 0101' },
});

/** A source in the response of the list call. */
export function listedSource(index: number): object {
  return {
    alias: `Example Store ${index} – ${cityOf(index)[0]}`,
    supplySourceId: sourceId(index),
    supplySourceCode: `STORE-${index}`,
    address: address(index),
  };
}

/** A source in the response of the call for one source. */
export function sourceInFull(index: number, status: SourceStatus): object {
  return {
    ...listedSource(index),
    status,
    configuration: {
      timezone: cityOf(index)[3],
      operationalConfiguration: {
        contactDetails: contact(index),
        throughputConfig: throughput(20 + (index % 10)),
        operatingHoursByDay: hours('09:00', '21:00'),
        handlingTime: { value: 2, timeUnit: 'Hours' },
      },
    },
    capabilities: {
      outbound: {
        isSupported: true,
        operationalConfiguration: { throughputConfig: throughput(15) },
        returnLocation: {
          supplySourceId: sourceId(index),
          addressWithContact: { contactDetails: contact(index), address: address(index) },
        },
        deliveryChannel: {
          isSupported: true,
          operationalConfiguration: {
            operatingHoursByDay: hours('08:00', '18:00'),
            throughputConfig: throughput(10),
          },
        },
        pickupChannel: {
          isSupported: index % 2 === 0,
          inventoryHoldPeriod: { value: 3, timeUnit: 'Days' },
          operationalConfiguration: { handlingTime: { value: 90, timeUnit: 'Minutes' } },
          inStorePickupConfiguration: {
            isSupported: true,
            parkingConfiguration: {
              parkingCostType: 'Free',
              parkingSpotIdentificationType: 'Numbered',
              numberOfParkingSpots: 12,
            },
          },
          curbsidePickupConfiguration: {
            isSupported: true,
            operationalConfiguration: { contactDetails: contact(index) },
            parkingWithAddressConfiguration: {
              parkingCostType: 'Other',
              parkingSpotIdentificationType: 'Other',
              numberOfParkingSpots: 4,
              address: address(index),
            },
          },
        },
      },
      services: {
        isSupported: false,
        operationalConfiguration: { contactDetails: contact(index) },
      },
    },
    createdAt: '2025-03-01T08:00:00Z',
    updatedAt: '2025-09-15T17:30:00Z',
  };
}
