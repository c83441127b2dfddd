/**
 * As much of an `AbortSignal` as it takes to stop waiting; every `AbortSignal` is one. A listener must look at `aborted`
 * first: what is added to a signal that has fired is never called.
 */
export interface CancellationSignal {
  readonly aborted: boolean;
  /** Why; `undefined` until then. */
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
