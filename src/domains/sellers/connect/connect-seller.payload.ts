import { Field, Int } from 'type-graphql';
import type { NextStep } from '../../../graph/next-step.js';
import { ErrorField, failureIn, Payload } from '../../../graph/payload.js';
import type { FailureOf } from '../../../graph/payload.js';
import { Url } from '../../../graph/scalars.js';
import { Seller } from '../../../graph/seller.type.js';
import { Failure, InvalidInput, UserError, UserErrorCode } from '../../../graph/user-error.type.js';

@Failure(
  'The server cannot connect sellers now: it is not configured for it, or too many connections were started. The message says what to do. Nothing was recorded.',
)
export class SellerConnectionUnavailable extends UserError<'SELLER_CONNECTION_UNAVAILABLE'> {
  constructor(message: string, nextStep?: NextStep) {
    super(UserErrorCode.SELLER_CONNECTION_UNAVAILABLE, message, null, nextStep);
  }
}

/** What a seller has that this API no longer works on once the seller is disconnected. */
export interface SellerUse {
  /** Null when there are too many to count. */
  readonly openOrderCount: number | null;
  readonly changesInForceCount: number;
}

@Failure(
  'The seller has orders that are still to be shipped, or scheduled changes in force. Nothing was changed. Set `force` to disconnect it nevertheless: the orders stay as they are at Amazon, and so do the special hours, which are not restored.',
)
export class SellerInUse extends UserError<'SELLER_IN_USE'> {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many orders are still to be shipped, as far as the index knows. Null when it would take too long to count them.',
  })
  openOrderCount: number | null;

  @Field(() => Int, {
    description:
      'How many scheduled changes have set hours of a supply source, or are about to. Nothing restores the hours while the seller is disconnected.',
  })
  changesInForceCount: number;

  constructor(sellerId: string, { openOrderCount, changesInForceCount }: SellerUse) {
    const orders = `${openOrderCount ?? 'too many to count'} ${openOrderCount === 1 ? 'order' : 'orders'} still to be shipped, which stay open at Amazon`;
    const changes = `${changesInForceCount} scheduled ${changesInForceCount === 1 ? 'change' : 'changes'} in force, whose hours stay at Amazon`;
    const reasons = [
      ...(openOrderCount === 0 ? [] : [orders]),
      ...(changesInForceCount === 0 ? [] : [changes]),
    ];
    const message = `Seller ${sellerId} has ${reasons.join(', and ')}. Ship the orders and cancel the changes first, or set force.`;
    super(UserErrorCode.SELLER_IN_USE, message, ['input', 'force']);
    this.openOrderCount = openOrderCount;
    this.changesInForceCount = changesInForceCount;
  }
}

const CONNECT_SELLER_FAILURES = [InvalidInput, SellerConnectionUnavailable] as const;
const DISCONNECT_SELLER_FAILURES = [InvalidInput, SellerInUse] as const;

/** A connection that was started. */
export interface StartedConnection {
  readonly authorizationUrl: URL;
  readonly state: string;
}

export type ConnectSellerResult = StartedConnection | FailureOf<typeof CONNECT_SELLER_FAILURES>;
type DisconnectSellerResult = Seller | FailureOf<typeof DISCONNECT_SELLER_FAILURES>;

@Payload('The outcome of starting the connection of a seller.')
export class ConnectSellerPayload {
  @Field(() => Url, {
    nullable: true,
    description:
      'The page of Amazon on which the seller consents. Open it in the browser of the seller. Null when `error` is set.',
  })
  readonly authorizationUrl: URL | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The state in that URL, which Amazon returns unchanged. It is accepted once, within 10 minutes, while the access key that started the connection is valid. Null when `error` is set.',
  })
  readonly state: string | null;

  @ErrorField(CONNECT_SELLER_FAILURES)
  readonly error: FailureOf<typeof CONNECT_SELLER_FAILURES> | null;

  constructor(result: ConnectSellerResult) {
    this.error = failureIn(CONNECT_SELLER_FAILURES, result);
    const started = result instanceof UserError ? null : result;
    this.authorizationUrl = started && started.authorizationUrl;
    this.state = started && started.state;
  }
}

@Payload('The outcome of starting the renewal of a consent.')
export class RenewSellerPayload {
  @Field(() => Url, {
    nullable: true,
    description:
      'The page of Amazon on which the seller consents again. Open it in the browser of the seller. Null when `error` is set.',
  })
  readonly authorizationUrl: URL | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The state in that URL, as in `connectSeller`. It is accepted for this seller only. Null when `error` is set.',
  })
  readonly state: string | null;

  @ErrorField(CONNECT_SELLER_FAILURES)
  readonly error: FailureOf<typeof CONNECT_SELLER_FAILURES> | null;

  constructor(result: ConnectSellerResult) {
    this.error = failureIn(CONNECT_SELLER_FAILURES, result);
    const started = result instanceof UserError ? null : result;
    this.authorizationUrl = started && started.authorizationUrl;
    this.state = started && started.state;
  }
}

@Payload('The outcome of disconnecting a seller.')
export class DisconnectSellerPayload {
  @Field(() => Seller, {
    nullable: true,
    description:
      'The seller as it was. Fields that read below it fail from now on. Null when `error` is set.',
  })
  readonly seller: Seller | null;

  @ErrorField(DISCONNECT_SELLER_FAILURES)
  readonly error: FailureOf<typeof DISCONNECT_SELLER_FAILURES> | null;

  constructor(result: DisconnectSellerResult) {
    this.error = failureIn(DISCONNECT_SELLER_FAILURES, result);
    this.seller = result instanceof UserError ? null : result;
  }
}
