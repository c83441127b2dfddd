import { batchIssues, isOfKey } from '../../../../graph/client-batch.js';
import type { BatchRule } from '../../../../graph/client-batch.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import { inSlices } from '../../../../store/engine/slices.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type { BatchRecord, UnrecordedBatch } from '../../../../store/purchases/purchase-batch.js';
import { labelCurrencyIssues } from '../buy/label-currencies.js';
import { BatchGathering } from './batch-gathering.js';
import type { Gathered, GatheringDependencies, WantedBatch } from './batch-gathering.js';
import { fingerprintOf, hashOfInput } from './batch-fingerprint.js';
import { termIssues, withTerms } from './batch-terms.js';
import { PurchaseBatchRecords, readBatch } from './batch-records.js';
import { refusalOfLedger, refusedBatch, wordsOfLedger } from './batch-refusals.js';
import type { RefusedPurchaseOfBatch } from './batch-refusals.js';
import type { CancelPurchaseBatchInput } from './cancel-purchase-batch.input.js';
import type { CancelPurchaseBatchResult } from './cancel-purchase-batch.payload.js';
import type { BuyShippingBatchInput } from './purchase-batch.input.js';
import { BatchRefusal, BatchRefused } from './purchase-batch.type.js';
import type { BuyShippingBatchResult } from './purchase-batch.type.js';

const BATCH: BatchRule = { list: 'purchases', most: BATCH_LIMIT };

/** Refusals that are put into words in one turn: each may look at all purchases of its order. */
const MOST_EXPLAINED_IN_A_TURN = 25;

/** Records batches of purchases of one seller. Cost: one getOrder for each additional parcel, no call otherwise. */
export class PurchaseBatchService {
  readonly records: PurchaseBatchRecords;

  readonly #dependencies: GatheringDependencies;
  readonly #gathering: BatchGathering;
  readonly #sellerId: string;

  constructor(dependencies: GatheringDependencies) {
    const { client, store, caller } = dependencies;
    this.records = new PurchaseBatchRecords(store.batches, client.sellerId, caller.rows);
    this.#dependencies = dependencies;
    this.#gathering = new BatchGathering(dependencies);
    this.#sellerId = client.sellerId;
  }

