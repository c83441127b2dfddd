import type { MoneyInput } from '../../../../graph/money.type.js';
import type {
  AdditionalSellerInputsRequestWire,
  CreateShipmentRequestWire,
  CurrencyAmountRequestWire,
  GetAdditionalSellerInputsRequestWire,
  GetEligibleShipmentServicesRequestWire,
  PackageDimensionsRequestWire,
  ShipmentItemRequestWire,
  ShipmentRequestDetailsWire,
  ShippingAddressRequestWire,
  WeightRequestWire,
} from '../../../../sp-api/operations/merchant-fulfillment-request.wire.js';
import type { PackageInput, WeightInput } from '../../parcels/package.input.js';
import type { SellerInputInput } from '../../offers/seller-input.input.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import type { ShipmentItemInput } from '../../parcels/shipment-request.input.js';
import type { ShippingOfferingFilterInput } from '../../offers/shipping-services.input.js';
import type {
  LabelOrder,
  OffersRequest,
  ParcelRequest,
  SellerInputsRequest,
} from '../provider-requests.js';

/** Writes the request for offers. */
export function writeOffersRequest(request: OffersRequest): GetEligibleShipmentServicesRequestWire {
  return {
    ShipmentRequestDetails: writeDetails(request),
    ...optional('ShippingOfferingFilter', request.filter, writeFilter),
  };
}

/** Writes the purchase. */
export function writePurchase(order: LabelOrder): CreateShipmentRequestWire {
  return {
    ShipmentRequestDetails: writeDetails(order),
    ShippingServiceId: order.shippingServiceId,
    ...optional('ShippingServiceOfferId', order.offerId),
    ...optional('HazmatType', order.hazmatType, sendable),
    ...optional('LabelFormatOption', order.includePackingSlip, (wanted) => ({
      IncludePackingSlipWithLabel: wanted,
    })),
    ...optional('ShipmentLevelSellerInputsList', order.sellerInputs, writeSellerInputs),
  };
}

/** Writes the request for the inputs that a service requires. */
export function writeSellerInputsRequest(
  request: SellerInputsRequest,
): GetAdditionalSellerInputsRequestWire {
  return {
    OrderId: request.amazonOrderId,
    ShippingServiceId: request.shippingServiceId,
    ShipFromAddress: writeAddress(request.shipFrom),
  };
}

function writeAddress(address: ShipFromAddress): ShippingAddressRequestWire {
  return {
    Name: address.name,
    AddressLine1: address.addressLine1,
    ...optional('AddressLine2', address.addressLine2),
    ...optional('AddressLine3', address.addressLine3),
    ...optional('DistrictOrCounty', address.county),
    Email: address.email,
    City: address.city,
    ...optional('StateOrProvinceCode', address.stateOrRegion),
    PostalCode: address.postalCode,
    CountryCode: address.countryCode,
    Phone: address.phone,
  };
}

function writeDetails({
  shipment,
  shipFrom,
  labelFormat,
}: ParcelRequest): ShipmentRequestDetailsWire {
  return {
    AmazonOrderId: shipment.amazonOrderId,
    ...optional('SellerOrderId', shipment.sellerOrderId),
    ItemList: shipment.items.map(writeItem),
    ShipFromAddress: writeAddress(shipFrom),
    PackageDimensions: writeSize(shipment.package),
    Weight: writeWeight(shipment.package.weight),
    ...optional('MustArriveByDate', shipment.mustArriveBy, (date) => date.toISOString()),
    ...optional('ShipDate', shipment.shipDate, (date) => date.toISOString()),
    ShippingServiceOptions: {
      // NO_PREFERENCE, which only the filter takes, the rules of the inputs refuse.
      DeliveryExperience: sendable(shipment.deliveryExperience) as Exclude<
        Sendable<typeof shipment.deliveryExperience>,
        'NoPreference'
      >,
      ...optional('DeclaredValue', shipment.declaredValue, writeMoney),
      CarrierWillPickUp: shipment.carrierWillPickUp,
      ...optional('CarrierWillPickUpOption', shipment.carrierWillPickUpOption, sendable),
      ...optional('LabelFormat', labelFormat, sendable),
    },
    ...optional('LabelCustomization', shipment.labelCustomization, (wanted) => ({
      ...optional('CustomTextForLabel', wanted.customTextForLabel),
      ...optional('StandardIdForLabel', wanted.standardIdForLabel, sendable),
    })),
  };
}

