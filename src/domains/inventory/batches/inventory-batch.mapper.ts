import type { BatchHead } from '../../../store/batches/batch-heads.js';
import type {
  InventoryChangeRecord,
  InventoryNotice,
} from '../../../store/inventory/inventory-change.js';
import { ListingIssue } from '../listing-issue.type.js';
import { InventoryBatch, InventoryChange } from './inventory-batch.type.js';

export function readInventoryBatch(batch: BatchHead): InventoryBatch {
  return new InventoryBatch({
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    createdAt: new Date(batch.createdAt),
    createdBy: batch.createdBy,
  });
}

export function readInventoryChange(row: InventoryChangeRecord): InventoryChange {
  return new InventoryChange({
    position: row.position,
    sku: row.sku,
    channelCode: row.channelCode,
    quantity: row.quantity,
    // Only quantities that are sent at once are SENDING. They are in no batch.
    state: row.state === 'SENDING' ? 'RECORDED' : row.state,
    issues: row.issues.map(issueOf),
    feedId: row.feedId,
    settledAt: row.settledAt === null ? null : new Date(row.settledAt),
  });
}

function issueOf({ code, message, severity, attributeNames }: InventoryNotice): ListingIssue {
  return new ListingIssue({
    code,
    message,
    severity,
    attributeNames: [...attributeNames],
    // The report of a feed has none.
    categories: [],
  });
}
