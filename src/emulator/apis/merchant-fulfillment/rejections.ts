/** The reasons for which a service rejects a parcel. */
import type { Order, PostalAddress } from '../orders/order.js';
import type { Carrier } from './carriers.js';
import type { DeliveryDates } from './delivery-dates.js';
import {
  fitsInto,
  lengthPlusGirthIn,
  longestSideIn,
  predefinedPackageSize,
} from './predefined-packages.js';
import { toCents } from './rating.js';
import type { Parcel } from './rating.js';
import type {
  DeliveryExperience,
  ShipmentRequestDetails,
  ShippingOfferingFilter,
} from './shipment-request.js';
import type { ShippingServiceDefinition } from './shipping-services.js';

/** Amazon publishes two of these codes and calls the list open. The others follow their style. */
export interface Rejection {
  readonly code: string;
  readonly message: string;
}

export interface Candidate {
  readonly service: ShippingServiceDefinition;
  readonly carrier: Carrier;
  readonly parcel: Parcel;
  readonly order: Order;
  readonly details: ShipmentRequestDetails;
  readonly filter: ShippingOfferingFilter;
  readonly dates: DeliveryDates;
  readonly deliveryExperience: DeliveryExperience;
  readonly carrierPicksUp: boolean;
}

type Rule = readonly [
  code: string,
  applies: (candidate: Candidate) => boolean,
  message: (candidate: Candidate) => string,
];

const RULES: readonly Rule[] = [
  [
    'CARRIER_CANNOT_SHIP_TO_POBOX',
    ({ carrier, order }) => !carrier.servesPoBoxes && isPostalBox(order.shipTo),
    ({ carrier }) => `${carrier.name} does not deliver to PO boxes and military addresses.`,
  ],
  [
    'CARRIER_CANNOT_SHIP_TO_DESTINATION',
    ({ service, carrier, parcel, order }) =>
      parcel.zone > (service.maxZone ?? Number.POSITIVE_INFINITY) ||
      carrier.states?.includes(order.shipTo.stateOrProvince ?? '') === false,
    ({ service }) => `${service.name} does not serve the destination of this order.`,
  ],
  [
    'CARRIER_CANNOT_SHIP_FROM_ORIGIN',
    ({ carrier, details }) =>
      carrier.states?.includes(details.ShipFromAddress.StateOrProvinceCode ?? '') === false,
    ({ service }) => `${service.name} does not serve the ship-from address.`,
  ],
  [
    'PACKAGE_NOT_SUPPORTED_BY_CARRIER',
    ({ service, details }) => isForeignPackage(service, details),
    ({ service }) => `The predefined package can't be shipped with ${service.name}.`,
  ],
  [
    'PACKAGE_EXCEEDS_SIZE_LIMIT',
    ({ service, parcel, details }) => isTooLarge(service, parcel, details),
    ({ service }) => `The package is too large for ${service.name}.`,
  ],
  [
    'PACKAGE_EXCEEDS_WEIGHT_LIMIT',
    ({ service, parcel }) => parcel.weightOz > service.maxWeightOz,
    ({ service }) =>
      `The package is heavier than the ${String(service.maxWeightOz)} oz of ${service.name}.`,
  ],
  [
    'CARRIER_WILL_NOT_PICKUP',
    ({ carrier, carrierPicksUp }) => carrierPicksUp && carrier.pickUpCents === undefined,
    ({ carrier }) => `${carrier.name} does not pick up packages.`,
  ],
  [
    'CARRIER_REQUIRES_PICKUP',
    ({ carrier, carrierPicksUp, filter }) =>
      carrier.onlyPicksUp === true &&
      (!carrierPicksUp || filter.CarrierWillPickUp === 'ShipperWillDropOff'),
    ({ carrier }) => `${carrier.name} takes only packages that it picks up.`,
  ],
  [
    'DELIVERY_EXPERIENCE_NOT_SUPPORTED',
    ({ carrier, deliveryExperience, filter }) =>
      !offersDelivery(carrier, deliveryExperience) ||
      !offersDelivery(carrier, filter.DeliveryExperience),
    ({ service }) => `${service.name} does not offer the delivery experience.`,
  ],
  [
    'DECLARED_VALUE_EXCEEDS_LIMIT',
    ({ carrier, details }) =>
      toCents(details.ShippingServiceOptions.DeclaredValue?.Amount ?? 0) >
      carrier.insurance.limitCents,
    ({ carrier }) => `The declared value is higher than ${carrier.name} insures.`,
  ],
  [
    'HAZMAT_NOT_SUPPORTED',
    ({ service, details }) =>
      service.flies && details.ItemList.some((item) => item.IsHazmat === true),
    ({ service }) => `${service.name} does not carry hazardous materials.`,
  ],
  [
    'PACKING_SLIP_NOT_SUPPORTED',
    ({ carrier, filter }) =>
      filter.IncludePackingSlipWithLabel === true && !carrier.printsPackingSlip,
    ({ carrier }) => `${carrier.name} does not print a packing slip with the label.`,
  ],
  [
    'CANNOT_MEET_MUST_ARRIVE_BY_DATE',
    ({ details, dates }) => dates.latestMs > (details.MustArriveByDate ?? Number.POSITIVE_INFINITY),
    ({ service }) => `${service.name} can't deliver by the given date.`,
  ],
];

/** Returns the first reason against the service. Undefined when there is none. */
export function rejectionOf(candidate: Candidate): Rejection | undefined {
  const rule = RULES.find(([, applies]) => applies(candidate));
  if (rule === undefined) return undefined;
  const [code, , message] = rule;
  return { code, message: message(candidate) };
}

const POSTAL_BOX = /\bp\.?\s*o\.?\s*box\b|\bpost office box\b/i;
const MILITARY_STATES = new Set(['AA', 'AE', 'AP']);

function isPostalBox({ line1, line2 = '', stateOrProvince = '' }: PostalAddress): boolean {
  return POSTAL_BOX.test(line1) || POSTAL_BOX.test(line2) || MILITARY_STATES.has(stateOrProvince);
}

function isForeignPackage(
  { carrier, onlyPackages }: ShippingServiceDefinition,
  { PackageDimensions }: ShipmentRequestDetails,
): boolean {
  const name = PackageDimensions.PredefinedPackageDimensions;
  if (name === undefined) return false;
  if (onlyPackages !== undefined) return !onlyPackages.includes(name);
  // UPS_Pallet and FedEx_Tube name their carrier, and no other carrier takes them.
  return !name.startsWith(`${carrier}_`) || name.includes('FlatRate');
}

function isTooLarge(
  service: ShippingServiceDefinition,
  { size }: Parcel,
  { PackageDimensions }: ShipmentRequestDetails,
): boolean {
  if (service.onlyPackages !== undefined) {
    const isItself = PackageDimensions.PredefinedPackageDimensions !== undefined;
    const fits = service.onlyPackages.some((name) => fitsInto(size, predefinedPackageSize(name)));
    return !isItself && !fits;
  }
  return (
    longestSideIn(size) > service.maxSideIn ||
    lengthPlusGirthIn(size) > service.maxLengthPlusGirthIn
  );
}

function offersDelivery(
  carrier: Carrier,
  experience: DeliveryExperience | 'NoPreference' | undefined,
): boolean {
  if (experience === undefined || experience === 'NoPreference' || experience === 'NoTracking') {
    return true;
  }
  return carrier.deliveryCents[experience] !== undefined;
}
