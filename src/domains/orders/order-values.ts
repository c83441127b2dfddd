import type { Money } from '../../graph/money.type.js';
import { moneyOf } from '../../graph/wire-money.js';
import type { DateTimeRangeWire, OrderMoneyWire } from '../../sp-api/operations/orders.wire.js';
import { instantOf } from '../../sp-api/wire/wire-values.js';
import { PromisedWindow } from './promised-window.type.js';

/** Reads a period. Null without both ends. */
export function readWindow(wire: DateTimeRangeWire | null | undefined): PromisedWindow | null {
  const [earliest, latest] = [instantOf(wire?.earliestDateTime), instantOf(wire?.latestDateTime)];
  return earliest === null && latest === null ? null : new PromisedWindow({ earliest, latest });
}

export function readMoney(wire: OrderMoneyWire | null | undefined): Money | null {
  return moneyOf(wire?.amount, wire?.currencyCode);
}

/** Returns the entries that could be read. */
export function present<Item>(items: readonly (Item | null | '')[]): Item[] {
  return items.filter((item): item is Item => item !== null && item !== '');
}
