import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type {
  BatchIntentEntry,
  LeftOut,
  RefusalInWords,
  UnrecordedBatch,
} from '../../../../store/purchases/purchase-batch.js';
import { labelledUnits } from '../../../../store/purchases/purchase-guard.js';
import type { ShownUnits, WantedParcel } from '../../../../store/purchases/purchase-guard.js';
import { ShipmentAlreadyPurchased, shortagesOf } from '../buy/already-purchased.result.js';
import type { OrderAtRefusal } from '../buy/already-purchased.result.js';
import { shortageWords } from '../buy/already-purchased.words.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { OfferExpired } from '../buy/buy-shipping.result.js';
import { OrderCancelled, OrderPending, PurchaseGuarded } from '../buy/guarded.result.js';
import type { BatchPlace, ExpansionRefusal } from '../buy/expand-purchase.js';
import { askedHash } from '../buy/purchase-fingerprint.js';
import { guardedMessage, QUOTING_GUARDS } from '../buy/purchase-guard.js';
import { pathInBatch } from '../buy/batch-form.js';
import { pathInForm } from '../buy/purchase-form.js';
import type { PurchaseRequest } from '../buy/purchase-request.js';
import { NothingToShip, PackageUnknown } from '../buy/unfilled-parcel.js';
import { unitsLeft } from '../buy/units-left.js';
import { BatchRefusal, BatchRefusalReason, BatchRefused, unquoted } from './purchase-batch.type.js';
import { leadingText } from '../../../../runtime/text-part.js';

/** Characters of a key that are kept: a longer one is no key. */
const KEPT_OF_KEY = 255;

/** A purchase that cannot be put on record. */
export interface RefusedPurchaseOfBatch {
  readonly leftOut: LeftOut;
  /** Problems of its input, with paths in the input of the batch. */
  readonly issues: readonly InputIssue[];
}

/** Returns a hash that is equal for equal inputs of a purchase. */
export function inputHashOf(purchase: BatchPurchaseInput): string {
  return askedHash(purchase);
}

/** SKUs of an order that are kept: it says which sizes to save first. */
const KEPT_SKUS = 100;

type Refusal = ExpansionRefusal | PurchaseGuarded;

type Place = Pick<BatchPlace, 'position' | 'form'>;

/** Returns why a purchase of a batch cannot be put on record. Paths in `refusal` begin with `input`. */
export function refusedPurchase(
  place: Place,
  purchase: BatchPurchaseInput,
  refusal: Refusal,
): RefusedPurchaseOfBatch {
  const { position, form } = place;
  const issues = isOfInput(refusal) ? issuesIn(refusal, place) : [];
  const orderId = purchase.request?.orderId;
  const leftOut = {
    position,
    key: leadingText(purchase.key, KEPT_OF_KEY),
    reason: reasonOf(refusal),
    message: messageOf(refusal, place, issues),
    path: refusal.path ? pathInBatch(position, refusal.path, form) : null,
    purchaseKey: refusal instanceof ShipmentAlreadyPurchased ? (refusal.holder?.key ?? null) : null,
    inputHash: inputHashOf(purchase),
    ...(orderId !== undefined && { amazonOrderId: orderId }),
    ...(refusal instanceof PackageUnknown && {
      missingSkus: refusal.missingSkus.slice(0, KEPT_SKUS),
    }),
    ...(refusal instanceof PurchaseGuarded && {
      guards: [...new Set(refusal.guards.map(({ guard }) => guard))],
    }),
  };
  return { leftOut, issues };
}

function isOfInput(
  refusal: Refusal,
): refusal is Exclude<Refusal, ShipmentAlreadyPurchased | PurchaseGuarded> {
  return !(refusal instanceof ShipmentAlreadyPurchased || refusal instanceof PurchaseGuarded);
}

/** What some guards found may quote people, and what a batch left out is not encrypted: their findings get other sentences. */
function messageOf(refusal: Refusal, { form }: Place, issues: readonly InputIssue[]): string {
  if (refusal instanceof PurchaseGuarded)
    return guardedMessage(
      refusal.guards.map(({ guard, message }) => ({
        guard,
        message: QUOTING_GUARDS.has(guard) ? unquoted(guard) : message,
      })),
    );
  if (form === 'PURCHASES' || !(refusal instanceof InvalidInput)) return refusal.message;
  return refusal instanceof NothingToShip
    ? 'Nothing is left to ship: Amazon shows every unit of the order as shipped or cancelled.'
    : new InvalidInput(issues).message;
}

