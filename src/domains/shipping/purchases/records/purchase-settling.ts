import { issuesOf } from '../../../../graph/input-issues.js';
import { isSameTracking } from '../../../../graph/tracking-number.js';
import { InputIssue, InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { Caller } from '../../../../sp-api/calls/caller.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { nullWhenUnknown } from '../../../../sp-api/calls/entity-answer.js';
import type {
  CurrentPurchase,
  PurchaseRecord,
  SoldShipment,
} from '../../../../store/purchases/purchase.js';
import type { ResolutionOutcome } from '../../../../store/purchases/settle-purchase.js';
import type { Store } from '../../../../store/store.js';
import type { ProviderShipment, ShipmentFacts } from '../../carriers/label-provider.js';
import type { SeenShipments } from '../../shipments/seen-shipments.js';
import type { ShipmentLoader } from '../../shipments/shipment.loader.js';
import { sameItems } from '../reconcile/evidence-match.js';
import { lookAtOrder, soldInPackage } from '../reconcile/evidence-order.js';
import { isTrackingOfAnother } from '../reconcile/evidence-tracking.js';
import { PurchaseResolution } from './purchase.input.js';
import type { AttachShipmentInput, ResolvePurchaseInput } from './purchase.input.js';
import { readPurchase } from './purchase.mapper.js';
import { PurchaseNotUnsettled, PurchaseResolved, ShipmentAttached } from './purchase.result.js';
import type { AttachShipmentResult, ResolvePurchaseResult } from './purchase.result.js';

export interface SettlingDependencies {
  readonly client: SellerClient;
  readonly store: Store;
  readonly shipments: ShipmentLoader;
  readonly seen: SeenShipments;
  readonly caller: Caller;
}

type Refusal = InvalidInput | NotFound | PurchaseNotUnsettled;

const SHIPMENT = ['input', 'shipmentId'];
const TRACKING = ['input', 'trackingNumber'];

/** Settles one seller's purchases as a person has found out, and checks what the person says with Amazon. */
export class PurchaseSettling {
  readonly #dependencies: SettlingDependencies;

  constructor(dependencies: SettlingDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Settles a purchase with an unknown outcome, or revises what a person settled. Cost: one getShipment (1/s) for a shipment id,
   * one getOrder (0.5/s) for a tracking number.
   * @throws SpApiError
   */
  async resolve(input: ResolvePurchaseInput): Promise<ResolvePurchaseResult> {
    const issues = [...issuesOf(input), ...contradictions(input)];
    if (issues.length > 0) return new InvalidInput(issues);
    const row = await this.#find(input.key);
    if (!row) return unknownKey(input.key, 'key');
    if (input.as === PurchaseResolution.NOT_PURCHASED) return this.#resolveAsNot(input, row);
    if (!isOpen(row, input)) return PurchaseNotUnsettled.notUnknown(input.key, readPurchase(row));
    const proof = await this.#proof(input, row);
    if ('message' in proof) return proof;
    const { by, why, revise, shipmentId } = input;
    const settled = await this.#dependencies.store.purchases.resolve(row, {
      as: 'PURCHASED',
      settler: 'PERSON',
      by,
      why,
      revise,
      sold: proof.sold,
      sending: row.attempts,
    });
    const result = resolution(input.key, shipmentId, settled);
    if (result instanceof PurchaseResolved && proof.shipment) {
      await this.#dependencies.seen.note(proof.shipment);
      const now = await this.#find(input.key);
      if (now) return new PurchaseResolved({ purchase: readPurchase(now) });
    }
    return result;
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
    if (!before) return unknownKey(key, 'purchaseId');
    if (before.shipmentId === shipmentId)
      return new ShipmentAttached({ purchase: readPurchase(before) });
    if (before.state !== 'PURCHASED' || before.shipmentId !== null)
      return PurchaseNotUnsettled.hasNoRoom(readPurchase(before));
    const found = await this.#shipmentFor(before, shipmentId, before.trackingId);
    if ('message' in found) return found;
    const why = 'A client named it; it is of the order and agrees with what the purchase has.';
    const { store, seen } = this.#dependencies;
    // The read may have attached it already: that changes nothing here.
    const attached = await store.purchases.attachShipment(before, found.sold, {
      by: 'client',
      why,
    });
    const now = readPurchase(attached.purchase ?? before);
    if (attached.outcome === 'shipment-taken')
      return PurchaseNotUnsettled.shipmentTaken(shipmentId, key, now);
    if (attached.outcome === 'refused') return PurchaseNotUnsettled.hasNoRoom(now);
    await seen.note(found);
    return new ShipmentAttached({ purchase: readPurchase((await this.#find(key)) ?? before) });
  }

  #find(key: string): Promise<CurrentPurchase | null> {
    const { client, store } = this.#dependencies;
    return store.purchases.find({ sellerId: client.sellerId, key });
  }

  async #resolveAsNot(
    input: ResolvePurchaseInput,
    row: CurrentPurchase,
  ): Promise<ResolvePurchaseResult> {
    const { by, why, revise, key } = input;
    const { purchases } = this.#dependencies.store;
    const settled =
      row.state === 'INTENT'
        ? await purchases.withdraw(row, {
            code: 'PURCHASE_REJECTED',
            message: `Withdrawn by ${by}: ${why}`,
          })
        : await purchases.resolve(row, {
            as: 'NOT_PURCHASED',
            settler: 'PERSON',
            by,
            why,
            revise,
            sending: row.attempts,
          });
    return resolution(key, null, settled);
  }

  /** Returns what the ledger records of the label, as far as Amazon shows it. */
  async #proof(
    { shipmentId, trackingNumber, force }: ResolvePurchaseInput,
    row: PurchaseRecord,
  ): Promise<Refusal | Proof> {
    if (shipmentId) {
      const found = await this.#shipmentFor(row, shipmentId, null);
      return 'message' in found ? found : { sold: found.sold, shipment: found };
    }
    return trackingNumber
      ? this.#packageFor(row, trackingNumber, force)
      : { sold: {}, shipment: null };
  }

  /** Reads the package with a tracking number. Returns why it cannot be the one of a purchase, else what it shows. */
  async #packageFor(
    row: PurchaseRecord,
    trackingNumber: string,
    force: boolean,
  ): Promise<PurchaseNotUnsettled | Proof> {
    const { client, store, caller } = this.#dependencies;
    const taken = await isTrackingOfAnother(store, row, trackingNumber);
    if (taken) return PurchaseNotUnsettled.trackingTaken(trackingNumber, readPurchase(row));
    const { signal, onReport } = caller;
    const options = { priority: 'query', signal, onReport } as const;
    const asked = lookAtOrder(client, row.amazonOrderId, options);
    const order = await nullWhenUnknown('order', row.amazonOrderId, asked);
    const seen = order?.packages.find((one) => isSameTracking(one.trackingId, trackingNumber));
    if (seen) return { sold: soldInPackage(seen), shipment: null };
    return force
      ? { sold: { trackingId: trackingNumber.trim() }, shipment: null }
      : PurchaseNotUnsettled.trackingUnknown(trackingNumber, readPurchase(row));
  }

  /**
   * Reads a shipment past all caches. Returns why it cannot be the one of a purchase, else the shipment.
   * @param trackingId the number that it must have; null for any.
   */
  async #shipmentFor(
    row: PurchaseRecord,
    shipmentId: string,
    trackingId: string | null,
  ): Promise<NotFound | PurchaseNotUnsettled | ProviderShipment> {
    const { store, shipments } = this.#dependencies;
    const found = await shipments.answered(shipmentId);
    if (!found) return new NotFound(`Amazon knows no shipment ${shipmentId}.`, SHIPMENT);
    const { facts } = found;
    const difference = differenceOf({ ...row, trackingId }, facts);
    if (difference === null) return found;
    const holders = await store.purchases.byShipment(row.sellerId, shipmentId);
    const holder = holders.find(({ key }) => key !== row.key);
    return holder
      ? PurchaseNotUnsettled.shipmentTaken(shipmentId, row.key, readPurchase(holder))
      : PurchaseNotUnsettled.shipmentDiffers(shipmentId, difference, readPurchase(row));
  }
}

