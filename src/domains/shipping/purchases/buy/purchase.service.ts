import { InvalidInput } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { CallPriority, SellerClient } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { Claim, PurchaseRecord, PurchaseId } from '../../../../store/purchases/purchase.js';
import { isSameRequest } from '../../../../store/purchases/record-intents.js';
import { StoreError } from '../../../../store/engine/store-error.js';
import type { Store } from '../../../../store/store.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import {
  OfferExpired,
  PurchaseGuarded,
  PurchaseOutcomeUnknown,
  ShipmentAlreadyPurchased,
  ShippingPurchased,
} from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import { fingerprintsOf } from './purchase-fingerprint.js';
import type { ShipmentLoader } from '../../shipments/shipment.loader.js';
import { buyShippingIssues } from '../../parcels/shipment-request.rules.js';
import type { PurchaseGuards } from './purchase-guard.js';
import { persistently } from './persistently.js';
import { Choice } from './purchase-choice.js';
import { purchaseIntent, orderedQuantities } from './purchase-intent.js';
import { PreparedPurchase } from './prepared-purchase.js';
import type { PreparationDependencies } from './prepared-purchase.js';
import { replay } from './purchase-replay.js';
import { rejectionByAmazon, rejectionUnsent } from './purchase-rejection.js';
import { ClaimLost, PurchaseSending } from './purchase-sending.js';
import { EVIDENCE_KINDS } from '../reconcile/evidence-kind.js';

export interface PurchaseDependencies extends PreparationDependencies {
  readonly client: SellerClient;
  readonly shipments: ShipmentLoader;
  readonly store: Store;
  readonly guards: PurchaseGuards;
  /** Longer than any call to Amazon may last. */
  readonly leaseMs: number;
  /** Purchases in progress in this process, by seller and key. */
  readonly inFlight: Map<string, Promise<BuyShippingResult>>;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Buys labels for one seller, each at most once.
 *
 * Cost: that of PreparedPurchase, then one createShipment (2/s). It is sent again only when an answer proves that nothing was
 * bought. A client that disconnects does not end a purchase: the next request with the key must learn whether a label was sold.
 */
export class PurchaseService {
  readonly #dependencies: PurchaseDependencies;

  constructor(dependencies: PurchaseDependencies) {
    this.#dependencies = dependencies;
  }

