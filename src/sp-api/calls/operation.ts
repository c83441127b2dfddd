/** What Amazon allows for one operation: a token bucket for each (application, selling partner). */
export interface UsagePlan {
  /** Tokens restored each second. */
  readonly ratePerSecond: number;
  /** Size of the bucket: the calls that may be made at once. */
  readonly burst: number;
  /** Where the two numbers come from, so that a reader can check them. */
  readonly source: string;
}

/** The parts of one HTTP request. `path` fills the `{placeholders}` of the operation's path, URL-encoded. */
export interface OperationRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: unknown;
}

/**
 * One operation of the Selling Partner API, as data. `Request` and `Response` are the wire shapes; a 204 answers
 * `undefined`, and the `payload` wrapper of the older APIs is still on the response.
 */
export interface Operation<
  Request extends OperationRequest = OperationRequest,
  Response = unknown,
> {
  /** Amazon's operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{placeholders}`; as it stands it is also the generic path of a restricted data token. */
  readonly path: string;
  readonly usagePlan: UsagePlan;
  /** True when Amazon lists it as restricted: it is called with a restricted data token. */
  readonly restricted: boolean;
  /**
   * `safe`: sending it twice has the effect of sending it once, so an unclear outcome may be retried.
   * `never`: it is resent only when the answer proves that it was not executed (429, connection refused).
   */
  readonly repeat: 'safe' | 'never';
  /** Type-level only. */
  readonly types?: { readonly request: Request; readonly response: Response };
}
