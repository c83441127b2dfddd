import { WorkInTurns } from '../../../../runtime/background/turns.js';
import { batchIssues, isOfKey } from '../../../../graph/client-batch.js';
import type { BatchRule } from '../../../../graph/client-batch.js';
import { InvalidInput } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import { inSlices } from '../../../../store/engine/slices.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type {
  BatchRecord,
  UnrecordedBatch,
  LeftOut,
} from '../../../../store/purchases/purchase-batch.js';
import type { Author } from '../../../../store/authors/author.js';
import type { Store } from '../../../../store/store.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { MOST_READ_FOR_BATCH } from '../buy/expand-purchase.js';
import type { BatchPlace, ExpansionRefusal, PurchaseExpansion } from '../buy/expand-purchase.js';
import { formIssues, issuesInForm } from '../buy/purchase-form.js';
import type { PurchaseRequest } from '../buy/purchase-request.js';

import { PurchaseBatchRecords, readBatch } from './batch-records.js';
import { dateIssues, labelIssues } from '../../parcels/parcel.rules.js';
import type { BuyShippingBatchInput } from './purchase-batch.input.js';
import { fingerprintOf, hashOfInput, MOST_IN_A_TURN, sizeOf } from './batch-fingerprint.js';
import {
  inputHashOf,
  refusalOfLedger,
  refusedBatch,
  refusedPurchase,
  wordsOfLedger,
} from './batch-refusals.js';
import type { AskedPurchase, RefusedPurchaseOfBatch } from './batch-refusals.js';
import { BatchRefusal, BatchRefused } from './purchase-batch.type.js';
import type { BuyShippingBatchResult } from './purchase-batch.type.js';
import { purchaseIntent, factsToRecord } from '../buy/purchase-intent.js';
import type { KnownItems } from '../buy/purchase-intent.js';

const BATCH: BatchRule = { list: 'purchases', most: BATCH_LIMIT };

/** Refusals that are put into words in one turn: each may look at all purchases of its order. */
const MOST_EXPLAINED_IN_A_TURN = 25;

interface BatchDependencies {
  readonly client: SellerClient;
  readonly store: Store;
  readonly expansion: PurchaseExpansion;
  readonly caller: Caller;
  readonly now: () => number;
  /** Who requests the batches. */
  readonly author: Author;
  readonly knownItems: KnownItems;
}

/** Records batches of purchases of one seller. Cost: one getOrder for each additional parcel, no call otherwise. */
export class PurchaseBatchService {
  readonly records: PurchaseBatchRecords;

  readonly #client: SellerClient;
  readonly #store: Store;
  readonly #expansion: PurchaseExpansion;
  readonly #caller: Caller;
  readonly #now: () => number;
  readonly #author: Author;
  readonly #knownItems: KnownItems;

  constructor(dependencies: BatchDependencies) {
    const { client, store, expansion, caller, now, author, knownItems } = dependencies;
    this.records = new PurchaseBatchRecords(store.batches, client.sellerId, caller.rows);
    this.#client = client;
    this.#store = store;
    this.#expansion = expansion;
    this.#caller = caller;
    this.#now = now;
    this.#author = author;
    this.#knownItems = knownItems;
  }

  /** Records all purchases of the batch, or none; with `skipRefused`, those that can be. A background worker buys them. */
  async buy(input: BuyShippingBatchInput): Promise<BuyShippingBatchResult> {
    const { key, purchases, label, skipRefused = false } = input;
    const issues = batchIssues({ key, size: purchases.length }, BATCH);
    if (issues.some(isOfKey)) return new InvalidInput(issues);
    if (label) issues.push(...labelIssues(label, ['input', 'label']));
    const { sellerId } = this.#client;
    const known = await this.#store.batches.find(sellerId, key);
    // Checked before the rules: a ledger that lacks purchases cannot say what is wrong. A repeated batch gets its stored result.
    if (known === null) this.#store.purchases.assertAllowed();
    if (issues.length > 0) return known ? this.#conflict(key) : new InvalidInput(issues);
    const inputHash = await hashOfInput(input);
    // Its orders may have changed since, so that it could not be recorded now.
    if (known?.inputHash === inputHash) return replayOf(sellerId, known);
    const ofForm = await this.#formRefusals(input);
    const isRefused = (count: number): boolean => count > 0 && (known !== null || !skipRefused);
    // What is on record was completed once, so what cannot be completed is other content.
    const refusedAs = (refused: readonly RefusedPurchaseOfBatch[]) =>
      known ? this.#conflict(key) : refusedBatch(sellerId, refused);
    if (isRefused(ofForm.size)) return refusedAs([...ofForm.values()]);
    const gathered = await this.#gather(input, known, ofForm);
    if (isRefused(gathered.refused.length)) return refusedAs(gathered.refused);
    return this.#record(input, known, { ...gathered, inputHash });
  }

