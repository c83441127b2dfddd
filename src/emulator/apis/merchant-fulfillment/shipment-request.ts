import { invalidInput } from '../../core/api.js';
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

const weight = object({ Value: number({ above: 0 }), Unit: oneOf('oz', 'g') }, 'Value', 'Unit');
const currencyAmount = object(
  { Amount: number({ least: 0 }), CurrencyCode: text({ min: 3, max: 3 }) },
  'Amount',
  'CurrencyCode',
);
const unitOfLength = oneOf('inches', 'centimeters');

/** Amazon's Address, in requests and answers. */
export const address = object(
  {
    Name: text({ max: 30 }),
    AddressLine1: text({ max: 180 }),
    City: text({ max: 30 }),
    PostalCode: text({ max: 30 }),
    CountryCode: text({ pattern: /^[A-Z]{2}$/ }),
    Email: text({ pattern: /^[^\s@]+@[^\s@]+$/ }),
    Phone: text({ max: 30 }),
    AddressLine2: text({ min: 0, max: 60 }),
    AddressLine3: text({ min: 0, max: 60 }),
    DistrictOrCounty: text({ min: 0 }),
    StateOrProvinceCode: text({ min: 0, max: 30 }),
  },
  'Name',
  'AddressLine1',
  'City',
  'PostalCode',
  'CountryCode',
  'Email',
  'Phone',
);
export type AddressWire = Read<typeof address>;

const additionalSellerInput = object({
  DataType: text(),
  ValueAsString: text({ min: 0 }),
  ValueAsBoolean: flag,
  ValueAsInteger: number({ whole: true }),
  ValueAsTimestamp: text({ min: 0 }),
  ValueAsAddress: address,
  ValueAsWeight: weight,
  ValueAsDimension: object({ value: number({ above: 0 }), unit: unitOfLength }, 'value', 'unit'),
  ValueAsCurrency: currencyAmount,
});
export type SellerInputValue = Read<typeof additionalSellerInput>;

const sellerInputs = list(
  object(
    { AdditionalInputFieldName: text(), AdditionalSellerInput: additionalSellerInput },
    'AdditionalInputFieldName',
    'AdditionalSellerInput',
  ),
);
export type SellerInputs = Read<typeof sellerInputs>;

// 29 characters from AZ or ZA, a 38-character SGTIN, a serial of 7 to 20, or the address in a QR code.
const TRANSPARENCY_CODE =
  /^(?:(?:AZ|ZA)[A-Za-z0-9:]{27}|[A-Za-z0-9]{38}|[A-Za-z0-9:-]{7,20}|https:\/\/\S+)$/;

const dangerousGoods = object({
  UnitedNationsRegulatoryId: text({ pattern: /^(UN|ID|NA)[0-9]{4}$/ }),
  TransportationRegulatoryClass: text({ pattern: /^[1-9](\.[1-9])?$/ }),
  PackingGroup: oneOf('I', 'II', 'III'),
  PackingInstruction: oneOf(
    'PI965_SECTION_IA',
    'PI965_SECTION_IB',
    'PI965_SECTION_II',
    'PI966_SECTION_I',
    'PI966_SECTION_II',
    'PI967_SECTION_I',
    'PI967_SECTION_II',
    'PI968_SECTION_IA',
    'PI968_SECTION_IB',
    'PI969_SECTION_I',
    'PI969_SECTION_II',
    'PI970_SECTION_I',
    'PI970_SECTION_II',
  ),
});

const item = object(
  {
    OrderItemId: text(),
    Quantity: number({ least: 1, whole: true }),
    ItemWeight: weight,
    ItemDescription: text({ min: 0 }),
    TransparencyCodeList: list(text({ pattern: TRANSPARENCY_CODE })),
    ItemLevelSellerInputsList: sellerInputs,
    LiquidVolume: object(
      { Unit: oneOf('ML', 'L', 'FL_OZ', 'GAL', 'PT', 'QT', 'C'), Value: number({ above: 0 }) },
      'Unit',
      'Value',
    ),
    IsHazmat: flag,
    DangerousGoodsDetails: dangerousGoods,
  },
  'OrderItemId',
  'Quantity',
);
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

const shippingServiceOptions = object(
  {
    DeliveryExperience: oneOf(...DELIVERY_EXPERIENCES),
    CarrierWillPickUp: flag,
    DeclaredValue: currencyAmount,
    CarrierWillPickUpOption: pickUpOption,
    LabelFormat: labelFormatOrEmpty,
  },
  'DeliveryExperience',
  'CarrierWillPickUp',
);

const amazonOrderId = text({ pattern: /^\d{3}-\d{7}-\d{7}$/ });

const shipmentRequestDetails = object(
  {
    AmazonOrderId: amazonOrderId,
    ItemList: list(item, { min: 1 }),
    ShipFromAddress: address,
    PackageDimensions: packageDimensions,
    Weight: weight,
    ShippingServiceOptions: shippingServiceOptions,
    SellerOrderId: text({ min: 0, max: 64 }),
    MustArriveByDate: timestampMs,
    ShipDate: timestampMs,
    LabelCustomization: object({
      CustomTextForLabel: text({ min: 0, max: 14 }),
      StandardIdForLabel: oneOf('AmazonOrderId'),
    }),
  },
  'AmazonOrderId',
  'ItemList',
  'ShipFromAddress',
  'PackageDimensions',
  'Weight',
  'ShippingServiceOptions',
);
export type ShipmentRequestDetails = Read<typeof shipmentRequestDetails>;

const shippingOfferingFilter = object({
  IncludePackingSlipWithLabel: flag,
  IncludeComplexShippingOptions: flag,
  CarrierWillPickUp: pickUpOption,
  DeliveryExperience: oneOf(...DELIVERY_EXPERIENCES, 'NoPreference'),
});
export type ShippingOfferingFilter = Read<typeof shippingOfferingFilter>;

const eligibleServicesRequest = object(
  {
    ShipmentRequestDetails: shipmentRequestDetails,
    ShippingOfferingFilter: shippingOfferingFilter,
  },
  'ShipmentRequestDetails',
);

const createShipmentRequest = object(
  {
    ShipmentRequestDetails: shipmentRequestDetails,
    ShippingServiceId: text(),
    ShippingServiceOfferId: text({ min: 0 }),
    HazmatType: oneOf('None', 'LQHazmat'),
    LabelFormatOption: object({ IncludePackingSlipWithLabel: flag }),
    ShipmentLevelSellerInputsList: sellerInputs,
  },
  'ShipmentRequestDetails',
  'ShippingServiceId',
);
export type CreateShipmentRequest = Read<typeof createShipmentRequest>;

const additionalSellerInputsRequest = object(
  { ShippingServiceId: text(), ShipFromAddress: address, OrderId: amazonOrderId },
  'ShippingServiceId',
  'ShipFromAddress',
  'OrderId',
);

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
  return packageSize({ length: Length, width: Width, height: Height }, Unit);
}

const OUNCES_PER_GRAM = 1 / 28.349_523_125;

/** Returns a weight in ounces. */
export function weightOz(given: ShipmentRequestDetails['Weight']): number {
  return given.Unit === 'oz' ? given.Value : given.Value * OUNCES_PER_GRAM;
}
