import { createHash } from 'node:crypto';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import { batchIssues } from '../../../../graph/client-batch.js';
import type { BatchRule } from '../../../../graph/client-batch.js';
import { InputIssue, InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import { readRows } from '../../../../sp-api/calls/caller.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import { BATCH_LIMIT } from '../../../../store/purchases/purchase-batch.js';
import type { BatchRecord } from '../../../../store/purchases/purchase-batch.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
import type { Store } from '../../../../store/store.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { ShipmentAlreadyPurchased } from '../buy/buy-shipping.result.js';
import { OrderCancelled } from '../buy/guarded.result.js';
import type { ExpansionRefusal, PurchaseExpansion } from '../buy/expand-purchase.js';
import { formIssues, issuesInForm } from '../buy/purchase-form.js';
import type { PurchaseRequest } from '../buy/purchase-request.js';
import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import { dateIssues } from '../../parcels/parcel.rules.js';
import type { BuyShippingBatchInput } from './purchase-batch.input.js';
import {
  BatchRefusal,
  BatchRefusalReason,
  BatchRefused,
  PurchaseBatch,
} from './purchase-batch.type.js';
import type { BuyShippingBatchResult } from './purchase-batch.type.js';
import { orderedQuantities, purchaseIntent } from '../buy/purchase-intent.js';
import { readPurchase } from '../records/purchase.mapper.js';
import type { Purchase, PurchaseState } from '../records/purchase.type.js';

const BATCH: BatchRule = { list: 'purchases', most: BATCH_LIMIT };

/** Size of the purchases that are checked in one turn of the event loop: some 25 microseconds for each unit. */
const MOST_IN_A_TURN = 200;

/** Work for a purchase without its items. */
const OF_PURCHASE = 4;

/** Returns the size of a purchase as work: its items, with their codes and inputs, and all else. */
function sizeOf({ request }: BatchPurchaseInput): number {
  const items = request?.parcel?.items ?? [];
  return items.reduce(
    (sum, { transparencyCodes, sellerInputs }) =>
      sum + 1 + (transparencyCodes?.length ?? 0) + (sellerInputs?.length ?? 0),
    OF_PURCHASE,
  );
}

/** Records batches of purchases of one seller. Cost: one getOrder for each additional parcel, no call otherwise. */
export class PurchaseBatchService {
  readonly #client: SellerClient;
  readonly #store: Store;
  readonly #expansion: PurchaseExpansion;
  readonly #caller: Caller;
  readonly #now: () => number;

  constructor(
    client: SellerClient,
    store: Store,
    expansion: PurchaseExpansion,
    caller: Caller,
    now: () => number,
  ) {
    this.#client = client;
    this.#store = store;
    this.#expansion = expansion;
    this.#caller = caller;
    this.#now = now;
  }

  /** Records all purchases of the batch, or none. A background worker buys them. */
  async buy(input: BuyShippingBatchInput): Promise<BuyShippingBatchResult> {
    const issues = await this.#issues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { sellerId } = this.#client;
    const known = await this.#store.batches.find(sellerId, input.key);
    // A repeated batch gets its stored result. A batch that would be refused must not cause a call.
    if (known === null) this.#store.purchases.assertAllowed();
    const intents: PurchaseIntent[] = [];
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const [position, purchase] of input.purchases.entries()) {
      await work.begin(sizeOf(purchase));
      const request = await this.#complete(purchase, input.label ?? null);
      if (!('parcel' in request)) return refusedAt(position, purchase, request);
      intents.push(await this.#intent(request));
    }
    const recorded = await this.#store.batches.record({
      sellerId,
      batchId: input.key,
      fingerprint: fingerprintOf(intents),
      intents,
    });
    switch (recorded.outcome) {
      case 'recorded':
      case 'same':
        return { batch: readBatch(recorded.batch), isReplay: recorded.outcome === 'same' };
      case 'conflict':
        return new IdempotencyConflict({ sellerId, key: input.key }, 'PURCHASE_BATCH');
      case 'refused':
        return new BatchRefused(
          recorded.refusals.map(
            (refusal) =>
              new BatchRefusal({
                position: refusal.position,
                key: refusal.key,
                reason: refusal.reason as BatchRefusalReason,
                purchase:
                  'purchases' in refusal && refusal.purchases[0]
                    ? readPurchase(refusal.purchases[0])
                    : null,
              }),
          ),
        );
    }
  }

  /** Returns null when no batch has this id. Its states are counted row by row, so each batch has a separate turn. */
  async find(id: string): Promise<PurchaseBatch | null> {
    const batch = await readRows(
      this.#caller.rows,
      'purchaseBatch',
      () => this.#store.batches.find(this.#client.sellerId, id),
      (found) => (found ? 1 : 0),
    );
    return batch && readBatch(batch);
  }

  /** Returns its purchases in the order of the input. */
  async purchases(id: string): Promise<Purchase[]> {
    const page = await readRows(
      this.#caller.rows,
      'purchases',
      () => this.#store.batches.purchases(this.#client.sellerId, id, { first: BATCH_LIMIT }),
      (found) => found.entries.length,
    );
    return page.entries.map(readPurchase);
  }

  async #issues(input: BuyShippingBatchInput): Promise<InputIssue[]> {
    const ofBatch = batchIssues({ key: input.key, size: input.purchases.length }, BATCH);
    if (ofBatch.length > 0) return ofBatch;
    const issues: InputIssue[] = [];
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const [position, purchase] of input.purchases.entries()) {
      await work.begin(sizeOf(purchase));
      for (const { path, accepted } of formIssues(purchase)) {
        const place = ['input', 'purchases', String(position), ...path.slice(1)];
        issues.push(new InputIssue(place, accepted));
      }
    }
    return issues;
  }

  async #complete(
    purchase: BatchPurchaseInput,
    label: LabelOptionsInput | null,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const seen = await this.#store.purchases.find(id);
    const request = await this.#expansion.expand(purchase, seen, label);
    // A date that was valid for the purchase on record may have passed.
    if (!('parcel' in request) || (seen && !isKeyFree(seen))) return request;
    const issues = dateIssues(request.parcel, ['input', 'parcel'], this.#now());
    return issues.length > 0 ? issuesInForm(request, issues) : request;
  }

  async #intent(purchase: PurchaseRequest): Promise<PurchaseIntent> {
    const id = { sellerId: this.#client.sellerId, key: purchase.key };
    const ordered = purchase.additionalParcel
      ? await orderedQuantities(this.#client, purchase.parcel.amazonOrderId, {
          priority: 'mutation',
          onReport: this.#caller.onReport,
        })
      : undefined;
    const choice = { ...purchase, offerId: purchase.offerId ?? null };
    return { ...purchaseIntent(id, purchase, choice, ordered), priority: 'bulk' };
  }
}

