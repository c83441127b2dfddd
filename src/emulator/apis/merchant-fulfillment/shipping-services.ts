/** The services on sale: price, duration and what each does not carry. */
import type { CarrierName } from './carriers.js';

/** All amounts in cents. */
export type PriceTable =
  | {
      readonly kind: 'zoned';
      /** The first pound in zone 1. */
      readonly baseCents: number;
      /** Added for each additional zone. */
      readonly zoneCents: number;
      /** Each additional pound in zone 1, and what each additional zone adds to it. */
      readonly poundCents: number;
      readonly poundZoneCents: number;
      /** Cubic inches that count as one pound. Undefined: only the weight counts. */
      readonly cubicInchesPerPound?: number;
      /** Parcels below this volume are charged by weight only. */
      readonly volumeFreeIn3?: number;
      /** Deducted for each full four ounces below a pound. */
      readonly quarterPoundDiscountCents?: number;
    }
  | { readonly kind: 'flat'; readonly flatCents: number };

/** Transit days: business days of the carrier from the ship date. */
export interface TransitTime {
  readonly leastDays: number;
  readonly mostDays: number;
  /** Ground services take one more day for this many zones. */
  readonly zonesPerDay?: number;
  /** Latest local hour of the delivery day. */
  readonly byHour: number;
}

export interface ShippingServiceDefinition {
  readonly id: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly reach: 'domestic' | 'international';
  readonly price: PriceTable;
  readonly transit: TransitTime;
  readonly maxWeightOz: number;
  readonly maxSideIn: number;
  readonly maxLengthPlusGirthIn: number;
  /** Travels by plane, so takes no hazardous goods. */
  readonly flies: boolean;
  /** The carrier's packages that the price covers. Any other parcel must fit into one of them. */
  readonly onlyPackages?: readonly string[];
  /** Highest zone served. */
  readonly maxZone?: number;
  /** Part of FBM Ship+, which gives a credit. */
  readonly shipPlus?: boolean;
}

const POUND = 16;

function zoned(
  baseCents: number,
  zoneCents: number,
  poundCents: number,
  poundZoneCents: number,
): PriceTable & { kind: 'zoned' } {
  const prices = { baseCents, zoneCents, poundCents, poundZoneCents };
  return { kind: 'zoned', ...prices, cubicInchesPerPound: 139 };
}

function days(
  leastDays: number,
  mostDays: number,
  byHour: number,
  zonesPerDay?: number,
): TransitTime {
  return { leastDays, mostDays, byHour, ...(zonesPerDay === undefined ? {} : { zonesPerDay }) };
}

type Details = Omit<ShippingServiceDefinition, 'id' | 'name' | 'carrier' | 'reach'> &
  Partial<Pick<ShippingServiceDefinition, 'reach'>>;

function service(
  carrier: CarrierName,
  id: string,
  name: string,
  details: Details,
): ShippingServiceDefinition {
  return { reach: 'domestic', ...details, id, name, carrier };
}

const PARCEL = { maxWeightOz: 150 * POUND, maxSideIn: 108, maxLengthPlusGirthIn: 165 };
const AIR = { ...PARCEL, flies: true };
/** On trucks, which do not reach the islands and Alaska. */
const GROUND = { ...PARCEL, flies: false, maxZone: 8 };
const POSTAL = { maxWeightOz: 70 * POUND, maxSideIn: 108, maxLengthPlusGirthIn: 108 };

function flatRate(id: string, name: string, flatCents: number, onlyPackages: readonly string[]) {
  return service('USPS', id, `USPS Priority Mail ${name}`, {
    price: { kind: 'flat', flatCents },
    transit: days(1, 3, 20),
    ...POSTAL,
    flies: true,
    onlyPackages,
  });
}

const POSTAL_VOLUME = { cubicInchesPerPound: 166, volumeFreeIn3: 1728 };

