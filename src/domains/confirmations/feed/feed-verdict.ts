import type {
  Confirmation,
  ConfirmationNotice,
} from '../../../store/confirmations/confirmation.js';
import type { ConfirmationVerdict } from '../../../store/confirmations/settle-confirmations.js';
import { packageOf, type RecordedOrder } from '../recorded-packages.js';
import type { ProcessingReport } from './processing-report.js';

/** How a feed ended. */
export interface FeedEnd {
  /** Null when Amazon does not know the feed any more. */
  readonly status: 'DONE' | 'FATAL' | 'CANCELLED' | null;
  /** Null when there is none, or none that can be read. */
  readonly report: ProcessingReport | null;
  /** Whether it is certain that the feed is the one that carried the messages. */
  readonly isOurs: boolean;
}

/** A confirmation, and the number of its message. */
export interface SentMessage {
  readonly messageId: number;
  readonly confirmation: Confirmation;
}

const CANCELLED: ConfirmationNotice = {
  code: 'FEED_CANCELLED',
  message: 'The feed was cancelled before Amazon processed it.',
};

const NOT_TOLD: ConfirmationNotice = {
  code: 'OUTCOME_NOT_TOLD',
  message:
    'The report of the feed does not tell what became of it, and the order does not show the package.',
};

/** What the end of the feed tells of a message; null when it does not, and the order has to be looked at. */
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

/** A report that does not say how much it is about is about everything. */
function coversAll(report: ProcessingReport | null, sent: number): boolean {
  return report !== null && (report.processed ?? sent) >= sent;
}

/** What the order tells of a message that the feed's end does not tell of. That a package is not there proves nothing. */
export function verdictByOrder(
  confirmation: Confirmation,
  order: RecordedOrder | null,
): ConfirmationVerdict {
  const { content } = confirmation;
  const parcel = order && packageOf(order, content);
  const name = nameOf(confirmation);
  return parcel?.trackingNumber === content.trackingNumber
    ? { ...name, state: 'CONFIRMED', error: null, warnings: [] }
    : { ...name, state: 'UNKNOWN', error: NOT_TOLD, warnings: [] };
}

export function failed(confirmation: Confirmation, error: ConfirmationNotice): ConfirmationVerdict {
  return { ...nameOf(confirmation), state: 'FAILED', error, warnings: [] };
}

function nameOf({ sellerId, batchId, position }: Confirmation) {
  return { sellerId, batchId, position };
}
