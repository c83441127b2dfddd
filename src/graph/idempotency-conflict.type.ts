import { Field } from 'type-graphql';
import { Failure, UserError, UserErrorCode } from './user-error.type.js';

/** What has a key. */
export type KeyHolder =
  'PURCHASE' | 'PURCHASE_BATCH' | 'CONFIRMATION_BATCH' | 'INVENTORY_BATCH' | 'SCHEDULED_CHANGE';

const SENTENCES: Readonly<Record<KeyHolder, (key: string) => string>> = {
  PURCHASE: (key) =>
    `The key ${key} belongs to a purchase with another request. Read \`purchase\`, or buy this label under another key.`,
  PURCHASE_BATCH: (key) =>
    `The key ${key} belongs to a batch with other purchases. Read \`batch\`, or send these under another key.`,
  CONFIRMATION_BATCH: (key) =>
    `The key ${key} belongs to a batch with other confirmations. Read \`confirmationBatch\`, or send these under another key.`,
  INVENTORY_BATCH: (key) =>
    `The key ${key} belongs to a batch with other quantities. Read \`inventoryBatch\`, or send these under another key.`,
  SCHEDULED_CHANGE: (key) =>
    `The key ${key} belongs to another scheduled change. Read \`scheduledChange\`, or schedule this one under another key.`,
};

@Failure(
  'The key is in use by another request. Nothing was bought or recorded. One of `purchase`, `batch`, `confirmationBatch`, `inventoryBatch` and `scheduledChange` has the key; the others are null. Look at it first (`nextStep` is USE_EXISTING): another key is right only for something that is to happen a second time.',
)
export class IdempotencyConflict extends UserError<'IDEMPOTENCY_CONFLICT'> {
  @Field(() => String, { description: 'The key that the client sent.' })
  key: string;

  readonly sellerId: string;

  /** @param about says more of what has the key. */
  constructor(
    { sellerId, key }: { readonly sellerId: string; readonly key: string },
    readonly holder: KeyHolder,
    about: string | null = null,
  ) {
    const message = [SENTENCES[holder](JSON.stringify(key)), ...(about ? [about] : [])].join(' ');
    super(UserErrorCode.IDEMPOTENCY_CONFLICT, message, ['input', 'key']);
    this.key = key;
    this.sellerId = sellerId;
  }
}