  /** Throws SpApiError when Amazon fails and nothing was sold, GraphQLError when the ledger can't be used. */
  async buyShipping(input: BatchPurchaseInput): Promise<BuyShippingResult> {
    const issues = buyShippingIssues(input, this.#dependencies.now());
    if (issues.some((issue) => issue.path[1] === 'key')) return new InvalidInput(issues);
    const id = { sellerId: this.#dependencies.provider.sellerId, key: input.key };
    const request = fingerprintsOf(input);
    const known = await this.#dependencies.store.purchases.find(id);
    if (known && !isSameRequest(request, known)) return new IdempotencyConflict(id, 'PURCHASE');
    if (known && known.state !== 'INTENT') return this.#replay(known, input);
    // Checked after the replay: a date that was valid for the purchase may be in the past when the request is repeated.
    if (issues.length > 0) return new InvalidInput(issues);
    // Checked before the first call to Amazon.
    this.#dependencies.store.purchases.assertAllowed();
    return this.#join(id, request.fingerprint, () => this.#buy(input, id, 'mutation'));
  }

  /**
   * Makes a purchase that is on record as an INTENT, for the batch worker. A result other than a label rejects the purchase.
   * @throws SpApiError when Amazon fails; the purchase stays an INTENT.
   */
  async run(input: BatchPurchaseInput): Promise<void> {
    const id = { sellerId: this.#dependencies.provider.sellerId, key: input.key };
    const result = await this.#buy(input, id, 'bulk');
    if (result instanceof ShippingPurchased) return;
    // The ledger ignores this unless the purchase is still an INTENT.
    if ('code' in result)
      await this.#dependencies.store.purchases.rejectUnsent(id, rejectionUnsent(result));
  }

  /** Joins simultaneous requests with one key: the second waits for the result of the first. */
  async #join(
    id: PurchaseId,
    fingerprint: string,
    buy: () => Promise<BuyShippingResult>,
  ): Promise<BuyShippingResult> {
    const { inFlight } = this.#dependencies;
    const name = JSON.stringify([id.sellerId, id.key, fingerprint]);
    const running = inFlight.get(name);
    if (running) {
      const result = await running;
      return result instanceof ShippingPurchased ? result.again() : result;
    }
    const purchase = buy();
    inFlight.set(name, purchase);
    try {
      return await purchase;
    } finally {
      inFlight.delete(name);
    }
  }

  async #buy(
    input: BatchPurchaseInput,
    id: PurchaseId,
    priority: CallPriority,
  ): Promise<BuyShippingResult> {
    const guarded = await this.#guarded(input);
    if (guarded) return guarded;
    const prepared = await PreparedPurchase.prepare(this.#dependencies, input, priority);
    if (!(prepared instanceof PreparedPurchase)) return prepared;
    const choice = await prepared.choose();
    if (!(choice instanceof Choice)) return choice;
    const ordered = input.additionalParcel
      ? await orderedQuantities(this.#dependencies.client, input.shipment.amazonOrderId, {
          priority,
          onReport: this.#dependencies.caller.onReport,
        })
      : undefined;
    const intent = purchaseIntent(id, input, choice.offerId, ordered);
    const recorded = await this.#dependencies.store.purchases.intend(intent);
    switch (recorded.outcome) {
      case 'conflict':
        return new IdempotencyConflict(id, 'PURCHASE');
      case 'already-purchased':
        return ShipmentAlreadyPurchased.by(recorded.purchases);
      case 'recorded': {
        // A confirmation may have been recorded since the first look. It finds the purchase from now on.
        const late = await this.#guarded(input);
        if (!late) return this.#send(prepared, id, choice, priority);
        await this.#dependencies.store.purchases.rejectUnsent(id, rejectionUnsent(late));
        return late;
      }
      case 'same':
        return recorded.purchase.state === 'INTENT'
          ? this.#send(prepared, id, choice, priority)
          : this.#replay(recorded.purchase, input);
    }
  }

  /** Returns the result when a guard found something that the purchase does not name. Costs no call. */
  async #guarded({ shipment, despite = [] }: BatchPurchaseInput): Promise<PurchaseGuarded | null> {
    const { guards, provider } = this.#dependencies;
    const found = await guards(shipment.amazonOrderId, shipment.items);
    const left = found.filter(({ guard }) => !despite.includes(guard));
    return left.length === 0 ? null : new PurchaseGuarded(provider.sellerId, left);
  }

  async #send(
    prepared: PreparedPurchase,
    id: PurchaseId,
    first: Choice,
    priority: CallPriority,
  ): Promise<BuyShippingResult> {
    const sending = new PurchaseSending(
      this.#dependencies.store.purchases,
      id,
      this.#dependencies.leaseMs,
    );
    for (let choice = first; ;) {
      try {
        return await this.#attempt(prepared, id, choice, priority, sending);
      } catch (error) {
        const result = await this.#failed(prepared, choice, error, sending);
        if (!(result instanceof OfferExpired)) return result;
        // An expired offer is replaced once, by a fresh one that is as good.
        const fresh =
          choice === first ? await prepared.replace(choice.offerId).catch(() => null) : null;
        if (!fresh) return this.#reject(result, error, choice, sending);
        choice = fresh;
      }
    }
  }

