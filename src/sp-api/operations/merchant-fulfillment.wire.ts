import type { FlagWire, ListWire, NumberWire, TextWire } from './wire.js';

export interface CurrencyAmountWire {
  readonly CurrencyCode?: TextWire;
  readonly Amount?: NumberWire;
}

export interface WeightWire {
  readonly Value?: NumberWire;
  readonly Unit?: TextWire;
}

/** The only shape of this API with small initials. */
export interface LengthWire {
  readonly value?: NumberWire;
  readonly unit?: TextWire;
}

export interface ShippingAddressWire {
  readonly Name?: TextWire;
  readonly AddressLine1?: TextWire;
  readonly AddressLine2?: TextWire;
  readonly AddressLine3?: TextWire;
  readonly DistrictOrCounty?: TextWire;
  readonly Email?: TextWire;
  readonly City?: TextWire;
  readonly StateOrProvinceCode?: TextWire;
  readonly PostalCode?: TextWire;
  readonly CountryCode?: TextWire;
  readonly Phone?: TextWire;
}

export interface PackageDimensionsWire {
  readonly Length?: NumberWire;
  readonly Width?: NumberWire;
  readonly Height?: NumberWire;
  readonly Unit?: TextWire;
  readonly PredefinedPackageDimensions?: TextWire;
}

export interface LabelFormatOptionWire {
  readonly IncludePackingSlipWithLabel?: FlagWire;
  readonly LabelFormat?: TextWire;
}

export interface AvailableShippingServiceOptionsWire {
  readonly AvailableCarrierWillPickUpOptions?: ListWire<{
    readonly CarrierWillPickUpOption?: TextWire;
    readonly Charge?: CurrencyAmountWire | null;
  }>;
  readonly AvailableDeliveryExperienceOptions?: ListWire<{
    readonly DeliveryExperienceOption?: TextWire;
    readonly Charge?: CurrencyAmountWire | null;
  }>;
}

export interface RateItemWire {
  readonly RateItemID?: TextWire;
  readonly RateItemType?: TextWire;
  readonly RateItemCharge?: CurrencyAmountWire | null;
  readonly RateItemNameLocalization?: TextWire;
}

export interface BenefitsWire {
  readonly IncludedBenefits?: ListWire<string>;
  readonly ExcludedBenefits?: ListWire<{
    readonly Benefit?: TextWire;
    readonly ReasonCodes?: ListWire<string>;
  }>;
}

export interface ShippingServiceOptionsWire {
  readonly DeliveryExperience?: TextWire;
  readonly DeclaredValue?: CurrencyAmountWire | null;
  readonly CarrierWillPickUp?: FlagWire;
  readonly CarrierWillPickUpOption?: TextWire;
  readonly LabelFormat?: TextWire;
}

export interface ShippingServiceWire {
  readonly ShippingServiceName?: TextWire;
  readonly CarrierName?: TextWire;
  readonly ShippingServiceId?: TextWire;
  readonly ShippingServiceOfferId?: TextWire;
  readonly ShipDate?: TextWire;
  readonly EarliestEstimatedDeliveryDate?: TextWire;
  readonly LatestEstimatedDeliveryDate?: TextWire;
  readonly Rate?: CurrencyAmountWire | null;
  /** The price for the seller. Missing in older answers. */
  readonly RateWithAdjustments?: CurrencyAmountWire | null;
  readonly AdjustmentItemList?: ListWire<RateItemWire>;
  readonly ShippingServiceOptions?: ShippingServiceOptionsWire | null;
  readonly AvailableShippingServiceOptions?: AvailableShippingServiceOptionsWire | null;
  readonly AvailableLabelFormats?: ListWire<string>;
  readonly AvailableFormatOptionsForLabel?: ListWire<LabelFormatOptionWire>;
  readonly RequiresAdditionalSellerInputs?: FlagWire;
  readonly Benefits?: BenefitsWire | null;
}

export interface RejectedShippingServiceWire {
  readonly CarrierName?: TextWire;
  readonly ShippingServiceName?: TextWire;
  readonly ShippingServiceId?: TextWire;
  readonly RejectionReasonCode?: TextWire;
  readonly RejectionReasonMessage?: TextWire;
}

export interface GetEligibleShipmentServicesResultWire {
  readonly ShippingServiceList?: ListWire<ShippingServiceWire>;
  readonly RejectedShippingServiceList?: ListWire<RejectedShippingServiceWire>;
  readonly TemporarilyUnavailableCarrierList?: ListWire<{ readonly CarrierName?: TextWire }>;
  readonly TermsAndConditionsNotAcceptedCarrierList?: ListWire<{ readonly CarrierName?: TextWire }>;
}

