import type { LabelOptions, PackageOrigin, Parcel } from '../carriers/provider-requests.js';
import type { LabelOptionsInput } from '../labels/label-options.input.js';
import type { DeliveryConfirmation } from '../offers/shipping-options.type.js';
import type { ParcelInput } from './parcel.input.js';
import type { ShipFromInput } from './ship-from.input.js';
import type { ShipmentItemInput } from './shipment-item.input.js';

/** What an order says about a parcel of it. */
export interface ParcelDefaults {
  readonly amazonOrderId: string;
  readonly items: readonly ShipmentItemInput[];
  readonly shipFrom: ShipFromInput;
  /** Null for now. */
  readonly shipDate: Date | null;
  /** What the constraints of the order ask for. */
  readonly deliveryConfirmation: DeliveryConfirmation;
}

/** Size and weight of a parcel, and where they come from. */
export interface ParcelPackage {
  readonly measures: Parcel['package'];
  /** Null for a package that the client measured, or that a carrier has. */
  readonly origin: PackageOrigin | null;
}

/** A parcel with all defaults filled in, before the sender's address is looked up. */
export interface ExpandedParcel {
  readonly parcel: Parcel;
  readonly shipFrom: ShipFromInput;
  readonly label: LabelOptions;
  readonly isShipDateGiven: boolean;
  readonly origin: PackageOrigin | null;
}

/** Fills in what a client left out. `wanted` has passed its rules. */
export function expandParcel(
  wanted: ParcelInput,
  { measures, origin }: ParcelPackage,
  { amazonOrderId, items, shipFrom, shipDate, deliveryConfirmation }: ParcelDefaults,
): ExpandedParcel {
  return {
    parcel: {
      amazonOrderId,
      sellerOrderId: wanted.sellerOrderId ?? null,
      items: wanted.items ?? items,
      package: measures,
      shipDate: wanted.shipDate ?? shipDate,
      mustArriveBy: wanted.mustArriveBy ?? null,
      deliveryConfirmation: wanted.deliveryConfirmation ?? deliveryConfirmation,
      handover: wanted.handover ?? null,
      declaredValue: wanted.declaredValue ?? null,
    },
    shipFrom: wanted.shipFrom ?? shipFrom,
    label: labelOptions(wanted.label),
    isShipDateGiven: Boolean(wanted.shipDate),
    origin,
  };
}

export function labelOptions(wanted: LabelOptionsInput | null | undefined): LabelOptions {
  return {
    format: wanted?.format ?? null,
    includePackingSlip: wanted?.includePackingSlip ?? false,
    customText: wanted?.customText ?? null,
    standardId: wanted?.standardId ?? null,
  };
}
