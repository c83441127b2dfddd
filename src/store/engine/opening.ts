import { StoreError } from './store-error.js';

/**
 * Returns what `open` makes of stored values; the error when a value does not open. `open` must not use the database, whose
 * errors concern more than one row.
 */
export function opening<Result>(open: () => Result): Result | StoreError {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreError) return error;
    // Without the cause: an error of the JSON parser quotes what it has read.
    return new StoreError('CORRUPT', 'Stored data was changed: it does not have its form.');
  }
}
