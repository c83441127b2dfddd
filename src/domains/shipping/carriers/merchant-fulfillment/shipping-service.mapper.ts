import type {
  BenefitsWire,
  GetEligibleShipmentServicesResultWire,
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
import { LabelFormat } from '../../labels/label-format.type.js';
import { PurchasedService } from '../../offers/purchased-service.type.js';
import type { OfferedServices, QuoteRef } from '../../offers/quote.js';
import {
  DeliveryConfirmation,
  Handover,
  LabelFormatChoice,
  ShippingBackend,
  ShippingExtra,
} from '../../offers/shipping-options.type.js';
import {
  Benefits,
  ExcludedBenefit,
  RateItem,
  RateItemId,
  RateItemType,
  RejectedShippingService,
  ShippingService,
} from '../../offers/shipping-service.type.js';
import type { OfferPlace } from '../../offers/shipping-service.type.js';
import { readMoney } from './money.mapper.js';

/** Reads the services for a parcel, in Amazon's order. Skips offers without a service or a price, which can't be bought. */
export function readOfferedServices(
  wire: GetEligibleShipmentServicesResultWire | null | undefined,
  quote: QuoteRef,
): OfferedServices {
  return {
    offers: listOf(wire?.ShippingServiceList).flatMap(
      (offer, position) => readShippingService(offer, { ...quote, position }) ?? [],
    ),
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
  };
}

function readShippingService(wire: ShippingServiceWire, place: OfferPlace): ShippingService | null {
  const terms = readTerms(wire);
  return (
    terms &&
    new ShippingService({
      ...terms,
      place,
      backend: ShippingBackend.MERCHANT_FULFILLMENT,
      offerId: idOf(wire.ShippingServiceOfferId),
      expiresAt: null,
      labelFormats: readLabelFormats(wire),
      extras: readExtras(wire),
      requiresSellerInputs: flagOf(wire.RequiresAdditionalSellerInputs) ?? false,
    })
  );
}

/** Reads the service of a shipment. Null without a service id or a price. */
export function readPurchasedService(
  wire: ShippingServiceWire | null | undefined,
): PurchasedService | null {
  const terms = wire ? readTerms(wire) : null;
  const options = wire?.ShippingServiceOptions;
  const pickUp = flagOf(options?.CarrierWillPickUp);
  return (
    terms &&
    new PurchasedService({
      ...terms,
      deliveryConfirmation: readConfirmation(options?.DeliveryExperience),
      handover:
        readHandover(options?.CarrierWillPickUpOption) ??
        (pickUp === true ? Handover.PICKUP : null),
      declaredValue: readMoney(options?.DeclaredValue),
    })
  );
}

/** Reads what offers and shipments have in common. Older answers have the plain rate only. */
function readTerms(wire: ShippingServiceWire) {
  const id = idOf(wire.ShippingServiceId);
  const rate = readMoney(wire.Rate) ?? readMoney(wire.RateWithAdjustments);
  if (id === null || !rate) return null;
  return {
    shippingServiceId: id,
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
    benefits: readBenefits(wire.Benefits),
  };
}

export function readLabelFormat(text: string | null | undefined): LabelFormat | null {
  return knownOf('LabelFormat', LabelFormat, text);
}

const readHandover = (text: string | null | undefined): Handover | null =>
  // No preference is no way to the carrier.
  text === 'NoPreference' ? null : knownOf('Handover', Handover, text);

const readConfirmation = (text: string | null | undefined): DeliveryConfirmation | null =>
  knownOf('DeliveryConfirmation', DeliveryConfirmation, text);

/** Amazon lists the formats, and again with and without a packing slip. All formats of later versions are one choice. */
function readLabelFormats(wire: ShippingServiceWire): LabelFormatChoice[] {
  const withSlip = new Map<LabelFormat | null, boolean>();
  for (const text of textsOf(wire.AvailableLabelFormats)) {
    withSlip.set(readLabelFormat(text), false);
  }
  for (const option of listOf(wire.AvailableFormatOptionsForLabel)) {
    const text = textOf(option.LabelFormat);
    if (text === null) continue;
    const format = readLabelFormat(text);
    const hasSlip = flagOf(option.IncludePackingSlipWithLabel) ?? false;
    withSlip.set(format, (withSlip.get(format) ?? false) || hasSlip);
  }
  return Array.from(
    withSlip,
    ([format, canIncludePackingSlip]) =>
      new LabelFormatChoice({ format, canIncludePackingSlip, dimensions: null }),
  );
}

function readExtras(wire: ShippingServiceWire): ShippingExtra[] {
  const { AvailableShippingServiceOptions: available, ShippingServiceOptions: included } = wire;
  const includes = new Set<DeliveryConfirmation | Handover | null>([
    readConfirmation(included?.DeliveryExperience),
    readHandover(included?.CarrierWillPickUpOption),
  ]);
  const confirmations = listOf(available?.AvailableDeliveryExperienceOptions).flatMap((option) => {
    const found = readConfirmation(option.DeliveryExperienceOption);
    const code = CONFIRMATION_NAMES.find((name) => DeliveryConfirmation[name] === found);
    return code ? [{ code, value: found, charge: readMoney(option.Charge) }] : [];
  });
  const ways = listOf(available?.AvailableCarrierWillPickUpOptions).flatMap((option) => {
    const found = readHandover(option.CarrierWillPickUpOption);
    const code = HANDOVER_NAMES.find((name) => Handover[name] === found);
    return code ? [{ code, value: found, charge: readMoney(option.Charge) }] : [];
  });
  return [...confirmations, ...ways].map(
    ({ code, value, charge }) =>
      new ShippingExtra({
        code,
        name: null,
        charge,
        isRequired: false,
        isIncluded: includes.has(value),
      }),
  );
}

const CONFIRMATION_NAMES = ['NONE', 'WITHOUT_SIGNATURE', 'SIGNATURE', 'ADULT_SIGNATURE'] as const;
const HANDOVER_NAMES = ['PICKUP', 'DROP_OFF'] as const;

/** Returns null when Amazon does not state the benefits. */
export function readBenefits(wire: BenefitsWire | null | undefined): Benefits | null {
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
