import { invalidInput } from '../../core/api.js';
import { required } from '../../core/request-reader.js';
import type { Read, Reader } from '../../core/request-reader.js';
import { packageSize, PREDEFINED_PACKAGES, predefinedPackageSize } from './predefined-packages.js';
import type { PackageSize } from './predefined-packages.js';
import {
  acceptedBody,
  flag,
  list,
  number,
  object,
  oneOf,
  text,
  timestampMs,
} from './request-check.js';

/** The request bodies of Merchant Fulfillment v0, with the limits of Amazon's model. */

const weight = object({ Value: required(number({ above: 0 })), Unit: required(oneOf('oz', 'g')) });
const currencyAmount = object({
  Amount: required(number({ least: 0 })),
  CurrencyCode: required(text({ min: 3, max: 3 })),
});
const unitOfLength = oneOf('inches', 'centimeters');

/** Amazon's Address, in requests and answers. */
export const address = object({
  Name: required(text({ max: 30 })),
  AddressLine1: required(text({ max: 180 })),
  City: required(text({ max: 30 })),
  PostalCode: required(text({ max: 30 })),
  CountryCode: required(text({ pattern: /^[A-Z]{2}$/ })),
  Email: required(text({ pattern: /^[^\s@]+@[^\s@]+$/ })),
  Phone: required(text({ max: 30 })),
  AddressLine2: text({ min: 0, max: 60 }),
  AddressLine3: text({ min: 0, max: 60 }),
  DistrictOrCounty: text({ min: 0 }),
  StateOrProvinceCode: text({ min: 0, max: 30 }),
});
export type AddressWire = Read<typeof address>;

const additionalSellerInput = object({
  DataType: text(),
  ValueAsString: text({ min: 0 }),
  ValueAsBoolean: flag,
  ValueAsInteger: number({ whole: true }),
  ValueAsTimestamp: text({ min: 0 }),
  ValueAsAddress: address,
  ValueAsWeight: weight,
  ValueAsDimension: object({ value: required(number({ above: 0 })), unit: required(unitOfLength) }),
  ValueAsCurrency: currencyAmount,
});
export type SellerInputValue = Read<typeof additionalSellerInput>;

const sellerInputs = list(
  object({
    AdditionalInputFieldName: required(text()),
    AdditionalSellerInput: required(additionalSellerInput),
  }),
);
export type SellerInputs = Read<typeof sellerInputs>;

// 29 characters from AZ or ZA, a 38-character SGTIN, a serial of 7 to 20, or the address in a QR code.
const TRANSPARENCY_CODE =
  /^(?:(?:AZ|ZA)[A-Za-z0-9:]{27}|[A-Za-z0-9]{38}|[A-Za-z0-9:-]{7,20}|https:\/\/\S+)$/;

const PACKING_INSTRUCTIONS = `
PI965_SECTION_IA PI965_SECTION_IB PI965_SECTION_II PI966_SECTION_I PI966_SECTION_II
PI967_SECTION_I PI967_SECTION_II PI968_SECTION_IA PI968_SECTION_IB
PI969_SECTION_I PI969_SECTION_II PI970_SECTION_I PI970_SECTION_II`
  .trim()
  .split(/\s/);

const dangerousGoods = object({
  UnitedNationsRegulatoryId: text({ pattern: /^(UN|ID|NA)[0-9]{4}$/ }),
  TransportationRegulatoryClass: text({ pattern: /^[1-9](\.[1-9])?$/ }),
  PackingGroup: oneOf('I', 'II', 'III'),
  PackingInstruction: oneOf(...PACKING_INSTRUCTIONS),
});

const item = object({
  OrderItemId: required(text()),
  Quantity: required(number({ least: 1, whole: true })),
  ItemWeight: weight,
  ItemDescription: text({ min: 0 }),
  TransparencyCodeList: list(text({ pattern: TRANSPARENCY_CODE })),
  ItemLevelSellerInputsList: sellerInputs,
  LiquidVolume: object({
    Unit: required(oneOf('ML', 'L', 'FL_OZ', 'GAL', 'PT', 'QT', 'C')),
    Value: required(number({ above: 0 })),
  }),
  IsHazmat: flag,
  DangerousGoodsDetails: dangerousGoods,
});
export type ItemWire = Read<typeof item>;

const side = number({ above: 0 });
const packageDimensions = object({
  Length: side,
  Width: side,
  Height: side,
  Unit: unitOfLength,
  PredefinedPackageDimensions: oneOf(...PREDEFINED_PACKAGES),
});
export type PackageDimensionsWire = Read<typeof packageDimensions>;

const DELIVERY_EXPERIENCES = [
  'DeliveryConfirmationWithAdultSignature',
  'DeliveryConfirmationWithSignature',
  'DeliveryConfirmationWithoutSignature',
  'NoTracking',
] as const;
export type DeliveryExperience = (typeof DELIVERY_EXPERIENCES)[number];

const labelFormat = oneOf('PDF', 'PNG', 'ZPL203', 'ZPL300', 'ShippingServiceDefault');
const pickUpOption = oneOf('CarrierWillPickUp', 'ShipperWillDropOff', 'NoPreference');

