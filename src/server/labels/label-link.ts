/** A decoded label, ready to be shown or printed. */
export interface ServedLabel {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file of several labels, or a sheet, which is made while it is sent. */
export interface ServedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** How a request opens a link. */
export interface LinkOpening {
  /** Fires when the client disconnects. */
  readonly signal: AbortSignal;
  /** Runs work that waits for Amazon, so that it keeps no other request waiting. */
  readonly aside: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** A link whose signature and time are good. */
export interface OpenLink {
  readonly sellerId: string;
  /** How much work its file is. A small file has few labels or none. */
  readonly kind: 'LABEL' | 'SMALL_FILE' | 'LARGE_FILE';
  /** Finds the file. May throw SpApiError when it is fetched from Amazon. */
  open(opening: LinkOpening): Promise<ServedLabel | ServedFile | 'unknown' | 'cancelled'>;
}

/** Reads a signed token. `ended` when its time is over, or when newer links have replaced it; `unknown` without a good signature. */
export type ReadLink = (token: string) => Promise<OpenLink | 'ended' | 'unknown'>;
