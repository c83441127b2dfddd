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

export interface PurchaseItem {
  readonly orderItemId: string;
  readonly quantity: number;
}

/** The client's key is unique for a seller. Both identify a purchase permanently. */
export interface PurchaseId {
  readonly sellerId: string;
  readonly key: string;
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
  readonly items: readonly PurchaseItem[];
  readonly shippingServiceId: string;
  /** The last requested offer. */
  readonly offerId: string | null;
  readonly maxPrice: Price | null;
  readonly additionalParcel: boolean;
  readonly priority: PurchasePriority;
  readonly batchId: string | null;
  readonly state: PurchaseState;
  readonly owner: string | null;
  readonly leaseUntil: number | null;
  /** Number of changes to `SENDING`. */
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
  /** Null when no label is stored. */
  readonly labelContentType: string | null;
  /** When request, answer, label and the words of rejection and evidence were deleted. */
  readonly personalDataExpiredAt: number | null;
  readonly version: number;
}

/** Maximum number of facts about a purchase, without those of its own steps. */
export const MOST_FACTS = 100;

/**
 * The kind of a fact whose detail is never deleted: ids of shipments that Amazon named. The search for evidence about other
 * purchases of the order needs them, and an id is no personal data.
 */
export const SHIPMENT_ALREADY_EXISTS = 'SHIPMENT_ALREADY_EXISTS';

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
  readonly shipment?: unknown;
  readonly label?: StoredLabel;
}

/** The right to send one purchase once, won by `claim`. A claim of an older attempt or another owner settles nothing. */
export interface Claim extends PurchaseId {
  readonly owner: string;
  readonly attempt: number;
}

/** Result of a step. `refused`: the state of the purchase does not allow it; null when there is no purchase. */
export type StepOutcome =
  | { readonly outcome: 'done'; readonly purchase: PurchaseRecord }
  | { readonly outcome: 'refused'; readonly purchase: PurchaseRecord | null };
