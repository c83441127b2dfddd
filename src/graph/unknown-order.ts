import { NotFound } from './user-error.type.js';

/** Returns the failure for an order that Amazon does not know. */
export function unknownOrder(amazonOrderId: string, path: readonly string[]): NotFound {
  return new NotFound(`Amazon knows no order ${amazonOrderId} of this seller.`, [...path]);
}
