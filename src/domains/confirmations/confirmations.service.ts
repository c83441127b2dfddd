import { isOfKey } from '../../graph/client-batch.js';
import { IdempotencyConflict } from '../../graph/idempotency-conflict.type.js';
import { refusalOrThrow, unknownAtAmazon } from '../../graph/upstream-refusal.js';
import { InputIssue, InvalidInput, RejectedByAmazon } from '../../graph/user-error.type.js';
import type { InputWarning, NotFound } from '../../graph/user-error.type.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import type {
  ConfirmationBatchRecord,
  ConfirmationRefusal,
  PackageConfirmation,
} from '../../store/confirmations/confirmation.js';
import type { Author } from '../../store/authors/author.js';
import { heldUnits } from '../../store/confirmations/held-units.js';
import { StoreError } from '../../store/engine/store-error.js';
import type { ConfirmationStore } from '../../store/confirmations/confirmation-store.js';
import { confirmByApi, ORDER_ID, refusedForLabel } from './api-confirmation.js';
import { unknownOrder } from '../../graph/unknown-order.js';
import { ConfirmationRouteChoice } from './confirm-shipment.input.js';
import type { ConfirmShipmentInput, ConfirmShipmentsInput } from './confirm-shipment.input.js';
import { ConfirmationOutcomeUnknown, FailedConfirmation } from './confirm-shipment.result.js';
import type {
  ConfirmShipmentFailure,
  ConfirmShipmentResult,
  ConfirmShipmentsResult,
} from './confirm-shipment.result.js';
import { SingleConfirmations } from './single-confirmation.js';
import type { Outcome, Situation } from './single-confirmation.js';
import { takesFeed } from './confirmation-route.js';
import { batchContent, confirmationContent } from './confirmation-content.js';
import { readConfirmationBatch } from './confirmation.mapper.js';
import type { RuleSetting } from './confirmation.rules.js';
import {
  confirmShipmentIssues,
  confirmShipmentsIssues,
  feedIssues,
  PACKAGE,
  sellerIssues,
} from './confirmation.rules.js';
import { ConfirmationRecords } from './confirmation-records.js';
import { confirmationWarnings } from './confirmation-warnings.js';
import type { SentPackages } from './confirmation-warnings.js';
import { Confirmation } from './confirmation.type.js';
import {
  cancelledLabelIssue,
  heldUnitsIssues,
  knownOrderIssues,
  orderedUnits,
} from './known-order.rules.js';
import { intentsOf } from './confirmation-intents.js';
import type { LabelBeingBought } from './label-being-bought.type.js';
import { refusedConfirmation } from './record-refusal.js';
import type { ConfirmationLookups, ConfirmableOrder, RecordedOrder } from './recorded-packages.js';
import { verify } from './verification.js';
import type { ConfirmationVerification } from './verification.type.js';

export interface ConfirmationsDependencies {
  readonly client: SellerClient;
  /** The seller's, as configured. */
  readonly marketplaceIds: readonly string[];
  readonly store: ConfirmationStore;
  readonly lookups: ConfirmationLookups;
  readonly caller: Caller;
  /** Who requests the confirmations. */
  readonly author: Author;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
  /** Called with orders that have changed at Amazon. */
  readonly onConfirmed: (sellerId: string, amazonOrderIds: readonly string[]) => void;
}

const NOTHING_KNOWN: ConfirmableOrder = {
  placedAt: null,
  orderedQuantities: new Map(),
  hasAllItems: false,
};

/** Confirmations of one seller within one request. Returns expected refusals as results, and throws upstream errors. */
export class SellerConfirmations {
  readonly records: ConfirmationRecords;
  readonly #dependencies: ConfirmationsDependencies;
  readonly #single: SingleConfirmations;

  constructor(dependencies: ConfirmationsDependencies) {
    const { store, client, caller, author } = dependencies;
    this.#dependencies = dependencies;
    this.#single = new SingleConfirmations(store, client.sellerId, author);
    this.records = new ConfirmationRecords(store, client.sellerId, caller);
  }

