/** An amount as the server sends it. The number stays text, because a float would round it. */
export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Returns the exact sums, one for each currency, in the order of their first amount. */
export function sumOf(amounts: readonly Money[]): Money[] {
  const byCurrency = new Map<string, string[]>();
  for (const { amount, currencyCode } of amounts)
    byCurrency.set(currencyCode, [...(byCurrency.get(currencyCode) ?? []), amount]);
  return [...byCurrency].map(([currencyCode, list]) => ({ amount: added(list), currencyCode }));
}

/** Returns below zero when `a` is less than `b`. Only for amounts of one currency. */
export function compareAmounts(a: string, b: string): number {
  const places = Math.max(placesOf(a), placesOf(b));
  const [left, right] = [unitsOf(a, places), unitsOf(b, places)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Returns an amount as the reader's language writes it, `$9.12`. */
export function shown({ amount, currencyCode }: Money, locale?: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currencyCode,
    currencyDisplay: 'narrowSymbol',
  });
  // As text it is formatted exactly.
  return format.format(amount as `${number}`);
}

/** Returns sums for people, `$9.12 and €3.00`. */
export function shownSums(sums: readonly Money[], locale?: string): string {
  return sums.map((sum) => shown(sum, locale)).join(' and ');
}

function added(amounts: readonly string[]): string {
  const places = Math.max(...amounts.map(placesOf));
  const sum = amounts.reduce((total, amount) => total + unitsOf(amount, places), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = sum < 0n ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

function placesOf(amount: string): number {
  return partsOf(amount)[3]?.length ?? 0;
}

function unitsOf(amount: string, places: number): bigint {
  const [, sign, whole = '0', fraction = ''] = partsOf(amount);
  const units = BigInt(whole + fraction.padEnd(places, '0'));
  return sign === '-' ? -units : units;
}

function partsOf(amount: string): RegExpExecArray {
  const parts = SHAPE.exec(amount);
  if (!parts) throw new Error(`An amount must be a decimal number: ${amount}`);
  return parts;
}
