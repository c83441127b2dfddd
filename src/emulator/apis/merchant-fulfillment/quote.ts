import type { Order } from '../orders/order.js';
import { CARRIERS } from './carriers.js';
import type { Carrier } from './carriers.js';
import { deliveryDates } from './delivery-dates.js';
import type { DeliveryDates } from './delivery-dates.js';
import {
  carriageCents,
  deliveryCents,
  insuranceCents,
  shipPlusCreditCents,
  toCents,
} from './rating.js';
import type { Parcel } from './rating.js';
import { rejectionOf } from './rejections.js';
import type { Rejection } from './rejections.js';
import { parcelSize, weightOz } from './shipment-request.js';
import type {
  DeliveryExperience,
  ShipmentRequestDetails,
  ShippingOfferingFilter,
} from './shipment-request.js';
import type { ShippingServiceDefinition } from './shipping-services.js';
import {
  destinationUtcOffsetHours,
  domesticZone,
  internationalZone,
  usRegion,
} from './us-geography.js';

/** One parcel of one order, as the seller describes it. */
export interface QuoteRequest {
  readonly order: Order;
  readonly details: ShipmentRequestDetails;
  readonly filter: ShippingOfferingFilter;
  readonly nowMs: number;
}

/** One service's quote for one parcel. */
export interface Quote {
  readonly service: ShippingServiceDefinition;
  readonly carrier: Carrier;
  /** Carriage and all requested extras. */
  readonly rateCents: number;
  /** The FBM Ship+ credit on the rate, zero or more. */
  readonly creditCents: number;
  readonly dates: DeliveryDates;
  readonly deliveryExperience: DeliveryExperience;
  readonly carrierPicksUp: boolean;
  /** True when the promise to the buyer cannot be kept. */
  readonly isLate: boolean;
  /** True when customs needs more than the request contains. */
  readonly needsSellerInputs: boolean;
}

export type Evaluation =
  | { readonly outcome: 'offered'; readonly quote: Quote }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** Tells whether the service ships in the order's direction. Otherwise it is not even listed as rejected. */
export function servesDirection(service: ShippingServiceDefinition, order: Order): boolean {
  return (service.reach === 'domestic') === (order.shipTo.countryCode === 'US');
}

/** Quotes or rejects one parcel with one service. */
export function evaluate(service: ShippingServiceDefinition, request: QuoteRequest): Evaluation {
  const { order, details, filter, nowMs } = request;
  const carrier = CARRIERS[service.carrier];
  const parcel = parcelOf(service, request);
  const dates = deliveryDates({
    carrier,
    transit: service.transit,
    zone: parcel.zone,
    readyMs: Math.max(nowMs, details.ShipDate ?? nowMs),
    fromUtcOffsetHours: usRegion(details.ShipFromAddress.PostalCode)?.utcOffsetHours ?? -5,
    toUtcOffsetHours: destinationUtcOffsetHours(order.shipTo.countryCode, order.shipTo.postalCode),
  });
  const wishes = {
    deliveryExperience: trackedExperience(details.ShippingServiceOptions.DeliveryExperience),
    carrierPicksUp: wantsPickUp(details, filter),
  };
  const rejection = rejectionOf({
    service,
    carrier,
    parcel,
    order,
    details,
    filter,
    dates,
    ...wishes,
  });
  if (rejection !== undefined) return { outcome: 'rejected', rejection };
  const rateCents = rate(service, carrier, parcel, details, wishes);
  const isLate = dates.latestMs > order.latestDeliveryMs;
  const hasCredit = service.shipPlus === true && !isLate;
  return {
    outcome: 'offered',
    quote: {
      service,
      carrier,
      rateCents,
      creditCents: hasCredit ? shipPlusCreditCents(rateCents) : 0,
      dates,
      ...wishes,
      isLate,
      needsSellerInputs: service.reach === 'international',
    },
  };
}

function parcelOf(service: ShippingServiceDefinition, { order, details }: QuoteRequest): Parcel {
  const { postalCode, countryCode } = order.shipTo;
  return {
    weightOz: weightOz(details.Weight),
    size: parcelSize(details.PackageDimensions),
    zone:
      service.reach === 'international'
        ? internationalZone(countryCode)
        : domesticZone(details.ShipFromAddress.PostalCode, postalCode),
  };
}

function rate(
  service: ShippingServiceDefinition,
  carrier: Carrier,
  parcel: Parcel,
  details: ShipmentRequestDetails,
  wishes: { deliveryExperience: DeliveryExperience; carrierPicksUp: boolean },
): number {
  const declared = details.ShippingServiceOptions.DeclaredValue;
  return (
    carriageCents(service, parcel) +
    (deliveryCents(carrier, wishes.deliveryExperience) ?? 0) +
    (wishes.carrierPicksUp ? (carrier.pickUpCents ?? 0) : 0) +
    insuranceCents(carrier, toCents(declared?.Amount ?? 0))
  );
}

/** Every emulated carrier tracks every parcel, so a request for less returns more. */
function trackedExperience(wished: DeliveryExperience): DeliveryExperience {
  return wished === 'NoTracking' ? 'DeliveryConfirmationWithoutSignature' : wished;
}

function wantsPickUp(details: ShipmentRequestDetails, filter: ShippingOfferingFilter): boolean {
  const { CarrierWillPickUp, CarrierWillPickUpOption } = details.ShippingServiceOptions;
  return (
    CarrierWillPickUp ||
    CarrierWillPickUpOption === 'CarrierWillPickUp' ||
    filter.CarrierWillPickUp === 'CarrierWillPickUp'
  );
}
