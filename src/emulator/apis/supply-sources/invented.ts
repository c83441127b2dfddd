/** Invents the initial supply sources of a seller. The same seed gives the same ones. */
import { integerBetween, seededRandom, seededUuid } from '../../core/seeded.js';
import { PLACES } from './places.js';
import type { Place, Profile } from './places.js';
import { WEEKDAYS } from './supply-source.js';
import type { SupplySource, Weekday } from './supply-source.js';
import type {
  Address,
  Duration,
  OperatingHoursByDay,
  OperationalConfiguration,
  PickupChannel,
  SupplySourceCapabilities,
  SupplySourceConfiguration,
} from './requests.js';

const STORE_NAMES = ['Larkspur Outfitters', 'Copper Kettle Goods', 'Bramble & Bay'];
const FIRST_OPENING_MS = Date.UTC(2024, 2, 4, 9);
const DAY_MS = 86_400_000;

/** Returns the supply sources of the seller at this index. Empty beyond the invented sellers. */
export function inventedSupplySources(
  seed: number,
  sellerId: string,
  sellerIndex: number,
): readonly SupplySource[] {
  const places = PLACES[sellerIndex] ?? [];
  const storeName = STORE_NAMES[sellerIndex] ?? '';
  const ids = places.map((place) => seededUuid(seed, sellerId, 'supply source', place.city));
  const warehouse = ids[places.findIndex(({ profile }) => profile === 'warehouse')];
  return places.map((place, index) => {
    const inventor = new Inventor(seed, storeName, place);
    const createdAtMs = FIRST_OPENING_MS + index * 17 * DAY_MS + inventor.secondOfDay() * 1000;
    return {
      supplySourceId: ids[index] ?? '',
      supplySourceCode: inventor.code(index),
      alias: `${storeName} - ${place.city}`,
      status: place.status,
      address: inventor.address(),
      configuration: inventor.configuration(),
      capabilities: inventor.capabilities(warehouse),
      createdAtMs,
      updatedAtMs: place.profile === 'bare' ? createdAtMs : createdAtMs + 40 * DAY_MS,
    };
  });
}

/** Invents one place. Numbers are drawn once, so that all parts agree on the house and the phone. */
class Inventor {
  readonly #random: () => number;
  readonly #houseNumber: number;
  readonly #phone: string;
  readonly #email: string;

  readonly #storeName: string;
  readonly #place: Place;

  constructor(seed: number, storeName: string, place: Place) {
    this.#storeName = storeName;
    this.#place = place;

    this.#random = seededRandom(seed, storeName, place.city);
    this.#houseNumber = this.#between(12, 4900);
    // 555-0100 to 555-0199 are reserved for fiction.
    this.#phone = `+1 ${place.areaCode} 555 0${this.#between(100, 199)}`;
    const [brand = ''] = storeName.toLowerCase().split(' ');
    this.#email = `${place.city.toLowerCase().replaceAll(' ', '-')}@${brand}.test`;
  }

  secondOfDay(): number {
    return this.#between(0, 28_000);
  }

  code(index: number): string {
    const initials = this.#storeName.replaceAll(/[^A-Z]/g, '');
    const city = this.#place.city.slice(0, 3).toUpperCase();
    return `${initials}-${city}-${String(index + 1).padStart(3, '0')}`;
  }

