import type { Author } from '../authors/author.js';
import type { OpenPurchase, StandingLabel } from '../purchases/purchase.js';

/**
 * The state of a confirmation. One that the operation sends starts as `UNKNOWN`; one for the feed as `RECORDED`:
 * `RECORDED` stored, not sent · `SUBMITTED` in a feed that waits at Amazon · `PROCESSING` Amazon processes the feed ·
 * `CONFIRMED` Amazon accepted it · `FAILED` Amazon refused it, without effect · `UNKNOWN` sent, and neither the report nor the
 * order shows the outcome · `NOT_NEEDED` not sent, because the label was bought from Amazon · `SUPERSEDED` a later confirmation of the
 * package took its place.
 */
export type ConfirmationState =
  | 'RECORDED'
  | 'SUBMITTED'
  | 'PROCESSING'
  | 'CONFIRMED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'NOT_NEEDED'
  | 'SUPERSEDED';

/** All states, in the order of a confirmation's life. */
export const CONFIRMATION_STATES: readonly ConfirmationState[] = [
  'RECORDED',
  'SUBMITTED',
  'PROCESSING',
  'CONFIRMED',
  'FAILED',
  'UNKNOWN',
  'NOT_NEEDED',
  'SUPERSEDED',
];

export interface ConfirmedItem {
  readonly orderItemId: string;
  readonly quantity: number;
  readonly transparencyCodes: readonly string[];
}

/** The ship-from address of a package. */
export interface ConfirmedAddress {
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2: string | null;
  readonly addressLine3: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly stateOrRegion: string | null;
  readonly postalCode: string | null;
  readonly countryCode: string;
  readonly phone: string | null;
}

/** The confirmation of one package. Order id and package number together identify the package. */
export interface PackageConfirmation {
  readonly amazonOrderId: string;
  readonly packageReferenceId: string;
  readonly carrierCode: string;
  readonly carrierName: string | null;
  readonly shippingMethod: string | null;
  readonly trackingNumber: string;
  /** ISO 8601. */
  readonly shipDate: string;
  readonly shipFromSupplySourceId: string | null;
  readonly shipFromAddress: ConfirmedAddress | null;
  readonly items: readonly ConfirmedItem[];
  readonly codCollectionMethod: 'DirectPayment' | null;
}

/** An error or a warning of Amazon: its code and its text. */
export interface NoticeOfAmazon {
  readonly code: string;
  readonly message: string;
}

/** The permanent id of a confirmation: its batch, and its position in the batch from 0. */
export interface ConfirmationId {
  readonly sellerId: string;
  readonly batchId: string;
  readonly position: number;
}

/** A stored confirmation. Times are epoch milliseconds. */
export interface ConfirmationRecord extends ConfirmationId {
  readonly content: PackageConfirmation;
  readonly state: ConfirmationState;
  readonly error: NoticeOfAmazon | null;
  readonly warnings: readonly NoticeOfAmazon[];
  /** The purchase whose label makes the confirmation unnecessary. */
  readonly purchaseKey: string | null;
  readonly envelopeId: string | null;
  /** Amazon's feed that carried it. */
  readonly feedId: string | null;
  readonly createdAt: number;
  /** Name of who requested it first. */
  readonly createdBy: string;
  readonly settledAt: number | null;
}

/** A confirmation to record. With a purchase key it is never sent. */
export interface ConfirmationIntent {
  readonly content: PackageConfirmation;
  readonly purchaseKey: string | null;
  /**
   * True for one that the operation sends at once. It is recorded as UNKNOWN before it is sent, goes into no feed, and is settled
   * by `settleSent`.
   */
  readonly sentAtOnce?: boolean;
  /** True when the client gave the number of the package: it may correct one that only Amazon has. */
  readonly isNumbered?: boolean;
}

/** The most confirmations of one batch. */
export const CONFIRMATION_BATCH_LIMIT = 1_000;

/** Ordered units by order id and order item id. Orders and items that are absent are not checked. */
export type OrderedUnits = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A package that holds units of an item. */
export interface UnitHolder {
  readonly packageReferenceId: string;
  /** Null for a package of the same batch. */
  readonly state: ConfirmationState | null;
}

/** An item of a confirmation with more units than other packages of its order leave. */
export interface HeldUnits {
  /** Of the confirmation in its batch. */
  readonly position: number;
  /** Of the item in the confirmation. */
  readonly itemPosition: number;
  readonly ordered: number;
  readonly left: number;
  /** Up to three. */
  readonly holders: readonly UnitHolder[];
}

/** An item of a confirmation with units that purchases without an outcome cover. */
export interface UnitsBeingBought {
  /** Of the confirmation in its batch. */
  readonly position: number;
  /** Of the item in the confirmation. */
  readonly itemPosition: number;
  readonly orderItemId: string;
  readonly purchases: readonly OpenPurchase[];
}

/** An item of a new package with more units than the labels that were bought here leave. */
export interface UnitsBought {
  /** Of the confirmation in its batch. */
  readonly position: number;
  /** Of the item in the confirmation. */
  readonly itemPosition: number;
  readonly left: number;
  readonly labels: readonly StandingLabel[];
}

/** Confirmations of one seller, up to `CONFIRMATION_BATCH_LIMIT`. `fingerprint` is equal for equal batches, and only for those. */
export interface ConfirmationBatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  /** Who requests them. */
  readonly author?: Author;
  readonly confirmations: readonly ConfirmationIntent[];
  /** What other packages may hold of the orders. Absent: nothing is checked. */
  readonly ordered?: OrderedUnits;
}

/** A batch with its progress. */
export interface ConfirmationBatchRecord {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly size: number;
  readonly counts: Readonly<Record<ConfirmationState, number>>;
}

/**
 * Why nothing was recorded. `units-held`: other packages hold the units · `being-bought`: purchases without an outcome cover them ·
 * `bought`: labels from here cover them, and confirm them by themselves ·
 * `carried`: a feed carries an earlier confirmation of a package that the operation was to correct, and would undo the correction.
 */
export type ConfirmationRefusal =
  | { readonly outcome: 'units-held'; readonly held: readonly HeldUnits[] }
  | { readonly outcome: 'being-bought'; readonly items: readonly UnitsBeingBought[] }
  | { readonly outcome: 'bought'; readonly items: readonly UnitsBought[] }
  | { readonly outcome: 'carried' };

/** `recorded`: new · `same`: recorded before with the same content · `conflict`: recorded before with other content. */
export type ConfirmationBatchOutcome =
  | { readonly outcome: 'recorded' | 'same' | 'conflict'; readonly batch: ConfirmationBatchRecord }
  | ConfirmationRefusal;
