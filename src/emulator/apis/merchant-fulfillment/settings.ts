import type { CarrierName } from './carriers.js';

/** Settings of the emulated Buy Shipping. Times are on the emulator's clock, amounts are cents. */
export interface MerchantFulfillmentSettings {
  /** How long an offer can be bought. */
  readonly offerLifetimeMs: number;
  /** How long a refund stays pending after a cancellation. */
  readonly refundDelayMs: number;
  /** Initial balance of each seller. */
  readonly openingBalanceCents: number;
  /** Highest charge for one label. A higher one fails for insufficient funds. */
  readonly maxChargeCents: number;
  /** Carriers that are temporarily unavailable. */
  readonly unavailableCarriers: readonly CarrierName[];
  /** Carriers whose terms a seller has not accepted, by the seller's index in the world. */
  readonly termsNotAccepted: readonly (readonly CarrierName[])[];
}

/** Amazon documents no lifetime of an offer. Ten minutes is the one of Shipping v2. */
export const DEFAULT_SETTINGS: MerchantFulfillmentSettings = {
  offerLifetimeMs: 10 * 60_000,
  refundDelayMs: 10 * 60_000,
  openingBalanceCents: 500_000_00,
  maxChargeCents: 1_500_00,
  unavailableCarriers: ['DHL eCommerce'],
  termsNotAccepted: [['OnTrac'], ['Amazon Shipping']],
};
