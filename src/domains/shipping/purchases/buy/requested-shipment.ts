import { Handover } from '../../offers/shipping-options.type.js';
import type { LabelOptions, Parcel } from '../../carriers/provider-requests.js';
import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import { labelOptions } from '../../parcels/expanded-parcel.js';
import type { ShipFromInput } from '../../parcels/ship-from.input.js';
import { ShipmentRequestInput } from '../../parcels/shipment-request.input.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import type { PurchaseRequest } from './purchase-request.js';

/** A parcel with the place that it leaves from, as the client gave it. */
interface RequestedParcel {
  readonly parcel: Parcel;
  readonly shipFrom: ShipFromInput;
  /** Options of the label in the parcel or its quote. */
  readonly label: LabelOptions;
}

type Requested = Pick<PurchaseRequest, 'shipment' | 'labelFormat' | 'labelFormatOption'>;

/**
 * Returns a parcel and its label in the form of the ledger. The options of the purchase count first, then those of the parcel,
 * then those of the batch.
 */
export function requestedShipment(
  { parcel, shipFrom, label: ofParcel }: RequestedParcel,
  ofPurchase: LabelOptionsInput | null | undefined,
  ofBatch: LabelOptionsInput | null,
): Requested {
  const given = ofPurchase ?? (isEmpty(ofParcel) ? ofBatch : null);
  const label = given ? labelOptions(given) : ofParcel;
  const { handover } = parcel;
  return labelled(
    {
      amazonOrderId: parcel.amazonOrderId,
      sellerOrderId: parcel.sellerOrderId,
      items: [...parcel.items],
      shipFrom,
      package: parcel.package,
      shipDate: parcel.shipDate,
      mustArriveBy: parcel.mustArriveBy,
      deliveryExperience: parcel.deliveryConfirmation,
      carrierWillPickUp: handover === Handover.PICKUP,
      carrierWillPickUpOption: handover === Handover.DROP_OFF ? handover : null,
      declaredValue: parcel.declaredValue,
    },
    label,
  );
}

/**
 * Returns a stored request with what an input gives in place of it. An input without a label keeps the stored one. A condition of
 * an earlier request does not count.
 */
export function storedRequest(kept: PurchaseRequest, input: BatchPurchaseInput): PurchaseRequest {
  return {
    ...kept,
    ...givenTerms(input),
    ...(input.label && labelled(kept.shipment, labelOptions(input.label))),
    maxPrice: input.maxPrice ?? kept.offer?.price ?? null,
  };
}

function labelled(
  shipment: ShipmentRequestInput,
  { format, includePackingSlip, customText, standardId }: LabelOptions,
): Requested {
  const labelCustomization = { customTextForLabel: customText, standardIdForLabel: standardId };
  return {
    shipment: Object.assign(new ShipmentRequestInput(), shipment, { labelCustomization }),
    labelFormat: format,
    labelFormatOption: { includePackingSlipWithLabel: includePackingSlip },
  };
}

/** Returns the parts of an input that need no filling in. */
export function givenTerms(input: BatchPurchaseInput) {
  const { key, additionalParcel, despite = [], hazmatType, shipmentLevelSellerInputs } = input;
  return {
    key,
    additionalParcel: additionalParcel ?? null,
    despite,
    hazmatType: hazmatType ?? null,
    shipmentLevelSellerInputs: shipmentLevelSellerInputs ?? null,
  };
}

function isEmpty({ format, includePackingSlip, customText, standardId }: LabelOptions): boolean {
  return format === null && !includePackingSlip && customText === null && standardId === null;
}
