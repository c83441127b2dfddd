import { Field, InputType } from 'type-graphql';
import { Matches } from 'class-validator';
import { DataType, FromFields } from './fields.js';
import type { Fields } from './fields.js';
import { CurrencyCode, Decimal } from './scalars.js';
import { InputIssue } from './user-error.type.js';

@DataType('An amount of money. Amounts are exact decimals, never floats.')
export class Money extends FromFields<Money> {
  @Field(() => Decimal, {
    description: 'The amount in major units, such as `"12.50"`, with the digits its currency has.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: string;
}

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'The amount in major units as a string: `"12.50"`.' })
  @Matches(/^\d{1,12}(\.\d{1,2})?$/, {
    message: 'an amount of zero or more with at most two digits after the point',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: string;
}

const fractionDigits = new Map<string, number>();

function digitsOf(currencyCode: string): number {
  let digits = fractionDigits.get(currencyCode);
  if (digits === undefined) {
    // Caches only codes of three letters: Amazon can send any text.
    if (!/^[A-Z]{3}$/.test(currencyCode)) return 2;
    digits =
      new Intl.NumberFormat('en', {
        style: 'currency',
        currency: currencyCode,
      }).resolvedOptions().maximumFractionDigits ?? 2;
    fractionDigits.set(currencyCode, digits);
  }
  return digits;
}

/**
 * Writes a decimal with at least the digits of its currency: `12.5` USD is `12.50`. Keeps further digits. Returns null
 * for a value that is not a finite decimal.
 */
export function decimalOf(value: number | string, currencyCode: string): string | null {
  const text = typeof value === 'number' ? plainDecimal(value) : value.trim();
  const match = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(text ?? '');
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = digitsOf(currencyCode);
  const kept = fraction.replace(/0+$/, '').padEnd(digits, '0');
  return `${sign}${whole}${kept ? `.${kept}` : ''}`;
}

// String() writes the shortest text that parses to the same double, which is what Amazon sent. Only very small or very
// large numbers have an exponent, and those are not amounts of money.
function plainDecimal(value: number): string | null {
  const text = String(value);
  return Number.isFinite(value) && !text.includes('e') ? text : null;
}

/** Returns an amount with the digits of its currency: `2.8` USD is `2.80`. */
export function inFull({ amount, currencyCode }: Fields<Money>): Fields<Money> {
  return { amount: decimalOf(amount, currencyCode) ?? amount, currencyCode };
}

/** Returns an amount as a text shows it: "2.80 USD". */
export function moneyInWords(money: Fields<Money>): string {
  const { amount, currencyCode } = inFull(money);
  return `${amount} ${currencyCode}`;
}

/** Returns the issue of a maximum that allows nothing. `path` leads to the amount of money. */
export function zeroIssues(
  { amount }: Pick<MoneyInput, 'amount'>,
  path: readonly string[],
): InputIssue[] {
  return /^0+(\.0*)?$/.test(amount)
    ? [
        new InputIssue(
          [...path, 'amount'],
          'more than 0: with a maximum of 0 no label can be bought',
        ),
      ]
    : [];
}

/** An amount of zero or more, without needless zeros at its start. */
const PLAIN = /^(0|[1-9]\d*)(\.\d+)?$/;

/**
 * Compares two amounts of one currency exactly: negative when `a` is less, zero when equal.
 * @throws RangeError when the currencies differ, since no exchange rate is available.
 */
export function compareMoney(a: Money, b: Money): number {
  if (a.currencyCode !== b.currencyCode) {
    throw new RangeError(`cannot compare ${a.currencyCode} with ${b.currencyCode}`);
  }
  if (
    PLAIN.test(a.amount) &&
    PLAIN.test(b.amount) &&
    fractionOf(a.amount) === fractionOf(b.amount)
  ) {
    // With as many digits after the point, the longer text is the larger amount.
    if (a.amount.length !== b.amount.length) return a.amount.length < b.amount.length ? -1 : 1;
    return a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0;
  }
  const digits = Math.max(fractionOf(a.amount), fractionOf(b.amount));
  const difference = scaled(a.amount, digits) - scaled(b.amount, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** An amount that occurs several times. */
export interface CountedMoney extends Fields<Money> {
  readonly count: number;
}

/** Returns the exact total of each currency, in the order of the currency codes. */
export function totalsOf(amounts: readonly CountedMoney[]): Money[] {
  return [...Map.groupBy(amounts, ({ currencyCode }) => currencyCode)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currencyCode, ofOne]) => {
      const digits = Math.max(...ofOne.map(({ amount }) => fractionOf(amount)));
      const total = ofOne.reduce(
        (sum, { amount, count }) => sum + scaled(amount, digits) * BigInt(count),
        0n,
      );
      return new Money({ amount: unscaled(total, digits, currencyCode), currencyCode });
    });
}

/** Returns the number of digits after the point. */
function fractionOf(amount: string): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}

/** Returns an amount in units of 10^-digits, where `digits` is at least the number of its digits after the point. */
function scaled(amount: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(digits, '0'));
  return amount.startsWith('-') ? -value : value;
}

function unscaled(value: bigint, digits: number, currencyCode: string): string {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const point = text.length - digits;
  const decimal = `${value < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
  return decimalOf(decimal, currencyCode) ?? decimal;
}
