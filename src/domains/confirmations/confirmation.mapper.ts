import type { BatchHead } from '../../store/batches/batch-heads.js';
import type { ConfirmationRecord } from '../../store/confirmations/confirmation.js';
import { Confirmation, ConfirmationBatch } from './confirmation.type.js';
import type { ConfirmationRoute } from './confirmation.type.js';

export function readConfirmation(row: ConfirmationRecord): Confirmation {
  const { content } = row;
  return new Confirmation({
    sellerId: row.sellerId,
    batchKey: row.batchId,
    position: row.position,
    amazonOrderId: content.amazonOrderId,
    packageReferenceId: content.packageReferenceId,
    trackingNumber: content.trackingNumber,
    state: row.state,
    via: routeOf(row),
    error: row.error,
    warnings: [...row.warnings],
    feedId: row.feedId,
    createdAt: new Date(row.createdAt),
    createdBy: row.createdBy,
    settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    content,
    purchaseKey: row.purchaseKey,
  });
}

const OF_FEED: ReadonlySet<string> = new Set(['RECORDED', 'SUPERSEDED']);

/**
 * One for the feed is RECORDED until it has an envelope, or SUPERSEDED without one. One for the operation is never either and has no
 * envelope.
 */
function routeOf({ state, envelopeId }: ConfirmationRecord): ConfirmationRoute | null {
  if (state === 'NOT_NEEDED') return null;
  return envelopeId !== null || OF_FEED.has(state) ? 'FEED' : 'API';
}

export function readConfirmationBatch(batch: BatchHead): ConfirmationBatch {
  return new ConfirmationBatch({
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    createdAt: new Date(batch.createdAt),
    createdBy: batch.createdBy,
  });
}
