import { Money } from '../../../../graph/money.type.js';
import { UserErrorCode } from '../../../../graph/user-error.type.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import { BATCH_CANCELLED } from '../../../../store/purchases/purchase.js';
import type { Price, PurchaseRecord, Refund } from '../../../../store/purchases/purchase.js';
import { ShippingBackend } from '../../offers/shipping-options.type.js';
import { PurchaseGuard } from '../buy/purchase-guard.js';
import { Purchase, PurchaseRejected } from './purchase.type.js';
import type { RefundState } from './purchase.type.js';

/** Codes that the ledger has under the name of an earlier version. */
const EARLIER_CODES: ReadonlyMap<string, UserErrorCode> = new Map([
  ['ADDITIONAL_SELLER_INPUTS_REQUIRED', UserErrorCode.SELLER_INPUTS_REQUIRED],
]);

/** Returns the state of a refund as the graph shows it. Both have Amazon's words. */
export function refundStateOf(state: Refund['state'] | null): RefundState | null {
  return state as RefundState | null;
}

/** Returns a purchase of the ledger as the graph shows it. */
export function readPurchase(row: PurchaseRecord): Purchase {
  return new Purchase({
    key: row.key,
    sellerId: row.sellerId,
    state: row.state,
    keyIsFree: isKeyFree(row),
    amazonOrderId: row.amazonOrderId,
    items: row.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
    // The ledger has labels of this API only.
    backend: ShippingBackend.MERCHANT_FULFILLMENT,
    shippingServiceId: row.shippingServiceId,
    additionalParcel: row.additionalParcel,
    despite: row.despite.flatMap((name) => (name in PurchaseGuard ? [name as PurchaseGuard] : [])),
    maxPrice: money(row.maxPrice),
    price: money(row.price),
    shipmentId: row.shipmentId,
    trackingNumber: row.trackingId,
    carrierName: row.carrier,
    serviceName: row.service,
    rejection: readRejection(row, pathKept(row)),
    refundState: refundStateOf(row.refund?.state ?? null),
    isCancelling: row.cancelling !== null,
    attempts: row.attempts,
    processId: row.owner,
    batchKey: row.batchId,
    createdAt: new Date(row.createdAt),
    sentAt: date(row.sentAt),
    settledAt: date(row.settledAt),
    nextCheckAt: row.state === 'UNKNOWN' ? date(row.nextEvidenceCheckAt) : null,
    settledBy: row.settledBy,
  });
}

function pathKept({ rejection }: PurchaseRecord): string[] | null {
  const path = rejection?.['path'];
  return Array.isArray(path) ? path.map(String) : null;
}

/**
 * Returns why a purchase was not made; null unless it was rejected.
 * @param path leads to what was refused, in the input of the refused request. Default: the key of the present one.
 */
export function readRejection(
  row: PurchaseRecord,
  path: string[] | null = ['input', 'key'],
): PurchaseRejected | null {
  if (row.state !== 'REJECTED') return null;
  const { code, message } = row.rejection ?? { code: '', message: 'It was not made.' };
  const present = EARLIER_CODES.get(code) ?? code;
  const known = Object.values<string>(UserErrorCode).includes(present)
    ? (present as UserErrorCode)
    : null;
  return new PurchaseRejected(
    { sellerId: row.sellerId, key: row.key, isKeyFree: isKeyFree(row) },
    known ?? UserErrorCode.PURCHASE_REJECTED,
    row.settledBy === 'PERSON' ? wordOfPerson(row) : message,
    path,
  );
}

const KEY_IS_USED = 'Nothing is sent under its key any more: use another key.';

/** Each client with the key sees this sentence. The words of the person are in the evidence only. */
function wordOfPerson({ sentAt, settledAt, rejection }: PurchaseRecord): string {
  const when = settledAt === null ? '' : ` at ${new Date(settledAt).toISOString()}`;
  if (rejection?.code === BATCH_CANCELLED) {
    const by = rejection['by'];
    const who = typeof by === 'string' ? ` by ${by}` : '';
    return `The batch of the purchase was cancelled${who}${when}, before the purchase was sent. ${KEY_IS_USED}`;
  }
  const what = sentAt === null ? 'withdrew the purchase' : 'settled the purchase as not made';
  return `A person ${what}${when}. ${KEY_IS_USED}`;
}

function money(price: Price | null): Money | null {
  return price && new Money({ amount: price.amount, currencyCode: price.currencyCode });
}

function date(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