  /**
   * Confirms one package. Cost: one confirmShipment by the operation, none by the feed. Before that, one getSupplySource for a
   * supply source that is not cached, and one getOrder when the way or the marketplace depends on the order.
   */
  async confirm(input: ConfirmShipmentInput): Promise<ConfirmShipmentResult> {
    const issues = confirmShipmentIssues(input, this.#rules());
    if (issues.length > 0) return new InvalidInput(issues);
    const content = confirmationContent(input.package);
    const { lookups } = this.#dependencies;
    const bought = await lookups.boughtLabel(content);
    if (bought?.isCancelled) return this.#refusedByLedger([cancelledLabelIssue(bought, PACKAGE)]);
    if (bought) return this.#single.needless(content, bought.purchaseKey);
    const stranger = await this.#unknownSupplySource(content);
    if (stranger) return stranger;
    const order = this.#needsOrder(input) ? await lookups.order(content.amazonOrderId) : null;
    if (this.#needsOrder(input) && !order) return unknownOrder(content.amazonOrderId, ORDER_ID);
    const known = await this.#known(content, order);
    const early = knownOrderIssues(content, known, PACKAGE);
    if (early.length > 0) return new InvalidInput(early);
    const earlier = await this.#single.earlier(content.amazonOrderId);
    const isNumbered = Boolean(input.package.packageReferenceId);
    const situation = { known, earlier, isNumbered };
    return takesFeed(input, content, { order, earlier })
      ? this.#recordOne(input, content, situation)
      : this.#confirmByApi(input, content, { order, ...situation });
  }

  /** Records a batch, all or nothing. A background worker sends it. Costs no call. */
  async confirmMany(input: ConfirmShipmentsInput): Promise<ConfirmShipmentsResult> {
    const issues = await confirmShipmentsIssues(input, this.#rules());
    if (issues.some(isOfKey)) return new InvalidInput(issues);
    const { store, client, lookups, author } = this.#dependencies;
    const onRecord = await store.find(client.sellerId, input.key);
    if (issues.length > 0) return onRecord ? conflictWith(onRecord) : this.#refusedByLedger(issues);
    const { contents, fingerprint } = await batchContent(input.packages);
    const orderIds = [...new Set(contents.map(({ amazonOrderId }) => amazonOrderId))];
    const known = await lookups.knownOrders(orderIds);
    const at = (position: number) => ['input', 'packages', String(position)];
    const { intents, ofCancelled } = await intentsOf(contents, input.packages, lookups, at);
    const early = contents.flatMap((content, position) => {
      const order = known.get(content.amazonOrderId);
      return order ? knownOrderIssues(content, order, at(position)) : [];
    });
    early.push(...ofCancelled);
    // A batch that is on record is answered as it is: its orders may have been unknown when it was recorded.
    if (early.length > 0 && !onRecord) return this.#refusedByLedger(early);
    const recorded = await store.record({
      sellerId: client.sellerId,
      batchId: input.key,
      fingerprint,
      author,
      confirmations: intents,
      ordered: orderedUnits(known),
    });
    if (!('batch' in recorded)) return refusedConfirmation(recorded, client.sellerId, at);
    if (recorded.outcome === 'conflict') return conflictWith(recorded.batch);
    return { batch: readConfirmationBatch(recorded.batch), isReplay: recorded.outcome === 'same' };
  }

  /** Returns what is likely to be a mistake in packages that are on record. Costs no call. */
  warnings(sent: SentPackages): Promise<InputWarning[]> {
    return confirmationWarnings(sent, {
      lookups: this.#dependencies.lookups,
      records: this.records,
    });
  }

  /** Compares a confirmation with Amazon's record. Cost: one getOrder (0.5/s), and one getSupplySource unless cached. */
  verify(content: PackageConfirmation): Promise<ConfirmationVerification | null> {
    return verify(this.#dependencies.lookups, content);
  }

  #rules(): RuleSetting {
    const { client, marketplaceIds, now } = this.#dependencies;
    return { sellerId: client.sellerId, marketplaceIds, now: now() };
  }

  /** Returns facts about the order: from Amazon when it was read, else from the index, which costs no call. */
  async #known(
    { amazonOrderId }: PackageConfirmation,
    order: RecordedOrder | null,
  ): Promise<ConfirmableOrder> {
    if (order) return order;
    const known = await this.#dependencies.lookups.knownOrders([amazonOrderId]);
    return known.get(amazonOrderId) ?? NOTHING_KNOWN;
  }

  /** Returns whether the way or the marketplace depends on the order. */
  #needsOrder({ via, package: parcel }: ConfirmShipmentInput): boolean {
    const { address, supplySourceId } = parcel.shipFrom ?? {};
    if (via === ConfirmationRouteChoice.FEED || address) return false;
    if (via === ConfirmationRouteChoice.AUTO && supplySourceId) return true;
    return !parcel.marketplaceId && this.#dependencies.marketplaceIds.length !== 1;
  }

  /** Refuses an unknown supply source early: the feed reports it minutes later, the operation never. */
  async #unknownSupplySource({
    shipFromSupplySourceId: id,
  }: PackageConfirmation): Promise<NotFound | null> {
    if (id === null) return null;
    try {
      if (await this.#dependencies.lookups.supplySource(id)) return null;
    } catch (error) {
      // Amazon refuses a text that cannot be an id. Other errors are thrown again.
      refusalOrThrow(error);
    }
    return unknownAtAmazon('supply source', id, 'package', 'shipFrom', 'supplySourceId');
  }

  async #confirmByApi(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
    { order, ...situation }: Situation & { readonly order: RecordedOrder | null },
  ): Promise<ConfirmShipmentResult> {
    const { known, earlier } = situation;
    const ordered = new Map([[content.amazonOrderId, known.orderedQuantities]]);
    const held = await heldUnits([{ content, purchaseKey: null }], earlier, ordered);
    if (held.length > 0) return this.#refusedByLedger(heldUnitsIssues(held, () => PACKAGE));
    const { marketplaceIds } = this.#dependencies;
    const only = marketplaceIds.length === 1 ? marketplaceIds[0] : null;
    const marketplaceId = input.package.marketplaceId ?? order?.marketplaceId ?? only;
    if (!marketplaceId) {
      const accepted = 'given: Amazon does not tell the marketplace of this order';
      return new InvalidInput([new InputIssue([...PACKAGE, 'marketplaceId'], accepted)]);
    }
    const recorded = await this.#single.beforeSending(content, situation);
    return recorded instanceof Confirmation
      ? this.#send(recorded, content, marketplaceId)
      : this.#refused(recorded);
  }

  /** Sends a recorded confirmation by the operation, and records the outcome. */
  async #send(
    recorded: Confirmation,
    content: PackageConfirmation,
    marketplaceId: string,
  ): Promise<ConfirmShipmentResult> {
    const { client, caller, onConfirmed } = this.#dependencies;
    let failure: ConfirmShipmentFailure | null;
    try {
      failure = await confirmByApi(client, marketplaceId, content, caller);
      if (failure instanceof RejectedByAmazon) failure = await this.#explained(failure, content);
    } catch (error) {
      if (error instanceof SpApiError) await this.#single.settled(recorded, notSent(error));
      throw error;
    }
    // A confirmation with an unknown outcome may have changed the order too.
    if (!failure || failure instanceof ConfirmationOutcomeUnknown) {
      onConfirmed(client.sellerId, [content.amazonOrderId]);
    }
    try {
      const confirmation = await this.#single.settled(recorded, outcomeOf(failure));
      return failure ? new FailedConfirmation(confirmation, failure) : confirmation;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // It was sent, and the record still says UNKNOWN.
      const unknown = new ConfirmationOutcomeUnknown(client.sellerId, content);
      return new FailedConfirmation(recorded, failure ?? unknown);
    }
  }

  async #explained(
    refusal: RejectedByAmazon,
    content: PackageConfirmation,
  ): Promise<RejectedByAmazon> {
    // The refusal must be recorded also when the ledger of purchases fails.
    const label = await this.#dependencies.lookups.labelOfUnits(content).catch(() => null);
    return label ? refusedForLabel(refusal, label) : refusal;
  }

  /** Records one confirmation, unless an equal one is still in progress. */
  async #recordOne(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
    situation: Situation,
  ): Promise<ConfirmShipmentResult> {
    const issues = [...feedIssues(input.package, PACKAGE), ...sellerIssues(this.#rules())];
    if (issues.length > 0) return new InvalidInput(issues);
    const recorded = await this.#single.forFeed(content, situation);
    return recorded instanceof Confirmation ? recorded : this.#refused(recorded);
  }

  /** A ledger that may lack purchases and confirmations cannot say what is wrong. Throws `PurchasesRefused` then. */
  #refusedByLedger(issues: InputIssue[]): InvalidInput {
    this.#dependencies.store.assertAllowed();
    return new InvalidInput(issues);
  }

  #refused(refusal: ConfirmationRefusal): InvalidInput | LabelBeingBought {
    return refusedConfirmation(refusal, this.#dependencies.client.sellerId, () => PACKAGE);
  }
}

function conflictWith(batch: ConfirmationBatchRecord): IdempotencyConflict {
  return new IdempotencyConflict(readConfirmationBatch(batch), 'CONFIRMATION_BATCH');
}

function outcomeOf(failure: ConfirmShipmentFailure | null): Outcome {
  if (!failure) return { state: 'CONFIRMED', error: null };
  const state = failure instanceof ConfirmationOutcomeUnknown ? 'UNKNOWN' : 'FAILED';
  return { state, error: { code: failure.code, message: failure.message } };
}

function notSent({ code }: SpApiError): Outcome {
  return { state: 'FAILED', error: { code, message: 'It did not reach Amazon.' } };
}
