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

/**
 * A failed step of the store. With `UNAVAILABLE`, the step may have taken place, unless the message excludes it. A caller that gets this error instead of an
 * outcome must not send anything. The message names the place and the remedy, and contains no secret.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
