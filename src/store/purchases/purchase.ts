/**
 * State of a purchase:
 * `INTENT` recorded, nothing sent · `SENDING` one owner may be sending it now · `PURCHASED` Amazon sold it · `REJECTED`
 * certainly not sold · `UNKNOWN` it may or may not have been sold, and is never sent again.
 */
export type PurchaseState = 'INTENT' | 'SENDING' | 'PURCHASED' | 'REJECTED' | 'UNKNOWN';

/** Every state, in the order in which a purchase can pass through them. */
export const PURCHASE_STATES: readonly PurchaseState[] = [
  'INTENT',
  'SENDING',
  'UNKNOWN',
  'PURCHASED',
  'REJECTED',
];

/**
 * How a purchase was settled: by Amazon's reply, by conclusive evidence, by a person, or by this program before it sent
 * anything.
 */
export type Settler = 'REPLY' | 'EVIDENCE' | 'PERSON' | 'UNSENT';

/** State of the refund after a cancellation, in Amazon's words. */
export type RefundState = 'RefundPending' | 'RefundApplied' | 'RefundRejected';

/** Interactive purchases go before those of a batch. */
export type PurchasePriority = 'interactive' | 'bulk';

/** A decimal number as text, and an ISO 4217 code. */
export interface Price {
  readonly amount: string;
  readonly currencyCode: string;
}

export interface PurchasedUnits {
  readonly orderItemId: string;
  readonly quantity: number;
}

/** The client's key is unique for a seller. Both identify a purchase permanently. */
export interface PurchaseId {
  readonly sellerId: string;
  readonly key: string;
}

/**
 * One attempt under a key: a request that was recorded, numbered from 1. A refused attempt may be followed by another one.
 * A step that names its attempt cannot change a newer one.
 */
export interface PurchaseAttempt extends PurchaseId {
  readonly attemptNumber: number;
}

