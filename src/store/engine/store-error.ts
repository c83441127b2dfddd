/**
 * What is wrong with the store:
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
 * A step of the store that did not take place, or of which it is not known that it did (`UNAVAILABLE`): a caller that
 * gets it instead of an outcome must send nothing. The message names the place and what to do; it holds no secret.
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
