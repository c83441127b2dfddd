import type { LabelOrder, OffersRequest, Parcel } from '../../carriers/provider-requests.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import type { SellerInputs } from '../../offers/seller-input-value.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns the request for offers before a purchase: the same parcel that is to be bought. */
export function offersRequestOfPurchase(
  { parcel, label }: PurchaseRequest,
  shipFrom: ShipFromAddress,
): OffersRequest {
  return { parcel, shipFrom, label };
}

/**
 * Returns the order for a label. The input has passed its rules.
 * @param answers its answers in Amazon's form. Null for a request that has them in that form, or has none.
 */
export function labelOrder(
  input: PurchaseRequest,
  shipFrom: ShipFromAddress,
  { shippingServiceId, offerId }: Pick<LabelOrder, 'shippingServiceId' | 'offerId'>,
  answers: SellerInputs | null = null,
): LabelOrder {
  const { parcel, ...request } = offersRequestOfPurchase(input, shipFrom);
  return {
    ...request,
    parcel: answers ? withAnswers(parcel, answers) : parcel,
    shippingServiceId,
    offerId,
    hazmatType: input.hazmatType ?? null,
    sellerInputs: answers?.ofParcel ?? input.shipmentLevelSellerInputs ?? null,
  };
}

function withAnswers(parcel: Parcel, { ofItems }: SellerInputs): Parcel {
  const items = parcel.items.map((item) => {
    const sellerInputs = ofItems.get(item.orderItemId);
    return sellerInputs ? { ...item, sellerInputs } : item;
  });
  return { ...parcel, items };
}