  async #attempt(
    prepared: PreparedPurchase,
    id: PurchaseId,
    choice: Choice,
    priority: CallPriority,
    sending: PurchaseSending,
  ): Promise<BuyShippingResult> {
    const { provider, caller, shipments, store } = this.#dependencies;
    const bought = await provider.buy(prepared.order(choice.offerId), {
      priority,
      onReport: caller.onReport,
      beforeSend: () => sending.begin(choice.offerId),
    });
    const { claim } = sending;
    if (!claim || !bought) {
      // Amazon answered a sale without a shipment id, so a person or evidence must settle it.
      if (claim)
        await store.purchases.unknown(claim, { reason: 'an answer without a shipment id' });
      return new PurchaseOutcomeUnknown(id);
    }
    const { shipment, sold } = bought;
    shipments.remember(shipment);
    await persistently(() => store.purchases.purchased(claim, sold));
    return new ShippingPurchased({
      key: id.key,
      sellerId: id.sellerId,
      shipmentId: shipment.shipmentId,
      isReplay: false,
    });
  }

  /**
   * Returns the result of a failed attempt. The caller handles an expired offer.
   * @throws the error of the attempt when nothing was sold or refused; the purchase is an INTENT again.
   */
  async #failed(
    prepared: PreparedPurchase,
    choice: Choice,
    error: unknown,
    sending: PurchaseSending,
  ): Promise<BuyShippingResult> {
    const { claim } = sending;
    if (!claim) return this.#unsent(error, prepared.input);
    if (!(error instanceof SpApiError) || error.outcome === 'unknown') {
      return this.#unknown(claim, error);
    }
    const refusal = prepared.refusal(error, choice.carrierName);
    if (refusal instanceof OfferExpired) return refusal;
    if (refusal) return this.#reject(refusal, error, choice, sending);
    await sending.giveBack();
    throw error;
  }

  async #unknown(claim: Claim, error: unknown): Promise<BuyShippingResult> {
    const upstream = error instanceof SpApiError ? error : null;
    const detail = {
      code: upstream?.code ?? 'INTERNAL',
      httpStatus: upstream?.httpStatus ?? null,
      requestId: upstream?.requestId ?? null,
    };
    await persistently(() => this.#dependencies.store.purchases.unknown(claim, detail));
    return new PurchaseOutcomeUnknown(claim, upstream);
  }

  async #reject(
    refusal: BuyShippingResult,
    error: unknown,
    choice: Choice,
    { claim }: PurchaseSending,
  ): Promise<BuyShippingResult> {
    if (!claim || !('code' in refusal) || !(error instanceof SpApiError)) return refusal;
    const rejection = rejectionByAmazon(refusal, error, choice.carrierName);
    const { purchases } = this.#dependencies.store;
    await persistently(() => purchases.rejected(claim, rejection));
    if (refusal instanceof ShipmentAlreadyPurchased)
      await this.#tellUnknown(claim, refusal.shipmentIds);
    return refusal;
  }

  /** Adds the shipments that Amazon named as evidence to the order's purchases with an unknown outcome. */
  async #tellUnknown(id: PurchaseId, shipmentIds: readonly string[]): Promise<void> {
    const { purchases } = this.#dependencies.store;
    const own = await purchases.find(id);
    const siblings = own ? await purchases.byOrder(own.sellerId, own.amazonOrderId) : [];
    for (const unknown of siblings.filter(({ state }) => state === 'UNKNOWN')) {
      const detail = { shipmentIds, toldTo: id.key };
      await purchases.addEvidence(unknown, {
        kind: EVIDENCE_KINDS.shipmentAlreadyExists,
        detail,
        by: 'amazon',
      });
      await purchases.reconcileAgain(unknown, this.#dependencies.now());
    }
  }

  /** Nothing was sent: the purchase stays an INTENT for a retry with the key, or another owner has the claim. */
  async #unsent(error: unknown, input: BatchPurchaseInput): Promise<BuyShippingResult> {
    const cause = error instanceof SpApiError ? error.cause : null;
    if (cause instanceof ClaimLost && cause.purchase) return this.#replay(cause.purchase, input);
    throw cause instanceof StoreError ? cause : error;
  }

  async #replay(found: PurchaseRecord, input: BatchPurchaseInput): Promise<BuyShippingResult> {
    const { caller, leaseMs } = this.#dependencies;
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    if (caller.signal.aborted) leave();
    else caller.signal.addEventListener('abort', leave, { once: true });
    try {
      const patience = AbortSignal.any([gone.signal, AbortSignal.timeout(leaseMs)]);
      return await replay(this.#dependencies, found, input, patience);
    } finally {
      caller.signal.removeEventListener('abort', leave);
    }
  }
}
