/** The interface between the emulator's HTTP server and the emulated APIs. */

/** A region of the Selling Partner API. */
export type EmulatedRegion = 'na' | 'eu' | 'fe';

/** One emulated selling partner account. */
export interface EmulatedSeller {
  readonly sellerId: string;
  readonly name: string;
  readonly refreshToken: string;
  readonly marketplaceIds: readonly string[];
  readonly region: EmulatedRegion;
}

/** The caller of an operation that belongs to the application and not to a seller. */
export const APPLICATION: EmulatedSeller = {
  sellerId: '',
  name: 'the application',
  refreshToken: '',
  marketplaceIds: [],
  region: 'na',
};

export interface ApiRequest {
  /** The caller. {@link APPLICATION} for a grantless operation. */
  readonly seller: EmulatedSeller;
  /** Values of the path's `{placeholders}`, URL-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body. Undefined when none was sent. */
  readonly body: unknown;
  /** Kinds of personal data that the call's token grants, such as `shippingAddress`. None when absent. */
  readonly dataElements?: readonly string[];
  /** The emulator's clock in epoch milliseconds. Tests and the control endpoint can move it. */
  readonly nowMs: number;
  /** Scheme and host of the request, for answers that contain addresses. Absent for calls without HTTP. */
  readonly origin?: string;
}

export interface ApiResponse {
  readonly status: number;
  /** Sent as JSON. Undefined sends no body. */
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
  /** When true, a plain access token is always refused: the operation returns nothing but personal data. */
  readonly needsRestrictedToken?: boolean;
  /** Scope of a grantless operation. Its token belongs to the application and names no seller. */
  readonly grantlessScope?: string;
  handle(request: ApiRequest): ApiResponse | Promise<ApiResponse>;
}

/** Thrown by a handler. The gateway sends it as Amazon's error list with this status. */
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
