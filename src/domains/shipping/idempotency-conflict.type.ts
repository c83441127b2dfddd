import { Field } from 'type-graphql';
import type { PurchaseId } from '../../store/purchases/purchase.js';
import { Failure, UserError, UserErrorCode } from '../../graph/user-error.type.js';

@Failure('The key is in use by another purchase or batch. This request bought nothing.')
export class IdempotencyConflict extends UserError {
  @Field(() => String, { description: 'The key of the purchase or batch.' })
  key: string;

  /** The purchase that holds the key; null for a batch. */
  readonly holder: PurchaseId | null;

  constructor(key: string, message: string, path: string[], holder: PurchaseId | null = null) {
    super(UserErrorCode.IDEMPOTENCY_CONFLICT, message, path);
    this.key = key;
    this.holder = holder;
  }

  static ofPurchase(holder: PurchaseId & { readonly state: string }): IdempotencyConflict {
    const { sellerId, key, state } = holder;
    return new IdempotencyConflict(
      key,
      `The key ${JSON.stringify(key)} belongs to a purchase with another request, which is ${state}. Read that purchase, or buy this label under another key.`,
      ['input', 'key'],
      { sellerId, key },
    );
  }

  static ofBatch(key: string): IdempotencyConflict {
    return new IdempotencyConflict(
      key,
      'This key was used before with other purchases: a new batch needs a new key.',
      ['input', 'key'],
    );
  }
}
