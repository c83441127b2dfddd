import type { CallOptions, SellerClient } from '../../../../sp-api/calls/client.js';
import { nullWhenUnknown } from '../../../../sp-api/calls/entity-answer.js';
import { getOrder } from '../../../../sp-api/operations/orders.js';
import { countOf, idOf, listOf } from '../../../../sp-api/wire/wire-values.js';
import type { Author } from '../../../../store/authors/author.js';
import type { PurchaseIntent } from '../../../../store/purchases/intent-columns.js';
import type { PurchasePackage } from '../../../../store/purchases/purchase-package.js';
import { isKeyFree } from '../../../../store/purchases/free-key.js';
import type { CurrentPurchase, PurchaseId } from '../../../../store/purchases/purchase.js';
import type { Choice } from './purchase-choice.js';
import type { PurchaseRequest } from './purchase-request.js';
import { fingerprintsOf } from './purchase-fingerprint.js';
import { requestToStore } from './stored-request.js';
import type { ShownUnits } from '../../../../store/purchases/purchase-guard.js';

/** Returns a purchase as the ledger records it before anything is sent. */
export function purchaseIntent(
  id: PurchaseId & { readonly author: Author },
  input: PurchaseRequest,
  { offerId, shippingServiceId }: Pick<Choice, 'offerId' | 'shippingServiceId'>,
  { ordered, unshipped, sku, shownAt }: RecordedFacts,
): PurchaseIntent {
  const { parcel, maxPrice } = input;
  const { supplySourceId } = input.shipFrom;
  return {
    ...id,
    ...fingerprintsOf(input),
    request: requestToStore(input),
    amazonOrderId: parcel.amazonOrderId,
    items: parcel.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity })),
    shippingServiceId,
    additionalParcel: input.additionalParcel ?? false,
    priority: 'interactive',
    ...(input.despite?.length && { despite: [...new Set(input.despite)] }),
    ...(offerId !== null && { offerId }),
    ...(supplySourceId && { supplySourceId }),
    ...(maxPrice && { maxPrice: { amount: maxPrice.amount, currencyCode: maxPrice.currencyCode } }),
    orderedQuantities: ordered,
    unshippedQuantities: unshipped,
    ...(shownAt !== null && { shownAt }),
    package: packageOf(input, sku),
  };
}

function packageOf({ parcel, origin }: PurchaseRequest, sku: string | null): PurchasePackage {
  const { dimensions, predefined, weight } = parcel.package;
  return {
    sku,
    size: dimensions && {
      length: dimensions.length,
      width: dimensions.width,
      height: dimensions.height,
      unit: dimensions.unit,
    },
    predefined,
    weight: { value: weight.value, unit: weight.unit },
    isSuggested: origin?.isSuggested ?? false,
    box: origin?.box ?? null,
  };
}

/** Returns the attempt that a request may be, after what the caller has seen under its key. */
export function attemptAfter(seen: CurrentPurchase | null): number {
  if (seen === null) return 1;
  return isKeyFree(seen) ? seen.attemptNumber + 1 : seen.attemptNumber;
}

/** An item of an order, as far as it is known. */
export interface KnownItem {
  readonly orderItemId: string;
  readonly quantityOrdered: number | null;
  readonly quantityFulfilled?: number | null;
  readonly quantityUnfulfilled?: number | null;
  readonly sku: string | null;
}

/** Returns the items of an order. Empty for an order that neither the index nor the request has. Costs no call. */
export type KnownItems = (amazonOrderId: string) => Promise<readonly KnownItem[]>;

/** Units of an order for the record of a purchase. */
interface UnitsToRecord {
  /** Ordered units by order item id. */
  readonly ordered: Readonly<Record<string, number>>;
  /** Units that neither left nor were cancelled, by order item id. */
  readonly unshipped: Readonly<Record<string, number>>;
  /** What Amazon shows of the order. Null when it was not asked. */
  readonly shown: readonly ShownUnits[] | null;
  /** When Amazon had answered, in epoch milliseconds. */
  readonly shownAt: number | null;
}

