/** Lets a test watch a running emulator. */

/** One answered call of the Selling Partner API. */
export interface ObservedCall {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body. Undefined when none was sent or the call was refused before it was read. */
  readonly requestBody: unknown;
  readonly isRequestRead: boolean;
  readonly status: number;
  /** Undefined for an answer without a body. */
  readonly responseBody: unknown;
  /** Names of the headers added by the operation, such as `x-amzn-RateLimit-Limit`. */
  readonly headerNames: readonly string[];
  /** True when a fault changed the shape of the answer. */
  readonly isOddlyShaped: boolean;
}

/** Callbacks of an emulator under test. */
export interface EmulatorObserver {
  /** Called after each answered call that reached an operation. */
  onCall(call: ObservedCall): void;
  /** Called for each notification that the emulator sends on its own, not for those of the control endpoint. */
  onNotification(notification: unknown): void;
}
