import type { MoneyInput } from '../../../../graph/money.type.js';
import type { LabelOptions, Parcel } from '../../carriers/provider-requests.js';
import type { LabelFormat } from '../../labels/label-format.type.js';
import type { StandardIdForLabel } from '../../labels/label.type.js';
import { Handover } from '../../offers/shipping-options.type.js';
import type { DeliveryConfirmation } from '../../offers/shipping-options.type.js';
import type { ShipFromInput } from '../../parcels/ship-from.input.js';
import type { PurchaseRequest } from './purchase-request.js';

/** A parcel in the form in which earlier versions took and stored it, and of which fingerprints are made. */
export interface EarlierShipment {
  readonly amazonOrderId: string;
  readonly sellerOrderId?: string | null;
  readonly items: Parcel['items'];
  readonly shipFrom: ShipFromInput;
  readonly package: Partial<Parcel['package']> & Pick<Parcel['package'], 'weight'>;
  readonly shipDate?: Date | string | null;
  readonly mustArriveBy?: Date | string | null;
  readonly deliveryExperience: DeliveryConfirmation;
  readonly carrierWillPickUp: boolean;
  readonly carrierWillPickUpOption?: Handover | null;
  readonly declaredValue?: MoneyInput | null;
  readonly labelFormat?: LabelFormat | null;
  readonly labelCustomization?: {
    readonly customTextForLabel?: string | null;
    readonly standardIdForLabel?: StandardIdForLabel | null;
  } | null;
}

/** The parts of a request that describe its parcel and its label, in that form. */
export interface EarlierParts {
  readonly shipment: EarlierShipment;
  readonly labelFormat?: LabelFormat | null;
  readonly labelFormatOption?: { readonly includePackingSlipWithLabel?: boolean | null } | null;
}

/** The parts of a request that describe its label. */
export interface LabelParts extends EarlierParts {
  readonly shippingServiceId: string;
  readonly additionalParcel?: unknown;
  readonly hazmatType?: unknown;
  /** Answers, by the id of their field. Earlier versions had none in this form. */
  readonly sellerInputs?: Readonly<Record<string, unknown>>;
  readonly shipmentLevelSellerInputs?: unknown;
  readonly choice?: unknown;
}

/** Returns parcel and label of a request in the earlier form. */
export function earlierPartsOf({
  parcel,
  shipFrom,
  label,
}: Pick<PurchaseRequest, 'parcel' | 'shipFrom' | 'label'>): EarlierParts {
  const { handover, deliveryConfirmation, ...rest } = parcel;
  return {
    shipment: {
      ...rest,
      shipFrom,
      deliveryExperience: deliveryConfirmation,
      carrierWillPickUp: handover === Handover.PICKUP,
      carrierWillPickUpOption: handover === Handover.DROP_OFF ? handover : null,
      labelCustomization: {
        customTextForLabel: label.customText,
        standardIdForLabel: label.standardId,
      },
    },
    labelFormat: label.format,
    labelFormatOption: { includePackingSlipWithLabel: label.includePackingSlip },
  };
}

/** Reads parcel and label of a stored request of the earlier form. */
export function readEarlierParts({
  shipment,
  labelFormat,
  labelFormatOption,
}: EarlierParts): Pick<PurchaseRequest, 'parcel' | 'shipFrom' | 'label'> {
  const { package: size, carrierWillPickUp, carrierWillPickUpOption } = shipment;
  return {
    parcel: {
      amazonOrderId: shipment.amazonOrderId,
      sellerOrderId: shipment.sellerOrderId ?? null,
      items: shipment.items,
      package: {
        dimensions: size.dimensions ?? null,
        predefined: size.predefined ?? null,
        weight: size.weight,
      },
      shipDate: dateOf(shipment.shipDate),
      mustArriveBy: dateOf(shipment.mustArriveBy),
      deliveryConfirmation: shipment.deliveryExperience,
      handover: carrierWillPickUpOption ?? (carrierWillPickUp ? Handover.PICKUP : null),
      declaredValue: shipment.declaredValue ?? null,
    },
    shipFrom: shipment.shipFrom,
    label: readEarlierLabel(shipment, labelFormat, labelFormatOption),
  };
}

function readEarlierLabel(
  { labelFormat: ofShipment, labelCustomization }: EarlierShipment,
  labelFormat: EarlierParts['labelFormat'],
  option: EarlierParts['labelFormatOption'],
): LabelOptions {
  return {
    format: labelFormat ?? ofShipment ?? null,
    includePackingSlip: option?.includePackingSlipWithLabel ?? false,
    customText: labelCustomization?.customTextForLabel ?? null,
    standardId: labelCustomization?.standardIdForLabel ?? null,
  };
}

function dateOf(stored: Date | string | null | undefined): Date | null {
  return stored ? new Date(stored) : null;
}
