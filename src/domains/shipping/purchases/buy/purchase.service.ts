import { isOfKey } from '../../../../graph/client-batch.js';
import { InvalidInput, RejectedByAmazon } from '../../../../graph/user-error.type.js';
import type { Author } from '../../../../store/authors/author.js';
import type { CallPriority, SellerClient } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { CurrentPurchase, PurchaseAttempt } from '../../../../store/purchases/purchase.js';
import { StoreError } from '../../../../store/engine/store-error.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import { isSameRequest } from '../../../../store/purchases/record-intents.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import type { PurchaseRequest } from './purchase-request.js';
import { PurchaseExpansion } from './expand-purchase.js';
import type { OrderParcels } from './order-parcels.js';
import { formIssues, inForm } from './purchase-form.js';
import { readRejection } from '../records/purchase.mapper.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { guardsOf, refusalByGuards } from './guard-check.js';
import { OrderCancelled } from './guarded.result.js';
import type { PurchaseGuarded } from './guarded.result.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import { ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import type { OfferDates } from '../../offers/offer-dates.js';
import { PurchaseRejected } from '../records/purchase.type.js';
import { fingerprintsOf } from './purchase-fingerprint.js';
import { dateIssues } from '../../parcels/parcel.rules.js';
import type { PurchaseGuards } from './purchase-guard.js';
import { Choice, datesOf } from './purchase-choice.js';
import { attemptAfter, purchaseIntent, factsToRecord } from './purchase-intent.js';
import type { KnownItems } from './purchase-intent.js';
import type { PurchasesInFlight } from './purchases-in-flight.js';
import { unsoldCurrencyIssues } from './label-currencies.js';
import type { LabelCurrencies } from './label-currencies.js';
import { PreparedPurchase } from './prepared-purchase.js';
import type { PreparationDependencies } from './prepared-purchase.js';
import { replayPatiently } from './purchase-replay.js';
import { refusalByBatch } from './refusal-by-batch.js';
import { withStateOfKey } from './key-is-free.js';
import { rejectionUnsent } from './purchase-rejection.js';
import { PurchaseSender } from './purchase-sender.js';
import type { SenderDependencies } from './purchase-sender.js';

/** Tells whether Amazon has an order as cancelled. Throws SpApiError. */
export type IsCancelledNow = (amazonOrderId: string) => Promise<boolean>;

export interface PurchaseDependencies extends PreparationDependencies, SenderDependencies {
  readonly client: SellerClient;
  /** Who requests the purchases. */
  readonly author: Author;
  readonly guards: PurchaseGuards;
  readonly knownItems: KnownItems;
  readonly parcels: OrderParcels;
  readonly isCancelledNow: IsCancelledNow;
  readonly currencies: LabelCurrencies;
  readonly inFlight: PurchasesInFlight;
}

/**
 * Buys labels for one seller, each at most once.
 *
 * Cost: that of PreparedPurchase, then one createShipment (2/s). It is sent again only when an answer proves that nothing was
 * bought. A client that disconnects does not end a purchase: the next request with the key must learn whether a label was sold.
 */
export class PurchaseService {
  readonly #dependencies: PurchaseDependencies;

  readonly #sender: PurchaseSender;

  readonly expansion: PurchaseExpansion;

  constructor(dependencies: PurchaseDependencies) {
    this.#dependencies = dependencies;
    const { provider, quotes, parcels, store } = dependencies;
    const { sellerId } = provider;
    this.expansion = new PurchaseExpansion({
      sellerId,
      quotes,
      parcels,
      purchases: store.purchases,
    });
    this.#sender = new PurchaseSender(dependencies, {
      replay: (found, input) => this.#replay(found, input),
      isGuarded: async (input, { dates }) => (await this.#guarded(input, dates)) !== null,
      refusalOfStopped: async (input, attempt, { dates, price }) => {
        const refusal =
          (await this.#guarded(input, dates)) ?? (await refusalByBatch(store, attempt, price));
        return refusal && this.#refuse(attempt, refusal, input);
      },
    });
  }

  /** Throws SpApiError when Amazon fails and nothing was sold, GraphQLError when the ledger can't be used. */
  async buyShipping(input: BatchPurchaseInput): Promise<BuyShippingResult> {
    try {
      return await this.#buyShipping(input);
    } catch (error) {
      const { provider, store } = this.#dependencies;
      throw await withStateOfKey(error, store, { sellerId: provider.sellerId, key: input.key });
    }
  }

