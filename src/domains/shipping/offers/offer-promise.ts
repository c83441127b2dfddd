/** When a parcel must have left and have arrived. Null without a promise, or when it is unknown. */
export interface OfferPromise {
  readonly shipBy: Date | null;
  readonly deliverBy: Date | null;
}

export const NO_PROMISE: OfferPromise = { shipBy: null, deliverBy: null };
