import { decimalOf, Money } from '../../schema/money.type.js';
import type { CurrencyAmountWire } from '../../sp-api/operations/merchant-fulfillment.wire.js';
import { numberOf, textOf } from '../../sp-api/wire-values.js';

// Amazon's amounts are doubles: 8.2 + 4.14 arrives as 12.339999999999998. No currency has so many digits.
const MEANT_DIGITS = 6;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** An exact amount with the digits of its currency; null without an amount or a currency. */
export function readMoney(wire: CurrencyAmountWire | null | undefined): Money | null {
  const currencyCode = textOf(wire?.CurrencyCode)?.toUpperCase() ?? null;
  const value = numberOf(wire?.Amount);
  if (currencyCode === null || value === null) return null;
  const exact = decimalOf(withoutNoise(wire?.Amount, value), currencyCode);
  return exact !== null && DECIMAL.test(exact) ? new Money(exact, currencyCode) : null;
}

function withoutNoise(sent: number | string | null | undefined, value: number): string {
  const text = String(sent).trim();
  return DECIMAL.test(text) ? text : value.toFixed(MEANT_DIGITS);
}
