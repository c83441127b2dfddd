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

export type PredefinedPackageDimensionsWire =
  | 'FedEx_Box_10kg'
  | 'FedEx_Box_25kg'
  | 'FedEx_Box_Extra_Large_1'
  | 'FedEx_Box_Extra_Large_2'
  | 'FedEx_Box_Large_1'
  | 'FedEx_Box_Large_2'
  | 'FedEx_Box_Medium_1'
  | 'FedEx_Box_Medium_2'
  | 'FedEx_Box_Small_1'
  | 'FedEx_Box_Small_2'
  | 'FedEx_Envelope'
  | 'FedEx_Padded_Pak'
  | 'FedEx_Pak_1'
  | 'FedEx_Pak_2'
  | 'FedEx_Tube'
  | 'FedEx_XL_Pak'
  | 'UPS_Box_10kg'
  | 'UPS_Box_25kg'
  | 'UPS_Express_Box'
  | 'UPS_Express_Box_Large'
  | 'UPS_Express_Box_Medium'
  | 'UPS_Express_Box_Small'
  | 'UPS_Express_Envelope'
  | 'UPS_Express_Hard_Pak'
  | 'UPS_Express_Legal_Envelope'
  | 'UPS_Express_Pak'
  | 'UPS_Express_Tube'
  | 'UPS_Laboratory_Pak'
  | 'UPS_Pad_Pak'
  | 'UPS_Pallet'
  | 'USPS_Card'
  | 'USPS_Flat'
  | 'USPS_FlatRateCardboardEnvelope'
  | 'USPS_FlatRateEnvelope'
  | 'USPS_FlatRateGiftCardEnvelope'
  | 'USPS_FlatRateLegalEnvelope'
  | 'USPS_FlatRatePaddedEnvelope'
  | 'USPS_FlatRateWindowEnvelope'
  | 'USPS_LargeFlatRateBoardGameBox'
  | 'USPS_LargeFlatRateBox'
  | 'USPS_Letter'
  | 'USPS_MediumFlatRateBox1'
  | 'USPS_MediumFlatRateBox2'
  | 'USPS_RegionalRateBoxA1'
  | 'USPS_RegionalRateBoxA2'
  | 'USPS_RegionalRateBoxB1'
  | 'USPS_RegionalRateBoxB2'
  | 'USPS_RegionalRateBoxC'
  | 'USPS_SmallFlatRateBox'
  | 'USPS_SmallFlatRateEnvelope';

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

export type PackingInstructionWire =
  | 'PI965_SECTION_IA'
  | 'PI965_SECTION_IB'
  | 'PI965_SECTION_II'
  | 'PI966_SECTION_I'
  | 'PI966_SECTION_II'
  | 'PI967_SECTION_I'
  | 'PI967_SECTION_II'
  | 'PI968_SECTION_IA'
  | 'PI968_SECTION_IB'
  | 'PI969_SECTION_I'
  | 'PI969_SECTION_II'
  | 'PI970_SECTION_I'
  | 'PI970_SECTION_II';

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
