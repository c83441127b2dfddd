/** The parts of Amazon's official SDK that the contract tests use. The package has no types. */
declare module '@amazon-sp-api-release/amazon-sp-api-sdk-js' {
  /** The result of every generated `...WithHttpInfo` method. */
  interface WithResponse<T> {
    data: T;
    response: { status: number; headers: Record<string, string>; text: string };
  }

  interface SdkClient {
    basePath: string;
    disableRateLimiter(): void;
    enableAutoRetrievalAccessToken(
      clientId: string,
      clientSecret: string,
      refreshToken: string | null,
      scope?: string | null,
    ): this;
    enableAutoRetrievalRestrictedDataToken(
      clientId: string,
      clientSecret: string,
      refreshToken: string,
      dataElements?: string[] | null,
    ): this;
    applyXAmzAccessTokenToRequest(token: string): this;
    clearAccessTokenCache(): void;
    callApi(
      operation: string,
      path: string,
      method: string,
      pathParams: Record<string, string>,
      queryParams: object,
      headerParams: object,
      formParams: object,
      body: unknown,
      contentTypes: string[],
      accepts: string[],
      returnType: unknown,
    ): Promise<WithResponse<unknown>>;
  }

  type SdkClientClass = new (endpoint: string) => SdkClient;

  interface SdkSupplySources {
    getSupplySources(query?: { pageSize?: number; nextPageToken?: string }): Promise<{
      supplySources: Record<string, unknown>[];
      nextPageToken?: string;
    }>;
    createSupplySourceWithHttpInfo(
      payload: unknown,
    ): Promise<WithResponse<{ supplySourceId: string; supplySourceCode: string }>>;
    getSupplySource(id: string): Promise<Record<string, unknown>>;
    updateSupplySourceWithHttpInfo(
      id: string,
      options: { payload: unknown },
    ): Promise<WithResponse<null>>;
    updateSupplySourceStatusWithHttpInfo(
      id: string,
      options: { payload: unknown },
    ): Promise<WithResponse<null>>;
    archiveSupplySourceWithHttpInfo(id: string): Promise<WithResponse<null>>;
  }

  interface SdkTokens {
    createRestrictedDataToken(
      request: unknown,
    ): Promise<{ restrictedDataToken: string; expiresIn: number }>;
  }

  interface SdkNotifications {
    getDestinations(): Promise<{ payload: Record<string, unknown>[] }>;
    createDestination(request: unknown): Promise<{ payload: { destinationId: string } }>;
    getDestination(id: string): Promise<{ payload: Record<string, unknown> }>;
    deleteDestinationWithHttpInfo(id: string): Promise<WithResponse<unknown>>;
    getSubscriptions(types: string[]): Promise<{ payload: { subscriptions: unknown[] } }>;
    getSubscription(type: string): Promise<{ payload: Record<string, unknown> }>;
    createSubscription(
      type: string,
      request: unknown,
    ): Promise<{ payload: { subscriptionId: string } }>;
    getSubscriptionById(id: string, type: string): Promise<{ payload: Record<string, unknown> }>;
    deleteSubscriptionByIdWithHttpInfo(id: string, type: string): Promise<WithResponse<unknown>>;
  }

  interface SdkFeeds {
    createFeedDocumentWithHttpInfo(
      request: unknown,
    ): Promise<WithResponse<{ feedDocumentId: string; url: string }>>;
    createFeedWithHttpInfo(request: unknown): Promise<WithResponse<{ feedId: string }>>;
    getFeed(id: string): Promise<Record<string, unknown>>;
    getFeeds(query?: {
      feedTypes?: string[];
      marketplaceIds?: string[];
      pageSize?: number;
      processingStatuses?: string[];
      createdSince?: string;
      createdUntil?: string;
      nextToken?: string;
    }): Promise<{ feeds: Record<string, unknown>[]; nextToken?: string }>;
    cancelFeedWithHttpInfo(id: string): Promise<WithResponse<unknown>>;
    getFeedDocument(
      id: string,
      query?: { enableContentEncodingUrlHeader?: boolean },
    ): Promise<{ feedDocumentId: string; url: string; compressionAlgorithm?: string }>;
  }

  interface SdkListings {
    searchListingsItems(
      sellerId: string,
      marketplaceIds: string[],
      query?: Record<string, string | number | string[]>,
    ): Promise<{
      numberOfResults: number;
      pagination?: { nextToken?: string; previousToken?: string };
      items: Record<string, unknown>[];
    }>;
    getListingsItem(
      sellerId: string,
      sku: string,
      marketplaceIds: string[],
      query?: { includedData?: string[] },
    ): Promise<Record<string, unknown>>;
    patchListingsItem(
      sellerId: string,
      sku: string,
      marketplaceIds: string[],
      body: unknown,
      query?: { includedData?: string[]; mode?: string },
    ): Promise<Record<string, unknown>>;
    putListingsItem(
      sellerId: string,
      sku: string,
      marketplaceIds: string[],
      body: unknown,
      query?: { includedData?: string[]; mode?: string },
    ): Promise<Record<string, unknown>>;
    deleteListingsItem(
      sellerId: string,
      sku: string,
      marketplaceIds: string[],
    ): Promise<Record<string, unknown>>;
  }

  export const NotificationsSpApi: {
    ApiClient: SdkClientClass;
    NotificationsApi: new (client: SdkClient) => SdkNotifications;
  };
  export const FeedsSpApi: {
    ApiClient: SdkClientClass;
    FeedsApi: new (client: SdkClient) => SdkFeeds;
  };
  export const ListingsitemsSpApi: {
    ApiClient: SdkClientClass;
    ListingsApi: new (client: SdkClient) => SdkListings;
  };
  export const SupplysourcesSpApi: {
    ApiClient: SdkClientClass;
    SupplySourcesApi: new (client: SdkClient) => SdkSupplySources;
  };
  export const TokensSpApi: {
    ApiClient: SdkClientClass;
    TokensApi: new (client: SdkClient) => SdkTokens;
  };
}

declare module 'superagent' {
  const superagent: { post: (url: string) => unknown };
  export default superagent;
}
