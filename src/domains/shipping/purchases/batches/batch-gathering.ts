import { WorkInTurns } from '../../../../runtime/background/turns.js';
import { InvalidInput } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import type { Author } from '../../../../store/authors/author.js';
import { inSlices } from '../../../../store/engine/slices.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import type { Price } from '../../../../store/purchases/purchase.js';
import type { BatchRecord, LeftOut } from '../../../../store/purchases/purchase-batch.js';
import type { Store } from '../../../../store/store.js';
import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import { UNKNOWN_DATES } from '../../offers/offer-dates.js';
import { dateIssues } from '../../parcels/parcel.rules.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { MOST_READ_FOR_BATCH } from '../buy/expand-purchase.js';
import type { BatchPlace, ExpansionRefusal, PurchaseExpansion } from '../buy/expand-purchase.js';
import { guardsOf, refusalByGuards } from '../buy/guard-check.js';
import { formIssues, issuesInForm } from '../buy/purchase-form.js';
import { unsoldCurrencyIssues } from '../buy/label-currencies.js';
import type { LabelCurrencies } from '../buy/label-currencies.js';
import type { BatchForm } from '../buy/batch-form.js';
import type { PurchaseGuards } from '../buy/purchase-guard.js';
import { factsToRecord, purchaseIntent } from '../buy/purchase-intent.js';
import type { KnownItems } from '../buy/purchase-intent.js';
import type { PurchaseRequest } from '../buy/purchase-request.js';
import { MOST_IN_A_TURN, sizeOf } from './batch-fingerprint.js';
import { inputHashOf, refusedPurchase } from './batch-refusals.js';
import type { AskedPurchase, RefusedPurchaseOfBatch } from './batch-refusals.js';

/** A batch that a client asks for, whichever mutation takes it. */
export interface WantedBatch {
  readonly key: string;
  readonly purchases: readonly BatchPurchaseInput[];
  /** Options of the labels that have no others. */
  readonly label: LabelOptionsInput | null;
  readonly skipRefused: boolean;
  readonly form: BatchForm;
  /** Equal for equal inputs. */
  readonly inputHash: string;
  /** The most that its labels may cost together. Null for no such limit. */
  readonly maxTotal: Price | null;
}

export interface GatheringDependencies {
  readonly client: SellerClient;
  readonly store: Store;
  readonly expansion: PurchaseExpansion;
  readonly caller: Caller;
  readonly now: () => number;
  /** Who requests the batches. */
  readonly author: Author;
  readonly knownItems: KnownItems;
  readonly guards: PurchaseGuards;
  readonly currencies: LabelCurrencies;
}

/** What a batch is recorded from. */
export interface Gathered {
  /** By position. */
  readonly entries: Map<number, AskedPurchase>;
  readonly leftOut: LeftOut[];
  /** Those that cannot be completed. `leftOut` has these and the ones on record. */
  readonly refused: RefusedPurchaseOfBatch[];
}

/** Purchases that are completed together: the lookups of each are read with those of the others. */
const COMPLETED_TOGETHER = 25;

/** A purchase with its place in the input. */
type Row = readonly [position: number, purchase: BatchPurchaseInput];

/** Completes the purchases of batches of one seller. */
export class BatchGathering {
  readonly #dependencies: GatheringDependencies;

  constructor(dependencies: GatheringDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the purchases whose input breaks a rule, by position, before anything is looked up. */
  async formRefusals(
    { purchases, form }: WantedBatch,
    known: BatchRecord | null,
  ): Promise<Map<number, RefusedPurchaseOfBatch>> {
    const { currencies } = this.#dependencies;
    const refused = new Map<number, RefusedPurchaseOfBatch>();
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const [position, purchase] of purchases.entries()) {
      await work.begin(sizeOf(purchase));
      const issues = formIssues(purchase);
      if (!known) issues.push(...unsoldCurrencyIssues(purchase, currencies));
      if (issues.length === 0) continue;
      const refusal = new InvalidInput(issues);
      refused.set(position, refusedPurchase({ position, form }, purchase, refusal));
    }
    return refused;
  }

