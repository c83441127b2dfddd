import type { SpApiError } from '../../../../sp-api/errors/errors.js';
import { refusalsIn } from '../../../../sp-api/errors/refusal.js';
import type { Refusal } from '../../../../sp-api/errors/refusal.js';
import { isUnknownId } from '../../../../sp-api/errors/unknown-id.js';
import type {
  MerchantFulfillmentMeaning,
  UpstreamMeaning,
} from '../../../../sp-api/operations/refusals.js';
import type { CancellationRefusal, PurchaseRefusal } from '../label-provider.js';

type ReadRefusal = (refusal: Refusal) => PurchaseRefusal;

/** What each meaning says about a purchase; null where only Amazon's words can tell. */
export const OF_PURCHASES: Readonly<Record<MerchantFulfillmentMeaning, ReadRefusal | null>> = {
  ShipmentAlreadyExists: ({ shipmentIds }) => ({ reason: 'ITEMS_HAVE_LABEL', shipmentIds }),
  ShippingServiceOfferNotAvailable: () => ({ reason: 'OFFER_EXPIRED' }),
  InsufficientFunds: () => ({ reason: 'INSUFFICIENT_FUNDS' }),
  TermsAndConditionsNotAccepted: ({ carrierName }) => ({
    reason: 'TERMS_NOT_ACCEPTED',
    carrierName,
  }),
  LabelFormatNotSupported: ({ message }) => ({ reason: 'FORMAT_UNAVAILABLE', message }),
  ShippingServiceNotAvailable: ({ message }) => ({ reason: 'SERVICE_UNAVAILABLE', message }),
  ShipmentRequestDetailsTooRestrictive: ({ message }) => ({
    reason: 'SERVICE_UNAVAILABLE',
    message,
  }),
  AdditionalSellerInputsMissing: ({ message, inputNames }) => ({
    reason: 'SELLER_INPUTS_MISSING',
    message,
    inputNames,
  }),
  ItemsNotInOrder: ({ message }) => ({ reason: 'ITEMS_UNKNOWN', message }),
  ResourceNotFound: () => ({ reason: 'ORDER_UNKNOWN' }),
  InvalidState: null,
  LabelCancelWindowExpired: null,
  InvalidShipFromAddress: () => ({ reason: 'OTHER', part: 'shipFrom' }),
  RegionNotSupported: null,
  InvalidRequest: null,
};

/** Meanings that say that a label can not be cancelled any more. */
export const TOO_LATE: readonly UpstreamMeaning[] = ['InvalidState', 'LabelCancelWindowExpired'];

/** Returns why Amazon refuses a purchase or the quote before it. Null when the error is no refusal. */
export function purchaseRefusal(error: SpApiError): PurchaseRefusal | null {
  for (const refusal of refusalsIn(error)) {
    const read = isOfPurchases(refusal.meaning) ? OF_PURCHASES[refusal.meaning] : null;
    if (read) return read(refusal);
  }
  if (error.code === 'UPSTREAM_NOT_FOUND' && error.entries.length === 0) {
    return { reason: 'ORDER_UNKNOWN' };
  }
  return isRefused(error) ? { reason: 'OTHER', part: null } : null;
}

/** Returns why Amazon refuses to cancel a shipment. Null when the error is no refusal. */
export function cancellationRefusal(error: SpApiError, id: string): CancellationRefusal | null {
  const refusals = refusalsIn(error);
  if (refusals.some(({ meaning }) => meaning === 'ResourceNotFound')) {
    return { reason: 'SHIPMENT_UNKNOWN' };
  }
  const tooLate = refusals.find(({ meaning }) => TOO_LATE.includes(meaning));
  if (tooLate && isRefused(error)) return { reason: 'TOO_LATE', message: tooLate.message };
  if (isUnknownId(error, 'shipment', id)) return { reason: 'SHIPMENT_UNKNOWN' };
  return error.code === 'UPSTREAM_REJECTED' ? { reason: 'OTHER' } : null;
}

function isRefused({ code }: SpApiError): boolean {
  return code === 'UPSTREAM_REJECTED' || code === 'UPSTREAM_NOT_FOUND';
}

function isOfPurchases(meaning: UpstreamMeaning): meaning is MerchantFulfillmentMeaning {
  return meaning in OF_PURCHASES;
}