  /** Records all purchases of the batch, or none; with `skipRefused`, those that can be. A background worker buys them. */
  async buy(given: BuyShippingBatchInput): Promise<BuyShippingBatchResult> {
    const input = withTerms(given);
    const { key, purchases, label = null, skipRefused = false } = input;
    const issues = batchIssues({ key, size: purchases.length }, BATCH);
    if (issues.some(isOfKey)) return new InvalidInput(issues);
    issues.push(...termIssues(given));
    const known = await this.#find(key);
    if (!known) issues.push(...labelCurrencyIssues(given.maxPrice, this.#dependencies.currencies));
    if (issues.length > 0) return known ? this.#conflict(key) : new InvalidInput(issues);
    const inputHash = await hashOfInput(input);
    // Its orders may have changed since, so that it could not be recorded now.
    if (known?.inputHash === inputHash) return replayOf(this.#sellerId, known);
    const form = 'PURCHASES';
    const wanted = { key, purchases, label, skipRefused, form, inputHash, maxTotal: null } as const;
    const ofForm = await this.#gathering.formRefusals(wanted, known);
    const isRefused = (count: number): boolean => count > 0 && (known !== null || !skipRefused);
    // What is on record was completed once, so what cannot be completed is other content.
    const refusedAs = (refused: readonly RefusedPurchaseOfBatch[]) =>
      known
        ? this.#conflict(key)
        : this.#unlessRecorded(wanted, refusedBatch(this.#sellerId, refused));
    if (isRefused(ofForm.size)) return refusedAs([...ofForm.values()]);
    const gathered = await this.#gathering.gather(wanted, known, ofForm);
    if (isRefused(gathered.refused.length)) return refusedAs(gathered.refused);
    const result = await this.#record(wanted, known, gathered);
    return known ? result : this.#unlessRecorded(wanted, result);
  }

  /**
   * The same batch, sent twice at once, may have been recorded since the first look. Its orders then lack the items that it took, so
   * it is refused although it is only repeated.
   */
  async #unlessRecorded(
    { key, inputHash }: WantedBatch,
    result: BuyShippingBatchResult,
  ): Promise<BuyShippingBatchResult> {
    return 'batch' in result ? result : ((await this.earlier(key, inputHash)) ?? result);
  }

  /**
   * Returns the batch of an input that was sent before, and a conflict for another input under its key. Null when no batch has the
   * key. Throws `PurchasesRefused` when the ledger cannot say so.
   */
  async earlier(
    key: string,
    inputHash: string | null,
  ): Promise<Exclude<BuyShippingBatchResult, InvalidInput | BatchRefused> | null> {
    const known = await this.#find(key);
    if (!known) return null;
    return inputHash !== null && known.inputHash === inputHash
      ? replayOf(this.#sellerId, known)
      : this.#conflict(key);
  }

  /** Records the labels of orders, without those that are refused. `earlier` has found no batch under the key. Throws SpApiError. */
  async buyForOrders(wanted: WantedBatch): Promise<BuyShippingBatchResult> {
    const ofForm = await this.#gathering.formRefusals(wanted, null);
    const gathered = await this.#gathering.gather(wanted, null, ofForm);
    await this.#gathering.leaveOutGuarded(wanted, gathered);
    return this.#unlessRecorded(wanted, await this.#record(wanted, null, gathered));
  }

  /** Cancels a batch. Costs no call. */
  async cancel({ batchId }: CancelPurchaseBatchInput): Promise<CancelPurchaseBatchResult> {
    const { store, author } = this.#dependencies;
    const named = { sellerId: this.#sellerId, batchId };
    const cancelled = await store.batches.cancel(named, author.name);
    const batch = cancelled && (await this.records.find(batchId));
    if (!batch) {
      const what = `No batch of purchases has the key ${JSON.stringify(batchId)}.`;
      return new NotFound(what, ['input', 'batchId']);
    }
    return { batch, withdrawnCount: await store.batches.countWithdrawn(named) };
  }

  async #find(key: string): Promise<BatchRecord | null> {
    const { store } = this.#dependencies;
    const known = await store.batches.find(this.#sellerId, key);
    // Checked before the rules: a ledger that lacks purchases cannot say what is wrong. A repeated batch gets its stored result.
    if (known === null) store.purchases.assertAllowed();
    return known;
  }

  #conflict(key: string): IdempotencyConflict {
    return new IdempotencyConflict({ sellerId: this.#sellerId, key }, 'PURCHASE_BATCH');
  }

  async #record(
    wanted: WantedBatch,
    known: BatchRecord | null,
    { entries, leftOut }: Gathered,
  ): Promise<BuyShippingBatchResult> {
    const { key, inputHash, skipRefused, form, maxTotal } = wanted;
    const sellerId = this.#sellerId;
    const { store, author } = this.#dependencies;
    const conflict = this.#conflict(key);
    const intents = [...entries.values()].map(({ intent }) => intent);
    const explain = (refusal: UnrecordedBatch) =>
      wordsOfLedger(refusal, entries.get(refusal.position));
    const refusals = leftOut.map((one) => BatchRefusal.of(sellerId, one));
    if (intents.length === 0) return known ? conflict : new BatchRefused(refusals, form);
    const recorded = await store.batches.record({
      sellerId,
      batchId: key,
      fingerprint: fingerprintOf(intents, leftOut),
      inputHash,
      author,
      intents,
      leftOut,
      explain,
      skipsRefused: skipRefused,
      ...(form !== 'PURCHASES' && { ofOrders: { maxTotal } }),
    });
    switch (recorded.outcome) {
      case 'recorded':
      case 'same':
        return { ...replayOf(sellerId, recorded.batch), isReplay: recorded.outcome === 'same' };
      case 'conflict':
        return conflict;
      case 'refused':
        await inSlices(recorded.refusals, MOST_EXPLAINED_IN_A_TURN, (some) => {
          for (const one of some)
            refusals.push(BatchRefusal.of(sellerId, refusalOfLedger(one, explain(one))));
        });
        return new BatchRefused(refusals, form);
    }
  }
}

function replayOf(sellerId: string, known: BatchRecord) {
  return {
    batch: readBatch(known),
    refusals: known.leftOut.map((one) => BatchRefusal.of(sellerId, one)),
    isReplay: true,
  };
}
