import type {
  Confirmation as StoredConfirmation,
  ConfirmationBatch as StoredBatch,
} from '../../store/confirmations/confirmation.js';
import { Confirmation, ConfirmationBatch, ConfirmationState } from './confirmation.type.js';

export function readConfirmation(row: StoredConfirmation): Confirmation {
  const { content } = row;
  return new Confirmation({
    sellerId: row.sellerId,
    batchKey: row.batchId,
    position: row.position,
    amazonOrderId: content.amazonOrderId,
    packageReferenceId: content.packageReferenceId,
    trackingNumber: content.trackingNumber,
    state: row.state,
    error: row.error,
    warnings: [...row.warnings],
    feedId: row.feedId,
    createdAt: new Date(row.createdAt),
    settledAt: row.settledAt === null ? null : new Date(row.settledAt),
    content,
    purchaseKey: row.purchaseKey,
  });
}

export function readConfirmationBatch(batch: StoredBatch): ConfirmationBatch {
  const { counts } = batch;
  return new ConfirmationBatch({
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    counts: Object.values(ConfirmationState)
      .filter((state) => counts[state] > 0)
      .map((state) => ({ state, count: counts[state] })),
    isDone: counts.RECORDED + counts.SUBMITTED + counts.PROCESSING === 0,
    createdAt: new Date(batch.createdAt),
  });
}
