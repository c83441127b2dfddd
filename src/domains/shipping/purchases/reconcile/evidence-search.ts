import type { Clock } from '../../../../runtime/clock.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import type {
  Evidence,
  PurchaseRecord,
  SoldShipment,
} from '../../../../store/purchases/purchase.js';
import type { RefundNews } from '../../../../store/purchases/follow-up.js';
import type { Store } from '../../../../store/store.js';
import type { EvidenceFinding } from '../background-event.js';
import { refundNews } from '../refunds/refund-news.js';
import { foreignOrder, lookAtShipment, shipmentEvidence } from './evidence-existing.js';
import type { SeenShipment } from './evidence-existing.js';
import { EVIDENCE_KINDS, existingShipmentIds, isOldNews } from './evidence-kind.js';
import { indistinct, isOfNoPurchase, judged, OPEN_OBJECTIONS, unusable } from './evidence-judge.js';
import type { Judge } from './evidence-judge.js';
import type { Objection, SendingWindow } from './evidence-match.js';
import { inWords, lookAtOrder, orderEvidence, soldInPackage } from './evidence-order.js';

const BY = 'reconciler';

// An order has a handful of shipments.
const MOST_SHIPMENTS = 10;
// Checks, about twenty minutes, during which a named shipment that Amazon does not show is awaited: it has the label.
const PATIENT_LOOKS = 5;

interface SearchDependencies {
  readonly store: Pick<Store, 'purchases' | 'confirmations'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface SearchOptions extends SendingWindow {
  readonly timeoutMs: number;
}

/** Searches for the label of an UNKNOWN purchase. It reads from Amazon first and from the ledger after that. */
export class EvidenceSearch {
  readonly #dependencies: SearchDependencies;
  readonly #options: SearchOptions;
  readonly #judge: Judge;

  constructor(dependencies: SearchDependencies, options: SearchOptions) {
    this.#dependencies = dependencies;
    this.#judge = { store: dependencies.store, window: options };
    this.#options = options;
  }

