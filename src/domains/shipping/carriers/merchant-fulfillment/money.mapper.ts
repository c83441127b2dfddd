import type { Money } from '../../../../graph/money.type.js';
import { moneyOf } from '../../../../graph/wire-money.js';
import type { CurrencyAmountWire } from '../../../../sp-api/operations/merchant-fulfillment.wire.js';

/** Reads an amount of Merchant Fulfillment. */
export function readMoney(wire: CurrencyAmountWire | null | undefined): Money | null {
  return moneyOf(wire?.Amount, wire?.CurrencyCode);
}