export interface LiquidVolumeWire {
  readonly Unit?: TextWire;
  readonly Value?: NumberWire;
}

export interface DangerousGoodsDetailsWire {
  readonly UnitedNationsRegulatoryId?: TextWire;
  readonly TransportationRegulatoryClass?: TextWire;
  readonly PackingGroup?: TextWire;
  readonly PackingInstruction?: TextWire;
}

export interface AdditionalSellerInputWire {
  readonly DataType?: TextWire;
  readonly ValueAsString?: TextWire;
  readonly ValueAsBoolean?: FlagWire;
  readonly ValueAsInteger?: NumberWire;
  readonly ValueAsTimestamp?: TextWire;
  readonly ValueAsAddress?: ShippingAddressWire | null;
  readonly ValueAsWeight?: WeightWire | null;
  readonly ValueAsDimension?: LengthWire | null;
  readonly ValueAsCurrency?: CurrencyAmountWire | null;
}

export interface AdditionalSellerInputsWire {
  readonly AdditionalInputFieldName?: TextWire;
  readonly AdditionalSellerInput?: AdditionalSellerInputWire | null;
}

export interface ShipmentItemWire {
  readonly OrderItemId?: TextWire;
  readonly Quantity?: NumberWire;
  readonly ItemWeight?: WeightWire | null;
  readonly ItemDescription?: TextWire;
  readonly TransparencyCodeList?: ListWire<string>;
  readonly ItemLevelSellerInputsList?: ListWire<AdditionalSellerInputsWire>;
  readonly LiquidVolume?: LiquidVolumeWire | null;
  readonly IsHazmat?: FlagWire;
  readonly DangerousGoodsDetails?: DangerousGoodsDetailsWire | null;
}

/** `Contents` is base64 of the gzipped file. All three are empty on a cancelled shipment. */
export interface FileContentsWire {
  readonly Contents?: TextWire;
  readonly FileType?: TextWire;
  readonly Checksum?: TextWire;
}

export interface LabelWire {
  readonly CustomTextForLabel?: TextWire;
  readonly Dimensions?: {
    readonly Length?: NumberWire;
    readonly Width?: NumberWire;
    readonly Unit?: TextWire;
  } | null;
  readonly FileContents?: FileContentsWire | null;
  readonly LabelFormat?: TextWire;
  readonly StandardIdForLabel?: TextWire;
}

export interface ShipmentWire {
  readonly ShipmentId?: TextWire;
  readonly AmazonOrderId?: TextWire;
  readonly SellerOrderId?: TextWire;
  readonly ItemList?: ListWire<ShipmentItemWire>;
  readonly ShipFromAddress?: ShippingAddressWire | null;
  readonly ShipToAddress?: ShippingAddressWire | null;
  readonly PackageDimensions?: PackageDimensionsWire | null;
  readonly Weight?: WeightWire | null;
  readonly Insurance?: CurrencyAmountWire | null;
  readonly ShippingService?: ShippingServiceWire | null;
  readonly Label?: LabelWire | null;
  readonly Status?: TextWire;
  readonly TrackingId?: TextWire;
  readonly CreatedDate?: TextWire;
  readonly LastUpdatedDate?: TextWire;
}

export interface SellerInputDefinitionWire {
  readonly IsRequired?: FlagWire;
  readonly DataType?: TextWire;
  readonly Constraints?: ListWire<{
    readonly ValidationRegEx?: TextWire;
    readonly ValidationString?: TextWire;
  }>;
  readonly InputDisplayText?: TextWire;
  readonly InputTarget?: TextWire;
  readonly StoredValue?: AdditionalSellerInputWire | null;
  readonly RestrictedSetValues?: ListWire<string>;
}

export interface AdditionalInputsWire {
  readonly AdditionalInputFieldName?: TextWire;
  readonly SellerInputDefinition?: SellerInputDefinitionWire | null;
}

/** Definitions are by ASIN, answers to them by order item. */
export interface GetAdditionalSellerInputsResultWire {
  readonly ShipmentLevelFields?: ListWire<AdditionalInputsWire>;
  readonly ItemLevelFieldsList?: ListWire<{
    readonly Asin?: TextWire;
    readonly AdditionalInputs?: ListWire<AdditionalInputsWire>;
  }>;
}
