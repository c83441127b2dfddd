import { unknownOrder } from '../../../../graph/unknown-order.js';
import type { Money } from '../../../../graph/money.type.js';
import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type { NotFound } from '../../../../graph/user-error.type.js';
import type { CurrentPurchase } from '../../../../store/purchases/purchase.js';
import { holdsItems } from '../../../../store/purchases/purchase-guard.js';
import type { Store } from '../../../../store/store.js';
import type { LabelOptionsInput } from '../../labels/label-options.input.js';
import type { Quote } from '../../offers/quote.js';
import type { ShippingQuoteService } from '../../offers/shipping-quote.service.js';
import type { ShippingService } from '../../offers/shipping-service.type.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';
import { ShipmentAlreadyPurchased } from './already-purchased.result.js';
import { OfferExpired } from './buy-shipping.result.js';
import { OrderCancelled, OrderPending } from './guarded.result.js';
import { NothingToShip, PackageUnknown } from './unfilled-parcel.js';
import type { BatchForm } from './batch-form.js';
import { withEarlierAnswers } from './earlier-answers.js';
import { askedHash } from './purchase-fingerprint.js';
import { askedLabel, chosenRequest, requestOf } from './complete-request.js';
import { storedRequest } from './given-terms.js';
import type { HeldConditions, PurchaseRequest } from './purchase-request.js';
import { keptRequest } from './stored-request.js';
import type { ShippingRequestInput } from './shipping-request.input.js';
import type {
  OrderParcel,
  NothingToFillIn,
  OrderParcels,
  OrderTrouble,
  UnknownSize,
} from './order-parcels.js';

/** Orders of one batch that are read from Amazon: as many as its quota has at once, with a third in reserve. */
export const MOST_READ_FOR_BATCH = 20;

/** The batch of a purchase. */
export interface BatchPlace {
  /** From 0. */
  readonly position: number;
  /** Options of the labels that have no others. */
  readonly label: LabelOptionsInput | null;
  readonly reads: { left: number };
  /** True when the batch is on record, so that its requests are only compared. */
  readonly isRecorded: boolean;
  /** How its input names the purchases. */
  readonly form: BatchForm;
}

export interface ExpansionDependencies {
  readonly sellerId: string;
  readonly quotes: Pick<ShippingQuoteService, 'stored'>;
  readonly parcels: OrderParcels;
  readonly purchases: Pick<Store['purchases'], 'request'>;
}

export type ExpansionRefusal =
  OfferExpired | InvalidInput | NotFound | OrderCancelled | OrderPending | ShipmentAlreadyPurchased;

const UNREAD = `the id of an order that \`orders\` lists, or one of at most ${MOST_READ_FOR_BATCH} others in a batch, which are read from Amazon. Wait until it is listed, buy it alone, or give \`parcel.items\` and \`parcel.shipFrom\``;

const UNLISTED = `the id of an order that \`orders\` lists, or one of at most ${MOST_READ_FOR_BATCH} others, which are read from Amazon. Wait until it is listed, or buy it alone`;

const OFFER_REF = /^([^/]+)\/(\d{1,4})$/;
const PARCEL = ['input', 'request', 'parcel'];

/** Fills in all that the inputs of purchases leave out. Costs no call for an offer of a stored quote. */
export class PurchaseExpansion {
  readonly #dependencies: ExpansionDependencies;

