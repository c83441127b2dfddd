import { isSameTracking } from '../../../store/tracking-number.js';
import type { PurchaseRecord } from '../../../store/purchases/purchase.js';
import type { Store } from '../../../store/store.js';
import type { ProviderShipment } from '../carriers/label-provider.js';
import { readPurchase, refundStateOf } from '../purchases/records/purchase.mapper.js';
import { RefundState } from '../purchases/records/purchase.type.js';
import { knownCancellationOf, PERHAPS_CANCELLED } from './known-cancellation.js';
import type { KnownCancellation } from './known-cancellation.js';
import { EVIDENCE_KINDS, existingShipmentIds } from '../purchases/reconcile/evidence-kind.js';
import { mismatch, sameItems, SENDING_WINDOW } from '../purchases/reconcile/evidence-match.js';
import { refundNews } from '../purchases/refunds/refund-news.js';

const WHY = 'It was read, and it is of the order, has its items and its tracking number.';

/**
 * Records in the ledger what Amazon shows of one seller's shipments: the id of a shipment whose purchase lacks it, the state of the
 * refund, and a shipment that a purchase with an unknown outcome may have bought. Ignores all others. Costs no call.
 */
export class SeenShipments {
  readonly #purchases: Store['purchases'];
  readonly #sellerId: string;
  readonly #now: () => number;

  constructor({ purchases }: Pick<Store, 'purchases'>, sellerId: string, now: () => number) {
    this.#purchases = purchases;
    this.#sellerId = sellerId;
    this.#now = now;
  }

  /**
   * Returns the shipment's cancellation in the ledger after it, or null when the ledger fails: that must not hide
   * what Amazon answered, and the next read records it.
   */
  async note(seen: ProviderShipment): Promise<KnownCancellation | null> {
    const holders = await this.#record(seen).catch(() => null);
    if (holders === null) return null;
    const known = knownCancellationOf(holders.map(readPurchase));
    const shown = refundStateOf(seen.refundState);
    const isCancelled = shown === RefundState.PENDING || shown === RefundState.APPLIED;
    return {
      refundState: shown ?? known.refundState,
      isCancelling: !isCancelled && known.isCancelling,
    };
  }

  /**
   * Returns the cancellations of shipments in the ledger, by id, with one statement. Omits shipments that were not
   * bought here.
   */
  async cancellations(
    shipmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, KnownCancellation>> {
    if (shipmentIds.length === 0) return new Map();
    try {
      const rows = await this.#purchases.byShipments(this.#sellerId, shipmentIds);
      const byId = Map.groupBy(rows, ({ shipmentId }) => shipmentId ?? '');
      return new Map(
        [...byId].map(([id, holders]) => [id, knownCancellationOf(holders.map(readPurchase))]),
      );
    } catch {
      // A ledger that cannot be read must not hide what Amazon has.
      return new Map(shipmentIds.map((id) => [id, PERHAPS_CANCELLED]));
    }
  }

  async #record(seen: ProviderShipment): Promise<readonly PurchaseRecord[]> {
    const { shipmentId } = seen.facts;
    const known = await this.#purchases.byShipment(this.#sellerId, shipmentId);
    const holders = known.length > 0 ? known : await this.#attached(seen);
    for (const holder of holders) await this.#follow(holder, seen.refundState);
    if (holders.length === 0) await this.#remember(seen);
    return holders;
  }

  /** Lets the search for evidence read a shipment that may be the label of a purchase with an unknown outcome. */
  async #remember({ facts }: ProviderShipment): Promise<void> {
    const { amazonOrderId, shipmentId } = facts;
    if (amazonOrderId === null) return;
    const ofOrder = await this.#purchases.byOrder(this.#sellerId, amazonOrderId);
    for (const purchase of ofOrder) {
      if (purchase.state !== 'UNKNOWN' || mismatch(purchase, facts, SENDING_WINDOW) !== null)
        continue;
      if (existingShipmentIds(await this.#purchases.evidence(purchase)).includes(shipmentId))
        continue;
      await this.#purchases.addEvidence(purchase, {
        kind: EVIDENCE_KINDS.shipmentSeen,
        detail: { shipmentIds: [shipmentId] },
        by: 'shipment read',
      });
      await this.#purchases.reconcileAgain(purchase, this.#now());
    }
  }

  /** Gives the shipment to the only purchase that can have bought it and lacks an id. */
  async #attached({ facts, sold }: ProviderShipment): Promise<PurchaseRecord[]> {
    const { amazonOrderId, items, trackingId } = facts;
    if (amazonOrderId === null || items === null || trackingId === null) return [];
    const ofOrder = await this.#purchases.byOrder(this.#sellerId, amazonOrderId);
    const fitting = ofOrder.filter(
      (purchase) =>
        purchase.state === 'PURCHASED' &&
        purchase.shipmentId === null &&
        isSameTracking(purchase.trackingId, trackingId) &&
        sameItems(purchase.items, items),
    );
    const [purchase] = fitting;
    if (!purchase || fitting.length > 1) return [];
    const by = { by: 'shipment read', why: WHY };
    const attached = await this.#purchases.attachShipment(purchase, sold, by);
    return attached.outcome === 'done' ? [attached.purchase] : [];
  }

  async #follow(purchase: PurchaseRecord, state: ProviderShipment['refundState']): Promise<void> {
    const news = refundNews(state, this.#now());
    if (news && news.state !== purchase.refund?.state)
      await this.#purchases.refundState(purchase, news);
  }
}
