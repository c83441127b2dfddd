/** Channel of stock that is not assigned to a location. */
export const DEFAULT_CHANNEL = 'DEFAULT';

// AMAZON_NA, AMAZON_EU and so on: stock in Amazon's own warehouses.
const AMAZON_CHANNEL = /^AMAZON(_|$)/;

/** Tells whether a channel code is a supply source id, that is, not a code that Amazon reserves. */
export function isSupplySourceCode(code: string): boolean {
  return code !== DEFAULT_CHANNEL && !AMAZON_CHANNEL.test(code);
}