  constructor(dependencies: ExpansionDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the complete request of an input, or why it cannot be completed. A request that the ledger has under the key stands
   * for the same input, whatever became of the offer and the order.
   * @param seen what the ledger has under the key.
   * @param batch the batch of the purchase. Null for a single one.
   */
  async expand(
    input: BatchPurchaseInput,
    seen: CurrentPurchase | null,
    batch: BatchPlace | null = null,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const ofBatch = batch?.label ?? null;
    const { request } = input;
    const kept = await this.#kept(seen);
    const complete = request
      ? await this.#ofRequest(input, request, {
          kept,
          mayDiffer: isRefused(seen) && !batch?.isRecorded,
          batch,
        })
      : await this.#ofOffer(input, kept, ofBatch);
    if (!('parcel' in complete)) return complete;
    const placed = {
      ...withEarlierAnswers(complete, kept),
      ...placeIn(batch),
    };
    return seen ? { ...placed, held: conditionsOf(kept ?? seen) } : placed;
  }

  /** Reads for many purchases together what their packages need, where they give none. Throws SpApiError. */
  prepare(inputs: readonly BatchPurchaseInput[]): Promise<void> {
    const orderIds = inputs.flatMap(({ request }) =>
      request && !request.parcel?.package ? [request.orderId] : [],
    );
    return this.#dependencies.parcels.prepare(orderIds);
  }

  async #ofOffer(
    input: BatchPurchaseInput,
    kept: PurchaseRequest | null,
    ofBatch: LabelOptionsInput | null,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const ref = input.offerId ?? '';
    const found = await this.#offer(ref);
    if (found) {
      const wrong = kept ? [] : currencyIssues(input, found.offer.price);
      return wrong.length > 0 ? new InvalidInput(wrong) : requestOf(input, ref, found, ofBatch);
    }
    if (kept?.offer?.ref === ref) return storedRequest(kept, input);
    return OFFER_REF.test(ref)
      ? new OfferExpired(this.#dependencies.sellerId, null, 'is not stored any more, or never was')
      : new InvalidInput([
          new InputIssue(['input', 'offerId'], 'the id of an offer (`ShippingService.id`)'),
        ]);
  }

  async #offer(ref: string): Promise<{ quote: Quote; offer: ShippingService } | null> {
    const [, quoteId, position] = OFFER_REF.exec(ref) ?? [];
    const quote = quoteId === undefined ? null : await this.#dependencies.quotes.stored(quoteId);
    const offer = quote?.services.offers.find(({ place }) => String(place.position) === position);
    return quote && offer ? { quote, offer } : null;
  }

  async #kept(seen: CurrentPurchase | null): Promise<PurchaseRequest | null> {
    return seen && keptRequest(await this.#dependencies.purchases.request(seen));
  }

  async #ofRequest(
    input: BatchPurchaseInput,
    wanted: ShippingRequestInput,
    { kept, mayDiffer, batch }: Asked,
  ): Promise<PurchaseRequest | ExpansionRefusal> {
    const ofBatch = batch?.label ?? null;
    const asked = askedHash(askedLabel(input, ofBatch));
    if (kept?.asked === asked && !mayDiffer) return sameRequest(kept, input);
    const { orderId, parcel, choose } = wanted;
    const found = await this.#dependencies.parcels.complete(orderId, parcel ?? null, PARCEL, {
      promise: Boolean(choose.rule),
      reads: batch?.reads ?? null,
    });
    if (typeof found === 'string') return refusedOrder(found, orderId, batch?.form);
    if (!('expanded' in found)) return this.#unfilled(orderId, found);
    const complete = { ...chosenRequest(input, wanted, found, ofBatch), asked };
    return this.#counted(complete, wanted, found, batch);
  }

  /** Makes a further parcel of a request when other labels hold its items too, and the client asks for all that is left. */
  #counted(
    complete: PurchaseRequest,
    { orderId, parcel }: ShippingRequestInput,
    { isFurther, ofOrder }: OrderParcel,
    batch: BatchPlace | null,
  ): PurchaseRequest | ExpansionRefusal {
    if (!isFurther || !(isOfOrders(batch) || parcel?.shipAgain)) return complete;
    if (mayReadOneMore(batch)) return { ...complete, additionalParcel: true };
    // A further parcel costs a read of its order, and the batch has no more.
    const order = { sellerId: this.#dependencies.sellerId, amazonOrderId: orderId };
    const holders = ofOrder.filter(holdsItems);
    return ShipmentAlreadyPurchased.ofUnread(order, holders, complete.parcel.items);
  }

  #unfilled(
    orderId: string,
    found: InvalidInput | UnknownSize | NothingToFillIn,
  ): ExpansionRefusal {
    if (found instanceof InvalidInput) return found;
    return 'missingSkus' in found
      ? new PackageUnknown([...PARCEL, 'package'], found)
      : this.#nothingLeft(orderId, found);
  }

  /** Decides by the purchases that emptied the parcel. One of them may be rejected by now, which leaves the order unshipped. */
  #nothingLeft(
    amazonOrderId: string,
    { nothingToFillIn: left, ofOrder }: NothingToFillIn,
  ): ExpansionRefusal {
    const { sellerId } = this.#dependencies;
    const holders = ofOrder.filter(holdsItems);
    if (holders.length > 0 || left.length > 0) {
      const order = { sellerId, amazonOrderId };
      return ShipmentAlreadyPurchased.ofEmptyParcel(order, { holders, ofOrder }, left);
    }
    const accepted =
      'the items to ship again when Amazon shows every unit of the order as shipped or cancelled';
    return new NothingToShip([new InputIssue([...PARCEL, 'items'], accepted)]);
  }
}

