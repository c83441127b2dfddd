import { Field } from 'type-graphql';
import { Failure, UserError, UserErrorCode } from '../../graph/user-error.type.js';

@Failure('The key was used for another purchase or batch. Nothing was bought.')
export class IdempotencyConflict extends UserError {
  @Field(() => String, { description: 'The key of the purchase or batch.' })
  key: string;

  constructor(key: string, message: string, path: string[]) {
    super(UserErrorCode.IDEMPOTENCY_CONFLICT, message, path);
    this.key = key;
  }

  static ofPurchase(key: string): IdempotencyConflict {
    return new IdempotencyConflict(
      key,
      'This key was used before with another request: a new purchase needs a new key.',
      ['input', 'key'],
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