  /**
   * Settles the purchase if a find can only belong to it. Records the finds when they have changed.
   * @throws SpApiError when the calls failed, which is no evidence; StoreError.
   */
  async settle(
    purchase: PurchaseRecord,
    client: SellerClient,
    signal: AbortSignal,
  ): Promise<EvidenceFinding> {
    const evidence = await this.#dependencies.store.purchases.evidence(purchase);
    const options = { timeoutMs: this.#options.timeoutMs, signal };
    const ofShipments = await this.#trySettleByShipment(purchase, evidence, client, options);
    // While shipments are in doubt, a package of one of two similar shipments must not settle the purchase.
    if (ofShipments !== 'nothing') return ofShipments;
    return this.#trySettleByPackage(purchase, evidence, client, options);
  }

  /**
   * Searches for the label of a purchase that a person settled as not made. A find changes nothing but the evidence: only a
   * person revises the word of a person.
   * @throws SpApiError when the call failed; StoreError.
   */
  async contradict(
    purchase: PurchaseRecord,
    client: SellerClient,
    signal: AbortSignal,
  ): Promise<EvidenceFinding> {
    const { timeoutMs } = this.#options;
    const options = { priority: 'bulk', timeoutMs, signal } as const;
    const order = await lookAtOrder(client, purchase.amazonOrderId, options);
    if (!order) return 'nothing';
    const objections = await judged(this.#judge, purchase, order.packages, indistinct);
    const found = [...objections].find(([, objection]) => isOfNoPurchase(objection))?.[0];
    if (!found) return whatElse(objections);
    const why = `A person settled the purchase as not made, but the order has ${inWords(found)}, which was created while this purchase was sent, holds exactly its items, and is no other purchase's. If it is this label, correct it with \`settlePurchase\` and \`revise\`.`;
    const evidence = await this.#dependencies.store.purchases.evidence(purchase);
    const detail = { ...orderEvidence(order, purchase, objections), why };
    await this.#keep(purchase, evidence, EVIDENCE_KINDS.soldNevertheless, detail);
    return 'contradiction';
  }

  async #trySettleByShipment(
    purchase: PurchaseRecord,
    evidence: readonly Evidence[],
    client: SellerClient,
    options: { readonly timeoutMs: number; readonly signal: AbortSignal },
  ): Promise<EvidenceFinding> {
    const seen = await this.#namedShipments(purchase, client, options);
    if (seen.length === 0) return 'nothing';
    const objections = await judged(this.#judge, purchase, seen, foreignOrder.bind(null, purchase));
    const found = only(objections);
    const kind = found ? EVIDENCE_KINDS.shipmentFound : EVIDENCE_KINDS.shipmentsChecked;
    await this.#keep(purchase, evidence, kind, shipmentEvidence(objections));
    if (!found) return whatElse(objections);
    const { sold } = found.answered;
    const why = `Shipment ${sold.shipmentId}, which Amazon named, was created while this purchase was sent, holds exactly its items, and can be no other purchase's.`;
    const refund = refundNews(found.answered.refundState, this.#dependencies.clock.now());
    const settled = await this.#resolve(purchase, sold, why, refund);
    if (settled === null) return 'ambiguous';
    // A late reply has settled it meanwhile, and does not know the refund.
    if (refund && settled.refund === null && settled.shipmentId === sold.shipmentId)
      await this.#dependencies.store.purchases.refundState(purchase, refund);
    return 'shipment-found';
  }

  async #trySettleByPackage(
    purchase: PurchaseRecord,
    evidence: readonly Evidence[],
    client: SellerClient,
    options: { readonly timeoutMs: number; readonly signal: AbortSignal },
  ): Promise<EvidenceFinding> {
    const order = await lookAtOrder(client, purchase.amazonOrderId, {
      priority: 'bulk',
      ...options,
    });
    if (!order) return 'nothing';
    const objections = await judged(this.#judge, purchase, order.packages, unusable);
    const found = only(objections);
    const kind = found ? EVIDENCE_KINDS.packageFound : EVIDENCE_KINDS.orderChecked;
    await this.#keep(purchase, evidence, kind, orderEvidence(order, purchase, objections));
    if (!found) return whatElse(objections);
    const why = `Package ${found.packageReferenceId ?? found.trackingId} of the order was created while this purchase was sent, holds exactly its items, and can be no other purchase's.`;
    const settled = await this.#resolve(purchase, soldInPackage(found), why);
    return settled === null ? 'ambiguous' : 'package-found';
  }

  /** Returns the shipments that Amazon named to any purchase of the order, except for those of a purchase. */
  async #namedShipments(
    purchase: PurchaseRecord,
    client: SellerClient,
    options: { readonly timeoutMs: number; readonly signal: AbortSignal },
  ): Promise<SeenShipment[]> {
    const { purchases } = this.#dependencies.store;
    const { sellerId, amazonOrderId } = purchase;
    const ofOrder = await purchases.byOrder(sellerId, amazonOrderId);
    const evidence = (await Promise.all(ofOrder.map((one) => purchases.evidence(one)))).flat();
    const seen: SeenShipment[] = [];
    for (const id of existingShipmentIds(evidence).slice(0, MOST_SHIPMENTS)) {
      if ((await purchases.byShipment(sellerId, id)).length > 0) continue;
      try {
        const shipment = await lookAtShipment(client, id, options);
        if (shipment) seen.push(shipment);
      } catch (error) {
        if (options.signal.aborted || purchase.evidenceChecks <= PATIENT_LOOKS) throw error;
      }
    }
    return seen;
  }

  async #keep(
    purchase: PurchaseRecord,
    evidence: readonly Evidence[],
    kind: string,
    detail: unknown,
  ): Promise<void> {
    // Checks never end, so rows are added only after a change.
    if (isOldNews(evidence, kind, detail)) return;
    await this.#dependencies.store.purchases.addEvidence(purchase, { kind, detail, by: BY });
  }

  /** Returns the purchase as it is afterwards; null when another one has the shipment. */
  async #resolve(
    purchase: PurchaseRecord,
    sold: Partial<SoldShipment>,
    why: string,
    refund: RefundNews | null = null,
  ): Promise<PurchaseRecord | null> {
    const settled = await this.#dependencies.store.purchases.resolve(purchase, {
      as: 'PURCHASED',
      settler: 'EVIDENCE',
      by: BY,
      why,
      sold,
      ...(refund && { refund }),
      sending: purchase.attempts,
    });
    // `refused`: a late reply or a person has settled the purchase, or it was sent again since.
    return settled.outcome === 'shipment-taken' ? null : (settled.purchase ?? purchase);
  }
}

function only<Seen>(objections: ReadonlyMap<Seen, Objection | null>): Seen | null {
  for (const [one, objection] of objections) if (objection === null) return one;
  return null;
}

function whatElse(objections: ReadonlyMap<unknown, Objection | null>): EvidenceFinding {
  return [...objections.values()].some((objection) => OPEN_OBJECTIONS.includes(objection))
    ? 'ambiguous'
    : 'nothing';
}
