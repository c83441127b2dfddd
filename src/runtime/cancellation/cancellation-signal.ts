/**
 * The part of an `AbortSignal` that is needed to stop waiting. Every `AbortSignal` is one. Check `aborted`
 * before adding a listener: after the signal has fired, new listeners are never called.
 */
export interface CancellationSignal {
  readonly aborted: boolean;
  /** The reason. `undefined` until the signal fires. */
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