/** What the record of a purchase has of its order. */
export interface RecordedFacts extends UnitsToRecord {
  /** The SKU of a parcel with one unit and nothing else, where it is known. */
  readonly sku: string | null;
}

interface FactsDependencies {
  readonly client: SellerClient;
  readonly knownItems: KnownItems;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Returns what the record of a purchase has of its order. The ordered units of a further parcel, which decide about it, are those
 * that Amazon shows; all else is what is known. Cost: one getOrder (0.5/s) for a further parcel. Throws SpApiError.
 */
export async function factsToRecord(
  { client, knownItems, now }: FactsDependencies,
  { additionalParcel, parcel: { amazonOrderId, items } }: PurchaseRequest,
  options: CallOptions,
): Promise<RecordedFacts> {
  const known = await knownItems(amazonOrderId);
  const [only, ...others] = items;
  const isAlone = others.length === 0 && only?.quantity === 1;
  const item = isAlone ? known.find(({ orderItemId }) => orderItemId === only.orderItemId) : null;
  const sku = item?.sku ?? null;
  if (additionalParcel) {
    const atAmazon = await unitsAtAmazon(client, amazonOrderId, options);
    return { sku, ...atAmazon, shownAt: now() };
  }
  const ordered = Object.fromEntries(
    known.flatMap(({ orderItemId, quantityOrdered }) =>
      quantityOrdered === null ? [] : [[orderItemId, quantityOrdered] as const],
    ),
  );
  const unshipped = Object.fromEntries(
    known.flatMap((one) => {
      const units = unshippedOf(one);
      return units === null ? [] : [[one.orderItemId, units] as const];
    }),
  );
  return { sku, ordered, unshipped, shown: null, shownAt: null };
}

function unshippedOf({
  quantityOrdered,
  quantityFulfilled,
  quantityUnfulfilled,
}: KnownItem): number | null {
  if (typeof quantityUnfulfilled === 'number') return quantityUnfulfilled;
  return quantityOrdered === null || typeof quantityFulfilled !== 'number'
    ? null
    : quantityOrdered - quantityFulfilled;
}

/** Orders of which Amazon lets nothing be shipped. */
const UNSHIPPABLE: ReadonlySet<unknown> = new Set([
  'PENDING',
  'PENDING_AVAILABILITY',
  'CANCELLED',
  'UNFULFILLABLE',
]);

/**
 * Returns the units of an order; none for an order that Amazon does not know, which it refuses when the label is bought. Cost: one
 * getOrder (0.5/s). Throws SpApiError.
 */
async function unitsAtAmazon(
  client: SellerClient,
  orderId: string,
  options: CallOptions,
): Promise<Omit<UnitsToRecord, 'shownAt'>> {
  const request = { path: { orderId }, query: { includedData: ['FULFILLMENT'] as const } };
  const answer = await nullWhenUnknown('order', orderId, client.call(getOrder, request, options));
  const status = answer?.order?.fulfillment?.fulfillmentStatus;
  const items = listOf(answer?.order?.orderItems).flatMap((item) => {
    const orderItemId = idOf(item.orderItemId);
    if (orderItemId === null) return [];
    const { quantityFulfilled, quantityUnfulfilled } = item.fulfillment ?? {};
    const ordered = countOf(item.quantityOrdered);
    const rest = (ordered ?? 0) - (countOf(quantityFulfilled) ?? 0);
    const unshipped = status === 'SHIPPED' ? 0 : (countOf(quantityUnfulfilled) ?? rest);
    return [{ orderItemId, ordered, unshipped }];
  });
  return {
    ordered: Object.fromEntries(
      items.flatMap(({ orderItemId, ordered }) =>
        ordered === null ? [] : [[orderItemId, ordered]],
      ),
    ),
    unshipped: Object.fromEntries(
      items.map(({ orderItemId, unshipped }) => [orderItemId, unshipped]),
    ),
    shown: UNSHIPPABLE.has(status) ? [] : items,
  };
}
