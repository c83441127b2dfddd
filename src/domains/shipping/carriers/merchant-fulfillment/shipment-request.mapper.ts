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
import type { WeightInput } from '../../../../graph/measures/measures.input.js';
import type { NamedSellerInput } from '../../offers/seller-input-value.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import { Handover } from '../../offers/shipping-options.type.js';
import type {
  LabelOrder,
  OffersRequest,
  Parcel,
  ParcelItem,
  SellerInputsRequest,
} from '../provider-requests.js';

/** Writes the request for offers. */
export function writeOffersRequest(request: OffersRequest): GetEligibleShipmentServicesRequestWire {
  return {
    ShipmentRequestDetails: writeDetails(request),
    // Without the flag, Amazon leaves out services that ask questions, such as international ones.
    ShippingOfferingFilter: {
      IncludeComplexShippingOptions: true,
      ...(request.label.includePackingSlip && { IncludePackingSlipWithLabel: true }),
    },
  };
}

/** Writes the purchase. */
export function writePurchase(order: LabelOrder): CreateShipmentRequestWire {
  return {
    ShipmentRequestDetails: writeDetails(order),
    ShippingServiceId: order.shippingServiceId,
    ...optional('ShippingServiceOfferId', order.offerId),
    ...optional('HazmatType', order.hazmatType, sendable),
    ...(order.label.includePackingSlip && {
      LabelFormatOption: { IncludePackingSlipWithLabel: true },
    }),
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

function writeDetails({ parcel, shipFrom, label }: OffersRequest): ShipmentRequestDetailsWire {
  return {
    AmazonOrderId: parcel.amazonOrderId,
    ...optional('SellerOrderId', parcel.sellerOrderId),
    ItemList: parcel.items.map(writeItem),
    ShipFromAddress: writeAddress(shipFrom),
    PackageDimensions: writeSize(parcel.package),
    Weight: writeWeight(parcel.package.weight),
    ...optional('MustArriveByDate', parcel.mustArriveBy, (date) => date.toISOString()),
    ...optional('ShipDate', parcel.shipDate, (date) => date.toISOString()),
    ShippingServiceOptions: {
      DeliveryExperience: sendable(parcel.deliveryConfirmation),
      ...optional('DeclaredValue', parcel.declaredValue, writeMoney),
      CarrierWillPickUp: parcel.handover === Handover.PICKUP,
      CarrierWillPickUpOption: parcel.handover ? sendable(parcel.handover) : 'NoPreference',
      ...optional('LabelFormat', label.format, sendable),
    },
    ...((label.customText !== null || label.standardId !== null) && {
      LabelCustomization: {
        ...optional('CustomTextForLabel', label.customText),
        ...optional('StandardIdForLabel', label.standardId, sendable),
      },
    }),
  };
}

function writeItem(item: ParcelItem): ShipmentItemRequestWire {
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

function writeSize({ dimensions, predefined }: Parcel['package']): PackageDimensionsRequestWire {
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

// JSON writes the double nearest to a decimal as that decimal, so no cent is lost.
function writeMoney({
  amount,
  currencyCode,
}: Pick<MoneyInput, 'amount' | 'currencyCode'>): CurrencyAmountRequestWire {
  return { CurrencyCode: currencyCode, Amount: Number(amount) };
}

function writeSellerInputs(
  inputs: readonly NamedSellerInput[],
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

/** The values of an enum, which are Amazon's words. */
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
/** Returns an object with the field, or an empty one without a value. */
function optional(
  key: string,
  value: unknown,
  write: (value: unknown) => unknown = (same) => same,
): object {
  return value === null || value === undefined ? {} : { [key]: write(value) };
}
