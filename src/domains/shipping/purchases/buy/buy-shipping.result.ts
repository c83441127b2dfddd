import { Field } from 'type-graphql';
import { FromFields } from '../../../../graph/fields.js';
import type { Fields } from '../../../../graph/fields.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { Money, moneyInWords } from '../../../../graph/money.type.js';
import type { FailureOf } from '../../../../graph/payload.js';
import { NextStep } from '../../../../graph/next-step.js';
import {
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../../../graph/user-error.type.js';
import type { OffersRequest } from '../../carriers/provider-requests.js';
import type { PurchaseId, PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import { OrderCancelled, OrderPending, PurchaseGuarded } from './guarded.result.js';
import { SellerInputsRequired } from './seller-inputs.result.js';
import { TotalPriceReached } from './total-price.result.js';
import { PurchaseRejected } from '../records/purchase.type.js';
import { ShippingQuote } from '../../offers/shipping-quote.type.js';
import { RejectedShippingService, ShippingService } from '../../offers/shipping-service.type.js';

/** The label is bought. */
export class ShippingPurchased extends FromFields<ShippingPurchased> {
  /** The key of the purchase. */
  readonly key!: string;

  /** Null when evidence proves the purchase without the id of the shipment. */
  readonly shipmentId!: string | null;

  /** True when an earlier request with the same key bought it. */
  readonly isReplay!: boolean;

  readonly sellerId!: string;

  /** The same for a request that did not buy. */
  again(): ShippingPurchased {
    const { key, shipmentId, sellerId } = this;
    return new ShippingPurchased({ key, shipmentId, sellerId, isReplay: true });
  }
}

@Failure(
  'The offer is unknown or no longer valid, or it was made for another package. Nothing was bought.',
)
export class OfferExpired extends UserError<'OFFER_EXPIRED'> {
  constructor(
    readonly sellerId: string,
    /** Null when the parcel of the offer is not known any more. */
    readonly request: OffersRequest | null,
    /** Completes the sentence "The shipping offer …". */
    why = 'has expired',
  ) {
    super(UserErrorCode.OFFER_EXPIRED, `The shipping offer ${why}: choose among fresh offers.`, [
      'input',
      'offerId',
    ]);
  }
}

@Failure('The shipping service cannot be had for the package. Nothing was bought.')
export class OfferUnavailable extends UserError<'OFFER_UNAVAILABLE'> {
  @Field(() => RejectedShippingService, {
    nullable: true,
    description: 'Why Amazon rejected the service, when it says so.',
  })
  rejection!: RejectedShippingService | null;

  @Field(() => ShippingQuote, {
    nullable: true,
    description: 'What can be bought instead; null when Amazon was not asked.',
  })
  alternatives!: ShippingQuote | null;

  constructor(message: string, path: string[], fields: Fields<OfferUnavailable, keyof UserError>) {
    // No fresh offer prints another label, or takes the package.
    const isOfInput = path.includes('label') || path.includes('package');
    const nextStep = isOfInput ? NextStep.FIX_INPUT : undefined;
    super(UserErrorCode.OFFER_UNAVAILABLE, message, path, nextStep);
    Object.assign(this, fields);
  }
}

@Failure('The label costs more than `maxPrice`. Nothing was bought.')
export class PriceAboveMaximum extends UserError<'PRICE_ABOVE_MAXIMUM'> {
  @Field(() => Money, { description: 'What it costs now.' })
  offered: Money;

  @Field(() => ShippingService, { description: 'The offer, to be bought with a higher maximum.' })
  offer: ShippingService;

  /** @param further a sentence about offers that the rule left out. */
  constructor(
    offer: ShippingService,
    maxPrice: Pick<Money, 'amount' | 'currencyCode'>,
    further: string | null = null,
  ) {
    super(
      UserErrorCode.PRICE_ABOVE_MAXIMUM,
      `The label costs ${moneyInWords(offer.price)}, which is more than the maximum of ${moneyInWords(maxPrice)}. Nothing was bought.${further ? ` ${further}` : ''}`,
      ['input', 'maxPrice'],
    );
    this.offered = offer.price;
    this.offer = offer;
  }
}

@Failure("The seller has yet to accept the carrier's terms, in Seller Central. Nothing was bought.")
export class TermsNotAccepted extends UserError<'TERMS_NOT_ACCEPTED'> {
  @Field(() => String, {
    nullable: true,
    description: 'The carrier; null when Amazon does not name it.',
  })
  carrierName: string | null;

  constructor(carrierName: string | null) {
    super(
      UserErrorCode.TERMS_NOT_ACCEPTED,
      `The terms of ${carrierName ?? 'the carrier'} must be accepted in Seller Central first.`,
    );
    this.carrierName = carrierName;
  }
}

@Failure('The seller account cannot pay for the label. Nothing was bought.')
export class InsufficientFunds extends UserError<'INSUFFICIENT_FUNDS'> {
  constructor() {
    super(UserErrorCode.INSUFFICIENT_FUNDS, 'The seller account cannot pay for the label.');
  }
}

@Failure(
  'Amazon may or may not have sold the label: no answer arrived, or one that does not show the outcome, such as HTTP 500. Or it has sold the label, and the ledger cannot record it yet. The purchase is never sent again under this key.',
)
export class PurchaseOutcomeUnknown extends UserError<'PURCHASE_OUTCOME_UNKNOWN'> {
  @Field(() => String, { description: 'The key of the purchase.' })
  key: string;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's request id, which its support asks for; null when there was no answer.",
  })
  amazonRequestId: string | null;

  readonly sellerId: string;

  /** @param failure is that of the request; null when the purchase was sent before. */
  constructor(
    id: PurchaseId & Partial<PurchaseRecord>,
    failure: UnclearFailure | null = null,
    message = `Amazon may have sold the label${reasonOf(failure)}. The purchase is not sent again. ${searchOf(id)}`,
  ) {
    super(UserErrorCode.PURCHASE_OUTCOME_UNKNOWN, message);
    this.key = id.key;
    this.sellerId = id.sellerId;
    this.amazonRequestId = failure?.requestId ?? null;
  }

  /** The label is sold, and the ledger does not work. */
  static unrecorded(id: PurchaseId, shipmentId: string): PurchaseOutcomeUnknown {
    const message = `Amazon sold the label, shipment ${shipmentId}, and the ledger cannot record it at the moment. The server tries until it can. Do not buy the label under another key: query the purchase again when the ledger works.`;
    return new PurchaseOutcomeUnknown(id, null, message);
  }
}