/** All services. Offers of the same price are listed in this order. */
export const SHIPPING_SERVICES: readonly ShippingServiceDefinition[] = [
  service('USPS', 'USPS_PTP_GRND_ADV', 'USPS Ground Advantage', {
    price: { ...zoned(745, 42, 61, 19), ...POSTAL_VOLUME, quarterPoundDiscountCents: 62 },
    transit: days(2, 3, 20, 3),
    ...POSTAL,
    maxLengthPlusGirthIn: 130,
    flies: false,
    shipPlus: true,
  }),
  service('USPS', 'USPS_PTP_PRI', 'USPS Priority Mail', {
    price: { ...zoned(905, 58, 74, 33), ...POSTAL_VOLUME },
    transit: days(1, 3, 20),
    ...POSTAL,
    flies: true,
  }),
  flatRate('USPS_PTP_PRI_SFRB', 'Small Flat Rate Box', 1065, ['USPS_SmallFlatRateBox']),
  flatRate('USPS_PTP_PRI_MFRB', 'Medium Flat Rate Box', 1840, [
    'USPS_MediumFlatRateBox1',
    'USPS_MediumFlatRateBox2',
  ]),
  flatRate('USPS_PTP_PRI_LFRB', 'Large Flat Rate Box', 2475, ['USPS_LargeFlatRateBox']),
  flatRate('USPS_PTP_PRI_PFRE', 'Padded Flat Rate Envelope', 1125, ['USPS_FlatRatePaddedEnvelope']),
  service('USPS', 'USPS_PTP_EXP', 'USPS Priority Mail Express', {
    price: { ...zoned(2895, 190, 310, 96), ...POSTAL_VOLUME },
    transit: days(1, 2, 18),
    ...POSTAL,
    flies: true,
  }),
  service('UPS', 'UPS_PTP_GND', 'UPS Ground', {
    price: zoned(985, 51, 68, 21),
    transit: days(1, 2, 20, 2),
    ...GROUND,
    shipPlus: true,
  }),
  service('UPS', 'UPS_PTP_3DAY_SELECT', 'UPS 3 Day Select', {
    price: zoned(1690, 96, 118, 41),
    transit: days(3, 3, 20),
    ...GROUND,
  }),
  service('UPS', 'UPS_PTP_2ND_DAY_AIR', 'UPS 2nd Day Air', {
    price: zoned(2260, 145, 176, 68),
    transit: days(2, 2, 20),
    ...AIR,
  }),
  service('UPS', 'UPS_PTP_NEXT_DAY_AIR_SAVER', 'UPS Next Day Air Saver', {
    price: zoned(3945, 320, 335, 118),
    transit: days(1, 1, 15),
    ...AIR,
    maxZone: 8,
  }),
  service('UPS', 'UPS_PTP_NEXT_DAY_AIR', 'UPS Next Day Air', {
    price: zoned(4520, 355, 360, 124),
    transit: days(1, 1, 11),
    ...AIR,
  }),
  service('FedEx', 'FEDEX_PTP_GROUND', 'FedEx Ground', {
    price: zoned(1010, 49, 70, 22),
    transit: days(1, 2, 20, 2),
    ...GROUND,
  }),
  service('FedEx', 'FEDEX_PTP_EXPRESS_SAVER', 'FedEx Express Saver', {
    price: zoned(1875, 104, 128, 45),
    transit: days(3, 3, 17),
    ...AIR,
    maxZone: 8,
  }),
  service('FedEx', 'FEDEX_PTP_SECOND_DAY', 'FedEx 2Day', {
    price: zoned(2195, 138, 170, 66),
    transit: days(2, 2, 17),
    ...AIR,
  }),
  service('FedEx', 'FEDEX_PTP_STANDARD_OVERNIGHT', 'FedEx Standard Overnight', {
    price: zoned(3860, 310, 330, 116),
    transit: days(1, 1, 17),
    ...AIR,
    maxZone: 8,
  }),
  service('FedEx', 'FEDEX_PTP_PRIORITY_OVERNIGHT', 'FedEx Priority Overnight', {
    price: zoned(4610, 362, 366, 126),
    transit: days(1, 1, 11),
    ...AIR,
  }),
  service('Amazon Shipping', 'AMZN_SHIPPING_GROUND', 'Amazon Shipping Ground', {
    price: zoned(795, 44, 55, 17),
    transit: days(2, 3, 21, 4),
    maxWeightOz: 50 * POUND,
    maxSideIn: 59,
    maxLengthPlusGirthIn: 126,
    flies: false,
    maxZone: 8,
    shipPlus: true,
  }),
  service('OnTrac', 'ONTRAC_MFN_GROUND', 'OnTrac Ground', {
    price: zoned(760, 40, 52, 16),
    transit: days(1, 2, 20, 3),
    ...GROUND,
    maxWeightOz: 50 * POUND,
  }),
  service('Dynamex', 'DYNAMEX_PTP_SAME', 'Dynamex Same Day', {
    price: zoned(1495, 350, 45, 10),
    transit: days(0, 0, 21),
    ...PARCEL,
    maxWeightOz: 75 * POUND,
    flies: false,
    maxZone: 1,
  }),
  service('DHL eCommerce', 'DHL_ECOM_EXPEDITED', 'DHL SmartMail Parcel Expedited', {
    price: zoned(690, 38, 58, 18),
    transit: days(3, 6, 20),
    ...POSTAL,
    maxWeightOz: 25 * POUND,
    flies: false,
  }),
  service('USPS', 'USPS_PTP_PRI_INTL', 'USPS Priority Mail International', {
    reach: 'international',
    price: { ...zoned(3480, 720, 410, 160), ...POSTAL_VOLUME },
    transit: days(6, 10, 20),
    ...POSTAL,
    maxWeightOz: 66 * POUND,
    flies: true,
  }),
  service('UPS', 'UPS_PTP_WW_SAVER', 'UPS Worldwide Saver', {
    reach: 'international',
    price: zoned(7650, 1390, 620, 240),
    transit: days(2, 4, 18),
    ...AIR,
  }),
  service('DHL Express', 'DHL_EXPRESS_WORLDWIDE', 'DHL Express Worldwide', {
    reach: 'international',
    price: zoned(6980, 1240, 580, 215),
    transit: days(2, 4, 18),
    ...PARCEL,
    maxWeightOz: 154 * POUND,
    maxSideIn: 118,
    flies: true,
  }),
];

const BY_ID = new Map(SHIPPING_SERVICES.map((entry) => [entry.id, entry]));

/** Returns the service with that ShippingServiceId, or undefined. */
export function shippingService(id: string): ShippingServiceDefinition | undefined {
  return BY_ID.get(id);
}
