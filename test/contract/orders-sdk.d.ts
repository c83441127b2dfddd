/** The Orders parts of Amazon's official SDK; the package brings no types of its own. */
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
  }

  export const Orders_v2026SpApi: {
    ApiClient: SdkClientClass;
    GetOrderApi: new (client: SdkClient) => SdkGetOrder;
  };
}
