/** The seam between the emulator's HTTP server and the APIs it imitates. */

/** One emulated selling partner account. */
export interface EmulatedSeller {
  readonly sellerId: string;
  readonly name: string;
  readonly refreshToken: string;
  readonly marketplaceIds: readonly string[];
}

/** Stands in the seller's place where an operation is called by the application itself. */
export const APPLICATION: EmulatedSeller = {
  sellerId: '',
  name: 'the application',
  refreshToken: '',
  marketplaceIds: [],
};

export interface ApiRequest {
  /** Who calls; for a grantless operation {@link APPLICATION}. */
  readonly seller: EmulatedSeller;
  /** Values of the path's `{placeholders}`, URL-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body, `undefined` when there was none. */
  readonly body: unknown;
  /** The kinds of personal data that the call's token gives away, such as `shippingAddress`; none when absent. */
  readonly dataElements?: readonly string[];
  /** The emulator's clock in epoch milliseconds; tests and the control endpoint can move it. */
  readonly nowMs: number;
  /** The scheme and host that the caller used, for answers with addresses in them; absent where nobody used HTTP. */
  readonly origin?: string;
}

export interface ApiResponse {
  readonly status: number;
  /** Sent as JSON; no body at all when undefined. */
  readonly body?: unknown;
}

/** One operation of one emulated API. */
export interface ApiOperation {
  /** Amazon's operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Usage plan for each selling partner. */
  readonly ratePerSecond: number;
  readonly burst: number;
  /** Restricted operations accept a restricted data token for this method and path. */
  readonly restricted: boolean;
  /** True refuses a plain access token on a restricted operation in any case: it answers nothing but personal data. */
  readonly needsRestrictedToken?: boolean;
  /** The scope whose token a grantless operation takes; no selling partner is behind such a call. */
  readonly grantlessScope?: string;
  handle(request: ApiRequest): ApiResponse | Promise<ApiResponse>;
}

/** Thrown by a handler: becomes Amazon's error list with this status. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: string | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Returns Amazon's 400 for a request that is not valid. */
export function invalidInput(message: string, details: string | null = null): ApiError {
  return new ApiError(400, 'InvalidInput', message, details);
}

/** Returns an operation that is not restricted. The usage plan is `[ratePerSecond, burst]`. */
export function operation(
  name: string,
  method: ApiOperation['method'],
  path: string,
  [ratePerSecond, burst]: readonly [number, number],
  handle: ApiOperation['handle'],
): ApiOperation {
  return { name, method, path, ratePerSecond, burst, restricted: false, handle };
}
