import { isSameTracking } from '../../../store/tracking-number.js';
import type {
  ConfirmationRecord,
  NoticeOfAmazon,
} from '../../../store/confirmations/confirmation.js';
import type { ConfirmationVerdict } from '../../../store/confirmations/settle-confirmations.js';
import { holdsUnits } from '../../../store/confirmations/held-units.js';
import { packageOf } from '../recorded-packages.js';
import type { RecordedOrder } from '../recorded-packages.js';
import type { ProcessingReport } from './processing-report.js';

/** How a feed ended. */
export interface FeedEnd {
  /** Null when Amazon no longer has the feed. */
  readonly status: 'DONE' | 'FATAL' | 'CANCELLED' | null;
  /** Null when no report exists, or it cannot be read. */
  readonly report: ProcessingReport | null;
  /** True when the feed is certainly the one with our messages. */
  readonly isOurs: boolean;
}

/** A confirmation, and the number of its message. */
export interface SentMessage {
  readonly messageId: number;
  readonly confirmation: ConfirmationRecord;
}

const CANCELLED: NoticeOfAmazon = {
  code: 'FEED_CANCELLED',
  message: 'The feed was cancelled before Amazon processed it.',
};

const NOT_TOLD: NoticeOfAmazon = {
  code: 'OUTCOME_NOT_TOLD',
  message:
    'The report of the feed does not tell what became of it, and the order does not show the package.',
};

/** Returns the outcome of a message from the end of its feed. Null when only the order can show it. */
export function verdictOf(
  { status, report, isOurs }: FeedEnd,
  { messageId, confirmation }: SentMessage,
  sent: number,
): ConfirmationVerdict | null {
  if (!isOurs) return null;
  if (status === 'CANCELLED') return failed(confirmation, CANCELLED);
  const error = report?.fatal ?? report?.errors.get(messageId);
  const warnings = report?.warnings.get(messageId) ?? [];
  if (error) return { ...failed(confirmation, error), warnings };
  if (status !== 'DONE' || !coversAll(report, sent)) return null;
  return { ...nameOf(confirmation), state: 'CONFIRMED', error: null, warnings };
}

/** Returns whether a report covers all messages. A report without a count covers all. */
function coversAll(report: ProcessingReport | null, sent: number): boolean {
  return report !== null && (report.processed ?? sent) >= sent;
}

/**
 * Returns the outcome of a message from its order. A missing package proves nothing, so the outcome is UNKNOWN, unless a later
 * confirmation of the package hides it.
 */
export function verdictByOrder(
  confirmation: ConfirmationRecord,
  order: RecordedOrder | null,
  hasSuccessor: boolean,
): ConfirmationVerdict {
  const { content } = confirmation;
  const parcel = order && packageOf(order, content);
  const name = nameOf(confirmation);
  if (isSameTracking(parcel?.trackingNumber ?? null, content.trackingNumber))
    return { ...name, state: 'CONFIRMED', error: null, warnings: [] };
  return hasSuccessor
    ? { ...name, state: 'SUPERSEDED', error: null, warnings: [] }
    : { ...name, state: 'UNKNOWN', error: NOT_TOLD, warnings: [] };
}

/** Tells whether a later confirmation of the package counts. `ofOrder` has the confirmations of the order, oldest first. */
export function isReplaced(
  { batchId, position, content }: ConfirmationRecord,
  ofOrder: readonly ConfirmationRecord[],
): boolean {
  const own = ofOrder.findIndex((row) => row.batchId === batchId && row.position === position);
  return ofOrder
    .slice(own + 1)
    .some(
      (row) =>
        row.content.packageReferenceId === content.packageReferenceId && holdsUnits(row.state),
    );
}

export function failed(
  confirmation: ConfirmationRecord,
  error: NoticeOfAmazon,
): ConfirmationVerdict {
  return { ...nameOf(confirmation), state: 'FAILED', error, warnings: [] };
}

function nameOf({ sellerId, batchId, position }: ConfirmationRecord) {
  return { sellerId, batchId, position };
}
