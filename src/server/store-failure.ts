import type { ErrorCode } from '../graph/error-code.js';
import type { StoreError, StorePart } from '../store/engine/store-error.js';

/** What a client sees of a failed store. */
export interface StoreFailure {
  readonly code: ErrorCode;
  readonly message: string;
  /** Absent when the same request fails until an operator acts. */
  readonly retry?: { readonly retryable: true; readonly retryAfterMs: number };
}

/** A database that cannot be reached is often back soon. */
const RETRY = { retryable: true, retryAfterMs: 1_000 } as const;

// Only reads fail with this error, even after a purchase. It does not tell whether anything was sent to Amazon.
const SEALED_MESSAGE =
  'This value is encrypted with a key that the server does not have. The operator must add the key to the file of encryption keys.';

const UNAVAILABLE: Readonly<Record<StorePart, StoreFailure>> = {
  ledger: {
    code: 'LEDGER_UNAVAILABLE',
    message:
      'The purchase ledger is unavailable, so nothing was sent to Amazon. The reason is in the server log.',
  },
  'order index': {
    code: 'ORDER_INDEX_UNAVAILABLE',
    message:
      'The index of orders cannot be read, which lists of orders need. The reason is in the server log. Try again, or read single orders by their ids.',
  },
  'packages of listings': {
    code: 'LEDGER_UNAVAILABLE',
    message:
      'The stored package sizes of listings cannot be read, so this field is unknown. The reason is in the server log. Try again.',
  },
  'print jobs': {
    code: 'LEDGER_UNAVAILABLE',
    message:
      'The link to the file cannot be stored, so nothing was sent to Amazon. The reason is in the server log. Try again, or print fewer labels at once.',
  },
  quotes: {
    code: 'LEDGER_UNAVAILABLE',
    message:
      'The stored shipping quotes cannot be read, so nothing was sent to Amazon. The reason is in the server log. Try again, or request the offers again.',
  },
};

/** Returns what a client sees of an error of the store. The error itself names places, which are for the log only. */
export function storeFailure(error: StoreError): StoreFailure {
  const { code, message } = UNAVAILABLE[error.part];
  if (error.code === 'SEALED') return { code, message: SEALED_MESSAGE };
  return { code, message, ...(error.code === 'UNAVAILABLE' && { retry: RETRY }) };
}
