import { Field } from 'type-graphql';
import {
  BatchRefusal,
  BUY_SHIPPING_BATCH_FAILURES,
} from '../../domains/shipping/purchases/batches/purchase-batch.type.js';
import type {
  BuyShippingBatchResult,
  PurchaseBatch,
} from '../../domains/shipping/purchases/batches/purchase-batch.type.js';
import { IdempotencyConflict } from '../../graph/idempotency-conflict.type.js';
import { CountsAs } from '../../graph/list-size.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { UserError } from '../../graph/user-error.type.js';
import type { InputWarning } from '../../graph/user-error.type.js';
import { replayWarnings } from '../../domains/shipping/purchases/batches/replayed-batch.js';

@Payload('The outcome of `buyShippingForOrders`. The batch is on record when `error` is null.')
export class BuyShippingForOrdersPayload {
  @Field(() => Boolean, {
    description:
      'Whether an earlier request with the same key recorded the batch. Then nothing was recorded now, and no orders were chosen.',
  })
  readonly isReplay: boolean;

  @ErrorField(BUY_SHIPPING_BATCH_FAILURES)
  readonly error: FailureOf<typeof BUY_SHIPPING_BATCH_FAILURES> | null;

  @CountsAs({ perInput: 20 })
  @Field(() => [BatchRefusal], {
    nullable: true,
    description:
      'The orders that get no label, each with the reason. Nothing of them is on record. When no order is left, `error` has them. Null when no batch was recorded.',
  })
  readonly refusals: readonly BatchRefusal[] | null;

  /** What a client may overlook in the answer to a request that was sent before. Null without a batch. */
  readonly replayed: readonly InputWarning[] | null;

  readonly recorded: PurchaseBatch | null;
  /** The conflict that names the batch to show instead. */
  readonly conflict: IdempotencyConflict | null;

  constructor(result: BuyShippingBatchResult) {
    const recorded = result instanceof UserError ? null : result;
    this.error = failureIn(BUY_SHIPPING_BATCH_FAILURES, result);
    this.isReplay = recorded?.isReplay ?? false;
    this.refusals = recorded?.refusals ?? null;
    this.replayed = replayWarnings(result);
    this.recorded = recorded?.batch ?? null;
    this.conflict = result instanceof IdempotencyConflict ? result : null;
  }
}
