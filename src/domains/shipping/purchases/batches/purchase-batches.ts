import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import { batchIssues } from '../../../../graph/client-batch.js';
import type { BatchRule } from '../../../../graph/client-batch.js';
import { InvalidInput } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type {
  BatchIntent,
  BatchIntentEntry,
  BatchRecord,
  UnrecordedBatch,
  LeftOut,
} from '../../../../store/purchases/purchase-batch.js';
import type { Author } from '../../../../store/authors/author.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
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
import { askedHash } from '../buy/purchase-fingerprint.js';
import { inputHashOf, refusedBatch, refusedPurchase } from './batch-refusals.js';
import type { RefusedPurchaseOfBatch } from './batch-refusals.js';
import { BatchRefusal, BatchRefused } from './purchase-batch.type.js';
import type { BuyShippingBatchResult } from './purchase-batch.type.js';
import { purchaseIntent, factsToRecord } from '../buy/purchase-intent.js';
import type { KnownItems } from '../buy/purchase-intent.js';

const BATCH: BatchRule = { list: 'purchases', most: BATCH_LIMIT };

/** Size of the purchases that are checked in one turn of the event loop: some 25 microseconds for each unit. */
const MOST_IN_A_TURN = 200;

/** Work for a purchase without its items. */
const OF_PURCHASE = 4;

/** Returns the size of a purchase as work: its items, with their codes and inputs, and all else. */
function sizeOf({ request, sellerInputs }: BatchPurchaseInput): number {
  const items = request?.parcel?.items ?? [];
  return items.reduce(
    (sum, { transparencyCodes }) => sum + 1 + (transparencyCodes?.length ?? 0),
    OF_PURCHASE + (sellerInputs?.length ?? 0),
  );
}

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
    const issues = [
      ...batchIssues({ key: input.key, size: input.purchases.length }, BATCH),
      ...(input.label ? labelIssues(input.label, ['input', 'label']) : []),
    ];
    if (issues.length > 0) return new InvalidInput(issues);
    const { sellerId } = this.#client;
    const known = await this.#store.batches.find(sellerId, input.key);
    const inputHash = await hashOfInput(input);
    // Its orders may have changed since, so that it could not be recorded now.
    if (known?.inputHash === inputHash) return replayOf(sellerId, known);
    const ofForm = await this.#formRefusals(input);
    if (ofForm.size > 0 && !input.skipRefused) return refusedBatch(sellerId, [...ofForm.values()]);
    // A repeated batch gets its stored result. A batch that would be refused must not cause a call.
    if (known === null) this.#store.purchases.assertAllowed();
    const gathered = await this.#gather(input, known, ofForm);
    const { refused } = gathered;
    if (refused.length > 0 && (!input.skipRefused || known)) return refusedBatch(sellerId, refused);
    return this.#record(input, known, { ...gathered, inputHash });
  }

  async #record(
    { key, skipRefused = false }: BuyShippingBatchInput,
    known: BatchRecord | null,
    { intents, leftOut, inputHash }: Gathered,
  ): Promise<BuyShippingBatchResult> {
    const { sellerId } = this.#client;
    const conflict = new IdempotencyConflict({ sellerId, key }, 'PURCHASE_BATCH');
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
        return new BatchRefused([
          ...refusals,
          ...recorded.refusals.map((one) => refusalOfLedger(sellerId, one)),
        ]);
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
      intents: [] as BatchIntentEntry[],
      leftOut: [] as LeftOut[],
      refused: [] as RefusedPurchaseOfBatch[],
    };
    const onForm = input.purchases.filter((_, position) => !ofForm.has(position));
    await this.#expansion.prepare(onForm);
    const ofBatch = { label: input.label ?? null, reads: { left: MOST_READ_FOR_BATCH } };
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
        gathered.intents.push(entry);
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
  ): Promise<BatchIntentEntry | RefusedPurchaseOfBatch> {
    const { position } = place;
    const request = await this.#complete(purchase, place);
    if (!('parcel' in request)) return refusedPurchase(position, purchase, request);
    const intent = await this.#intent(request);
    return { ...intent, position, inputHash: inputHashOf(purchase) };
  }

  async #complete(
    purchase: BatchPurchaseInput,
    place: BatchPlace,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const seen = await this.#store.purchases.find(id);
    const request = await this.#expansion.expand(purchase, seen, place);
    // A date that was valid for the purchase on record may have passed.
    if (!('parcel' in request) || (seen && !isKeyFree(seen))) return request;
    const issues = dateIssues(request.parcel, ['input', 'parcel'], this.#now());
    return issues.length > 0 ? issuesInForm(request, issues) : request;
  }

  async #intent(purchase: PurchaseRequest): Promise<PurchaseIntent> {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const reading = { client: this.#client, knownItems: this.#knownItems };
    const facts = await factsToRecord(reading, purchase, {
      priority: 'mutation',
      onReport: this.#caller.onReport,
    });
    const choice = { ...purchase, offerId: purchase.offerId ?? null };
    const authored = { ...id, author: this.#author };
    return { ...purchaseIntent(authored, purchase, choice, facts), priority: 'bulk' };
  }
}

/** What a batch is recorded from. */
interface Gathered extends Pick<BatchIntent, 'intents'> {
  readonly leftOut: readonly LeftOut[];
  readonly inputHash: string;
}

/** Takes several turns of the event loop: a batch may have thousands of items. */
async function hashOfInput({
  purchases,
  label = null,
  skipRefused = false,
}: BuyShippingBatchInput): Promise<string> {
  const work = new WorkInTurns(MOST_IN_A_TURN);
  const hashes: string[] = [];
  for (const purchase of purchases) {
    await work.begin(sizeOf(purchase));
    hashes.push(inputHashOf(purchase));
  }
  const text = JSON.stringify([hashes, askedHash({ label }), skipRefused]);
  return createHash('sha256').update(text).digest('base64url');
}

function replayOf(sellerId: string, known: BatchRecord): BuyShippingBatchResult {
  return {
    batch: readBatch(known),
    refusals: known.leftOut.map((one) => BatchRefusal.of(sellerId, one)),
    isReplay: true,
  };
}

function refusalOfLedger(sellerId: string, refusal: UnrecordedBatch): BatchRefusal {
  const { position, key, reason } = refusal;
  const purchaseKey = 'purchases' in refusal ? (refusal.purchases[0]?.key ?? null) : null;
  return BatchRefusal.of(sellerId, {
    position,
    key,
    reason,
    message: null,
    path: null,
    purchaseKey,
  });
}

function fingerprintOf(intents: readonly BatchIntentEntry[], leftOut: readonly LeftOut[]): string {
  const parts = intents.map(({ key, fingerprint }) => [key, fingerprint]);
  const others = leftOut.map(({ position, inputHash }) => [position, inputHash]);
  const text = JSON.stringify(others.length > 0 ? [parts, others] : parts);
  return createHash('sha256').update(text).digest('base64url');
}
