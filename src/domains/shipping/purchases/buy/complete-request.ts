import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import { quoteView } from '../../offers/quote-view.js';
import type { Quote } from '../../offers/quote.js';
import { OfferSort } from '../../offers/shipping-quote.input.js';
import type { ShippingService } from '../../offers/shipping-service.type.js';
import { isWithoutExtras, withExtras } from '../../parcels/extras.js';
import { ShipFromInput } from '../../parcels/ship-from.input.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import { givenTerms, nearestLabel } from './given-terms.js';
import type { OrderParcel } from './order-parcels.js';
import type { PurchaseRequest } from './purchase-request.js';
import type { ShippingRequestInput } from './shipping-request.input.js';

/** Returns the complete request of an input that names an offer. */
export function requestOf(
  input: BatchPurchaseInput,
  ref: string,
  { quote, offer }: { readonly quote: Quote; readonly offer: ShippingService },
  ofBatch: LabelOptionsInput | null,
): PurchaseRequest {
  const { parcel, shipFrom, label, given } = quote.request;
  const chosen = withExtras(parcel, input.extras);
  const { amount, currencyCode } = offer.price;
  const { name, carrierName, latestEstimatedDelivery, shipDate } = offer;
  const { expiresAt, requiresSellerInputs } = offer;
  return {
    ...givenTerms(input),
    parcel: chosen,
    ...(given?.origin && { origin: given.origin }),
    shipFrom: given?.shipFrom ?? Object.assign(new ShipFromInput(), { address: shipFrom }),
    label: nearestLabel(input.label, label, ofBatch),
    shippingServiceId: offer.shippingServiceId,
    // Amazon's offer holds for the parcel of its quote.
    offerId: chosen === parcel ? offer.offerId : null,
    maxPrice: input.maxPrice ?? { amount, currencyCode },
    offer: {
      ref,
      name,
      carrierName,
      price: { amount, currencyCode },
      latestEstimatedDelivery,
      shipDate,
      expiresAt,
      requiresSellerInputs,
      shipFrom,
      isShipDateGiven: given?.isShipDateGiven ?? false,
    },
  };
}

/** Returns the complete request of an input that names an order. */
export function chosenRequest(
  input: BatchPurchaseInput,
  { filter, choose }: ShippingRequestInput,
  { expanded, promise }: OrderParcel,
  ofBatch: LabelOptionsInput | null,
): PurchaseRequest {
  const rule = choose.rule ?? null;
  const view = quoteView(OfferSort.CHEAPEST, filter);
  return {
    ...givenTerms(input),
    parcel: withExtras(expanded.parcel, input.extras),
    ...(expanded.origin && { origin: expanded.origin }),
    shipFrom: expanded.shipFrom,
    label: nearestLabel(input.label, expanded.label, ofBatch),
    shippingServiceId: rule ?? choose.shippingServiceId ?? '',
    maxPrice: input.maxPrice ?? null,
    ...((rule || filter) && { choice: { rule, view, promise } }),
  };
}

/** Returns what an input asks for, without the conditions. */
export function askedLabel(input: BatchPurchaseInput, ofBatch: LabelOptionsInput | null): object {
  const { request, additionalParcel, hazmatType, sellerInputs, extras } = input;
  const label = input.label ?? ofBatch;
  // The hash leaves empty lists out, and an absent list means another label.
  const bare = isWithoutExtras(extras) && { withoutExtras: true };
  return { request, additionalParcel, hazmatType, sellerInputs, extras, ...bare, label };
}