interface Proof {
  readonly sold: Partial<SoldShipment>;
  /** Null when none was named. */
  readonly shipment: ProviderShipment | null;
}

/** Returns what of a shipment contradicts a purchase, as the end of a sentence. Null when nothing does. Absent facts do not. */
function differenceOf(
  {
    amazonOrderId,
    items,
    trackingId,
  }: Pick<PurchaseRecord, 'amazonOrderId' | 'items' | 'trackingId'>,
  facts: ShipmentFacts,
): string | null {
  if (facts.amazonOrderId !== null && facts.amazonOrderId !== amazonOrderId)
    return `belongs to the order ${facts.amazonOrderId}, and the purchase to the order ${amazonOrderId}`;
  if (facts.items !== null && !sameItems(items, facts.items))
    return 'does not hold exactly the items of the purchase';
  return trackingId !== null && !isSameTracking(trackingId, facts.trackingId)
    ? `does not have the tracking number ${trackingId} of the purchase`
    : null;
}

function contradictions(input: ResolvePurchaseInput): InputIssue[] {
  const { shipmentId, trackingNumber, force } = input;
  if (input.as === PurchaseResolution.NOT_PURCHASED) {
    const accepted = 'left out when `as` is NOT_PURCHASED: a purchase with a shipment was sold';
    return [
      ...(shipmentId ? [new InputIssue(SHIPMENT, accepted)] : []),
      ...(trackingNumber ? [new InputIssue(TRACKING, accepted)] : []),
    ];
  }
  if (shipmentId || trackingNumber || force) return [];
  const accepted =
    'given when `as` is PURCHASED, or `trackingNumber` in its place, which Seller Central shows; without both set `force`';
  return [new InputIssue(SHIPMENT, accepted)];
}

/** Tells whether a person may settle a purchase. A withdrawn one was never sent, so nothing of it can be revised. */
function isOpen(
  { state, settledBy, sentAt }: PurchaseRecord,
  { revise }: ResolvePurchaseInput,
): boolean {
  return state === 'UNKNOWN' || (revise && settledBy === 'PERSON' && sentAt !== null);
}

function unknownKey(key: string, field: string): NotFound {
  return new NotFound(`No purchase has the key ${JSON.stringify(key)}.`, ['input', field]);
}

function resolution(
  key: string,
  shipmentId: string | null | undefined,
  { outcome, purchase }: ResolutionOutcome,
): ResolvePurchaseResult {
  const now = purchase && readPurchase(purchase);
  if (now && outcome === 'done') return new PurchaseResolved({ purchase: now });
  return now && outcome === 'shipment-taken'
    ? PurchaseNotUnsettled.shipmentTaken(shipmentId ?? '', key, now)
    : PurchaseNotUnsettled.notUnknown(key, now);
}