  address(): Address {
    const { city, county, state, postalCode, street } = this.#place;
    return {
      name: `${this.#storeName} - ${city}`,
      addressLine1: `${this.#houseNumber} ${street}`,
      ...(this.#place.profile === 'warehouse' ? { addressLine2: 'Dock 4' } : {}),
      city,
      // Half of the places have no county, which is sent as an empty string.
      ...(this.#houseNumber % 2 === 0 ? { county } : {}),
      stateOrRegion: state,
      postalCode,
      countryCode: 'US',
      ...(this.#place.profile === 'bare' ? {} : { phone: this.#phone }),
    };
  }

  configuration(): SupplySourceConfiguration | undefined {
    const { profile, timezone } = this.#place;
    if (profile === 'bare') return undefined;
    if (profile === 'time-zone-only') return { timezone };
    return { operationalConfiguration: this.#operational(openingHours(profile)), timezone };
  }

  capabilities(warehouseId: string | undefined): SupplySourceCapabilities | undefined {
    const { profile } = this.#place;
    if (profile === 'bare' || profile === 'time-zone-only') return undefined;
    const returnsHere = profile === 'flagship' || warehouseId === undefined;
    return {
      outbound: {
        isSupported: true,
        operationalConfiguration: { handlingTime: duration(1, 'Days') },
        returnLocation: returnsHere
          ? { addressWithContact: { contactDetails: this.#contact(), address: this.address() } }
          : { supplySourceId: warehouseId },
        deliveryChannel: {
          isSupported: true,
          operationalConfiguration: this.#deliveryConfiguration(),
        },
        pickupChannel: this.#pickup(),
      },
      services:
        profile === 'services' || profile === 'flagship'
          ? {
              isSupported: true,
              operationalConfiguration: this.#operational(
                week({ weekdays: [['10:00', '16:00']], saturday: [['10:00', '13:00']] }),
              ),
            }
          : { isSupported: false },
    };
  }

  #operational(operatingHoursByDay: OperatingHoursByDay): OperationalConfiguration {
    const cap =
      this.#place.profile === 'warehouse'
        ? duration(this.#between(9, 18) * 100, 'Days')
        : duration(this.#between(4, 30), 'Hours');
    return {
      contactDetails: this.#contact(),
      throughputConfig: { throughputCap: cap, throughputUnit: 'Order' },
      operatingHoursByDay,
      handlingTime: duration(this.#between(2, 8), 'Hours'),
    };
  }

  #deliveryConfiguration(): OperationalConfiguration {
    return {
      throughputConfig: {
        throughputCap: duration(this.#between(20, 90), 'Days'),
        throughputUnit: 'Order',
      },
      handlingTime: duration(this.#between(1, 2), 'Days'),
    };
  }

  #pickup(): PickupChannel {
    const { profile } = this.#place;
    const inStore = profile === 'flagship' || profile === 'store' || profile === 'split-hours';
    const curbside = profile === 'flagship' || profile === 'curbside';
    if (!inStore && !curbside) return { isSupported: false };
    return {
      isSupported: true,
      inventoryHoldPeriod: duration(this.#between(2, 7), 'Days'),
      operationalConfiguration: {
        contactDetails: this.#contact(),
        handlingTime: duration(this.#between(30, 120), 'Minutes'),
      },
      inStorePickupConfiguration: {
        isSupported: inStore,
        ...(inStore ? { parkingConfiguration: this.#parking('Other') } : {}),
      },
      curbsidePickupConfiguration: curbside
        ? {
            isSupported: true,
            operationalConfiguration: {
              operatingHoursByDay: week({
                weekdays: [['11:00', '18:30']],
                saturday: [['11:00', '15:00']],
              }),
            },
            parkingWithAddressConfiguration: {
              ...this.#parking('Numbered'),
              address: { ...this.address(), addressLine2: 'Rear entrance' },
            },
          }
        : { isSupported: false },
    };
  }

  #parking(identification: 'Numbered' | 'Other') {
    return {
      parkingCostType: this.#random() < 0.6 ? ('Free' as const) : ('Other' as const),
      parkingSpotIdentificationType: identification,
      numberOfParkingSpots: this.#between(2, 14),
    };
  }

  #contact() {
    return { primary: { email: this.#email, phone: this.#phone } };
  }

  #between(least: number, most: number): number {
    return integerBetween(this.#random, least, most);
  }
}

function openingHours(profile: Profile): OperatingHoursByDay {
  switch (profile) {
    case 'warehouse':
      // The night shift ends on the next day.
      return week({
        weekdays: [
          ['06:00', '14:00'],
          ['22:00', '05:30'],
        ],
        saturday: [['06:00', '12:00']],
      });
    case 'split-hours':
      return week({
        weekdays: [
          ['08:30', '12:00'],
          ['13:30', '18:00'],
        ],
        saturday: [['09:00', '12:30']],
      });
    case 'late-nights':
      return week({
        weekdays: [['12:30', '20:00']],
        friday: [['12:30', '03:40']],
        saturday: [['12:30', '03:40']],
        sunday: [['00:00', '23:59']],
      });
    default:
      return week({
        weekdays: [['09:00', '19:00']],
        saturday: [['10:00', '18:00']],
        sunday: [['11:00', '17:00']],
      });
  }
}

type Windows = readonly (readonly [startTime: string, endTime: string])[];

/** Returns the hours of a week. Other days have a weekday's hours or are closed at the weekend. */
function week(
  windows: { readonly weekdays: Windows } & { readonly [day in Weekday]?: Windows },
): OperatingHoursByDay {
  return Object.fromEntries(
    WEEKDAYS.map((day) => {
      const usual = day === 'saturday' || day === 'sunday' ? [] : windows.weekdays;
      const open = windows[day] ?? usual;
      return [day, open.map(([startTime, endTime]) => ({ startTime, endTime }))] as const;
    }),
  );
}

function duration(value: number, timeUnit: NonNullable<Duration['timeUnit']>): Duration {
  return { value, timeUnit };
}