/** Why a purchase was not made. `code` and `message` are shown to the client. Sealed at rest. */
export interface Rejection {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** Refund of a cancelled purchase. Times are epoch milliseconds. */
export interface Refund {
  readonly state: RefundState;
  readonly checkedAt: number;
  readonly nextCheckAt: number | null;
  readonly checks: number;
}

/**
 * A cancellation that may have been sent to Amazon, and whose effect is not known. `since` is epoch milliseconds; `checks` counts
 * how often Amazon was read since.
 */
export interface Cancelling {
  readonly since: number;
  readonly checks: number;
}

/** A stored purchase. Times are epoch milliseconds. Request, answer and label are read separately. */
export interface PurchaseRecord extends PurchaseId {
  readonly fingerprint: string;
  readonly amazonOrderId: string;
  readonly items: readonly PurchasedUnits[];
  readonly shippingServiceId: string;
  /** The last requested offer. */
  readonly offerId: string | null;
  readonly maxPrice: Price | null;
  readonly additionalParcel: boolean;
  /** Names of the guards that it passes. */
  readonly despite: readonly string[];
  readonly priority: PurchasePriority;
  readonly batchId: string | null;
  readonly state: PurchaseState;
  readonly owner: string | null;
  readonly leaseUntil: number | null;
  /** Number of changes to `SENDING`, in all attempts. It never decreases. */
  readonly attempts: number;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly settledAt: number | null;
  readonly settledBy: Settler | null;
  readonly price: Price | null;
  readonly shipmentId: string | null;
  readonly trackingId: string | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly rejection: Rejection | null;
  readonly refund: Refund | null;
  readonly cancelling: Cancelling | null;
  /** Number of searches for evidence while it was `UNKNOWN`. */
  readonly evidenceChecks: number;
  /** When evidence is searched next. Null when no search is planned. */
  readonly nextEvidenceCheckAt: number | null;
  /** Null when no label is stored. */
  readonly labelContentType: string | null;
  /** When request, answer, label and the words of rejection and evidence were deleted. */
  readonly personalDataExpiredAt: number | null;
  readonly version: number;
}

/** A purchase with the number of its attempt, which lists do not read. */
export interface CurrentPurchase extends PurchaseRecord, PurchaseAttempt {}

/** Maximum number of facts about a purchase, without those about its refused attempts. */
export const MOST_FACTS = 100;

/** States of a purchase whose label may be sold now, or may have been sold. */
export type UnsettledState = Extract<PurchaseState, 'INTENT' | 'SENDING' | 'UNKNOWN'>;

/** A purchase without an outcome, and what it covers. */
export interface OpenPurchase {
  readonly key: string;
  readonly amazonOrderId: string;
  readonly state: UnsettledState;
  readonly items: readonly PurchasedUnits[];
}

/** A purchase whose label is valid, and what it covers. */
export interface StandingLabel {
  readonly key: string;
  readonly amazonOrderId: string;
  readonly trackingId: string | null;
  readonly items: readonly PurchasedUnits[];
}

/** The kind of a fact about a settlement by evidence or by a person. */
export const RESOLVED = 'RESOLVED';

/**
 * Maximum number of settlements of a purchase, with its revisions. Separate from `MOST_FACTS`: what the search for evidence has
 * recorded must not keep a person from a correction.
 */
export const MOST_SETTLEMENTS = 20;

/**
 * The kind of a fact whose detail is never deleted: ids of shipments that Amazon named. The search for evidence about other
 * purchases of the order needs them, and an id is no personal data.
 */
export const SHIPMENT_ALREADY_EXISTS = 'SHIPMENT_ALREADY_EXISTS';

/** The kind of a fact about an attempt that was withdrawn with its batch, and the code of its rejection. */
export const BATCH_CANCELLED = 'BATCH_CANCELLED';

/** The kind of a fact about an earlier attempt under the key. Its detail is an `AttemptDetail`. */
export const ATTEMPT_REFUSED = 'ATTEMPT_REFUSED';

/** Maximum number of facts about refused attempts of a purchase. The oldest are deleted; the attempt number still counts them. */
export const MOST_ATTEMPT_FACTS = 20;

/** The detail of `ATTEMPT_REFUSED`. Times are RFC 3339. */
export interface AttemptDetail {
  readonly attempt: number;
  readonly fingerprint: string;
  readonly amazonOrderId: string;
  /** Code of the refusal. */
  readonly code: string;
  /** At most 500 characters. Deleted with the personal data, because Amazon's words may quote an address. */
  readonly message: string | null;
  readonly settledBy: Settler | null;
  readonly sentAt: string | null;
  readonly settledAt: string | null;
}

/** A fact about a purchase: time, author, kind and content. */
export interface Evidence {
  readonly at: number;
  readonly kind: string;
  readonly detail: unknown;
  readonly by: string;
}

/** A label file, decoded. */
export interface StoredLabel {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A sold shipment. `shipment` is Amazon's answer as JSON, without the label. */
export interface SoldShipment {
  readonly shipmentId: string;
  readonly price?: Price;
  readonly trackingId?: string;
  readonly carrier?: string;
  readonly service?: string;
  /** The earliest time at which the carrier expects to deliver, in epoch milliseconds. */
  readonly expectedDeliveryAt?: number;
  /** Whether Amazon protects the label from claims. */
  readonly isProtected?: boolean;
  /** The ship date that the label was bought with, in epoch milliseconds. */
  readonly shipDateAt?: number;
  readonly shipment?: unknown;
  readonly label?: StoredLabel;
}

/**
 * The right to send one purchase once, won by `claim`. A claim of an earlier sending or another owner settles nothing. Sendings
 * are counted through all attempts, so a late reply to an older attempt cannot settle a newer one.
 */
export interface Claim extends PurchaseId {
  readonly owner: string;
  /** `attempts` of the purchase when the claim was won. */
  readonly attempt: number;
}

/** Result of a step. `refused`: the state of the purchase does not allow it; null when there is no purchase. */
export type StepOutcome =
  | { readonly outcome: 'done'; readonly purchase: CurrentPurchase }
  | { readonly outcome: 'refused'; readonly purchase: CurrentPurchase | null };