/** Refuses a batch because a purchase of it cannot be completed. */
function refusedAt(
  position: number,
  purchase: BatchPurchaseInput,
  refusal: ExpansionRefusal,
): InvalidInput | BatchRefused {
  const { key } = purchase;
  if (refusal instanceof ShipmentAlreadyPurchased) {
    const reason = BatchRefusalReason.ALREADY_PURCHASED;
    return new BatchRefused([new BatchRefusal({ position, key, reason, purchase: null })]);
  }
  const found =
    refusal instanceof InvalidInput
      ? refusal.issues
      : [
          new InputIssue(
            refusal.path ?? ['input'],
            refusal instanceof NotFound || refusal instanceof OrderCancelled
              ? 'the id of an order of the seller that is not cancelled'
              : 'the id of an offer of the last 24 hours: query `Order.shippingQuote` again',
          ),
        ];
  return new InvalidInput(
    found.map(({ path, accepted }) => {
      const place = ['input', 'purchases', String(position), ...path.slice(1)];
      return new InputIssue(place, accepted);
    }),
  );
}

function fingerprintOf(intents: readonly PurchaseIntent[]): string {
  const parts = intents.map(({ key, fingerprint }) => [key, fingerprint]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function readBatch(batch: BatchRecord): PurchaseBatch {
  const counts = Object.entries(batch.counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => ({ state: state as PurchaseState, count }));
  return new PurchaseBatch({
    key: batch.batchId,
    sellerId: batch.sellerId,
    totalCount: batch.size,
    counts,
    isDone: batch.counts.INTENT + batch.counts.SENDING === 0,
    createdAt: new Date(batch.createdAt),
  });
}
