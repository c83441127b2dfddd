import { SpApiError } from '../errors/errors.js';
import type { SellerClient } from './client.js';

/** A client, and what ends it. */
export interface EndableClient {
  readonly client: SellerClient;
  /** Calls that run go on. Every later one rejects with SpApiError UPSTREAM_DENIED, and nothing is sent. */
  readonly end: () => void;
}

/** Lets a seller's calls be ended: a purchase that waits for offers must not be sent after the seller was disconnected. */
export function endableClient(client: SellerClient): EndableClient {
  let hasEnded = false;
  return {
    // Without `async`: a page of 50 sources makes 50 calls, and each promise more costs it time.
    client: {
      sellerId: client.sellerId,
      call: (operation, request, options) =>
        hasEnded
          ? Promise.reject(disconnected(operation.name))
          : client.call(operation, request, options),
      read: (operation, request, options, make) =>
        hasEnded
          ? Promise.reject(disconnected(operation.name))
          : client.read(operation, request, options, make),
    },
    end: () => {
      hasEnded = true;
    },
  };
}

function disconnected(operation: string): SpApiError {
  return new SpApiError('The seller was disconnected. Nothing was sent to Amazon.', {
    code: 'UPSTREAM_DENIED',
    operation,
    httpStatus: null,
    requestId: null,
    entries: [],
    retryable: false,
    retryAfterMs: null,
    outcome: 'not-executed',
    denied: undefined,
  });
}
