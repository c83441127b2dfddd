/** The Orders parts of Amazon's official SDK, which has no types. */
declare module '@amazon-sp-api-release/amazon-sp-api-sdk-js' {
  interface SdkDecimalMoney {
    amount: string;
    currencyCode: string;
  }

  interface SdkOrderPackage {
    packageReferenceId: string;
    createdTime: Date;
    packageStatus: { status: string; detailedStatus: string };
    carrier: string;
    shipTime: Date;
    shippingService?: string;
    trackingNumber: string;
    shipFromAddress: Record<string, string>;
    packageItems: { orderItemId: string; quantity: number }[];
  }

  interface SdkOrder2026 {
    orderId: string;
    createdTime: Date;
    lastUpdatedTime: Date;
    salesChannel: { channelName: string; marketplaceId: string };
    buyer?: object;
    recipient?: object;
    proceeds?: { grandTotal: SdkDecimalMoney };
    fulfillment?: { fulfillmentStatus: string; fulfilledBy: string };
    orderItems: {
      orderItemId: string;
      quantityOrdered: number;
      product: { asin: string; sellerSku: string; price: { unitPrice: SdkDecimalMoney } };
      fulfillment?: { quantityFulfilled: number; quantityUnfulfilled: number };
    }[];
    packages?: SdkOrderPackage[];
  }

  interface SdkGetOrder {
    getOrder(
      orderId: string,
      options?: { includedData?: string[] },
    ): Promise<{ order: SdkOrder2026 }>;
    getOrderWithHttpInfo(orderId: string): Promise<WithResponse<{ order: SdkOrder2026 }>>;
  }

  interface SdkSearchOrders {
    searchOrders(options: object): Promise<{
      orders: SdkOrder2026[];
      pagination?: { nextToken: string };
      createdBefore?: Date;
      lastUpdatedBefore?: Date;
    }>;
  }

  export const Orders_v2026SpApi: {
    ApiClient: SdkClientClass;
    GetOrderApi: new (client: SdkClient) => SdkGetOrder;
    SearchOrdersApi: new (client: SdkClient) => SdkSearchOrders;
  };

  interface SdkOrderV0 {
    amazonOrderId: string;
    orderStatus: string;
    marketplaceId: string;
    lastUpdateDate: string;
    orderTotal?: SdkDecimalMoney;
    numberOfItemsShipped: number;
    numberOfItemsUnshipped: number;
    fulfillmentInstruction?: { fulfillmentSupplySourceId: string };
    defaultShipFromLocationAddress?: Record<string, string>;
    shippingAddress?: Record<string, string>;
    buyerInfo?: Record<string, string>;
  }

  interface SdkOrderItemV0 {
    orderItemId: string;
    sellerSKU: string;
    quantityOrdered: number;
    quantityShipped: number;
    itemPrice?: SdkDecimalMoney;
    buyerInfo?: { giftMessageText?: string };
    buyerRequestedCancel?: { isBuyerRequestedCancel: string };
  }

  interface SdkOrdersV0 {
    getOrders(
      marketplaceIds: string[],
      options?: object,
    ): Promise<{ payload: { orders: SdkOrderV0[]; nextToken?: string; createdBefore?: string } }>;
    getOrder(orderId: string): Promise<{ payload: SdkOrderV0 }>;
    getOrderItems(
      orderId: string,
    ): Promise<{ payload: { amazonOrderId: string; orderItems: SdkOrderItemV0[] } }>;
    confirmShipmentWithHttpInfo(orderId: string, payload: unknown): Promise<WithResponse<null>>;
    getOrderAddress(orderId: string): Promise<{
      payload: { amazonOrderId: string; shippingAddress?: Record<string, string> };
    }>;
    getOrderBuyerInfo(orderId: string): Promise<{ payload: Record<string, string> }>;
    getOrderItemsBuyerInfo(orderId: string): Promise<{
      payload: { orderItems: { orderItemId: string; giftMessageText?: string }[] };
    }>;
    getOrderRegulatedInfo(orderId: string): Promise<{
      payload: {
        regulatedInformation: { fields: Record<string, string>[] };
        regulatedOrderVerificationStatus: {
          status: string;
          requiresMerchantAction: boolean;
          reviewDate?: string;
          externalReviewerId?: string;
          rejectionReason?: { rejectionReasonId: string };
          validRejectionReasons: { rejectionReasonId: string }[];
        };
      };
    }>;
    updateVerificationStatusWithHttpInfo(
      orderId: string,
      payload: unknown,
    ): Promise<WithResponse<null>>;
  }

  interface SdkShipment {
    updateShipmentStatusWithHttpInfo(
      orderId: string,
      payload: unknown,
    ): Promise<WithResponse<null>>;
  }

  export const OrdersSpApi: {
    ApiClient: SdkClientClass;
    OrdersV0Api: new (client: SdkClient) => SdkOrdersV0;
    ShipmentApi: new (client: SdkClient) => SdkShipment;
  };
}