/** Returns how the outcome becomes known. A purchase without its record has just become UNKNOWN. */
function searchOf({ state = 'UNKNOWN', nextEvidenceCheckAt }: Partial<PurchaseRecord>): string {
  if (state !== 'UNKNOWN') return 'It is still being sent: query it again later.';
  const byHand = '`settlePurchase` settles it once a person knows what became of it.';
  if (nextEvidenceCheckAt === null) return `No search for evidence is planned: ${byHand}`;
  const when =
    nextEvidenceCheckAt === undefined
      ? 'within seconds'
      : `from ${new Date(nextEvidenceCheckAt).toISOString()} on`;
  return `The server looks for evidence again ${when}; \`Purchase.nextCheckAt\` has the time. ${byHand}`;
}

/** The part of a failed request that tells how far it came. */
interface UnclearFailure {
  readonly httpStatus: number | null;
  readonly requestId: string | null;
}

function reasonOf(failure: UnclearFailure | null): string {
  if (failure === null) return '';
  const { httpStatus } = failure;
  return httpStatus === null
    ? ': no answer arrived'
    : `: it answered with HTTP ${httpStatus}, which does not show the outcome`;
}

export const BUY_SHIPPING_FAILURES = [
  InvalidInput,
  NotFound,
  OfferExpired,
  OfferUnavailable,
  OrderCancelled,
  OrderPending,
  PurchaseGuarded,
  PriceAboveMaximum,
  ShipmentAlreadyPurchased,
  TermsNotAccepted,
  InsufficientFunds,
  SellerInputsRequired,
  IdempotencyConflict,
  PurchaseOutcomeUnknown,
  PurchaseRejected,
  RejectedByAmazon,
  TotalPriceReached,
] as const;
export type BuyShippingResult = ShippingPurchased | FailureOf<typeof BUY_SHIPPING_FAILURES>;
