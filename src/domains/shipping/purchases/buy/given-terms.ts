import type { LabelOptions } from '../../carriers/provider-requests.js';
import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import { markName } from '../../../../graph/mark-name.js';
import { labelOptions } from '../../parcels/expanded-parcel.js';
import { withExtras } from '../../parcels/extras.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns the nearest options of a label: those of the purchase, then those of the parcel, then those of the batch. */
export function nearestLabel(
  ofPurchase: LabelOptionsInput | null | undefined,
  ofParcel: LabelOptions,
  ofBatch: LabelOptionsInput | null,
): LabelOptions {
  const given = ofPurchase ?? (isEmpty(ofParcel) ? ofBatch : null);
  return given ? labelOptions(given) : ofParcel;
}

/**
 * Returns a stored request with what an input gives in place of it. An input without a label or extras keeps the stored ones. A condition of
 * an earlier request does not count.
 */
export function storedRequest(kept: PurchaseRequest, input: BatchPurchaseInput): PurchaseRequest {
  return {
    ...kept,
    ...givenTerms(input),
    parcel: withExtras(kept.parcel, input.extras),
    ...(input.label && { label: labelOptions(input.label) }),
    maxPrice: input.maxPrice ?? kept.offer?.price ?? null,
  };
}

/** Returns the parts of an input that need no filling in. */
export function givenTerms(input: BatchPurchaseInput) {
  const { key, additionalParcel, despite = [], claimedBy, hazmatType, sellerInputs } = input;
  return {
    key,
    additionalParcel: additionalParcel ?? null,
    despite,
    claimedBy: claimedBy ? markName(claimedBy) : null,
    hazmatType: hazmatType ?? null,
    sellerInputs: sellerInputs ?? null,
  };
}

function isEmpty({ format, includePackingSlip, customText, standardId }: LabelOptions): boolean {
  return format === null && !includePackingSlip && customText === null && standardId === null;
}
