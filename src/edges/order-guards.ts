import type { ShippingConstraints } from '../domains/orders/order-facts.type.js';
import type { OrderItem } from '../domains/orders/order-item.type.js';
import type { Order } from '../domains/orders/order.type.js';
import { isAfter } from '../domains/shipping/offers/offer-dates.js';
import type { OfferDates } from '../domains/shipping/offers/offer-dates.js';
import { DeliveryConfirmation } from '../domains/shipping/offers/shipping-options.type.js';
import { PredefinedPackage } from '../graph/measures/predefined-package.type.js';
import { GUARD_ADVICE } from '../domains/shipping/purchases/buy/purchase-guard.js';
import type {
  GuardedOrder,
  GuardedPurchase,
} from '../domains/shipping/purchases/buy/purchase-guard.js';
import { shownMoment } from '../graph/shown-moment.js';
import { promiseOf } from './order-parcels.js';

// Amazon's model of Orders 2026-01-01 lists these programs. Easy Ship sells the labels of its orders, to which Delivery by Amazon in
// Brazil belongs, and forbids others. The buyer collects a pickup order, so no parcel leaves.
const OTHER_LABELS = new Map([
  ['AMAZON_EASY_SHIP', 'its labels come from Easy Ship, in Seller Central'],
  [
    'DELIVERY_BY_AMAZON',
    "it must leave with the program's carrier, whose label is in Seller Central",
  ],
  ['IN_STORE_PICK_UP', 'the buyer collects it at the store'],
]);

/** Finds programs of an order whose parcels leave without a label of Buy Shipping. */
export function otherLabelProgram({ programs }: Pick<Order, 'programs'>): GuardedOrder[] {
  const found = (programs ?? []).flatMap((name) => {
    const why = OTHER_LABELS.get(name);
    return why === undefined ? [] : [`The order is in the program ${name}: ${why}.`];
  });
  if (found.length === 0) return [];
  return [finding('OTHER_LABEL_PROGRAM', found.join(' '))];
}

interface Constraint {
  /** Completes the sentence "The order asks for …". */
  readonly asked: string;
  readonly isMet: (purchase: GuardedPurchase) => boolean;
  /** What the client can do. */
  readonly advice: string;
  /** The field of the parcel that does it. Absent when no label does. */
  readonly field?: NonNullable<GuardedOrder['field']>;
}

const isSigned = ({ deliveryConfirmation }: GuardedPurchase): boolean =>
  deliveryConfirmation === DeliveryConfirmation.SIGNATURE ||
  deliveryConfirmation === DeliveryConfirmation.ADULT_SIGNATURE;

const NO_SUCH_LABEL =
  'no label of Buy Shipping includes it, so ship it with a label from elsewhere and confirm that';

// Merchant Fulfillment knows four delivery confirmations, and one package for pallets.
const CONSTRAINTS: Readonly<Record<keyof ShippingConstraints, Constraint>> = {
  signature: {
    asked: 'a signature',
    isMet: isSigned,
    advice: 'ask for the delivery confirmation SIGNATURE',
    field: 'deliveryConfirmation',
  },
  ageCheck: {
    asked: 'a check of the age',
    isMet: ({ deliveryConfirmation }) =>
      deliveryConfirmation === DeliveryConfirmation.ADULT_SIGNATURE,
    advice: 'ask for the delivery confirmation ADULT_SIGNATURE',
    field: 'deliveryConfirmation',
  },
  identityCheck: {
    asked: 'a check of the identity',
    isMet: () => false,
    advice: NO_SUCH_LABEL,
  },
  pallet: {
    asked: 'delivery on a pallet',
    isMet: ({ predefinedPackage }) => predefinedPackage === PredefinedPackage.UPS_PALLET,
    advice: 'choose the package UPS_PALLET',
    field: 'package',
  },
  cashOnDelivery: {
    asked: 'payment at the delivery',
    isMet: () => false,
    advice: NO_SUCH_LABEL,
  },
};

/** Finds what the items ask of the carrier and the label does not include. */
export function constraintUnmet(
  items: readonly OrderItem[],
  purchase: GuardedPurchase,
): GuardedOrder[] {
  const unmet = Object.entries(CONSTRAINTS).flatMap(([name, constraint]) => {
    const asking = items.filter(
      ({ shippingConstraints }) => shippingConstraints?.[name as keyof ShippingConstraints],
    );
    return asking.length > 0 && !constraint.isMet(purchase) ? [{ ...constraint, asking }] : [];
  });
  if (unmet.length === 0) return [];
  const sentences = unmet.map(
    ({ asked, advice }) =>
      `The order asks for ${asked}, which the label does not include: ${advice}.`,
  );
  const ids = unmet.flatMap(({ asking }) => asking.map(({ orderItemId }) => orderItemId));
  const isCorrectable = unmet.every(({ field }) => field !== undefined);
  const [field, ...others] = new Set(unmet.map((each) => each.field));
  return [
    {
      ...finding('CONSTRAINT_UNMET', sentences.join(' '), [...new Set(ids)], isCorrectable),
      ...(field && others.length === 0 && { field }),
    },
  ];
}

/** Finds that an offer misses the dates that the buyer was promised. Dates that are not known miss nothing. */
export function late(
  order: Pick<Order, 'shipBy' | 'deliverBy'>,
  { shipDate, latestEstimatedDelivery: arrives }: OfferDates,
): GuardedOrder[] {
  const { shipBy, deliverBy } = promiseOf(order);
  const sentences = [
    ...(isAfter(shipDate, shipBy)
      ? [`The parcel leaves at ${shown(shipDate)}, and the order must leave by ${shown(shipBy)}.`]
      : []),
    ...(isAfter(arrives, deliverBy)
      ? [
          `The parcel may arrive at ${shown(arrives)}, and the buyer was promised ${shown(deliverBy)}.`,
        ]
      : []),
  ];
  if (sentences.length === 0) return [];
  return [finding('LATE', `${sentences.join(' ')} ${GUARD_ADVICE.LATE}`)];
}

function shown(date: Date | null): string {
  return date ? shownMoment(date) : '';
}

function finding(
  guard: GuardedOrder['guard'],
  message: string,
  orderItemIds: readonly string[] = [],
  isCorrectable = false,
): GuardedOrder {
  return { guard, message, orderItemIds, confirmations: [], isCorrectable };
}
