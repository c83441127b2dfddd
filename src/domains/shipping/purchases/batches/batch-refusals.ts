import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type {
  BatchIntentEntry,
  LeftOut,
  RefusalInWords,
  UnrecordedBatch,
} from '../../../../store/purchases/purchase-batch.js';
import type { WantedParcel } from '../../../../store/purchases/purchase-guard.js';
import { ShipmentAlreadyPurchased, shortagesOf } from '../buy/already-purchased.result.js';
import type { OrderAtRefusal } from '../buy/already-purchased.result.js';
import { shortageWords } from '../buy/already-purchased.words.js';
import type { BatchPurchaseInput } from '../buy/buy-shipping.input.js';
import { OfferExpired } from '../buy/buy-shipping.result.js';
import { OrderCancelled, OrderPending } from '../buy/guarded.result.js';
import type { ExpansionRefusal } from '../buy/expand-purchase.js';
import { askedHash } from '../buy/purchase-fingerprint.js';
import { pathInBatch, pathInForm } from '../buy/purchase-form.js';
import type { PurchaseRequest } from '../buy/purchase-request.js';
import { labelledUnits, unitsLeft } from '../buy/units-left.js';
import type { ShownUnits } from '../buy/units-left.js';
import { BatchRefusal, BatchRefusalReason, BatchRefused } from './purchase-batch.type.js';

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

/** Returns why a purchase of a batch cannot be put on record. Paths in `refusal` begin with `input`. */
export function refusedPurchase(
  position: number,
  purchase: BatchPurchaseInput,
  refusal: ExpansionRefusal,
): RefusedPurchaseOfBatch {
  const issues = refusal instanceof ShipmentAlreadyPurchased ? [] : issuesIn(refusal, position);
  const leftOut = {
    position,
    key: purchase.key.slice(0, KEPT_OF_KEY),
    reason: reasonOf(refusal),
    message: refusal.message,
    path: refusal.path ? pathInBatch(position, refusal.path) : null,
    purchaseKey: refusal instanceof ShipmentAlreadyPurchased ? (refusal.holder?.key ?? null) : null,
    inputHash: inputHashOf(purchase),
  };
  return { leftOut, issues };
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
): RefusalInWords {
  if (!asked || !('ofOrder' in refusal)) return { message: null, path: null };
  const { request, intent, shown } = asked;
  const { ofOrder, purchases } = refusal;
  const { message, path } =
    refusal.reason === 'already-purchased'
      ? ShipmentAlreadyPurchased.of(intent, purchases, { ofOrder, shown })
      : takenInBatch(intent, { ofOrder, shown });
  return { message, path: path && pathInForm(request, path) };
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
  const short = shortageWords(shortagesOf(intent, unitsLeft(shown, labelledUnits(ofOrder))));
  return {
    message: `${short}: earlier purchases of the batch take the others.`,
    path: ['input', 'parcel', 'items'],
  };
}

/** Returns a refusal by the ledger as a batch keeps it. */
export function refusalOfLedger(
  refusal: UnrecordedBatch,
  words: RefusalInWords,
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

function issuesIn(refusal: ExpansionRefusal, position: number): InputIssue[] {
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
  return found.map(({ path, accepted }) => new InputIssue(pathInBatch(position, path), accepted));
}

function reasonOf(refusal: ExpansionRefusal): BatchRefusalReason {
  if (refusal instanceof ShipmentAlreadyPurchased) return BatchRefusalReason.ALREADY_PURCHASED;
  if (refusal instanceof OfferExpired) return BatchRefusalReason.OFFER_EXPIRED;
  if (refusal instanceof OrderCancelled) return BatchRefusalReason.ORDER_CANCELLED;
  if (refusal instanceof OrderPending) return BatchRefusalReason.ORDER_PENDING;
  return refusal instanceof InvalidInput
    ? BatchRefusalReason.INVALID_INPUT
    : BatchRefusalReason.NOT_FOUND;
}
