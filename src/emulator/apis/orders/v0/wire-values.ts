/** Values of Orders v0. */

/** Returns an ISO 8601 date-time in whole seconds. */
export function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Returns a Money. The amount is a decimal string. */
export function money(cents: number): {
  readonly CurrencyCode: string;
  readonly Amount: string;
} {
  return { CurrencyCode: 'USD', Amount: (cents / 100).toFixed(2) };
}