  async #buyShipping(input: BatchPurchaseInput): Promise<BuyShippingResult> {
    const issues = formIssues(input);
    if (issues.some(isOfKey)) return new InvalidInput(issues);
    const { purchases } = this.#dependencies.store;
    const id = { sellerId: this.#dependencies.provider.sellerId, key: input.key };
    const seen = await purchases.find(id);
    const isFree = !seen || isKeyFree(seen);
    // Checked before the rules: a ledger that lacks purchases cannot say that a key is free, nor what is wrong with its input.
    if (isFree) purchases.assertAllowed();
    if (isFree) issues.push(...unsoldCurrencyIssues(input, this.#dependencies.currencies));
    const request =
      issues.length > 0 ? new InvalidInput(issues) : await this.expansion.expand(input, seen);
    if ('parcel' in request) return this.buy(request);
    // The same request, sent twice at once, may have been recorded since the first look. The order then lacks the items it took.
    const now = isFree ? await purchases.find(id) : null;
    if (now && !isKeyFree(now)) return this.#buyShipping(input);
    return isFree ? request : (readRejection(seen) ?? new IdempotencyConflict(seen, 'PURCHASE'));
  }

  /** Buys the label of a complete request. Throws as `buyShipping`. */
  async buy(input: PurchaseRequest): Promise<BuyShippingResult> {
    const result = await this.#answer(input);
    // The attempt that this request waited for ended without being sent, so this request makes the next one.
    const isEnded = result instanceof PurchaseRejected && result.isKeyFree;
    const last = isEnded ? await this.#answer(input) : result;
    return inForm(input, await this.#explained(input, last));
  }

  /** Amazon's refusal does not say in a code that the order was cancelled meanwhile. The order does. */
  async #explained(
    { parcel: { amazonOrderId } }: PurchaseRequest,
    result: BuyShippingResult,
  ): Promise<BuyShippingResult> {
    if (!(result instanceof RejectedByAmazon)) return result;
    const isCancelled = await this.#dependencies.isCancelledNow(amazonOrderId).catch(() => false);
    return isCancelled
      ? new OrderCancelled(amazonOrderId, ['input', 'parcel', 'amazonOrderId'])
      : result;
  }

  async #answer(input: PurchaseRequest): Promise<BuyShippingResult> {
    const id = { sellerId: this.#dependencies.provider.sellerId, key: input.key };
    const seen = await this.#dependencies.store.purchases.find(id);
    if (seen && !isKeyFree(seen)) {
      const isResumed = seen.state === 'INTENT' && isSameRequest(fingerprintsOf(input), seen);
      if (!isResumed) return this.#replay(seen, input);
    }
    // Checked after the replay: a date that was valid for the purchase may be in the past when the request is repeated.
    const issues = dateIssues(input.parcel, ['input', 'parcel'], this.#dependencies.now());
    if (issues.length > 0) return this.#refuse(seen, new InvalidInput(issues), input);
    // Checked before the first call to Amazon.
    this.#dependencies.store.purchases.assertAllowed();
    const { fingerprint } = fingerprintsOf(input);
    const { inFlight, caller } = this.#dependencies;
    const name = JSON.stringify([id.sellerId, id.key, fingerprint]);
    const asker = { signal: caller.signal, request: JSON.stringify(input) };
    const result = await inFlight.join(name, asker, () => this.#buy(input, seen, 'mutation'));
    return result ?? this.#answer(input);
  }

  /**
   * Buys a purchase of the queue. A result other than a label rejects the attempt.
   * @param attempt the recorded attempt whose request `input` is.
   * @throws SpApiError when Amazon fails; the purchase stays an INTENT.
   */
  async run(input: PurchaseRequest, attempt: CurrentPurchase): Promise<void> {
    // The stored request is that of the row, whichever version of the server has hashed it.
    const result = await this.#buy(input, attempt, 'bulk', attempt.fingerprint);
    if (result instanceof ShippingPurchased) return;
    // The ledger ignores this unless the attempt is still an INTENT.
    if (!('code' in result)) return;
    const unsent = rejectionUnsent(input, result);
    await this.#dependencies.store.purchases.rejectUnsent(attempt, unsent);
  }

  /**
   * @param seen what the ledger had under the key: nothing, an attempt to resume, or a refused one.
   * @param fingerprint that of the row whose request `input` is.
   */
  async #buy(
    input: PurchaseRequest,
    seen: CurrentPurchase | null,
    priority: CallPriority,
    fingerprint?: string,
  ): Promise<BuyShippingResult> {
    const { provider, store, author } = this.#dependencies;
    const ready =
      (await refusalByBatch(store, seen, null)) ?? (await this.#prepare(input, priority));
    if (!('choice' in ready)) return this.#refuse(seen, ready, input);
    const { prepared, choice, facts } = ready;
    const beyond = await refusalByBatch(store, seen, choice.price);
    if (beyond) return this.#refuse(seen, beyond, input);
    const id = { sellerId: provider.sellerId, key: input.key, author };
    const intent = purchaseIntent(id, input, choice, facts);
    const recorded = await store.purchases.intend({
      ...intent,
      ...(fingerprint !== undefined && { fingerprint }),
      attemptNumber: attemptAfter(seen),
    });
    switch (recorded.outcome) {
      case 'conflict':
        return this.#replay(recorded.purchase, input);
      case 'already-purchased':
        return ShipmentAlreadyPurchased.of(intent, recorded.purchases, { ...recorded, ...facts });
      case 'recorded':
      case 'same': {
        if (recorded.purchase.state !== 'INTENT') return this.#replay(recorded.purchase, input);
        // A confirmation may have been recorded since the first look. From now on the purchase keeps new ones out.
        const late = await this.#guarded(input, choice.dates);
        return late
          ? this.#refuse(recorded.purchase, late, input)
          : this.#send(prepared, recorded.purchase, choice, priority);
      }
    }
  }

  /** Does all that precedes the record. Returns a refusal, or what is to be bought. */
  async #prepare(input: PurchaseRequest, priority: CallPriority) {
    const { guards, provider } = this.#dependencies;
    const guarding = await guardsOf(guards, input);
    const guarded = refusalByGuards(guarding, provider.sellerId, input, datesOf(input.offer));
    if (guarded) return guarded;
    const prepared = await PreparedPurchase.prepare(this.#dependencies, input, priority);
    if (!(prepared instanceof PreparedPurchase)) return prepared;
    const choice = await prepared.choose();
    if (!(choice instanceof Choice)) return choice;
    const isFresh = !input.offer || choice.offerId !== input.offerId;
    // What was read before is enough here: it is read again when the attempt is on record.
    const late = isFresh ? refusalByGuards(guarding, provider.sellerId, input, choice.dates) : null;
    if (late) return late;
    const facts = await factsToRecord(this.#dependencies, input, {
      priority,
      meter: this.#dependencies.caller.meter,
    });
    return { prepared, choice, facts };
  }

  /**
   * Returns a refusal by this API. It ends the recorded attempt, so that the key is free. When another owner has sent the attempt
   * meanwhile, returns the outcome of that.
   */
  async #refuse(
    seen: CurrentPurchase | null,
    refusal: BuyShippingResult,
    input: PurchaseRequest,
  ): Promise<BuyShippingResult> {
    if (seen?.state !== 'INTENT' || !('code' in refusal)) return refusal;
    const { purchases } = this.#dependencies.store;
    const { outcome, purchase } = await purchases.rejectUnsent(
      seen,
      rejectionUnsent(input, refusal),
    );
    const isEnded = outcome === 'done' || purchase === null || isKeyFree(purchase);
    return isEnded ? refusal : this.#replay(purchase, input);
  }

  /**
   * Sends a recorded attempt. When Amazon fails and nothing was sold, the attempt ends, so that the next request finds the key and
   * the items free. An attempt of the queue stays there.
   */
  async #send(
    prepared: PreparedPurchase,
    attempt: CurrentPurchase,
    choice: Choice,
    priority: CallPriority,
  ): Promise<BuyShippingResult> {
    try {
      return await this.#sender.send(prepared, attempt, choice, priority);
    } catch (error) {
      if (error instanceof SpApiError && attempt.priority === 'interactive')
        await this.#abandon(attempt, error);
      throw error;
    }
  }

  async #abandon(attempt: PurchaseAttempt, { code, message }: SpApiError): Promise<void> {
    try {
      await this.#dependencies.store.purchases.rejectUnsent(attempt, { code, message });
    } catch (error) {
      // The attempt stays an INTENT, which the same request resumes. The client gets Amazon's failure.
      if (!(error instanceof StoreError)) throw error;
    }
  }

  /** Returns why a label must not be bought as far as the guards know. Costs no call. */
  async #guarded(
    input: PurchaseRequest,
    dates: OfferDates,
  ): Promise<PurchaseGuarded | OrderCancelled | null> {
    const { guards, provider } = this.#dependencies;
    return refusalByGuards(await guardsOf(guards, input), provider.sellerId, input, dates);
  }

  #replay(found: CurrentPurchase, input: PurchaseRequest): Promise<BuyShippingResult> {
    return replayPatiently(this.#dependencies, found, input);
  }
}
