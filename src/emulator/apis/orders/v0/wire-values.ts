/** The small values of Orders v0. */

/** An ISO 8601 date-time in whole seconds. */
export function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A Money: the amount is a decimal string. */
export function money(cents: number): {
  readonly CurrencyCode: string;
  readonly Amount: string;
} {
  return { CurrencyCode: 'USD', Amount: (cents / 100).toFixed(2) };
}
