import { Field, Int } from 'type-graphql';
import { ErrorField, failureIn, Payload } from '../../../../graph/payload.js';
import type { FailureOf } from '../../../../graph/payload.js';
import { InvalidInput, NotFound, UserError } from '../../../../graph/user-error.type.js';
import { PurchaseBatch } from './purchase-batch.type.js';

/** A batch that is cancelled. */
interface CancelledBatch {
  readonly batch: PurchaseBatch;
  readonly withdrawnCount: number;
}

export const CANCEL_PURCHASE_BATCH_FAILURES = [InvalidInput, NotFound] as const;
export type CancelPurchaseBatchResult =
  CancelledBatch | FailureOf<typeof CANCEL_PURCHASE_BATCH_FAILURES>;

@Payload('The outcome of `cancelPurchaseBatch`. The batch is cancelled when `error` is null.')
export class CancelPurchaseBatchPayload {
  @ErrorField(CANCEL_PURCHASE_BATCH_FAILURES)
  readonly error: FailureOf<typeof CANCEL_PURCHASE_BATCH_FAILURES> | null;

  @Field(() => PurchaseBatch, {
    nullable: true,
    description: 'The batch as it is now. Null with an error. Cost: no call.',
  })
  readonly batch: PurchaseBatch | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many purchases were withdrawn with the batch, by this request and earlier ones. Null with an error.',
  })
  readonly withdrawnCount: number | null;

  constructor(result: CancelPurchaseBatchResult) {
    this.error = failureIn(CANCEL_PURCHASE_BATCH_FAILURES, result);
    const done = result instanceof UserError ? null : result;
    this.batch = done?.batch ?? null;
    this.withdrawnCount = done?.withdrawnCount ?? null;
  }
}
