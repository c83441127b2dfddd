/** The parts of Amazon's official SDK that the contract tests use; the package brings no types of its own. */
declare module '@amazon-sp-api-release/amazon-sp-api-sdk-js' {
  /** What every generated `...WithHttpInfo` method resolves to. */
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
