import type {
  AvailableShippingServiceOptionsWire,
  BenefitsWire,
  GetEligibleShipmentServicesResultWire,
  ShippingServiceOptionsWire,
  ShippingServiceWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import {
  enumOf,
  knownOf,
  flagOf,
  idOf,
  instantOf,
  listOf,
  textOf,
  textsOf,
} from '../../../../sp-api/wire/wire-values.js';
import { readMoney } from './money.mapper.js';
import {
  AvailableCarrierWillPickUpOption,
  AvailableDeliveryExperienceOption,
  AvailableShippingServiceOptions,
  CarrierWillPickUpOption,
  DeliveryExperience,
  LabelFormat,
  LabelFormatOption,
  ShippingServiceOptions,
} from '../../offers/shipping-options.type.js';
import {
  Benefits,
  ExcludedBenefit,
  NO_PROMISE,
  RateItem,
  RateItemId,
  RateItemType,
  RejectedShippingService,
  ShippingService,
  ShippingServices,
} from '../../offers/shipping-service.type.js';

/** Reads the services for a package, in Amazon's order. */
export function readShippingServices(
  wire: GetEligibleShipmentServicesResultWire | null | undefined,
): ShippingServices {
  return new ShippingServices({
    offers: listOf(wire?.ShippingServiceList).flatMap((offer) => readShippingService(offer) ?? []),
    rejected: listOf(wire?.RejectedShippingServiceList).map(
      (service) =>
        new RejectedShippingService({
          shippingServiceId: idOf(service.ShippingServiceId),
          name: textOf(service.ShippingServiceName),
          carrierName: textOf(service.CarrierName),
          rejectionReasonCode: textOf(service.RejectionReasonCode),
          rejectionReasonMessage: textOf(service.RejectionReasonMessage),
        }),
    ),
    temporarilyUnavailableCarriers: carrierNames(wire?.TemporarilyUnavailableCarrierList),
    termsNotAcceptedCarriers: carrierNames(wire?.TermsAndConditionsNotAcceptedCarrierList),
    promise: NO_PROMISE,
  });
}

/** Returns null without a service id or a price. Older answers have the plain rate only. */
export function readShippingService(
  wire: ShippingServiceWire | null | undefined,
): ShippingService | null {
  const id = idOf(wire?.ShippingServiceId);
  const rate = readMoney(wire?.Rate) ?? readMoney(wire?.RateWithAdjustments);
  if (!wire || id === null || !rate) return null;
  return new ShippingService({
    shippingServiceId: id,
    offerId: idOf(wire.ShippingServiceOfferId),
    name: textOf(wire.ShippingServiceName) ?? id,
    carrierName: textOf(wire.CarrierName),
    shipDate: instantOf(wire.ShipDate),
    earliestEstimatedDelivery: instantOf(wire.EarliestEstimatedDeliveryDate),
    latestEstimatedDelivery: instantOf(wire.LatestEstimatedDeliveryDate),
    rate,
    price: readMoney(wire.RateWithAdjustments) ?? rate,
    adjustments: listOf(wire.AdjustmentItemList).map(
      (item) =>
        new RateItem({
          code: enumOf('RateItemId', RateItemId, item.RateItemID),
          type: enumOf('RateItemType', RateItemType, item.RateItemType),
          charge: readMoney(item.RateItemCharge),
          name: textOf(item.RateItemNameLocalization),
        }),
    ),
    shippingServiceOptions: readOptions(wire.ShippingServiceOptions),
    availableShippingServiceOptions: readAvailableOptions(wire.AvailableShippingServiceOptions),
    availableLabelFormats: textsOf(wire.AvailableLabelFormats).flatMap(
      (format) => readLabelFormat(format) ?? [],
    ),
    availableFormatOptionsForLabel: listOf(wire.AvailableFormatOptionsForLabel).map(
      (option) =>
        new LabelFormatOption({
          labelFormat: readLabelFormat(option.LabelFormat),
          includePackingSlipWithLabel: flagOf(option.IncludePackingSlipWithLabel),
        }),
    ),
    requiresAdditionalSellerInputs: flagOf(wire.RequiresAdditionalSellerInputs) ?? false,
    benefits: readBenefits(wire.Benefits),
  });
}

export function readLabelFormat(text: string | null | undefined): LabelFormat | null {
  return knownOf('LabelFormat', LabelFormat, text);
}

const readPickUp = (text: string | null | undefined): CarrierWillPickUpOption | null =>
  knownOf('CarrierWillPickUpOption', CarrierWillPickUpOption, text);

const readExperience = (text: string | null | undefined): DeliveryExperience | null =>
  knownOf('DeliveryExperience', DeliveryExperience, text);

function readOptions(
  wire: ShippingServiceOptionsWire | null | undefined,
): ShippingServiceOptions | null {
  if (!wire) return null;
  return new ShippingServiceOptions({
    deliveryExperience: readExperience(wire.DeliveryExperience),
    declaredValue: readMoney(wire.DeclaredValue),
    carrierWillPickUp: flagOf(wire.CarrierWillPickUp),
    carrierWillPickUpOption: readPickUp(wire.CarrierWillPickUpOption),
    labelFormat: readLabelFormat(wire.LabelFormat),
  });
}

function readAvailableOptions(
  wire: AvailableShippingServiceOptionsWire | null | undefined,
): AvailableShippingServiceOptions | null {
  if (!wire) return null;
  return new AvailableShippingServiceOptions({
    availableCarrierWillPickUpOptions: listOf(wire.AvailableCarrierWillPickUpOptions).flatMap(
      (option) => {
        const carrierWillPickUpOption = readPickUp(option.CarrierWillPickUpOption);
        const charge = readMoney(option.Charge);
        if (!carrierWillPickUpOption) return [];
        return new AvailableCarrierWillPickUpOption({ carrierWillPickUpOption, charge });
      },
    ),
    availableDeliveryExperienceOptions: listOf(wire.AvailableDeliveryExperienceOptions).flatMap(
      (option) => {
        const deliveryExperienceOption = readExperience(option.DeliveryExperienceOption);
        const charge = readMoney(option.Charge);
        if (!deliveryExperienceOption) return [];
        return new AvailableDeliveryExperienceOption({ deliveryExperienceOption, charge });
      },
    ),
  });
}

function readBenefits(wire: BenefitsWire | null | undefined): Benefits | null {
  if (!wire) return null;
  return new Benefits({
    included: textsOf(wire.IncludedBenefits),
    excluded: listOf(wire.ExcludedBenefits).flatMap((excluded) => {
      const benefit = textOf(excluded.Benefit);
      if (benefit === null) return [];
      return new ExcludedBenefit({ benefit, reasonCodes: textsOf(excluded.ReasonCodes) });
    }),
  });
}

function carrierNames(
  wire: GetEligibleShipmentServicesResultWire['TemporarilyUnavailableCarrierList'],
): string[] {
  return listOf(wire).flatMap((carrier) => textOf(carrier.CarrierName) ?? []);
}
