/** The carriers of the emulated Buy Shipping, with what all services of a carrier share. */
import type { DeliveryExperience } from './shipment-request.js';

export type CarrierName =
  | 'UPS'
  | 'USPS'
  | 'FedEx'
  | 'Amazon Shipping'
  | 'OnTrac'
  | 'Dynamex'
  | 'DHL Express'
  | 'DHL eCommerce';

/** A label format that a printer supports. */
export type PrintFormat = 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300';

/** Days of the week as in `Date#getUTCDay`: 0 is Sunday. */
export type Weekdays = readonly number[];

const MONDAY_TO_FRIDAY: Weekdays = [1, 2, 3, 4, 5];
const MONDAY_TO_SATURDAY: Weekdays = [1, 2, 3, 4, 5, 6];
const EVERY_DAY: Weekdays = [0, 1, 2, 3, 4, 5, 6];

export interface Carrier {
  readonly name: CarrierName;
  /** The first one is the carrier's default, `ShippingServiceDefault`. */
  readonly labelFormats: readonly [PrintFormat, ...PrintFormat[]];
  readonly printsPackingSlip: boolean;
  /** Custom text is printed on ZPL203 labels, and only by some carriers. */
  readonly printsCustomText: boolean;
  readonly acceptsOn: Weekdays;
  readonly deliversOn: Weekdays;
  /** A parcel handed over after this local hour leaves the next day. */
  readonly cutOffHour: number;
  readonly servesPoBoxes: boolean;
  /** Charge for a pickup in cents. Undefined: no pickup. */
  readonly pickUpCents?: number;
  /** True: the carrier has no drop-off location. */
  readonly onlyPicksUp?: boolean;
  /** Charge in cents for each delivery experience that the carrier offers. */
  readonly deliveryCents: Readonly<Partial<Record<DeliveryExperience, number>>>;
  /** Insurance above what every carrier includes. */
  readonly insurance: { readonly centsPerHundredDollars: number; readonly limitCents: number };
  /** States served. Undefined: all. */
  readonly states?: readonly string[];
  readonly cancelWindowDays: number;
}

const DOLLARS_100 = 10_000;

/** The value in cents that every carrier insures without a charge. */
export const INCLUDED_INSURANCE_CENTS = DOLLARS_100;

/** Delivery without a signature is free. */
function signatures(usual?: number, adult?: number): Carrier['deliveryCents'] {
  return {
    DeliveryConfirmationWithoutSignature: 0,
    ...(usual !== undefined && { DeliveryConfirmationWithSignature: usual }),
    ...(adult !== undefined && { DeliveryConfirmationWithAdultSignature: adult }),
  };
}

export const CARRIERS: Readonly<Record<CarrierName, Carrier>> = {
  UPS: {
    name: 'UPS',
    labelFormats: ['PNG', 'PDF', 'ZPL203'],
    printsPackingSlip: true,
    printsCustomText: true,
    acceptsOn: MONDAY_TO_FRIDAY,
    deliversOn: MONDAY_TO_FRIDAY,
    cutOffHour: 17,
    servesPoBoxes: false,
    deliveryCents: signatures(355, 465),
    insurance: { centsPerHundredDollars: 115, limitCents: 500 * DOLLARS_100 },
    cancelWindowDays: 30,
  },
  USPS: {
    name: 'USPS',
    labelFormats: ['PDF', 'PNG', 'ZPL203', 'ZPL300'],
    printsPackingSlip: true,
    printsCustomText: true,
    acceptsOn: MONDAY_TO_SATURDAY,
    deliversOn: MONDAY_TO_SATURDAY,
    cutOffHour: 16,
    servesPoBoxes: true,
    deliveryCents: signatures(310, 890),
    insurance: { centsPerHundredDollars: 130, limitCents: 50 * DOLLARS_100 },
    cancelWindowDays: 30,
  },
  FedEx: {
    name: 'FedEx',
    labelFormats: ['PDF', 'PNG', 'ZPL203'],
    printsPackingSlip: false,
    printsCustomText: false,
    acceptsOn: MONDAY_TO_FRIDAY,
    deliversOn: MONDAY_TO_FRIDAY,
    cutOffHour: 18,
    servesPoBoxes: false,
    deliveryCents: signatures(340, 475),
    insurance: { centsPerHundredDollars: 120, limitCents: 500 * DOLLARS_100 },
    cancelWindowDays: 14,
  },
  'Amazon Shipping': {
    name: 'Amazon Shipping',
    labelFormats: ['PNG', 'PDF', 'ZPL203', 'ZPL300'],
    printsPackingSlip: true,
    printsCustomText: true,
    acceptsOn: EVERY_DAY,
    deliversOn: EVERY_DAY,
    cutOffHour: 15,
    servesPoBoxes: false,
    pickUpCents: 0,
    deliveryCents: signatures(275),
    insurance: { centsPerHundredDollars: 95, limitCents: 50 * DOLLARS_100 },
    cancelWindowDays: 7,
  },
  OnTrac: {
    name: 'OnTrac',
    labelFormats: ['PDF', 'ZPL203'],
    printsPackingSlip: false,
    printsCustomText: true,
    acceptsOn: MONDAY_TO_FRIDAY,
    deliversOn: EVERY_DAY,
    cutOffHour: 17,
    servesPoBoxes: false,
    deliveryCents: signatures(250),
    insurance: { centsPerHundredDollars: 100, limitCents: 10 * DOLLARS_100 },
    states: ['AZ', 'CA', 'CO', 'ID', 'NV', 'OR', 'UT', 'WA'],
    cancelWindowDays: 5,
  },
  Dynamex: {
    name: 'Dynamex',
    labelFormats: ['PDF'],
    printsPackingSlip: false,
    printsCustomText: false,
    acceptsOn: MONDAY_TO_SATURDAY,
    deliversOn: MONDAY_TO_SATURDAY,
    cutOffHour: 12,
    servesPoBoxes: false,
    pickUpCents: 0,
    onlyPicksUp: true,
    deliveryCents: signatures(0),
    insurance: { centsPerHundredDollars: 150, limitCents: 10 * DOLLARS_100 },
    cancelWindowDays: 1,
  },
  'DHL Express': {
    name: 'DHL Express',
    labelFormats: ['PDF', 'ZPL203', 'ZPL300'],
    printsPackingSlip: false,
    printsCustomText: true,
    acceptsOn: MONDAY_TO_FRIDAY,
    deliversOn: MONDAY_TO_FRIDAY,
    cutOffHour: 15,
    servesPoBoxes: false,
    deliveryCents: signatures(600, 750),
    insurance: { centsPerHundredDollars: 160, limitCents: 500 * DOLLARS_100 },
    cancelWindowDays: 14,
  },
  'DHL eCommerce': {
    name: 'DHL eCommerce',
    labelFormats: ['PDF', 'PNG'],
    printsPackingSlip: false,
    printsCustomText: true,
    acceptsOn: MONDAY_TO_FRIDAY,
    deliversOn: MONDAY_TO_SATURDAY,
    cutOffHour: 15,
    servesPoBoxes: true,
    deliveryCents: signatures(),
    insurance: { centsPerHundredDollars: 110, limitCents: 5 * DOLLARS_100 },
    cancelWindowDays: 14,
  },
};
