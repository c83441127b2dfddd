/** Amazon's usage plan of one operation: a token bucket for each (application, seller). */
export interface UsagePlan {
  /** Tokens restored each second. */
  readonly ratePerSecond: number;
  /** Size of the bucket: the calls that may be made at once. */
  readonly burst: number;
  /** The source of the two numbers, so that a reader can check them. */
  readonly source: string;
}

/** The parts of one HTTP request. `path` fills the `{placeholders}` of the operation's path, URL-encoded. */
export interface OperationRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: unknown;
}

/**
 * One operation of the Selling Partner API, as data. `Request` and `Response` are the wire shapes. A 204
 * returns `undefined`. Responses of the older APIs still have their `payload` wrapper.
 */
export interface Operation<
  Request extends OperationRequest = OperationRequest,
  Response = unknown,
> {
  /** Amazon's operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{placeholders}`. It is also the generic path of a restricted data token. */
  readonly path: string;
  readonly usagePlan: UsagePlan;
  /** True when Amazon lists the operation as restricted. It is called with a restricted data token. */
  readonly restricted: boolean;
  /**
   * `safe`: sending it twice has the effect of sending it once, so an unknown outcome may be retried.
   * `never`: it is retried only when the answer proves that it was not executed (429, connection refused).
   */
  readonly repeat: 'safe' | 'never';
  /** Type-level only. */
  readonly types?: { readonly request: Request; readonly response: Response };
}

/** Returns a function that makes usage plans of one source. */
export function plansOf(source: string) {
  return (ratePerSecond: number, burst: number): UsagePlan => ({ ratePerSecond, burst, source });
}

/** Returns an operation that is not restricted. */
export function operation(
  name: string,
  method: Operation['method'],
  path: string,
  usagePlan: UsagePlan,
  repeat: Operation['repeat'],
): Omit<Operation, 'types'> {
  return { name, method, path, usagePlan, restricted: false, repeat };
}

/** Returns a restricted operation. */
export function restricted(...facts: Parameters<typeof operation>): Omit<Operation, 'types'> {
  return { ...operation(...facts), restricted: true };
}
