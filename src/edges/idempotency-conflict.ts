import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ConfirmationBatch } from '../domains/confirmations/confirmation.type.js';
import { InventoryBatch } from '../domains/inventory/batches/inventory-batch.type.js';
import { PurchaseBatch } from '../domains/shipping/purchases/batches/purchase-batch.type.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';
import { ScheduledSupplySourceChange } from '../domains/supply-sources/schedule/scheduled-change.type.js';
import { IdempotencyConflict } from '../graph/idempotency-conflict.type.js';

/** `IdempotencyConflict.purchase`, `.batch`, `.confirmationBatch`, `.inventoryBatch` and `.scheduledChange`. */
@Resolver(() => IdempotencyConflict)
export class IdempotencyConflictEdge {
  @FieldResolver(() => Purchase, {
    nullable: true,
    description: 'The purchase that has the key. Cost: no call.',
  })
  async purchase(
    @Root() { holder, sellerId, key }: IdempotencyConflict,
    @Ctx() context: RequestContext,
  ): Promise<Purchase | null> {
    return holder === 'PURCHASE' ? context.seller(sellerId).shipping.records.find(key) : null;
  }

  @FieldResolver(() => PurchaseBatch, {
    nullable: true,
    description: 'The batch of purchases that has the key. Cost: no call.',
  })
  async batch(
    @Root() { holder, sellerId, key }: IdempotencyConflict,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseBatch | null> {
    return holder === 'PURCHASE_BATCH'
      ? context.seller(sellerId).shipping.batches.records.find(key)
      : null;
  }

  @FieldResolver(() => ConfirmationBatch, {
    nullable: true,
    description: 'The batch of confirmations that has the key. Cost: no call.',
  })
  async confirmationBatch(
    @Root() { holder, sellerId, key }: IdempotencyConflict,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmationBatch | null> {
    return holder === 'CONFIRMATION_BATCH'
      ? context.seller(sellerId).confirmations.records.batch(key)
      : null;
  }

  @FieldResolver(() => InventoryBatch, {
    nullable: true,
    description: 'The batch of quantities that has the key. Cost: no call.',
  })
  async inventoryBatch(
    @Root() { holder, sellerId, key }: IdempotencyConflict,
    @Ctx() context: RequestContext,
  ): Promise<InventoryBatch | null> {
    return holder === 'INVENTORY_BATCH'
      ? context.seller(sellerId).inventoryBatches.records.find(key)
      : null;
  }

  @FieldResolver(() => ScheduledSupplySourceChange, {
    nullable: true,
    description: 'The scheduled change of a supply source that has the key. Cost: no call.',
  })
  async scheduledChange(
    @Root() { holder, sellerId, key }: IdempotencyConflict,
    @Ctx() context: RequestContext,
  ): Promise<ScheduledSupplySourceChange | null> {
    return holder === 'SCHEDULED_CHANGE'
      ? context.seller(sellerId).scheduledChanges.records.findByKey(key)
      : null;
  }
}
