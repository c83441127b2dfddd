import { Field, ID, Int } from 'type-graphql';
import { NameTaken } from '../../graph/name-taken.type.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { InvalidInput, NotFound, UserError } from '../../graph/user-error.type.js';
import { Box } from './box.type.js';

const SET_PACKED_UNITS_FAILURES = [InvalidInput] as const;
const SAVE_BOX_FAILURES = [InvalidInput, NameTaken, NotFound] as const;
const DELETE_BOX_FAILURES = [InvalidInput, NotFound] as const;

/** SKUs whose size was saved. */
export interface SavedSkus {
  readonly sellerId: string;
  readonly skus: readonly string[];
}

/** Number of SKUs that were saved or removed, and which were saved. */
export interface ChangedUnits {
  readonly count: number;
  readonly saved: SavedSkus;
}

/** Global id of a box that was deleted. */
export interface DeletedBox {
  readonly deletedId: string;
}

export type SetPackedUnitsResult = ChangedUnits | FailureOf<typeof SET_PACKED_UNITS_FAILURES>;
export type SaveBoxResult = Box | FailureOf<typeof SAVE_BOX_FAILURES>;
export type DeleteBoxResult = DeletedBox | FailureOf<typeof DELETE_BOX_FAILURES>;

@Payload('The outcome of saving sizes of SKUs.')
export class SetPackedUnitsPayload {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of SKUs whose size was saved or removed: all of the input. Null when `error` is set.',
  })
  readonly count: number | null;

  @ErrorField(SET_PACKED_UNITS_FAILURES)
  readonly error: FailureOf<typeof SET_PACKED_UNITS_FAILURES> | null;

  readonly saved: SavedSkus | null;

  constructor(result: SetPackedUnitsResult) {
    this.error = failureIn(SET_PACKED_UNITS_FAILURES, result);
    this.count = result instanceof UserError ? null : result.count;
    this.saved = result instanceof UserError ? null : result.saved;
  }
}

@Payload('The outcome of saving a box.')
export class SaveBoxPayload {
  @Field(() => Box, { nullable: true, description: 'The box. Null when `error` is set.' })
  readonly box: Box | null;

  @ErrorField(SAVE_BOX_FAILURES)
  readonly error: FailureOf<typeof SAVE_BOX_FAILURES> | null;

  constructor(result: SaveBoxResult) {
    this.error = failureIn(SAVE_BOX_FAILURES, result);
    this.box = result instanceof UserError ? null : result;
  }
}

@Payload('The outcome of deleting a box.')
export class DeleteBoxPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the deleted box, for caches. Null when `error` is set.',
  })
  readonly deletedId: string | null;

  @ErrorField(DELETE_BOX_FAILURES)
  readonly error: FailureOf<typeof DELETE_BOX_FAILURES> | null;

  constructor(result: DeleteBoxResult) {
    this.error = failureIn(DELETE_BOX_FAILURES, result);
    this.deletedId = result instanceof UserError ? null : result.deletedId;
  }
}