  #conflict(key: string): IdempotencyConflict {
    return new IdempotencyConflict({ sellerId: this.#client.sellerId, key }, 'PURCHASE_BATCH');
  }

  async #record(
    { key, skipRefused = false }: BuyShippingBatchInput,
    known: BatchRecord | null,
    { entries, leftOut, inputHash }: Gathered,
  ): Promise<BuyShippingBatchResult> {
    const { sellerId } = this.#client;
    const conflict = this.#conflict(key);
    const intents = [...entries.values()].map(({ intent }) => intent);
    const explain = (refusal: UnrecordedBatch) =>
      wordsOfLedger(refusal, entries.get(refusal.position));
    const refusals = leftOut.map((one) => BatchRefusal.of(sellerId, one));
    if (intents.length === 0) return known ? conflict : new BatchRefused(refusals);
    const recorded = await this.#store.batches.record({
      sellerId,
      batchId: key,
      fingerprint: fingerprintOf(intents, leftOut),
      inputHash,
      author: this.#author,
      intents,
      leftOut,
      explain,
      skipsRefused: skipRefused,
    });
    switch (recorded.outcome) {
      case 'recorded':
      case 'same':
        return {
          batch: readBatch(recorded.batch),
          refusals: recorded.batch.leftOut.map((one) => BatchRefusal.of(sellerId, one)),
          isReplay: recorded.outcome === 'same',
        };
      case 'conflict':
        return conflict;
      case 'refused':
        await inSlices(recorded.refusals, MOST_EXPLAINED_IN_A_TURN, (some) => {
          for (const one of some)
            refusals.push(BatchRefusal.of(sellerId, refusalOfLedger(one, explain(one))));
        });
        return new BatchRefused(refusals);
    }
  }

  /**
   * Completes the purchases. What the batch on record left out stays out. `refused` has those that cannot be completed, `leftOut`
   * these and the ones on record.
   */
  async #gather(
    input: BuyShippingBatchInput,
    known: BatchRecord | null,
    ofForm: ReadonlyMap<number, RefusedPurchaseOfBatch>,
  ) {
    const onRecord = new Map(known?.leftOut.map((one) => [one.position, one]));
    const gathered = {
      entries: new Map<number, AskedPurchase>(),
      leftOut: [] as LeftOut[],
      refused: [] as RefusedPurchaseOfBatch[],
    };
    const onForm = input.purchases.filter((_, position) => !ofForm.has(position));
    await this.#expansion.prepare(onForm);
    const ofBatch = {
      label: input.label ?? null,
      reads: { left: MOST_READ_FOR_BATCH },
      isRecorded: known !== null,
    };
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const [position, purchase] of input.purchases.entries()) {
      await work.begin(sizeOf(purchase));
      const stored = onRecord.get(position);
      if (stored) {
        gathered.leftOut.push({ ...stored, inputHash: inputHashOf(purchase) });
        continue;
      }
      const entry = ofForm.get(position) ?? (await this.#entry(purchase, { position, ...ofBatch }));
      if ('issues' in entry) {
        gathered.refused.push(entry);
        gathered.leftOut.push(entry.leftOut);
      } else {
        gathered.entries.set(position, entry);
      }
    }
    return gathered;
  }

  /** Returns the purchases whose input breaks a rule, by position, before anything is looked up. */
  async #formRefusals({
    purchases,
  }: BuyShippingBatchInput): Promise<Map<number, RefusedPurchaseOfBatch>> {
    const refused = new Map<number, RefusedPurchaseOfBatch>();
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const [position, purchase] of purchases.entries()) {
      await work.begin(sizeOf(purchase));
      const issues = formIssues(purchase);
      if (issues.length === 0) continue;
      refused.set(position, refusedPurchase(position, purchase, new InvalidInput(issues)));
    }
    return refused;
  }

  async #entry(
    purchase: BatchPurchaseInput,
    place: BatchPlace,
  ): Promise<AskedPurchase | RefusedPurchaseOfBatch> {
    const { position } = place;
    const request = await this.#complete(purchase, place);
    if (!('parcel' in request)) return refusedPurchase(position, purchase, request);
    const { intent, shown } = await this.#intent(request);
    const placed = { ...intent, position, inputHash: inputHashOf(purchase) };
    return { request, intent: placed, shown };
  }

  async #complete(
    purchase: BatchPurchaseInput,
    place: BatchPlace,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const seen = await this.#store.purchases.find(id);
    const request = await this.#expansion.expand(purchase, seen, place);
    // A date that was valid for the purchase on record may have passed.
    const isReplay = place.isRecorded || (seen !== null && !isKeyFree(seen));
    if (!('parcel' in request) || isReplay) return request;
    const issues = dateIssues(request.parcel, ['input', 'parcel'], this.#now());
    return issues.length > 0 ? issuesInForm(request, issues) : request;
  }

  async #intent(purchase: PurchaseRequest) {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const reading = { client: this.#client, knownItems: this.#knownItems };
    const facts = await factsToRecord(reading, purchase, {
      priority: 'mutation',
      onReport: this.#caller.onReport,
    });
    const choice = { ...purchase, offerId: purchase.offerId ?? null };
    const authored = { ...id, author: this.#author };
    const intent = purchaseIntent(authored, purchase, choice, facts);
    return { intent: { ...intent, priority: 'bulk' as const }, shown: facts.shown };
  }
}

/** What a batch is recorded from. */
interface Gathered {
  /** By position. */
  readonly entries: ReadonlyMap<number, AskedPurchase>;
  readonly leftOut: readonly LeftOut[];
  readonly inputHash: string;
}

function replayOf(sellerId: string, known: BatchRecord): BuyShippingBatchResult {
  return {
    batch: readBatch(known),
    refusals: known.leftOut.map((one) => BatchRefusal.of(sellerId, one)),
    isReplay: true,
  };
}
