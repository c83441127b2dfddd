import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { CountsAs } from '../../../../graph/list-size.js';
import { ErrorField, failureIn, Payload } from '../../../../graph/payload.js';
import type { FailureOf } from '../../../../graph/payload.js';
import { UserError } from '../../../../graph/user-error.type.js';
import type { InputWarning } from '../../../../graph/user-error.type.js';
import { replayWarnings } from './replayed-batch.js';
import { BatchRefusal, BUY_SHIPPING_BATCH_FAILURES } from './purchase-batch.type.js';
import type { BuyShippingBatchResult, PurchaseBatch } from './purchase-batch.type.js';

@Payload('The outcome of `buyShippingBatch`. The batch is on record when `error` is null.')
export class BuyShippingBatchPayload {
  @Field(() => Boolean, {
    description:
      'Whether an earlier request with the same key recorded the batch. Then nothing was recorded now.',
  })
  readonly isReplay: boolean;

  @ErrorField(BUY_SHIPPING_BATCH_FAILURES)
  readonly error: FailureOf<typeof BUY_SHIPPING_BATCH_FAILURES> | null;

  @CountsAs({ perInput: 20 })
  @Field(() => [BatchRefusal], {
    nullable: true,
    description:
      'The purchases that `skipRefused` left out, each with the reason. Nothing of them is on record. Null when no batch was recorded.',
  })
  readonly refusals: readonly BatchRefusal[] | null;

  /** What a client may overlook in the answer to a request that was sent before. Null without a batch. */
  readonly replayed: readonly InputWarning[] | null;

  readonly recorded: PurchaseBatch | null;
  /** The conflict that names the batch to show instead. */
  readonly conflict: IdempotencyConflict | null;

  constructor(result: BuyShippingBatchResult) {
    this.error = failureIn(BUY_SHIPPING_BATCH_FAILURES, result);
    this.isReplay = !(result instanceof UserError) && result.isReplay;
    this.refusals = result instanceof UserError ? null : result.refusals;
    this.replayed = replayWarnings(result);
    this.recorded = result instanceof UserError ? null : result.batch;
    this.conflict = result instanceof IdempotencyConflict ? result : null;
  }
}
