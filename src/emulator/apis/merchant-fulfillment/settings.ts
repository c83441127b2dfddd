import type { CarrierName } from './carriers.js';

/** What of the emulated Buy Shipping can be turned. Times run on the emulator's clock, amounts are cents. */
export interface MerchantFulfillmentSettings {
  /** How long an offer can be bought after it was made. */
  readonly offerLifetimeMs: number;
  /** How long a refund stays pending after a cancellation. */
  readonly refundDelayMs: number;
  /** What each seller's account holds at the start. */
  readonly openingBalanceCents: number;
  /** The most that can be charged for one label; a dearer one fails for want of funds. */
  readonly maxChargeCents: number;
  /** Carriers that can't be reached. */
  readonly unavailableCarriers: readonly CarrierName[];
  /** Carriers whose terms a seller has not accepted, by the seller's position in the world. */
  readonly termsNotAccepted: readonly (readonly CarrierName[])[];
}

/** Amazon documents no lifetime for an offer; ten minutes is what it documents for Shipping v2. */
export const DEFAULT_SETTINGS: MerchantFulfillmentSettings = {
  offerLifetimeMs: 10 * 60_000,
  refundDelayMs: 10 * 60_000,
  openingBalanceCents: 500_000_00,
  maxChargeCents: 1_500_00,
  unavailableCarriers: ['DHL eCommerce'],
  termsNotAccepted: [['OnTrac'], ['Amazon Shipping']],
};
