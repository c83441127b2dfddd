import type { OrderTraits, PostalAddress } from './order.js';

const HOUR_MS = 3_600_000;
/** All constraints on the delivery of an item, in Amazon's words. */
export const DELIVERY_CONSTRAINTS = [
  'signatureConfirmation',
  'recipientAgeVerification',
  'recipientIdentityVerification',
  'palletDelivery',
  'cashOnDelivery',
] as const;

/** Programs and constraints that are chosen, in Amazon's words. */
export interface ChosenTraits {
  readonly programs?: readonly string[] | undefined;
  /** On the delivery of its first item. */
  readonly constraints?: readonly string[] | undefined;
  /** The order that it replaces. */
  readonly replaces?: string | undefined;
}

/** Returns the traits of an order that is written or placed. It has no constraint by chance, so that any label fits it. */
export function writtenTraits(
  drawn: OrderTraits,
  { programs = [], constraints = [], replaces }: ChosenTraits,
): OrderTraits {
  return {
    ...drawn,
    programs: [...drawn.programs, ...programs],
    constraints,
    ...(replaces !== undefined && { replaces }),
  };
}

/** Facts of an order that its traits depend on. */
export interface TraitsOf {
  readonly amazonOrderId: string;
  readonly purchasedMs: number;
  readonly latestDeliveryMs: number;
  readonly shipTo: PostalAddress;
}

/**
 * Returns the traits of an order. They follow from its id, so that they draw no random numbers: the other facts of all
 * orders stay as they are. Each trait has a period of its own, so that most combinations exist among 200 orders.
 */
export function traitsOf({ amazonOrderId, purchasedMs, latestDeliveryMs }: TraitsOf): OrderTraits {
  const number = Number(amazonOrderId.replaceAll('-', '').slice(-7));
  const every = (period: number, rest = 0): boolean => number % period === rest;
  const constraint = DELIVERY_CONSTRAINTS[Math.floor(number / 6) % DELIVERY_CONSTRAINTS.length];
  return {
    programs: [
      ...(every(4) ? ['PRIME'] : []),
      ...(every(9, 3) ? ['PREMIUM'] : []),
      ...(every(13, 5) ? ['FBM_SHIP_PLUS'] : []),
    ],
    constraints: every(6) && constraint !== undefined ? [constraint] : [],
    isSerialNumberRequired: every(11, 2),
    isUsed: every(7, 1),
    isCustomised: every(10, 4),
    ...(every(15, 7) && { replaces: `902-${String(number).padStart(7, '0')}-0000000` }),
    ...(every(3) && { sellerNumber: `WEB-${number}` }),
    ...(every(8, 6) && { labelPrintableMs: purchasedMs + 2 * HOUR_MS }),
    ...(every(12, 9) && {
      appointment: { fromMs: latestDeliveryMs - 4 * HOUR_MS, untilMs: latestDeliveryMs },
    }),
    ...(every(5, 2) && {
      deliveryPreference: {
        dropOffLocation: 'FRONT_DOOR',
        addressInstruction: 'The blue door behind the yard.',
      },
    }),
  };
}
