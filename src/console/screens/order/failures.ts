/** What a failure means, and the one thing to do about it. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
  /** What the screen offers as a button. */
  readonly offers:
    'anyway' | 'form' | 'further' | 'none' | 'price' | 'purchases' | 'quote' | 'resend';
}

/**
 * One sentence and one next step for each failure that the mutations of this screen can have. The server's message follows them,
 * because it has the values.
 */
export const FAILURES: Readonly<Record<string, FailureWords>> = {
  AccessDenied: {
    what: 'Amazon denies access to this.',
    next: 'Look at the grant of the seller on the screen Sellers.',
    offers: 'none',
  },
  CancellationRefused: {
    what: 'It is too late to cancel this label.',
    next: 'Ask the carrier, or use the label.',
    offers: 'none',
  },
  ConfirmationOutcomeUnknown: {
    what: 'It is not known whether Amazon took the confirmation.',
    next: 'Send it again: that does no harm.',
    offers: 'resend',
  },
  IdempotencyConflict: {
    what: 'Another request has used the key of this form.',
    next: 'Look at the parcels below first. Then start a new form.',
    offers: 'further',
  },
  InsufficientFunds: {
    what: 'The seller account cannot pay for the label. Nothing was bought.',
    next: 'Add money in Seller Central, then press Buy again.',
    offers: 'none',
  },
  InvalidInput: {
    what: 'Something in the form is not accepted. Nothing was sent.',
    next: 'Correct what is named here, then send it again.',
    offers: 'none',
  },
  LabelBeingBought: {
    what: 'A label for these items is being bought, and would ship them twice.',
    next: 'Wait for that purchase. It is among the parcels.',
    offers: 'none',
  },
  NotFound: {
    what: 'Amazon does not know this for the seller.',
    next: 'Check the id and the seller.',
    offers: 'none',
  },
  OfferExpired: {
    what: 'The offer has ended. Nothing was bought.',
    next: 'The offers are read again. Compare the price, then press Buy.',
    offers: 'quote',
  },
  OfferUnavailable: {
    what: 'The carrier does not take this parcel any more. Nothing was bought.',
    next: 'Choose another offer.',
    offers: 'quote',
  },
  OrderCancelled: {
    what: 'The order is cancelled. Nothing was bought.',
    next: 'Put the items back.',
    offers: 'none',
  },
  OrderPending: {
    what: 'The order is not paid yet. Nothing was bought.',
    next: 'Wait until Amazon shows it as unshipped.',
    offers: 'none',
  },
  OrdersClaimedByOthers: {
    what: 'Another person or station has this order.',
    next: 'Ask them, or wait until the claim ends.',
    offers: 'none',
  },
  PriceAboveMaximum: {
    what: 'The label costs more than was shown. Nothing was bought.',
    next: 'Compare the two prices.',
    offers: 'price',
  },
  PurchaseGuarded: {
    what: 'Something speaks against this label. Nothing was bought.',
    next: 'Correct the parcel, or ship it anyway.',
    offers: 'anyway',
  },
  PurchaseOutcomeUnknown: {
    what: 'It is not known whether Amazon sold the label. Do not buy it again.',
    next: 'Wait, or settle it on the screen Purchases.',
    offers: 'purchases',
  },
  PurchaseRejected: {
    what: 'Amazon did not sell the label.',
    next: 'Read the reason, choose another offer or parcel, then press Buy again.',
    offers: 'none',
  },
  RejectedByAmazon: {
    what: 'Amazon refused the request. Nothing was changed.',
    next: 'Read the reason, and correct what it names.',
    offers: 'none',
  },
  SellerInputsRequired: {
    what: 'The carrier asks questions that are not answered yet. Nothing was bought.',
    next: 'Answer them below, then press Buy again.',
    offers: 'form',
  },
  ShipmentAlreadyPurchased: {
    what: 'These items have a label already. Nothing was bought.',
    next: 'Use that label. If more is to leave, say that this is a further parcel.',
    offers: 'further',
  },
  TermsNotAccepted: {
    what: 'The terms of the carrier are not accepted yet. Nothing was bought.',
    next: 'Accept them in Seller Central, under Shipping Settings, then press Buy again.',
    offers: 'none',
  },
  TotalPriceReached: {
    what: 'The batch has no money left for this label. Nothing was bought.',
    next: 'Buy it here, outside of the batch.',
    offers: 'none',
  },
};

const NEW_KIND: FailureWords = {
  what: 'The server refused it for a reason that this page does not know.',
  next: 'Read its message, and reload the page.',
  offers: 'none',
};

export function failureWords(typename: string): FailureWords {
  return FAILURES[typename] ?? NEW_KIND;
}
