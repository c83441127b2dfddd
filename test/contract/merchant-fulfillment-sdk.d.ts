/** The Merchant Fulfillment part of Amazon's official SDK, which has no types. */
declare module '@amazon-sp-api-release/amazon-sp-api-sdk-js' {
  interface SdkMoney {
    currencyCode: string;
    amount: number;
  }

  interface SdkShippingService {
    shippingServiceId: string;
    shippingServiceOfferId: string;
    shippingServiceName: string;
    carrierName: string;
    shipDate: Date;
    earliestEstimatedDeliveryDate: Date;
    latestEstimatedDeliveryDate: Date;
    rate: SdkMoney;
    rateWithAdjustments: SdkMoney;
    requiresAdditionalSellerInputs: boolean;
    benefits: { includedBenefits: string[] };
  }

  interface SdkShipment {
    shipmentId: string;
    amazonOrderId: string;
    status: string;
    trackingId: string;
    createdDate: Date;
    shippingService: SdkShippingService;
    shipToAddress: { name: string; email: string; phone: string };
    label: { fileContents: { contents: string; fileType: string; checksum: string } };
  }

  interface SdkInputs {
    shipmentLevelFields: SdkInput[];
    itemLevelFieldsList: { asin: string; additionalInputs: SdkInput[] }[];
  }

  interface SdkInput {
    additionalInputFieldName: string;
    sellerInputDefinition: {
      isRequired: boolean;
      dataType: string;
      inputTarget: string;
      constraints: { validationRegEx?: string; validationString: string }[];
      restrictedSetValues?: string[];
    };
  }

  interface SdkMerchantFulfillment {
    getEligibleShipmentServices(body: unknown): Promise<{
      payload: {
        shippingServiceList: SdkShippingService[];
        rejectedShippingServiceList: { shippingServiceId: string; rejectionReasonCode: string }[];
        temporarilyUnavailableCarrierList: { carrierName: string }[];
        termsAndConditionsNotAcceptedCarrierList: { carrierName: string }[];
      };
    }>;
    createShipment(body: unknown): Promise<{ payload: SdkShipment }>;
    createShipmentWithHttpInfo(body: unknown): Promise<WithResponse<{ payload: SdkShipment }>>;
    getShipment(shipmentId: string): Promise<{ payload: SdkShipment }>;
    cancelShipment(shipmentId: string): Promise<{ payload: SdkShipment }>;
    getAdditionalSellerInputs(body: unknown): Promise<{ payload: SdkInputs }>;
  }

  export const MerchantfulfillmentSpApi: {
    ApiClient: SdkClientClass;
    MerchantFulfillmentApi: new (client: SdkClient) => SdkMerchantFulfillment;
  };
}
