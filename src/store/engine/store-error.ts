/**
 * Problem of the store:
 * `IN_USE` another process owns the file · `FULL` no space left · `READ_ONLY` the place can't be written ·
 * `CORRUPT` the content is damaged · `FOREIGN` not a database, or another program's · `TOO_NEW` written by a newer
 * version of this program · `UNAVAILABLE` can't be reached or opened · `SEALED` encrypted with a key that was not given ·
 * `LOST` the ledger is gone although it was there · `REFUSED` purchases are refused, see `PurchasesRefused` ·
 * `INVALID_CURSOR` a page cursor that this store did not give out · `FAILED` anything else.
 */
export type StoreErrorCode =
  | 'IN_USE'
  | 'FULL'
  | 'READ_ONLY'
  | 'CORRUPT'
  | 'FOREIGN'
  | 'TOO_NEW'
  | 'UNAVAILABLE'
  | 'SEALED'
  | 'LOST'
  | 'REFUSED'
  | 'INVALID_CURSOR'
  | 'FAILED';

/** Part of the store. Only the ledger decides whether a label is bought. */
export type StorePart = 'ledger' | 'order index' | 'packages of listings' | 'print jobs' | 'quotes';

/**
 * A failed step of the store. With `UNAVAILABLE`, the step may have taken place, unless the message excludes it. A caller that gets this error instead of an
 * outcome must not send anything. The message names the place and the remedy, and contains no secret.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  readonly part: StorePart;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    { part = 'ledger', ...options }: ErrorOptions & { readonly part?: StorePart } = {},
  ) {
    super(message, options);
    this.part = part;
  }
}

/** Returns a handler of errors that names the part of the store that failed, because all parts may share one database. */
export function failedIn(part: StorePart): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof StoreError)) throw error;
    throw new StoreError(error.code, error.message, { cause: error, part });
  };
}
