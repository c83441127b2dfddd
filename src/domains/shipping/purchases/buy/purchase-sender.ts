import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { CallPriority } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import { StoreError } from '../../../../store/engine/store-error.js';
import type {
  Claim,
  CurrentPurchase,
  PurchaseAttempt,
  PurchaseId,
} from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import type { LabelProvider } from '../../carriers/label-provider.js';
import type { ShipmentLoader } from '../../shipments/shipment.loader.js';
import { EVIDENCE_KINDS } from '../reconcile/evidence-kind.js';
import type { PurchaseRequest } from './purchase-request.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import { OfferExpired, PurchaseOutcomeUnknown, ShippingPurchased } from './buy-shipping.result.js';
import type { BuyShippingResult } from './buy-shipping.result.js';
import type { PreparedPurchase } from './prepared-purchase.js';
import type { Choice } from './purchase-choice.js';
import { marksPassed } from './marks-passed.js';
import { rejectionByAmazon } from './purchase-rejection.js';
import type { ReplyRecorder } from './reply-recorder.js';
import { ClaimLost, AttemptStopped, PurchaseSending } from './purchase-sending.js';

export interface SenderDependencies {
  readonly provider: LabelProvider;
  readonly shipments: ShipmentLoader;
  readonly store: Store;
  readonly replies: ReplyRecorder;
  /** Longer than any call to Amazon may last. */
  readonly leaseMs: number;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What the sender leaves to its owner. */
interface SenderSteps {
  /** Returns the result of an attempt that another owner sends or has sent. */
  readonly replay: (found: CurrentPurchase, input: PurchaseRequest) => Promise<BuyShippingResult>;
  /** Tells whether a guard keeps an offer from being bought. */
  readonly isGuarded: (input: PurchaseRequest, choice: Choice) => Promise<boolean>;
  /** Returns the refusal of an attempt that a mark of its order, or its batch, stopped. Null when nothing stops it any more. */
  readonly refusalOfStopped: (
    input: PurchaseRequest,
    attempt: CurrentPurchase,
    choice: Choice,
  ) => Promise<BuyShippingResult | null>;
}

/** How often what ends at once may stop an attempt. Each time costs a token of the quota. */
const MOST_STOPS = 3;

/** Sends recorded attempts to Amazon, each while it has the claim, and records the outcome. Cost: one createShipment (2/s). */
export class PurchaseSender {
  readonly #dependencies: SenderDependencies;
  readonly #steps: SenderSteps;

  constructor(dependencies: SenderDependencies, steps: SenderSteps) {
    this.#dependencies = dependencies;
    this.#steps = steps;
  }

  /**
   * Sends an attempt that is on record. Returns the result of another owner when that one has sent it.
   * @throws SpApiError when Amazon fails and nothing was sold, and the attempt is an INTENT again; StoreError.
   */
  async send(
    prepared: PreparedPurchase,
    attempt: PurchaseAttempt,
    first: Choice,
    priority: CallPriority,
  ): Promise<BuyShippingResult> {
    const { store, leaseMs } = this.#dependencies;
    const passes = marksPassed(prepared.input);
    const sending = new PurchaseSending(store.purchases, attempt, { leaseMs, passes });
    let stops = 0;
    for (let choice = first; ;) {
      try {
        return await this.#attempt(prepared, attempt, choice, priority, sending);
      } catch (error) {
        const stopped = stoppedIn(error);
        if (stopped) {
          const refusal = await this.#steps.refusalOfStopped(prepared.input, stopped, choice);
          if (refusal) return refusal;
          stops += 1;
          if (stops < MOST_STOPS) continue;
          throw error;
        }
        const result = await this.#failed(prepared, choice, error, sending);
        if (!(result instanceof OfferExpired)) return result;
        // An expired offer is replaced once, by a fresh one that is as good.
        const fresh =
          choice === first ? await this.#replacement(prepared, choice).catch(() => null) : null;
        if (!fresh) return this.#reject(prepared, result, error, choice, sending);
        choice = fresh;
      }
    }
  }

  /** Returns a fresh offer in place of an expired one; null when none is as good, or a guard stops it. */
  async #replacement(prepared: PreparedPurchase, expired: Choice): Promise<Choice | null> {
    const fresh = await prepared.replace(expired);
    return fresh && !(await this.#steps.isGuarded(prepared.input, fresh)) ? fresh : null;
  }

  async #attempt(
    prepared: PreparedPurchase,
    id: PurchaseId,
    choice: Choice,
    priority: CallPriority,
    sending: PurchaseSending,
  ): Promise<BuyShippingResult> {
    const { provider, caller, shipments, store, replies } = this.#dependencies;
    const bought = await provider.buy(prepared.order(choice), {
      priority,
      meter: caller.meter,
      beforeSend: async () => {
        replies.assertRecorded();
        await sending.begin(choice);
      },
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
    const { shipmentId } = shipment;
    if (!(await replies.record(() => store.purchases.purchased(claim, sold))))
      return PurchaseOutcomeUnknown.unrecorded(id, shipmentId);
    return new ShippingPurchased({
      key: id.key,
      sellerId: id.sellerId,
      shipmentId,
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
    const refusal = prepared.refusal(error, choice);
    if (refusal instanceof OfferExpired) return refusal;
    if (refusal) return this.#reject(prepared, refusal, error, choice, sending);
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
    const { store, replies } = this.#dependencies;
    await replies.record(() => store.purchases.unknown(claim, detail));
    return new PurchaseOutcomeUnknown(claim, upstream);
  }

  async #reject(
    prepared: PreparedPurchase,
    refusal: BuyShippingResult,
    error: unknown,
    choice: Choice,
    { claim }: PurchaseSending,
  ): Promise<BuyShippingResult> {
    if (!claim || !('code' in refusal) || !(error instanceof SpApiError)) return refusal;
    const rejection = rejectionByAmazon(prepared.input, refusal, error, choice.carrierName);
    const { replies, store } = this.#dependencies;
    await replies.record(() => store.purchases.rejected(claim, rejection));
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
  async #unsent(error: unknown, input: PurchaseRequest): Promise<BuyShippingResult> {
    const cause = error instanceof SpApiError ? error.cause : null;
    if (cause instanceof ClaimLost && cause.purchase)
      return this.#steps.replay(cause.purchase, input);
    throw cause instanceof StoreError ? cause : error;
  }
}

/** Returns the attempt that a mark of its order, or its batch, stopped. Null for another failure. */
function stoppedIn(error: unknown): CurrentPurchase | null {
  const cause = error instanceof SpApiError ? error.cause : error;
  return cause instanceof AttemptStopped ? cause.purchase : null;
}