function writeItem(item: ShipmentItemInput): ShipmentItemRequestWire {
  return {
    OrderItemId: item.orderItemId,
    Quantity: item.quantity,
    ...optional('ItemWeight', item.itemWeight, writeWeight),
    ...optional('ItemDescription', item.itemDescription),
    ...optional('TransparencyCodeList', item.transparencyCodes),
    ...optional('ItemLevelSellerInputsList', item.sellerInputs, writeSellerInputs),
    ...optional('LiquidVolume', item.liquidVolume, ({ value, unit }) => ({
      Unit: sendable(unit),
      Value: value,
    })),
    ...optional('IsHazmat', item.isHazmat),
    ...optional('DangerousGoodsDetails', item.dangerousGoodsDetails, (goods) => ({
      ...optional('UnitedNationsRegulatoryId', goods.unitedNationsRegulatoryId),
      ...optional('TransportationRegulatoryClass', goods.transportationRegulatoryClass),
      ...optional('PackingGroup', goods.packingGroup, sendable),
      ...optional('PackingInstruction', goods.packingInstruction, sendable),
    })),
  };
}

function writeSize({ dimensions, predefined }: PackageInput): PackageDimensionsRequestWire {
  return {
    ...optional('PredefinedPackageDimensions', predefined, sendable),
    ...(dimensions && {
      Length: dimensions.length,
      Width: dimensions.width,
      Height: dimensions.height,
      Unit: sendable(dimensions.unit),
    }),
  };
}

function writeWeight({ value, unit }: WeightInput): WeightRequestWire {
  return { Value: value, Unit: sendable(unit) };
}

// The double that is nearest to a decimal is written as that decimal again, so no cent is lost on the way.
function writeMoney({ amount, currencyCode }: MoneyInput): CurrencyAmountRequestWire {
  return { CurrencyCode: currencyCode, Amount: Number(amount) };
}

function writeFilter(
  filter: ShippingOfferingFilterInput,
): NonNullable<GetEligibleShipmentServicesRequestWire['ShippingOfferingFilter']> {
  return {
    ...optional('IncludePackingSlipWithLabel', filter.includePackingSlipWithLabel),
    ...optional('IncludeComplexShippingOptions', filter.includeComplexShippingOptions),
    ...optional('CarrierWillPickUp', filter.carrierWillPickUp, sendable),
    ...optional('DeliveryExperience', filter.deliveryExperience, sendable),
  };
}

function writeSellerInputs(
  inputs: readonly SellerInputInput[],
): AdditionalSellerInputsRequestWire[] {
  return inputs.map(({ additionalInputFieldName, additionalSellerInput: input }) => ({
    AdditionalInputFieldName: additionalInputFieldName,
    AdditionalSellerInput: {
      ...optional('DataType', input.dataType),
      ...optional('ValueAsString', input.valueAsString),
      ...optional('ValueAsBoolean', input.valueAsBoolean),
      ...optional('ValueAsInteger', input.valueAsInteger),
      ...optional('ValueAsTimestamp', input.valueAsTimestamp, (date) => date.toISOString()),
      ...optional('ValueAsAddress', input.valueAsAddress, writeAddress),
      ...optional('ValueAsWeight', input.valueAsWeight, writeWeight),
      ...optional('ValueAsDimension', input.valueAsDimension, ({ value, unit }) => ({
        value,
        unit: sendable(unit),
      })),
      ...optional('ValueAsCurrency', input.valueAsCurrency, writeMoney),
    },
  }));
}

/** Amazon's words behind the members of an enum. */
type Sendable<Member extends string> = `${Member}`;

// The members are Amazon's own words.
function sendable<Member extends string>(member: Member): Sendable<Member> {
  return member as unknown as Sendable<Member>;
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { readonly [Name in Key]?: Value };
function optional<Key extends string, Value, Written>(
  key: Key,
  value: Value | null | undefined,
  write: (value: Value) => Written,
): { readonly [Name in Key]?: Written };
/** The field when there is a value; nothing, not even the name, when there is none. */
function optional(
  key: string,
  value: unknown,
  write: (value: unknown) => unknown = (same) => same,
): object {
  return value === null || value === undefined ? {} : { [key]: write(value) };
}
