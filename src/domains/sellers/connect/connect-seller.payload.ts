import { Field } from 'type-graphql';
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

const CONNECT_SELLER_FAILURES = [InvalidInput, SellerConnectionUnavailable] as const;
const DISCONNECT_SELLER_FAILURES = [InvalidInput] as const;

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
