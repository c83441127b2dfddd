/** Prices of labels, in whole cents. */
import { INCLUDED_INSURANCE_CENTS } from './carriers.js';
import type { Carrier } from './carriers.js';
import type { PackageSize } from './predefined-packages.js';
import type { DeliveryExperience } from './shipment-request.js';
import type { PriceTable, ShippingServiceDefinition } from './shipping-services.js';

const OUNCES_PER_POUND = 16;
const QUARTER_POUND_OZ = 4;
// Per mille of the carriage.
const FUEL_SURCHARGE = 85;
const SHIP_PLUS_CREDIT = 80;
const SHIP_PLUS_CREDIT_LIMIT_CENTS = 150;

export interface Parcel {
  readonly weightOz: number;
  readonly size: PackageSize;
  readonly zone: number;
}

/** Returns the price of the carriage with fuel. */
export function carriageCents(service: ShippingServiceDefinition, parcel: Parcel): number {
  const { price } = service;
  if (price.kind === 'flat') return price.flatCents;
  const pounds = billablePounds(price, parcel);
  const zones = parcel.zone - 1;
  const perPound = price.poundCents + price.poundZoneCents * zones;
  const gross = price.baseCents + price.zoneCents * zones + perPound * (pounds - 1);
  const net = gross - lightnessDiscountCents(price, parcel, pounds);
  return net + Math.round((net * FUEL_SURCHARGE) / 1000);
}

/** Returns the pounds to charge: weight or volume, whichever is more, rounded up. */
function billablePounds(price: PriceTable & { kind: 'zoned' }, parcel: Parcel): number {
  const byScales = Math.ceil(parcel.weightOz / OUNCES_PER_POUND);
  const { lengthIn, widthIn, heightIn } = parcel.size;
  const volumeIn3 = Math.ceil(lengthIn) * Math.ceil(widthIn) * Math.ceil(heightIn);
  const chargesVolume =
    price.cubicInchesPerPound !== undefined && volumeIn3 > (price.volumeFreeIn3 ?? 0);
  const byVolume = chargesVolume ? Math.ceil(volumeIn3 / (price.cubicInchesPerPound ?? 1)) : 0;
  return Math.max(1, byScales, byVolume);
}

function lightnessDiscountCents(
  price: PriceTable & { kind: 'zoned' },
  parcel: Parcel,
  pounds: number,
): number {
  if (price.quarterPoundDiscountCents === undefined || pounds > 1) return 0;
  const quarters = Math.floor((OUNCES_PER_POUND - parcel.weightOz) / QUARTER_POUND_OZ);
  return price.quarterPoundDiscountCents * Math.max(0, quarters);
}

/** Returns the charge for insurance above the carrier's own. */
export function insuranceCents(carrier: Carrier, declaredValueCents: number): number {
  const beyond = declaredValueCents - INCLUDED_INSURANCE_CENTS;
  return beyond <= 0 ? 0 : Math.ceil(beyond / 10_000) * carrier.insurance.centsPerHundredDollars;
}

/** Returns the charge for a delivery experience. Undefined when the carrier does not offer it. */
export function deliveryCents(
  carrier: Carrier,
  experience: DeliveryExperience,
): number | undefined {
  return carrier.deliveryCents[experience];
}

/** Returns the FBM Ship+ credit on a rate as a positive amount. */
export function shipPlusCreditCents(rateCents: number): number {
  return Math.min(SHIP_PLUS_CREDIT_LIMIT_CENTS, Math.round((rateCents * SHIP_PLUS_CREDIT) / 1000));
}

/** Returns the cents of a JSON amount, where 19.99 is a binary fraction. */
export function toCents(amount: number): number {
  return Math.round(amount * 100);
}
