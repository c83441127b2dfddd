import { createHash } from 'node:crypto';
import { BatchPurchaseInput } from '../../domains/shipping/purchases/buy/buy-shipping.input.js';
import { ShippingRequestInput } from '../../domains/shipping/purchases/buy/shipping-request.input.js';
import { ParcelInput } from '../../domains/shipping/parcels/parcel.input.js';
import { canonicalJson } from '../../graph/canonical-json.js';
import { isClientKey } from '../../graph/client-batch.js';
import { decimalOf } from '../../graph/money.type.js';
import type { MoneyInput } from '../../graph/money.type.js';
import type { BuyShippingForOrdersInput } from './buy-for-orders.input.js';

/** Returns the key of the purchase of an order: the same for the same batch and order. */
export function keyOfOrder(batchKey: string, orderId: string): string {
  const key = `${batchKey}:${orderId}`;
  // An id of Amazon may have other characters than a key, and both together may be longer.
  return isClientKey(key) ? key : hashOf([batchKey, orderId]);
}

/** Returns the purchase of one order. */
export function rowOf(input: BuyShippingForOrdersInput, orderId: string): BatchPurchaseInput {
  const { package: size, shipFrom, shipDate, mustArriveBy, deliveryConfirmation, handover } = input;
  const { choose, offers, maxPrice, label, extras, despite, claimedBy, hazmatType } = input;
  const { shipAgain } = input;
  const parcel = Object.assign(new ParcelInput(), {
    package: size,
    shipFrom,
    shipDate,
    mustArriveBy,
    deliveryConfirmation,
    handover,
    shipAgain,
  });
  const request = Object.assign(new ShippingRequestInput(), {
    orderId,
    parcel,
    filter: offers,
    choose,
  });
  const key = keyOfOrder(input.key, orderId);
  return Object.assign(new BatchPurchaseInput(), {
    key,
    request,
    maxPrice,
    label,
    extras,
    despite,
    claimedBy,
    hazmatType,
    additionalParcel: false,
  });
}

/** Returns a hash that is equal for equal inputs, whatever orders fit their filter, and for no input of another mutation. */
export function hashOfOrders({
  key: _key,
  sellerId: _sellerId,
  ...input
}: BuyShippingForOrdersInput): string {
  const { maxPrice, maxTotalPrice } = input;
  return hashOf([
    'buyShippingForOrders',
    { ...input, maxPrice: plain(maxPrice), maxTotalPrice: maxTotalPrice && plain(maxTotalPrice) },
  ]);
}

/** Returns an amount with the digits of its currency: how it is written does not count. */
export function plain({ amount, currencyCode }: MoneyInput): MoneyInput {
  return { amount: decimalOf(amount, currencyCode) ?? amount, currencyCode };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url');
}
