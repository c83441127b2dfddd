import { Field } from 'type-graphql';
import { IdempotencyConflict } from '../../../graph/idempotency-conflict.type.js';
import { ErrorField, failureIn, Payload } from '../../../graph/payload.js';
import type { FailureOf } from '../../../graph/payload.js';
import { InvalidInput, UserError } from '../../../graph/user-error.type.js';
import type { InventoryBatch } from './inventory-batch.type.js';

/** A batch that is on record. */
interface RecordedInventory {
  readonly batch: InventoryBatch;
  /** True when an earlier request with the same key recorded it. */
  readonly isReplay: boolean;
}

const SET_INVENTORIES_FAILURES = [IdempotencyConflict, InvalidInput] as const;

export type SetInventoriesResult = RecordedInventory | FailureOf<typeof SET_INVENTORIES_FAILURES>;

@Payload('The outcome of `setInventories`. The batch is on record when `error` is null.')
export class SetInventoriesPayload {
  @Field(() => Boolean, {
    description:
      'Whether an earlier request with the same key recorded the batch. Then nothing was recorded now.',
  })
  readonly isReplay: boolean;

  @ErrorField(SET_INVENTORIES_FAILURES)
  readonly error: FailureOf<typeof SET_INVENTORIES_FAILURES> | null;

  readonly recorded: InventoryBatch | null;
  /** The conflict that names the batch to show instead. */
  readonly conflict: IdempotencyConflict | null;

  constructor(result: SetInventoriesResult) {
    this.error = failureIn(SET_INVENTORIES_FAILURES, result);
    this.isReplay = !(result instanceof UserError) && result.isReplay;
    this.recorded = result instanceof UserError ? null : result.batch;
    this.conflict = result instanceof IdempotencyConflict ? result : null;
  }
}
