import { issuesOf } from '../../../../graph/input-issues.js';
import { InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { nullWhenUnknown } from '../../../../sp-api/calls/entity-answer.js';
import type {
  CurrentPurchase,
  PurchaseRecord,
  SoldShipment,
} from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import { isSameTracking, withoutBlanks } from '../../../../store/tracking-number.js';
import type { ProviderShipment } from '../../carriers/label-provider.js';
import type { SeenShipments } from '../../shipments/seen-shipments.js';
import type { ShipmentLoader } from '../../shipments/shipment.loader.js';
import { EVIDENCE_KINDS } from '../reconcile/evidence-kind.js';
import { packageThatMayBe } from '../reconcile/evidence-judge.js';
import { CAUTIOUS_WINDOW } from '../reconcile/evidence-match.js';
import { inWords, lookAtOrder, soldInPackage } from '../reconcile/evidence-order.js';
import type { SeenOrder } from '../reconcile/evidence-order.js';
import { otherKeyWithTracking } from '../reconcile/evidence-tracking.js';
import type { AttachShipmentInput, SettlePurchaseInput } from './purchase.input.js';
import { readPurchase } from './purchase.mapper.js';
import { EvidenceDisagrees, PurchaseNotUnsettled } from './purchase.result.js';
import type { AttachShipmentResult, Named, SettlePurchaseResult } from './purchase.result.js';
import { Purchase } from './purchase.type.js';
import {
  differenceOf,
  isOpen,
  outcomeIssues,
  resolution,
  SHIPMENT,
  TRACKING,
  unknownKey,
  withAdvice,
} from './settling.rules.js';
import { refundNews } from '../refunds/refund-news.js';

export interface SettlingDependencies {
  readonly client: SellerClient;
  readonly store: Store;
  readonly shipments: ShipmentLoader;
  readonly seen: SeenShipments;
  readonly caller: Caller;
  /** Name of the person or program that says it. An input does not name its author. */
  readonly actor: string;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
}

type Refusal = EvidenceDisagrees | NotFound;

const ATTACHED = ['input', 'shipmentId'];

/** Settles one seller's purchases as a person has found out, and checks what the person says with Amazon. */
export class PurchaseSettling {
  readonly #dependencies: SettlingDependencies;

  constructor(dependencies: SettlingDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Settles a purchase with an unknown outcome, or revises what a person settled. Cost: one getShipment (1/s) for a shipment id,
   * one getOrder (0.5/s) for a tracking number, and for a purchase that was not made.
   * @throws SpApiError
   */
  async settle(input: SettlePurchaseInput): Promise<SettlePurchaseResult> {
    const issues = [...issuesOf(input), ...outcomeIssues(input)];
    if (issues.length > 0) return new InvalidInput(issues);
    const { purchaseId: key, outcome, why, revise } = input;
    // A ledger that lacks purchases cannot say that one is unknown, or has its outcome.
    this.#dependencies.store.purchases.assertAllowed();
    const row = await this.#find(key);
    if (!row) return unknownKey(key);
    const by = this.#dependencies.actor;
    const said = { by, why, revise };
    if (row.state === 'INTENT' && outcome.notPurchased) return this.#withdraw(said, row);
    if (!isOpen(row, input)) return PurchaseNotUnsettled.notUnknown(key, readPurchase(row));
    if (outcome.notPurchased) return this.#settleAsNot(said, row, input.force);
    const proof = await this.#proof(input, row);
    if ('message' in proof) return this.#unlessSettled(row, proof);
    const settled = await this.#settleAsSold(said, row, proof);
    const result = resolution(row, outcome.shipmentId, settled);
    if (result instanceof Purchase && proof.shipment) {
      await this.#dependencies.seen.note(proof.shipment);
      const now = await this.#find(key);
      if (now) return readPurchase(now);
    }
    return result;
  }

  #settleAsSold(said: Said, row: CurrentPurchase, { sold, shipment }: Proof) {
    const refund = refundNews(shipment?.refundState ?? null, this.#dependencies.now());
    return this.#dependencies.store.purchases.resolve(row, {
      as: 'PURCHASED',
      settler: 'PERSON',
      ...said,
      sold,
      ...(refund && { refund }),
      sending: row.attempts,
    });
  }

  /**
   * Records the shipment of a purchase that lacks its id. A repetition changes nothing. Cost: one getShipment (1/s).
   * @throws SpApiError
   */
  async attach(input: AttachShipmentInput): Promise<AttachShipmentResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { purchaseId: key, shipmentId } = input;
    const before = await this.#find(key);
    if (before?.shipmentId === shipmentId) return readPurchase(before);
    this.#dependencies.store.purchases.assertAllowed();
    if (!before) return unknownKey(key);
    if (before.state !== 'PURCHASED' || before.shipmentId !== null)
      return PurchaseNotUnsettled.hasNoRoom(readPurchase(before));
    const named = { text: shipmentId, path: ATTACHED };
    const found = await this.#shipmentFor(before, named, before.trackingId);
    if ('message' in found) return found;
    const why = 'A client named it; it is of the order and agrees with what the purchase has.';
    const { store, seen } = this.#dependencies;
    const attached = await store.purchases.attachShipment(before, found.sold, {
      by: this.#dependencies.actor,
      why,
    });
    const now = readPurchase(attached.purchase ?? before);
    if (attached.outcome === 'shipment-taken')
      return EvidenceDisagrees.shipmentTaken(named, readPurchase(before), now);
    if (attached.outcome === 'refused') return PurchaseNotUnsettled.hasNoRoom(now);
    await seen.note(found);
    return readPurchase((await this.#find(key)) ?? before);
  }

  /** While Amazon was read, evidence may have settled the purchase. The client must not take the earlier state for the present one. */
  async #unlessSettled(before: CurrentPurchase, refusal: Refusal): Promise<SettlePurchaseResult> {
    const now = await this.#find(before.key);
    return now && now.state !== before.state
      ? PurchaseNotUnsettled.notUnknown(before.key, readPurchase(now))
      : refusal;
  }

  #find(key: string): Promise<CurrentPurchase | null> {
    const { client, store } = this.#dependencies;
    return store.purchases.find({ sellerId: client.sellerId, key });
  }

  async #withdraw({ by, why }: Said, row: CurrentPurchase): Promise<SettlePurchaseResult> {
    const { purchases } = this.#dependencies.store;
    const message = 'A person withdrew the purchase.';
    const withdrawn = await purchases.withdraw(row, { code: 'PURCHASE_REJECTED', message });
    if (withdrawn.outcome === 'done')
      await purchases.addEvidence(row, { kind: EVIDENCE_KINDS.withdrawn, detail: { why }, by });
    return resolution(row, null, withdrawn);
  }

  async #settleAsNot(
    { by, why, revise }: Said,
    row: CurrentPurchase,
    force: boolean,
  ): Promise<SettlePurchaseResult> {
    const refusal = force ? null : await this.#signOfSale(row);
    if (refusal) return this.#unlessSettled(row, refusal);
    const settled = await this.#dependencies.store.purchases.resolve(row, {
      as: 'NOT_PURCHASED',
      settler: 'PERSON',
      by,
      why,
      revise,
      sending: row.attempts,
    });
    return resolution(row, null, settled);
  }

  /** Returns the refusal when the order has a package that may be the label: its items would be sold a second label. */
  async #signOfSale(row: PurchaseRecord): Promise<EvidenceDisagrees | null> {
    const { store } = this.#dependencies;
    try {
      const order = await this.#order(row);
      const packages = order?.packages ?? [];
      const found = await packageThatMayBe({ store, window: CAUTIOUS_WINDOW }, row, packages);
      return found && EvidenceDisagrees.mayBeSold(inWords(found), readPurchase(row));
    } catch (error) {
      throw withAdvice(error);
    }
  }

  #order({ amazonOrderId }: PurchaseRecord): Promise<SeenOrder | null> {
    const { client, caller } = this.#dependencies;
    const { signal, meter } = caller;
    // As a purchase: what guards against a second label must not wait behind reads.
    const asked = lookAtOrder(client, amazonOrderId, { priority: 'mutation', signal, meter });
    return nullWhenUnknown('order', amazonOrderId, asked);
  }

  /** Returns what the ledger records of the label, as far as Amazon shows it. */
  async #proof(
    { outcome, force }: SettlePurchaseInput,
    row: PurchaseRecord,
  ): Promise<Refusal | Proof> {
    const { shipmentId, trackingNumber } = outcome;
    if (!shipmentId) return this.#packageFor(row, trackingNumber ?? '', force);
    const found = await this.#shipmentFor(row, { text: shipmentId, path: SHIPMENT }, null);
    return 'message' in found ? found : { sold: found.sold, shipment: found };
  }

  /** Reads the package with a tracking number. Returns why it cannot be the one of a purchase, else what it shows. */
  async #packageFor(
    row: PurchaseRecord,
    trackingNumber: string,
    force: boolean,
  ): Promise<EvidenceDisagrees | Proof> {
    const { store } = this.#dependencies;
    const named = { text: trackingNumber, path: TRACKING };
    const other = await otherKeyWithTracking(store, row, trackingNumber);
    if (other !== null) {
      const holder = await this.#find(other);
      return EvidenceDisagrees.trackingTaken(
        named,
        readPurchase(row),
        holder && readPurchase(holder),
      );
    }
    const order = await this.#order(row);
    const seen = order?.packages.find((one) => isSameTracking(one.trackingId, trackingNumber));
    if (seen) return { sold: soldInPackage(seen), shipment: null };
    return force
      ? { sold: { trackingId: withoutBlanks(trackingNumber) }, shipment: null }
      : EvidenceDisagrees.trackingUnknown(named, readPurchase(row));
  }

  /**
   * Reads a shipment past all caches. Returns why it cannot be the one of a purchase, else the shipment.
   * @param trackingId the number that it must have; null for any.
   */
  async #shipmentFor(
    row: PurchaseRecord,
    named: Named,
    trackingId: string | null,
  ): Promise<EvidenceDisagrees | NotFound | ProviderShipment> {
    const { store, shipments, seen } = this.#dependencies;
    const { text: shipmentId, path } = named;
    const found = await shipments.answered(shipmentId);
    if (!found) return new NotFound(`Amazon knows no shipment ${shipmentId}.`, [...path]);
    const { facts } = found;
    const difference = differenceOf({ ...row, trackingId }, facts);
    if (difference === null) return found;
    // It may be the shipment of another purchase.
    await seen.note(found);
    // By Amazon's id: Amazon may read the one that was given in another form.
    const holders = await store.purchases.byShipment(row.sellerId, facts.shipmentId);
    const holder = holders.find(({ key }) => key !== row.key);
    return holder
      ? EvidenceDisagrees.shipmentTaken(named, readPurchase(row), readPurchase(holder))
      : EvidenceDisagrees.shipmentDiffers(named, difference, readPurchase(row));
  }
}

/** What a person said, without the outcome. */
interface Said extends Pick<SettlePurchaseInput, 'why' | 'revise'> {
  readonly by: string;
}

interface Proof {
  readonly sold: Partial<SoldShipment>;
  /** Null when none was named. */
  readonly shipment: ProviderShipment | null;
}
