/** What a test can watch of a running emulator. */

/** One answered call of the Selling Partner API. */
export interface ObservedCall {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined when none was sent, or when the call was refused before it was read. */
  readonly requestBody: unknown;
  readonly isRequestRead: boolean;
  readonly status: number;
  /** Undefined for an answer without a body. */
  readonly responseBody: unknown;
  /** Names of the headers that the operation itself adds, such as `x-amzn-RateLimit-Limit`. */
  readonly headerNames: readonly string[];
  /** True when a fault gave the answer an odd shape on purpose. */
  readonly isOddlyShaped: boolean;
}

/** Callbacks of an emulator under test. */
export interface EmulatorObserver {
  /** Runs after each call that reached an operation and was answered. */
  onCall(call: ObservedCall): void;
  /** Runs for each notification that the emulator sends by itself; not for those that its control endpoint sends. */
  onNotification(notification: unknown): void;
}
