import { unknownOrder } from '../../../../graph/unknown-order.js';
import { rejectedByAmazon } from '../../../../graph/upstream-refusal.js';
import { NotFound } from '../../../../graph/user-error.type.js';
import type { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRefusal } from '../../carriers/label-provider.js';
import type { OffersRequest } from '../../carriers/provider-requests.js';
import type { FormRequest } from '../../offers/seller-input-forms.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import {
  InsufficientFunds,
  OfferExpired,
  OfferUnavailable,
  TermsNotAccepted,
} from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { SellerInputsRequired } from './seller-inputs.result.js';

/** The purchase that was refused. It completes the result that the client gets. */
export interface RefusedPurchase {
  readonly sellerId: string;
  readonly carrierName: string | null;
  readonly offersRequest: OffersRequest;
  readonly formRequest: FormRequest;
}

/** Returns the result of a purchase, or of the quote before it, that was refused with this error. */
export function refusedPurchaseResult(
  refusal: PurchaseRefusal,
  error: SpApiError,
  { sellerId, carrierName, offersRequest, formRequest }: RefusedPurchase,
): BuyShippingResult {
  switch (refusal.reason) {
    case 'ITEMS_HAVE_LABEL':
      return ShipmentAlreadyPurchased.byAmazon(
        { sellerId, amazonOrderId: offersRequest.parcel.amazonOrderId },
        refusal.shipmentIds,
      );
    case 'OFFER_EXPIRED':
      return new OfferExpired(sellerId, offersRequest);
    case 'INSUFFICIENT_FUNDS':
      return new InsufficientFunds();
    case 'TERMS_NOT_ACCEPTED':
      return new TermsNotAccepted(carrierName ?? refusal.carrierName);
    case 'FORMAT_UNAVAILABLE':
      return unavailable(refusal.message, ['input', 'label', 'format']);
    case 'SERVICE_UNAVAILABLE':
      return unavailable(refusal.message, ['input', 'shippingServiceId']);
    case 'SELLER_INPUTS_MISSING': {
      const { inputNames, message } = refusal;
      return SellerInputsRequired.byAmazon(message, inputNames, { ...formRequest, sellerId });
    }
    case 'ITEMS_UNKNOWN':
      return new NotFound(refusal.message, ['input', 'parcel', 'items']);
    case 'ORDER_UNKNOWN':
      return unknownOrder(offersRequest.parcel.amazonOrderId, ['input', 'parcel', 'amazonOrderId']);
    case 'OTHER':
      return rejectedByAmazon(error, pathOf(refusal.part));
  }
}

function pathOf(part: string | null): string[] | null {
  return part === null ? null : ['input', 'parcel', part];
}

function unavailable(message: string, path: string[]): OfferUnavailable {
  return new OfferUnavailable(message, path, { rejection: null, alternatives: null });
}
