import { batchIssues } from '../../../graph/client-batch.js';
import { IdempotencyConflict } from '../../../graph/idempotency-conflict.type.js';
import { InputIssue, InvalidInput } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import type { Author } from '../../../store/authors/author.js';
import {
  INVENTORY_BATCH_LIMIT,
  MOST_KEPT_QUANTITIES,
  QuantityLimitReached,
} from '../../../store/inventory/inventory-change.js';
import type { InventoryBatchRecord } from '../../../store/inventory/inventory-change.js';
import type { InventoryStore } from '../../../store/inventory/inventory-store.js';
import { changesOf, fingerprintOf, sourcesIn } from './batch-content.js';
import type { SourceStanding } from './batch-content.js';
import { batchUpdates } from './batch-updates.js';
import type { BatchNews } from './batch-updates.js';
import { InventoryBatchRecords } from './inventory-batch-records.js';
import { readInventoryBatch } from './inventory-batch.mapper.js';
import type { InventoryBatch } from './inventory-batch.type.js';
import { MOST_SKUS_OF_BATCH } from './set-inventories.input.js';
import type { SetInventoriesInput } from './set-inventories.input.js';
import type { SetInventoriesResult } from './set-inventories.payload.js';

/** Returns what is known about supply sources. Throws SpApiError. */
export type SourceStandings = (
  supplySourceIds: readonly string[],
) => Promise<ReadonlyMap<string, SourceStanding>>;

export interface InventoryBatchesDependencies {
  readonly sellerId: string;
  /** Those of the seller; the first one counts unless a batch names another. */
  readonly marketplaceIds: readonly string[];
  readonly store: InventoryStore;
  readonly standings: SourceStandings;
  readonly caller: Caller;
  /** Requests the batches. */
  readonly author: Author;
  readonly news: BatchNews;
}

/** Stock in bulk of one seller within one request. Returns expected refusals as results. */
export class SellerInventoryBatches {
  readonly records: InventoryBatchRecords;
  readonly #dependencies: InventoryBatchesDependencies;

  constructor(dependencies: InventoryBatchesDependencies) {
    const { store, sellerId, caller } = dependencies;
    this.#dependencies = dependencies;
    this.records = new InventoryBatchRecords(store, sellerId, caller);
  }

  /**
   * Records a batch, all or nothing; quantities that break a rule are recorded as refused. A background worker sends the others.
   *
   * Cost: one getSupplySources for each 50 locations of the seller, unless cached, and one getSupplySource for each of at most 20
   * locations that it does not list. None for a known key.
   */
  async set(input: SetInventoriesInput): Promise<SetInventoriesResult> {
    const { sellerId, store, author, marketplaceIds } = this.#dependencies;
    const marketplaceId = input.marketplaceId ?? marketplaceIds[0] ?? '';
    const issues = this.#issues(input, marketplaceId);
    if (issues.length > 0) return new InvalidInput(issues);
    const { key, skus } = input;
    const fingerprint = await fingerprintOf(marketplaceId, skus);
    const known = await store.find(sellerId, key);
    if (known) return answerOf(known, known.fingerprint === fingerprint);
    const changes = await changesOf(skus, await this.#standings(await sourcesIn(skus)));
    const recorded = await withinLimit(() =>
      store.record({ sellerId, batchId: key, fingerprint, marketplaceId, author, changes }),
    );
    if (recorded instanceof InvalidInput) return recorded;
    const { outcome, batch } = recorded;
    if (outcome === 'recorded') return { batch: readInventoryBatch(batch), isReplay: false };
    return answerOf(batch, outcome === 'same');
  }

  /** Emits a batch at the start, and whenever its quantities change their states. */
  updates(key: string, signal: AbortSignal): AsyncGenerator<InventoryBatch> {
    const { store, sellerId, news } = this.#dependencies;
    return batchUpdates(() => store.find(sellerId, key), news, signal);
  }

  /** Locations are not judged while Amazon is in trouble: its report judges them later. */
  async #standings(ids: readonly string[]): Promise<ReadonlyMap<string, SourceStanding>> {
    if (ids.length === 0) return new Map();
    try {
      return await this.#dependencies.standings(ids);
    } catch (error) {
      if (error instanceof SpApiError && error.code !== 'UPSTREAM_CANCELLED') return new Map();
      throw error;
    }
  }

  #issues({ key, skus }: SetInventoriesInput, marketplaceId: string): InputIssue[] {
    const issues = batchIssues(
      { key, size: skus.length },
      { list: 'skus', most: MOST_SKUS_OF_BATCH },
    );
    const { marketplaceIds } = this.#dependencies;
    if (!marketplaceIds.includes(marketplaceId)) {
      const accepted = `a marketplace of the seller: ${marketplaceIds.join(', ')}`;
      issues.push(new InputIssue(['input', 'marketplaceId'], accepted));
    }
    const count = skus.reduce((sum, { quantities }) => sum + quantities.length, 0);
    if (count > INVENTORY_BATCH_LIMIT) {
      const accepted = `SKUs with at most ${INVENTORY_BATCH_LIMIT} quantities in all, not ${count}; send the others in another batch`;
      issues.push(new InputIssue(['input', 'skus'], accepted));
    }
    for (const [position, { quantities }] of skus.slice(0, MOST_SKUS_OF_BATCH).entries()) {
      if (quantities.length > 0) continue;
      const path = ['input', 'skus', String(position), 'quantities'];
      issues.push(new InputIssue(path, 'at least one quantity'));
    }
    return issues;
  }
}

/** Returns what to do when the quantities of the seller that are not settled leave no room. */
async function withinLimit<Result>(step: () => Promise<Result>): Promise<Result | InvalidInput> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof QuantityLimitReached)) throw error;
    const { kept, added } = error;
    const accepted = `a batch after which at most ${MOST_KEPT_QUANTITIES} quantities of the seller are stored: ${kept} are, the oldest of them wait for Amazon, and this batch adds ${added}. Send it again later, with the same key`;
    return new InvalidInput([new InputIssue(['input', 'skus'], accepted)]);
  }
}

function answerOf(batch: InventoryBatchRecord, isSame: boolean): SetInventoriesResult {
  const read = readInventoryBatch(batch);
  return isSame
    ? { batch: read, isReplay: true }
    : new IdempotencyConflict(read, 'INVENTORY_BATCH');
}
