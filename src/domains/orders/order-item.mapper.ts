import type { OrderItemProductWire, OrderItemWire } from '../../sp-api/operations/orders.wire.js';
import type { TextWire } from '../../sp-api/operations/wire.js';
import {
  countOf,
  enumOf,
  idOf,
  textOf,
  textsOf,
  webAddressOf,
  wordOf,
} from '../../sp-api/wire/wire-values.js';
import { ItemCancellation } from './item-cancellation.type.js';
import type { CancellationParty } from './item-cancellation.type.js';
import { GiftOption, ItemCondition, ShippingConstraints } from './order-facts.type.js';
import { OrderItem } from './order-item.type.js';
import type { OrderReading } from './order-reading.js';
import type { OrderRef } from './order-ref.js';
import { readMoney, readWindow } from './order-values.js';

/** Reads an item. Returns null without an id: nothing can be done with it. */
export function readItem(
  order: OrderRef,
  wire: OrderItemWire,
  reading: OrderReading,
): OrderItem | null {
  const orderItemId = idOf(wire.orderItemId);
  if (orderItemId === null) return null;
  const { fulfillment } = wire;
  return new OrderItem({
    order,
    orderItemId,
    ...readProduct(wire.product, reading),
    ...readPacking(fulfillment, reading),
    ...readShipping(fulfillment?.shipping, reading),
    quantityOrdered: countOf(wire.quantityOrdered),
    quantityFulfilled: countOf(fulfillment?.quantityFulfilled),
    quantityUnfulfilled: countOf(fulfillment?.quantityUnfulfilled),
    programs: reading.isEarlier ? null : textsOf(wire.programs),
    cancellation: readCancellation(wire.cancellation),
  });
}

type Product = Pick<
  OrderItem,
  'sku' | 'asin' | 'title' | 'unitPrice' | 'condition' | 'serialNumbers' | 'customizationUrl'
>;

function readProduct(wire: OrderItemWire['product'], { isEarlier }: OrderReading): Product {
  return {
    sku: idOf(wire?.sellerSku),
    asin: idOf(wire?.asin),
    title: textOf(wire?.title),
    unitPrice: readMoney(wire?.price?.unitPrice),
    condition: readCondition(wire?.condition),
    serialNumbers: isEarlier ? null : textsOf(wire?.serialNumbers),
    customizationUrl: webAddressOf(wire?.customization?.customizedUrl),
  };
}

function readCancellation(wire: OrderItemWire['cancellation']): ItemCancellation | null {
  const request = wire?.cancellationRequest;
  const execution = wire?.cancellationExecution;
  const requestedBy = readParty(request?.requester);
  const cancelledBy = readParty(execution?.cancelledBy);
  if (requestedBy === null && cancelledBy === null) return null;
  return new ItemCancellation({
    requestedBy,
    requestReason: textOf(request?.cancelReason),
    cancelledBy,
    cancelReason: textOf(execution?.cancelReason),
  });
}

/** Amazon calls the seller a merchant. */
const PARTIES = {
  BUYER: 'BUYER',
  SELLER: 'MERCHANT',
  AMAZON: 'AMAZON',
  UNKNOWN: 'UNKNOWN',
} as const;

function readParty(wire: TextWire | undefined): CancellationParty | null {
  const known = enumOf('CancellationParty', PARTIES, wire);
  return known === 'MERCHANT' ? 'SELLER' : known;
}

function readCondition(wire: OrderItemProductWire['condition']): ItemCondition | null {
  const type = textOf(wire?.conditionType);
  const subtype = textOf(wire?.conditionSubtype);
  const note = textOf(wire?.conditionNote);
  return type === null && subtype === null && note === null
    ? null
    : new ItemCondition({ type, subtype, note });
}

/** Tells whether the absence of a value in FULFILLMENT means that there is none. */
function isComplete({ data, isEarlier = false }: OrderReading): boolean {
  return !isEarlier && new Set(data).has('FULFILLMENT');
}

function readPacking(
  wire: OrderItemWire['fulfillment'],
  reading: OrderReading,
): Pick<OrderItem, 'isGift' | 'gift' | 'requiresSerialNumber'> {
  const { giftOption, serialNumberRequirement } = wire?.packing ?? {};
  const message = textOf(giftOption?.giftMessage);
  const wrapLevel = textOf(giftOption?.giftWrapLevel);
  const isKnown = isComplete(reading);
  return {
    gift: message === null && wrapLevel === null ? null : new GiftOption({ message, wrapLevel }),
    isGift: isKnown ? typeof giftOption === 'object' && giftOption !== null : null,
    requiresSerialNumber: isKnown
      ? wordOf(serialNumberRequirement?.requirementType) === 'REQUIRED'
      : null,
  };
}

type ShippingWire = NonNullable<OrderItemWire['fulfillment']>['shipping'];

function readShipping(
  wire: ShippingWire,
  reading: OrderReading,
): Pick<OrderItem, 'shippingConstraints' | 'scheduledDelivery' | 'iossNumber'> {
  const constraints = wire?.shippingConstraints ?? {};
  return {
    scheduledDelivery: readWindow(wire?.scheduledDeliveryWindow),
    iossNumber: idOf(wire?.internationalShipping?.iossNumber),
    shippingConstraints: isComplete(reading)
      ? new ShippingConstraints({
          signature: isMandatory(constraints.signatureConfirmation),
          ageCheck: isMandatory(constraints.recipientAgeVerification),
          identityCheck: isMandatory(constraints.recipientIdentityVerification),
          pallet: isMandatory(constraints.palletDelivery),
          cashOnDelivery: isMandatory(constraints.cashOnDelivery),
        })
      : null,
  };
}

/** Amazon names one kind of constraint, `MANDATORY`. Any other counts as one too: a parcel must not leave without it. */
function isMandatory(wire: TextWire | undefined): boolean {
  return textOf(wire) !== null;
}