/** A complete purchase of a batch. */
export interface AskedPurchase {
  readonly request: PurchaseRequest;
  readonly intent: BatchIntentEntry;
  /** The units of its order as Amazon shows them. Null when Amazon was not asked. */
  readonly shown: readonly ShownUnits[] | null;
}

/** Returns the refusal by the ledger in the words of `buyShipping`. */
export function wordsOfLedger(
  refusal: UnrecordedBatch,
  asked: AskedPurchase | undefined,
): RefusalInWords & Pick<LeftOut, 'amazonOrderId'> {
  if (!asked) return { message: null, path: null };
  const { amazonOrderId } = asked.intent;
  if (!('ofOrder' in refusal)) return { message: null, path: null, amazonOrderId };
  const { request, intent, shown } = asked;
  const { ofOrder, purchases } = refusal;
  const { message, path } =
    refusal.reason === 'already-purchased'
      ? ShipmentAlreadyPurchased.of(intent, purchases, { ofOrder, shown })
      : takenInBatch(intent, { ofOrder, shown });
  return { message, path: path && pathInForm(request, path), amazonOrderId };
}

/** Earlier purchases of the same batch take the units. */
function takenInBatch(
  intent: WantedParcel,
  { ofOrder, shown }: OrderAtRefusal,
): { readonly message: string; readonly path: readonly string[] } {
  if (!intent.additionalParcel || !shown)
    return {
      message:
        'An earlier purchase of the batch has the same order items. For a further parcel of them set `additionalParcel`.',
      path: ['input', 'additionalParcel'],
    };
  const left = unitsLeft(shown, labelledUnits(ofOrder, intent.shownAt));
  const short = shortageWords(shortagesOf(intent, left));
  return {
    message: `${short}: earlier purchases of the batch take the others.`,
    path: ['input', 'parcel', 'items'],
  };
}

/** Returns a refusal by the ledger as a batch keeps it. */
export function refusalOfLedger(
  refusal: UnrecordedBatch,
  words: RefusalInWords & Pick<LeftOut, 'amazonOrderId'>,
): Omit<LeftOut, 'inputHash'> {
  const { position, key, reason } = refusal;
  const purchaseKey = 'purchases' in refusal ? (refusal.purchases[0]?.key ?? null) : null;
  return { position, key, reason, ...words, purchaseKey };
}

/** Returns the refusal of a whole batch, with the problems of all its purchases. */
export function refusedBatch(
  sellerId: string,
  refused: readonly RefusedPurchaseOfBatch[],
): InvalidInput | BatchRefused {
  const issues = refused.flatMap((one) => one.issues);
  return issues.length > 0
    ? new InvalidInput(issues)
    : new BatchRefused(refused.map(({ leftOut }) => BatchRefusal.of(sellerId, leftOut)));
}

function issuesIn(
  refusal: Exclude<Refusal, ShipmentAlreadyPurchased | PurchaseGuarded>,
  { position, form }: Place,
): InputIssue[] {
  const found =
    refusal instanceof InvalidInput
      ? refusal.issues
      : [
          new InputIssue(
            refusal.path ?? ['input'],
            refusal instanceof OfferExpired
              ? 'the id of an offer of the last 24 hours: query `Order.shippingQuote` again'
              : refusal instanceof OrderPending
                ? 'the id of an order that can be shipped: this one is pending'
                : 'the id of an order of the seller that is not cancelled',
          ),
        ];
  return found.map(
    ({ path, accepted }) => new InputIssue(pathInBatch(position, path, form), accepted),
  );
}

function reasonOf(refusal: Refusal): BatchRefusalReason {
  if (refusal instanceof PurchaseGuarded) return BatchRefusalReason.PURCHASE_GUARDED;
  if (refusal instanceof PackageUnknown) return BatchRefusalReason.PACKAGE_UNKNOWN;
  if (refusal instanceof NothingToShip) return BatchRefusalReason.NOTHING_TO_SHIP;
  if (refusal instanceof ShipmentAlreadyPurchased) return BatchRefusalReason.ALREADY_PURCHASED;
  if (refusal instanceof OfferExpired) return BatchRefusalReason.OFFER_EXPIRED;
  if (refusal instanceof OrderCancelled) return BatchRefusalReason.ORDER_CANCELLED;
  if (refusal instanceof OrderPending) return BatchRefusalReason.ORDER_PENDING;
  return refusal instanceof InvalidInput
    ? BatchRefusalReason.INVALID_INPUT
    : BatchRefusalReason.NOT_FOUND;
}
