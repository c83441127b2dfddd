import { Field } from 'type-graphql';
import { Failure, UserError, UserErrorCode } from './user-error.type.js';

/** What has a key. */
export type KeyHolder = 'PURCHASE' | 'PURCHASE_BATCH' | 'CONFIRMATION_BATCH';

/** What a key is of, and what the client needs a new one for. */
const SENTENCES: Readonly<Record<KeyHolder, readonly [string, string]>> = {
  PURCHASE: ['with another request', 'a new purchase'],
  PURCHASE_BATCH: ['with other purchases', 'a new batch'],
  CONFIRMATION_BATCH: ['with other confirmations', 'a new batch'],
};

@Failure(
  'The key was used before with another request. Nothing was bought or recorded. One of `purchase`, `batch` and `confirmationBatch` has the key; the others are null.',
)
export class IdempotencyConflict extends UserError<'IDEMPOTENCY_CONFLICT'> {
  @Field(() => String, { description: 'The key that the client sent.' })
  key: string;

  readonly sellerId: string;

  constructor(
    { sellerId, key }: { readonly sellerId: string; readonly key: string },
    readonly holder: KeyHolder,
  ) {
    const [used, wanted] = SENTENCES[holder];
    const message = `This key was used before ${used}: ${wanted} needs a new key.`;
    super(UserErrorCode.IDEMPOTENCY_CONFLICT, message, ['input', 'key']);
    this.key = key;
    this.sellerId = sellerId;
  }
}