/** No exchange rate is known, so a maximum in another currency than that of the offer is met by no label. */
function currencyIssues(
  { maxPrice }: Pick<BatchPurchaseInput, 'maxPrice'>,
  { currencyCode }: Pick<Money, 'currencyCode'>,
): InputIssue[] {
  if (!maxPrice || maxPrice.currencyCode === currencyCode) return [];
  const accepted = `${currencyCode}, the currency of the offer`;
  return [new InputIssue(['input', 'maxPrice', 'currencyCode'], accepted)];
}

/** Returns where the input of a batch has a purchase. */
function placeIn(batch: BatchPlace | null): Pick<PurchaseRequest, 'batchPosition' | 'batchForm'> {
  if (!batch) return { batchPosition: null };
  const { position: batchPosition, form } = batch;
  return { batchPosition, ...(form !== 'PURCHASES' && { batchForm: form }) };
}

/** A batch of orders buys all that is left of each, so a label for some units of an item leaves the others to it. */
function isOfOrders(batch: BatchPlace | null): boolean {
  return batch !== null && batch.form !== 'PURCHASES';
}

/** A single purchase may read its order. What is on record is only compared. */
function mayReadOneMore(batch: BatchPlace | null): boolean {
  if (!batch || batch.isRecorded) return true;
  if (batch.reads.left === 0) return false;
  batch.reads.left -= 1;
  return true;
}

/** Returns the stored request for the same input. The server may have found then that it is a further parcel. */
function sameRequest(kept: PurchaseRequest, input: BatchPurchaseInput): PurchaseRequest {
  return { ...storedRequest(kept, input), additionalParcel: kept.additionalParcel ?? null };
}

function refusedOrder(
  why: OrderTrouble,
  orderId: string,
  form: BatchForm = 'PURCHASES',
): ExpansionRefusal {
  const path = ['input', 'request', 'orderId'];
  switch (why) {
    case 'UNKNOWN_ORDER':
      return unknownOrder(orderId, path);
    case 'CANCELLED_ORDER':
      return new OrderCancelled(orderId, path);
    case 'PENDING_ORDER':
      return new OrderPending(orderId, path);
    case 'UNREAD_ORDER':
      return new InvalidInput([new InputIssue(path, form === 'PURCHASES' ? UNREAD : UNLISTED)]);
  }
}

/** What is known of a purchase that is asked for. */
interface Asked {
  readonly kept: PurchaseRequest | null;
  /** True when it may be another than the one that is kept. */
  readonly mayDiffer: boolean;
  readonly batch: BatchPlace | null;
}

/** A refused attempt may be followed by one with what is left of the order now. */
function isRefused(seen: CurrentPurchase | null): boolean {
  return seen?.state === 'REJECTED';
}

function conditionsOf({
  offerId = null,
  maxPrice = null,
}: Pick<PurchaseRequest, 'offerId' | 'maxPrice'>): HeldConditions {
  return { offerId, maxPrice };
}
