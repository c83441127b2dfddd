export interface CurrencyAmountRequestWire {
  readonly CurrencyCode: string;
  readonly Amount: number;
}

export interface WeightRequestWire {
  readonly Value: number;
  readonly Unit: 'oz' | 'g';
}

export type UnitOfLengthWire = 'inches' | 'centimeters';

export interface ShippingAddressRequestWire {
  /** At most 30 characters. */
  readonly Name: string;
  /** At most 180 characters. */
  readonly AddressLine1: string;
  readonly AddressLine2?: string;
  readonly AddressLine3?: string;
  readonly DistrictOrCounty?: string;
  readonly Email: string;
  /** At most 30 characters. */
  readonly City: string;
  readonly StateOrProvinceCode?: string;
  readonly PostalCode: string;
  /** Two letters. */
  readonly CountryCode: string;
  readonly Phone: string;
}

/** A carrier's own package, such as `UPS_Express_Pak`. The graph has the list. */
export type PredefinedPackageDimensionsWire = `${'FedEx' | 'UPS' | 'USPS'}_${string}`;

/** The four measures or a predefined package. */
export interface PackageDimensionsRequestWire {
  readonly Length?: number;
  readonly Width?: number;
  readonly Height?: number;
  readonly Unit?: UnitOfLengthWire;
  readonly PredefinedPackageDimensions?: PredefinedPackageDimensionsWire;
}

export type LabelFormatWire = 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300' | 'ShippingServiceDefault';

export type CarrierWillPickUpOptionWire =
  'CarrierWillPickUp' | 'ShipperWillDropOff' | 'NoPreference';

export type DeliveryExperienceTypeWire =
  | 'DeliveryConfirmationWithAdultSignature'
  | 'DeliveryConfirmationWithSignature'
  | 'DeliveryConfirmationWithoutSignature'
  | 'NoTracking';

export interface ShippingServiceOptionsRequestWire {
  readonly DeliveryExperience: DeliveryExperienceTypeWire;
  readonly DeclaredValue?: CurrencyAmountRequestWire;
  readonly CarrierWillPickUp: boolean;
  readonly CarrierWillPickUpOption?: CarrierWillPickUpOptionWire;
  readonly LabelFormat?: LabelFormatWire;
}

export interface AdditionalSellerInputRequestWire {
  readonly DataType?: string;
  readonly ValueAsString?: string;
  readonly ValueAsBoolean?: boolean;
  readonly ValueAsInteger?: number;
  readonly ValueAsTimestamp?: string;
  readonly ValueAsAddress?: ShippingAddressRequestWire;
  readonly ValueAsWeight?: WeightRequestWire;
  readonly ValueAsDimension?: { readonly value?: number; readonly unit?: UnitOfLengthWire };
  readonly ValueAsCurrency?: CurrencyAmountRequestWire;
}

export interface AdditionalSellerInputsRequestWire {
  readonly AdditionalInputFieldName: string;
  readonly AdditionalSellerInput: AdditionalSellerInputRequestWire;
}

export type LiquidVolumeUnitWire = 'ML' | 'L' | 'FL_OZ' | 'GAL' | 'PT' | 'QT' | 'C';

/** IATA's packing instruction of lithium batteries, with its section. The graph has the list. */
export type PackingInstructionWire = `PI9${number}_SECTION_${string}`;

export interface DangerousGoodsDetailsRequestWire {
  readonly UnitedNationsRegulatoryId?: string;
  readonly TransportationRegulatoryClass?: string;
  readonly PackingGroup?: 'I' | 'II' | 'III';
  readonly PackingInstruction?: PackingInstructionWire;
}

export interface ShipmentItemRequestWire {
  readonly OrderItemId: string;
  readonly Quantity: number;
  readonly ItemWeight?: WeightRequestWire;
  readonly ItemDescription?: string;
  readonly TransparencyCodeList?: readonly string[];
  readonly ItemLevelSellerInputsList?: readonly AdditionalSellerInputsRequestWire[];
  readonly LiquidVolume?: { readonly Unit: LiquidVolumeUnitWire; readonly Value: number };
  readonly IsHazmat?: boolean;
  readonly DangerousGoodsDetails?: DangerousGoodsDetailsRequestWire;
}

/** One package of one order. */
export interface ShipmentRequestDetailsWire {
  readonly AmazonOrderId: string;
  /** At most 64 characters. */
  readonly SellerOrderId?: string;
  readonly ItemList: readonly ShipmentItemRequestWire[];
  readonly ShipFromAddress: ShippingAddressRequestWire;
  readonly PackageDimensions: PackageDimensionsRequestWire;
  readonly Weight: WeightRequestWire;
  /** RFC 3339 */
  readonly MustArriveByDate?: string;
  /** RFC 3339 */
  readonly ShipDate?: string;
  readonly ShippingServiceOptions: ShippingServiceOptionsRequestWire;
  readonly LabelCustomization?: {
    /** At most 14 characters. ZPL203 only. */
    readonly CustomTextForLabel?: string;
    readonly StandardIdForLabel?: 'AmazonOrderId';
  };
}

export interface ShippingOfferingFilterWire {
  readonly IncludePackingSlipWithLabel?: boolean;
  readonly IncludeComplexShippingOptions?: boolean;
  readonly CarrierWillPickUp?: CarrierWillPickUpOptionWire;
  readonly DeliveryExperience?: DeliveryExperienceTypeWire | 'NoPreference';
}

export interface GetEligibleShipmentServicesRequestWire {
  readonly ShipmentRequestDetails: ShipmentRequestDetailsWire;
  readonly ShippingOfferingFilter?: ShippingOfferingFilterWire;
}

export interface CreateShipmentRequestWire {
  readonly ShipmentRequestDetails: ShipmentRequestDetailsWire;
  readonly ShippingServiceId: string;
  /** Without it the purchase may have another price than the quote. */
  readonly ShippingServiceOfferId?: string;
  readonly HazmatType?: 'None' | 'LQHazmat';
  readonly LabelFormatOption?: { readonly IncludePackingSlipWithLabel?: boolean };
  readonly ShipmentLevelSellerInputsList?: readonly AdditionalSellerInputsRequestWire[];
}

export interface GetAdditionalSellerInputsRequestWire {
  readonly ShippingServiceId: string;
  readonly ShipFromAddress: ShippingAddressRequestWire;
  readonly OrderId: string;
}
