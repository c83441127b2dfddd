/** A message from a child process to its parent. */
export type ChildMessage =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** A request from the parent to a child. */
export interface ParentMessage {
  readonly id: number;
  readonly command: string;
  readonly argument: unknown;
}

/** Resources that a process has used since it started. */
export interface Usage {
  /** User and system time in microseconds. */
  readonly cpuUs: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
}
