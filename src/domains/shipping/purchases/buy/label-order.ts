import type { LabelOrder, OffersRequest } from '../../carriers/provider-requests.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns the request for offers before a purchase: the same parcel that is to be bought. */
export function offersRequestOfPurchase(
  { parcel, label }: PurchaseRequest,
  shipFrom: ShipFromAddress,
): OffersRequest {
  return { parcel, shipFrom, label };
}

/** Returns the order for a label. The input has passed its rules. */
export function labelOrder(
  input: PurchaseRequest,
  shipFrom: ShipFromAddress,
  { shippingServiceId, offerId }: Pick<LabelOrder, 'shippingServiceId' | 'offerId'>,
): LabelOrder {
  return {
    ...offersRequestOfPurchase(input, shipFrom),
    shippingServiceId,
    offerId,
    hazmatType: input.hazmatType ?? null,
    sellerInputs: input.shipmentLevelSellerInputs ?? null,
  };
}
