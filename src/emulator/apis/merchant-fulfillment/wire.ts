/** Merchant Fulfillment's answers in the shapes of Amazon's model. */
import { isoTime } from '../../core/clock.js';
import type { LabelFile } from '../../labels/label-file.js';
import type { PostalAddress } from '../orders/order.js';
import type { Carrier } from './carriers.js';
import type { Quote } from './quote.js';
import type { Rejection } from './rejections.js';
import type { SoldShipment } from './shipment-book.js';
import type { ShipmentRequestDetails } from './shipment-request.js';
import type { ShippingServiceDefinition } from './shipping-services.js';

function money(cents: number): object {
  return { CurrencyCode: 'USD', Amount: cents / 100 };
}

/** A ShippingService: one offer, or the service that a shipment was bought with. */
export function shippingServiceWire(
  quote: Quote,
  offerId: string,
  details: ShipmentRequestDetails,
): object {
  const { service, carrier, dates } = quote;
  return {
    ShippingServiceName: service.name,
    CarrierName: carrier.name,
    ShippingServiceId: service.id,
    ShippingServiceOfferId: offerId,
    ShipDate: isoTime(dates.shipMs),
    EarliestEstimatedDeliveryDate: isoTime(dates.earliestMs),
    LatestEstimatedDeliveryDate: isoTime(dates.latestMs),
    Rate: money(quote.rateCents),
    RateWithAdjustments: money(quote.rateCents - quote.creditCents),
    AdjustmentItemList: adjustmentsWire(quote.creditCents),
    ShippingServiceOptions: optionsWire(quote, details),
    AvailableShippingServiceOptions: availableOptionsWire(carrier),
    AvailableLabelFormats: carrier.labelFormats,
    AvailableFormatOptionsForLabel: formatOptionsWire(carrier),
    RequiresAdditionalSellerInputs: quote.needsSellerInputs,
    Benefits: benefitsWire(quote),
  };
}

function adjustmentsWire(creditCents: number): object[] {
  if (creditCents === 0) return [];
  return [
    {
      RateItemID: 'FBM_SHIP_PLUS_CREDIT',
      RateItemType: 'INCLUDED',
      RateItemCharge: money(-creditCents),
      RateItemNameLocalization: 'FBM Ship+ credit',
    },
  ];
}

function optionsWire(quote: Quote, details: ShipmentRequestDetails): object {
  const { DeclaredValue, CarrierWillPickUpOption, LabelFormat } = details.ShippingServiceOptions;
  const decided = quote.carrierPicksUp ? 'CarrierWillPickUp' : 'ShipperWillDropOff';
  return {
    DeliveryExperience: quote.deliveryExperience,
    ...(DeclaredValue === undefined ? {} : { DeclaredValue }),
    CarrierWillPickUp: quote.carrierPicksUp,
    CarrierWillPickUpOption: CarrierWillPickUpOption ?? decided,
    // Without a requested format Amazon answers an empty string, which its own enum lacks.
    LabelFormat: LabelFormat ?? '',
  };
}

function availableOptionsWire(carrier: Carrier): object {
  const { pickUpCents, onlyPicksUp = false } = carrier;
  return {
    AvailableCarrierWillPickUpOptions: [
      ...(pickUpCents === undefined
        ? []
        : [{ CarrierWillPickUpOption: 'CarrierWillPickUp', Charge: money(pickUpCents) }]),
      ...(onlyPicksUp ? [] : [{ CarrierWillPickUpOption: 'ShipperWillDropOff', Charge: money(0) }]),
    ],
    AvailableDeliveryExperienceOptions: Object.entries(carrier.deliveryCents).map(
      ([DeliveryExperienceOption, cents]) => ({ DeliveryExperienceOption, Charge: money(cents) }),
    ),
  };
}

function formatOptionsWire(carrier: Carrier): object[] {
  return carrier.labelFormats.flatMap((LabelFormat) => [
    { IncludePackingSlipWithLabel: false, LabelFormat },
    ...(carrier.printsPackingSlip && LabelFormat === 'PDF'
      ? [{ IncludePackingSlipWithLabel: true, LabelFormat }]
      : []),
  ]);
}

function benefitsWire({ isLate, service }: Quote): object {
  if (isLate) {
    const ReasonCodes = ['LATE_DELIVERY_RISK'];
    return {
      IncludedBenefits: [],
      ExcludedBenefits: [
        { Benefit: 'CLAIMS_PROTECTED', ReasonCodes },
        { Benefit: 'FBM_SHIP_PLUS', ReasonCodes },
      ],
    };
  }
  if (service.shipPlus === true) {
    return { IncludedBenefits: ['CLAIMS_PROTECTED', 'FBM_SHIP_PLUS'], ExcludedBenefits: [] };
  }
  return {
    IncludedBenefits: ['CLAIMS_PROTECTED'],
    ExcludedBenefits: [
      { Benefit: 'FBM_SHIP_PLUS', ReasonCodes: ['SHIPPING_SERVICE_NOT_ELIGIBLE'] },
    ],
  };
}

/** A RejectedShippingService. */
export function rejectedServiceWire(
  service: ShippingServiceDefinition,
  { code, message }: Rejection,
): object {
  return {
    CarrierName: service.carrier,
    ShippingServiceName: service.name,
    ShippingServiceId: service.id,
    RejectionReasonCode: code,
    RejectionReasonMessage: message,
  };
}

/** A Shipment. Without a file, as after a cancellation, it has the empty label that Amazon sends. */
export function shipmentWire(shipment: SoldShipment, file: LabelFile | undefined): object {
  const { details, quote } = shipment;
  return {
    ShipmentId: shipment.shipmentId,
    AmazonOrderId: details.AmazonOrderId,
    ...(details.SellerOrderId === undefined ? {} : { SellerOrderId: details.SellerOrderId }),
    ItemList: details.ItemList,
    ShipFromAddress: details.ShipFromAddress,
    ShipToAddress: shipToWire(shipment.shipTo),
    PackageDimensions: details.PackageDimensions,
    Weight: details.Weight,
    Insurance: money(shipment.insuredCents),
    ShippingService: shippingServiceWire(quote, shipment.offerId, details),
    Label: {
      ...details.LabelCustomization,
      Dimensions: { Length: 6, Width: 4, Unit: 'inches' },
      FileContents: {
        Contents: file?.contents ?? '',
        FileType: file?.contentType ?? '',
        Checksum: file?.checksum ?? '',
      },
      LabelFormat: shipment.labelFormat,
    },
    Status: shipment.status,
    TrackingId: shipment.trackingId,
    CreatedDate: isoTime(shipment.createdMs),
    LastUpdatedDate: isoTime(shipment.lastUpdatedMs),
  };
}

/** The buyer's address. Amazon sends empty strings for the buyer's email and phone. */
function shipToWire(address: PostalAddress): object {
  return {
    Name: address.name,
    AddressLine1: address.line1,
    ...(address.line2 === undefined ? {} : { AddressLine2: address.line2 }),
    Email: '',
    City: address.city,
    ...(address.stateOrProvince === undefined
      ? {}
      : { StateOrProvinceCode: address.stateOrProvince }),
    PostalCode: address.postalCode,
    CountryCode: address.countryCode,
    Phone: '',
  };
}