  /** Completes the purchases. What the batch on record left out stays out. Throws SpApiError. */
  async gather(
    wanted: WantedBatch,
    known: BatchRecord | null,
    ofForm: ReadonlyMap<number, RefusedPurchaseOfBatch>,
  ): Promise<Gathered> {
    const onRecord = new Map(known?.leftOut.map((one) => [one.position, one]));
    const gathered: Gathered = { entries: new Map(), leftOut: [], refused: [] };
    const onForm = wanted.purchases.filter((_, position) => !ofForm.has(position));
    await this.#dependencies.expansion.prepare(onForm);
    const ofBatch = {
      label: wanted.label,
      form: wanted.form,
      reads: { left: MOST_READ_FOR_BATCH },
      isRecorded: known !== null,
    };
    const complete = async ([position, purchase]: Row) => {
      const stored = onRecord.get(position);
      if (stored) return { ...stored, inputHash: inputHashOf(purchase) };
      return ofForm.get(position) ?? this.#entry(purchase, { position, ...ofBatch });
    };
    const work = new WorkInTurns(MOST_IN_A_TURN);
    for (const { rows, size } of groupsOf(wanted.purchases)) {
      await work.begin(size);
      const found = await Promise.all(rows.map(complete));
      for (const [index, entry] of found.entries()) {
        if ('reason' in entry) gathered.leftOut.push(entry);
        else if ('issues' in entry) refuse(gathered, entry);
        else gathered.entries.set(rows[index]?.[0] ?? -1, entry);
      }
    }
    return gathered;
  }

  /** Moves the purchases that a guard stops to those that are refused. Costs no call. */
  async leaveOutGuarded({ purchases, form }: WantedBatch, gathered: Gathered): Promise<void> {
    const { guards, client } = this.#dependencies;
    await inSlices([...gathered.entries], COMPLETED_TOGETHER, async (some) => {
      const found = await Promise.all(
        some.map(async ([, { request }]) => {
          const guarding = await guardsOf(guards, request);
          return refusalByGuards(guarding, client.sellerId, request, UNKNOWN_DATES);
        }),
      );
      for (const [index, refusal] of found.entries()) {
        const position = some[index]?.[0];
        const purchase = position === undefined ? undefined : purchases[position];
        if (!refusal || position === undefined || !purchase) continue;
        gathered.entries.delete(position);
        refuse(gathered, refusedPurchase({ position, form }, purchase, refusal));
      }
    });
  }

  async #entry(
    purchase: BatchPurchaseInput,
    place: BatchPlace,
  ): Promise<AskedPurchase | RefusedPurchaseOfBatch> {
    const request = await this.#complete(purchase, place);
    if (!('parcel' in request)) return refusedPurchase(place, purchase, request);
    const { intent, shown } = await this.#intent(request);
    const placed = { ...intent, position: place.position, inputHash: inputHashOf(purchase) };
    return { request, intent: placed, shown };
  }

  async #complete(
    purchase: BatchPurchaseInput,
    place: BatchPlace,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const { client, store, expansion, now } = this.#dependencies;
    const seen = await store.purchases.find({ sellerId: client.sellerId, key: purchase.key });
    const request = await expansion.expand(purchase, seen, place);
    // A date that was valid for the purchase on record may have passed.
    const isReplay = place.isRecorded || (seen !== null && !isKeyFree(seen));
    if (!('parcel' in request) || isReplay) return request;
    const issues = dateIssues(request.parcel, ['input', 'parcel'], now());
    return issues.length > 0 ? issuesInForm(request, issues) : request;
  }

  async #intent(purchase: PurchaseRequest) {
    const { client, knownItems, caller, author, now } = this.#dependencies;
    const facts = await factsToRecord({ client, knownItems, now }, purchase, {
      priority: 'mutation',
      meter: caller.meter,
    });
    const choice = { ...purchase, offerId: purchase.offerId ?? null };
    const authored = { sellerId: client.sellerId, key: purchase.key, author };
    const intent = purchaseIntent(authored, purchase, choice, facts);
    return { intent: { ...intent, priority: 'bulk' as const }, shown: facts.shown };
  }
}

/** Returns the purchases in groups that are completed together. A group is no more work than one turn of the event loop may have. */
function* groupsOf(purchases: readonly BatchPurchaseInput[]) {
  let group = { rows: [] as Row[], size: 0 };
  for (const row of purchases.entries()) {
    const size = sizeOf(row[1]);
    const isFull = group.size + size > MOST_IN_A_TURN || group.rows.length >= COMPLETED_TOGETHER;
    if (isFull && group.rows.length > 0) {
      yield group;
      group = { rows: [], size: 0 };
    }
    group.rows.push(row);
    group.size += size;
  }
  if (group.rows.length > 0) yield group;
}

function refuse({ refused, leftOut }: Gathered, one: RefusedPurchaseOfBatch): void {
  refused.push(one);
  leftOut.push(one.leftOut);
}
