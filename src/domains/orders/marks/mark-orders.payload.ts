import { Field } from 'type-graphql';
import { CountsAs } from '../../../graph/list-size.js';
import { ErrorField, failureIn, Payload } from '../../../graph/payload.js';
import type { FailureOf } from '../../../graph/payload.js';
import type { InvalidInput } from '../../../graph/user-error.type.js';
import { UserError } from '../../../graph/user-error.type.js';
import { CLAIM_FAILURES, MARK_FAILURES, OrdersClaimedByOthers } from './mark-orders.result.js';
import type { ClaimedOrders, HeldOrders, MarkedOrders } from './mark-orders.result.js';
import { OrderClaimedByAnother } from './order-mark.type.js';

const PER_INPUT = { perInput: 20 } as const;

@Payload('The outcome of `holdOrders`. All orders are on hold when `error` is null.')
export class HoldOrdersPayload {
  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders that are on hold now, also those that are not known here (`notIndexed`), which may be mistyped. Null with an error.",
  })
  readonly amazonOrderIds: readonly string[] | null;

  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders of which a label was being sent to Amazon when they were put on hold: the hold may have come too late for it, so look at `Order.purchases`. Null with an error.",
  })
  readonly labelsUnderWay: readonly string[] | null;

  @ErrorField(MARK_FAILURES)
  readonly error: FailureOf<typeof MARK_FAILURES> | null;

  readonly marked: MarkedOrders | null;

  constructor(result: HeldOrders | InvalidInput) {
    this.error = failureIn(MARK_FAILURES, result);
    this.marked = result instanceof UserError ? null : result;
    this.amazonOrderIds = this.marked?.orderIds ?? null;
    this.labelsUnderWay = result instanceof UserError ? null : result.labelsUnderWay;
  }
}

@Payload('The outcome of `releaseOrders`. None of the orders is on hold when `error` is null.')
export class ReleaseOrdersPayload {
  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders that were on hold. The others of the input were not, which is no error; `notIndexed` has those that are not known here, which may be mistyped. Null with an error.",
  })
  readonly amazonOrderIds: readonly string[] | null;

  @ErrorField(MARK_FAILURES)
  readonly error: FailureOf<typeof MARK_FAILURES> | null;

  readonly marked: MarkedOrders | null;

  constructor(result: MarkedOrders | InvalidInput) {
    this.error = failureIn(MARK_FAILURES, result);
    this.marked = result instanceof UserError ? null : result;
    this.amazonOrderIds = this.marked?.orderIds ?? null;
  }
}

@Payload(
  'The outcome of `tagOrders`. All orders have the new tags when `error` is null, else none.',
)
export class TagOrdersPayload {
  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders of the input, also those that are not known here (`notIndexed`), which may be mistyped. Null with an error.",
  })
  readonly amazonOrderIds: readonly string[] | null;

  @ErrorField(MARK_FAILURES)
  readonly error: FailureOf<typeof MARK_FAILURES> | null;

  readonly marked: MarkedOrders | null;

  constructor(result: MarkedOrders | InvalidInput) {
    this.error = failureIn(MARK_FAILURES, result);
    this.marked = result instanceof UserError ? null : result;
    this.amazonOrderIds = this.marked?.orderIds ?? null;
  }
}

@Payload(
  'The outcome of `claimOrders`. Orders that others have claimed are left out, and the rest is claimed: look at `claimedByOthers` also when `error` is null.',
)
export class ClaimOrdersPayload {
  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders that are claimed now, in the order of the input, also those that are not known here (`notIndexed`), which may be mistyped. Null with an error.",
  })
  readonly amazonOrderIds: readonly string[] | null;

  @CountsAs(PER_INPUT)
  @Field(() => [OrderClaimedByAnother], {
    nullable: true,
    description:
      'The orders of the input that others have claimed, with who has each until when. Not claimed by this request. Null with `InvalidInput`.',
  })
  readonly claimedByOthers: readonly OrderClaimedByAnother[] | null;

  @ErrorField(CLAIM_FAILURES)
  readonly error: FailureOf<typeof CLAIM_FAILURES> | null;

  readonly marked: MarkedOrders | null;

  constructor(result: ClaimedOrders | InvalidInput) {
    if (result instanceof UserError) {
      this.error = failureIn(CLAIM_FAILURES, result);
      this.marked = null;
      this.claimedByOthers = null;
    } else {
      const { orderIds, claimedByOthers } = result;
      const isNothing = orderIds.length === 0;
      this.error = isNothing ? new OrdersClaimedByOthers(claimedByOthers) : null;
      this.marked = isNothing ? null : result;
      this.claimedByOthers = claimedByOthers;
    }
    this.amazonOrderIds = this.marked?.orderIds ?? null;
  }
}

@Payload('The outcome of `releaseClaims`. The claims have ended when `error` is null.')
export class ReleaseClaimsPayload {
  @CountsAs(PER_INPUT)
  @Field(() => [String], {
    nullable: true,
    description:
      "Amazon's ids of the orders whose claim ended. The others of the input had none, or that of another than `by`, which is no error; `notIndexed` has those that are not known here, which may be mistyped. Null with an error.",
  })
  readonly amazonOrderIds: readonly string[] | null;

  @ErrorField(MARK_FAILURES)
  readonly error: FailureOf<typeof MARK_FAILURES> | null;

  readonly marked: MarkedOrders | null;

  constructor(result: MarkedOrders | InvalidInput) {
    this.error = failureIn(MARK_FAILURES, result);
    this.marked = result instanceof UserError ? null : result;
    this.amazonOrderIds = this.marked?.orderIds ?? null;
  }
}
