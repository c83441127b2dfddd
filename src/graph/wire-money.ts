import type { NumberWire, TextWire } from '../sp-api/operations/wire.js';
import { numberOf, textOf } from '../sp-api/wire/wire-values.js';
import { decimalOf, Money } from './money.type.js';

// The range of the Decimal scalar. A longer number is not an amount of money.
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
const CURRENCY_CODE = /^[A-Z]{3}$/;
// Amazon sends some amounts as doubles: 8.2 + 4.14 arrives as 12.339999999999998. No currency has that many digits.
const MEANT_DIGITS = 6;
const NOISE = 1e-7;

/**
 * Reads an amount with at least the digits of its currency. Returns null without an amount, and without a currency code of
 * three letters. Removes only floating-point noise.
 */
export function moneyOf(
  amount: NumberWire | undefined,
  currency: TextWire | undefined,
): Money | null {
  const currencyCode = textOf(currency)?.toUpperCase() ?? null;
  const value = numberOf(amount);
  if (currencyCode === null || !CURRENCY_CODE.test(currencyCode) || value === null) return null;
  const text = withoutNoise(String(amount).trim(), value);
  const exact = text === null ? null : decimalOf(text, currencyCode);
  return exact !== null && DECIMAL.test(exact) ? new Money({ amount: exact, currencyCode }) : null;
}

function withoutNoise(text: string, value: number): string | null {
  if (DECIMAL.test(text)) return text;
  const meant = value.toFixed(MEANT_DIGITS);
  return Math.abs(Number(meant) - value) <= NOISE ? meant : null;
}
