/** The channel of stock that belongs to no location. */
export const DEFAULT_CHANNEL = 'DEFAULT';

// AMAZON_NA, AMAZON_EU and so on: stock in Amazon's own warehouses.
const AMAZON_CHANNEL = /^AMAZON(_|$)/;

/** Whether a channel code is the id of a supply source: everything is that Amazon does not reserve. */
export function isSupplySourceCode(code: string): boolean {
  return code !== DEFAULT_CHANNEL && !AMAZON_CHANNEL.test(code);
}
