/**
 * Where a confirmation stands on its way through the feed:
 * `RECORDED` on record, not sent · `SUBMITTED` in a feed that waits at Amazon · `PROCESSING` Amazon works on it ·
 * `CONFIRMED` Amazon has it · `FAILED` Amazon refused it, and it had no effect · `UNKNOWN` it was sent, and neither report nor
 * order tells what became of it · `NOT_NEEDED` its label was bought from Amazon, so it is not sent.
 */
export type ConfirmationState =
  'RECORDED' | 'SUBMITTED' | 'PROCESSING' | 'CONFIRMED' | 'FAILED' | 'UNKNOWN' | 'NOT_NEEDED';

/** Every state, in the order in which a confirmation can pass through them. */
export const CONFIRMATION_STATES: readonly ConfirmationState[] = [
  'RECORDED',
  'SUBMITTED',
  'PROCESSING',
  'CONFIRMED',
  'FAILED',
  'UNKNOWN',
  'NOT_NEEDED',
];

export interface ConfirmedItem {
  readonly orderItemId: string;
  readonly quantity: number;
  readonly transparencyCodes: readonly string[];
}

/** The seller's own place that a package left from. */
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

/** What is said of one package. The order and the number together name it. */
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

/** Why Amazon refused one, or what it warns of: its number, and its text. */
export interface ConfirmationNotice {
  readonly code: string;
  readonly message: string;
}

/** Names a confirmation for good: its batch, and its place in it from 0. */
export interface ConfirmationId {
  readonly sellerId: string;
  readonly batchId: string;
  readonly position: number;
}

/** A confirmation as it is on record. Times are epoch milliseconds. */
export interface Confirmation extends ConfirmationId {
  readonly content: PackageConfirmation;
  readonly state: ConfirmationState;
  readonly error: ConfirmationNotice | null;
  readonly warnings: readonly ConfirmationNotice[];
  /** The purchase that makes it needless. */
  readonly purchaseKey: string | null;
  readonly envelopeId: string | null;
  /** Amazon's feed that carried it. */
  readonly feedId: string | null;
  readonly createdAt: number;
  readonly settledAt: number | null;
}

/** A confirmation that a client asks for; with the purchase that makes it needless, it is never sent. */
export interface ConfirmationIntent {
  readonly content: PackageConfirmation;
  readonly purchaseKey: string | null;
}

/** The most confirmations of one batch. */
export const CONFIRMATION_BATCH_LIMIT = 1_000;

/** Confirmations of one seller, up to `CONFIRMATION_BATCH_LIMIT`. `fingerprint` is equal for equal batches, and only for those. */
export interface ConfirmationBatchIntent {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly confirmations: readonly ConfirmationIntent[];
}

/** A batch and how far it is. */
export interface ConfirmationBatch {
  readonly sellerId: string;
  readonly batchId: string;
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly size: number;
  readonly counts: Readonly<Record<ConfirmationState, number>>;
}

/** `recorded` as a whole · `same`: it is known, this is how far it is · `conflict`: it is known with other content. */
export interface ConfirmationBatchOutcome {
  readonly outcome: 'recorded' | 'same' | 'conflict';
  readonly batch: ConfirmationBatch;
}
