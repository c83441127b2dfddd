import type { PurchasedUnits } from '../../../../store/purchases/purchase.js';
import { enumType } from '../../../../graph/enum-type.js';
import type { OfferDates } from '../../offers/offer-dates.js';
import type { DeliveryConfirmation } from '../../offers/shipping-options.type.js';
import type { PredefinedPackage } from '../../../../graph/measures/predefined-package.type.js';

/** A reason for which a label is not bought unless the client says that it is meant. */
export const PurchaseGuard = enumType(
  'PurchaseGuard',
  'What keeps a label from being bought, unless the purchase names it in `despite`.',
  {
    CANCELLATION_REQUESTED: 'The buyer asked to cancel an item of the purchase.',
    CONFIRMED_ELSEWHERE:
      'Units of the purchase are confirmed with another label, or are going to be, by a confirmation that this API has on record. Without the order in the index each confirmation of the item counts.',
    CONSTRAINT_UNMET:
      'The label does less than `OrderItem.shippingConstraints` ask for: `signature` needs SIGNATURE or ADULT_SIGNATURE as `deliveryConfirmation`, `ageCheck` needs ADULT_SIGNATURE, and `pallet` the package UPS_PALLET. No label of Buy Shipping includes `identityCheck` or `cashOnDelivery`.',
    OTHER_LABEL_PROGRAM:
      'The order is in a program whose parcels leave without a label of Buy Shipping: `AMAZON_EASY_SHIP`, `DELIVERY_BY_AMAZON` or `IN_STORE_PICK_UP` of `Order.programs`.',
    ORDER_ON_HOLD:
      'The order is on hold (`Order.hold`). The label is not bought when the hold was recorded before its request is sent to Amazon.',
    CLAIMED_BY_ANOTHER:
      'The order has a claim (`Order.claim`) that `claimedBy` of the purchase does not name. Without `claimedBy`, each claim counts as that of another, because several stations may share one access key.',
    LATE: 'The offer is known to leave after `Order.shipBy` or to arrive after `Order.deliverBy`. An offer without dates passes.',
  },
);
export type PurchaseGuard = keyof typeof PurchaseGuard;

/** What a person does first when a guard found something, before they think of `despite`. */
export const GUARD_ADVICE: Readonly<Record<PurchaseGuard, string>> = {
  CANCELLATION_REQUESTED:
    'Cancel the order in Seller Central, or answer the buyer there that it ships; until it is decided, `holdOrders` keeps it back.',
  CONFIRMED_ELSEWHERE:
    'Look which label is on the parcel: units that left with the confirmed one need no other.',
  CONSTRAINT_UNMET: 'Choose a label that does what the order asks for.',
  OTHER_LABEL_PROGRAM: 'Get the label of the program in Seller Central.',
  ORDER_ON_HOLD: 'Settle the reason of the hold; `releaseOrders` then ends it.',
  CLAIMED_BY_ANOTHER:
    'Leave the order to them, or let them end the claim with `releaseClaims`. When the claim is that of the purchase, name it in `claimedBy`.',
  LATE: '`cheapestInTime` of the quote has an offer in time, if there is one.',
};

/** Guards whose findings may quote people: a reason of a buyer or of a hold, the name of a claim. */
export const QUOTING_GUARDS: ReadonlySet<PurchaseGuard> = new Set([
  'CANCELLATION_REQUESTED',
  'ORDER_ON_HOLD',
  'CLAIMED_BY_ANOTHER',
]);

/** Returns what guards found, as sentences that end with what helps. */
export function guardedMessage(
  found: readonly { readonly guard: PurchaseGuard; readonly message: string }[],
): string {
  const sentences = found.map(({ message }) => message).join(' ');
  const guards = [...new Set(found.map(({ guard }) => guard))].join(', ');
  return `${sentences} Nothing was bought. Name ${guards} in \`despite\` when the label is meant.`;
}

/** A label that is about to be bought, as far as guards look at it. */
export interface GuardedPurchase {
  readonly amazonOrderId: string;
  readonly items: readonly PurchasedUnits[];
  readonly deliveryConfirmation: DeliveryConfirmation;
  readonly predefinedPackage: PredefinedPackage | null;
  /** Whose claim of the order is its own. Null for none. */
  readonly claimedBy: string | null;
}

/** What a guard found about an order. */
export interface GuardedOrder {
  readonly guard: PurchaseGuard;
  /** One sentence for a person, or more. The last one says what helps. */
  readonly message: string;
  /** The order items that it is about. */
  readonly orderItemIds: readonly string[];
  /** The confirmations that it rests on. */
  readonly confirmations: readonly GuardingConfirmation[];
  /** True when another input of the parcel passes the guard. */
  readonly isCorrectable: boolean;
  /** The field of the parcel that passes the guard with another value. Absent when there is none, or more than one. */
  readonly field?: 'deliveryConfirmation' | 'package';
}

/** The id of a confirmation that the guard found. */
export interface GuardingConfirmation {
  readonly batchKey: string;
  /** From 0. */
  readonly position: number;
}

/** Finds what keeps an offer from being bought; null for an order that is cancelled. Takes the dates of the offer, as far as they are known. */
export type GuardedOffers = (dates: OfferDates) => readonly GuardedOrder[] | null;

/** Reads what guards look at, as it is now. Costs no call. */
export type PurchaseGuards = (purchase: GuardedPurchase) => Promise<GuardedOffers>;