// Widely used clients send "" for no format, because Amazon's offers contain it.
const labelFormatOrEmpty: Reader<Read<typeof labelFormat> | ''> = (value, path, violations) =>
  value === '' ? '' : labelFormat(value, path, violations);

const shippingServiceOptions = object({
  DeliveryExperience: required(oneOf(...DELIVERY_EXPERIENCES)),
  CarrierWillPickUp: required(flag),
  DeclaredValue: currencyAmount,
  CarrierWillPickUpOption: pickUpOption,
  LabelFormat: labelFormatOrEmpty,
});

const amazonOrderId = text({ pattern: /^\d{3}-\d{7}-\d{7}$/ });

const shipmentRequestDetails = object({
  AmazonOrderId: required(amazonOrderId),
  ItemList: required(list(item, { min: 1 })),
  ShipFromAddress: required(address),
  PackageDimensions: required(packageDimensions),
  Weight: required(weight),
  ShippingServiceOptions: required(shippingServiceOptions),
  SellerOrderId: text({ min: 0, max: 64 }),
  MustArriveByDate: timestampMs,
  ShipDate: timestampMs,
  LabelCustomization: object({
    CustomTextForLabel: text({ min: 0, max: 14 }),
    StandardIdForLabel: oneOf('AmazonOrderId'),
  }),
});
export type ShipmentRequestDetails = Read<typeof shipmentRequestDetails>;

const shippingOfferingFilter = object({
  IncludePackingSlipWithLabel: flag,
  IncludeComplexShippingOptions: flag,
  CarrierWillPickUp: pickUpOption,
  DeliveryExperience: oneOf(...DELIVERY_EXPERIENCES, 'NoPreference'),
});
export type ShippingOfferingFilter = Read<typeof shippingOfferingFilter>;

const eligibleServicesRequest = object({
  ShipmentRequestDetails: required(shipmentRequestDetails),
  ShippingOfferingFilter: shippingOfferingFilter,
});

const createShipmentRequest = object({
  ShipmentRequestDetails: required(shipmentRequestDetails),
  ShippingServiceId: required(text()),
  ShippingServiceOfferId: text({ min: 0 }),
  HazmatType: oneOf('None', 'LQHazmat'),
  LabelFormatOption: object({ IncludePackingSlipWithLabel: flag }),
  ShipmentLevelSellerInputsList: sellerInputs,
});
export type CreateShipmentRequest = Read<typeof createShipmentRequest>;

const additionalSellerInputsRequest = object({
  ShippingServiceId: required(text()),
  ShipFromAddress: required(address),
  OrderId: required(amazonOrderId),
});

/** Reads the body of getEligibleShipmentServices. */
export function readEligibleServicesRequest(body: unknown): Read<typeof eligibleServicesRequest> {
  const request = acceptedBody(body, eligibleServicesRequest);
  checkDetails(request.ShipmentRequestDetails);
  return request;
}

/** Reads the body of createShipment. */
export function readCreateShipmentRequest(body: unknown): CreateShipmentRequest {
  const request = acceptedBody(body, createShipmentRequest);
  checkDetails(request.ShipmentRequestDetails);
  return request;
}

/** Reads the body of getAdditionalSellerInputs. */
export function readAdditionalSellerInputsRequest(
  body: unknown,
): Read<typeof additionalSellerInputsRequest> {
  return acceptedBody(body, additionalSellerInputsRequest);
}

/** Checks rules that span several fields. */
function checkDetails(details: ShipmentRequestDetails): void {
  parcelSize(details.PackageDimensions);
  const itemIds = details.ItemList.map((entry) => entry.OrderItemId);
  if (new Set(itemIds).size !== itemIds.length) {
    throw invalidInput('ItemList must not contain the same OrderItemId more than once.');
  }
  for (const entry of details.ItemList) {
    if ((entry.TransparencyCodeList?.length ?? 0) > entry.Quantity) {
      throw invalidInput(
        `More transparency codes than units were given for OrderItemId ${entry.OrderItemId}.`,
      );
    }
  }
  const declared = details.ShippingServiceOptions.DeclaredValue;
  if (declared !== undefined && declared.CurrencyCode !== 'USD') {
    throw invalidInput(`DeclaredValue must be in USD, not in ${declared.CurrencyCode}.`);
  }
}

/** Returns the parcel's size from its measures or its predefined package. */
export function parcelSize(dimensions: PackageDimensionsWire): PackageSize {
  const { Length, Width, Height, Unit, PredefinedPackageDimensions } = dimensions;
  if (PredefinedPackageDimensions !== undefined) {
    return predefinedPackageSize(PredefinedPackageDimensions);
  }
  if (Length === undefined || Width === undefined || Height === undefined || Unit === undefined) {
    throw invalidInput(
      'PackageDimensions must contain Length, Width, Height and Unit, or PredefinedPackageDimensions.',
    );
  }
  return packageSize([Length, Width, Height], Unit);
}

const OUNCES_PER_GRAM = 1 / 28.349_523_125;

/** Returns a weight in ounces. */
export function weightOz(given: ShipmentRequestDetails['Weight']): number {
  return given.Unit === 'oz' ? given.Value : given.Value * OUNCES_PER_GRAM;
}
