import { MOST_VALUES } from '../../domains/orders/index/order-filter.input.js';
import type { OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import { parcelIssues, dateIssues } from '../../domains/shipping/parcels/parcel.rules.js';
import { ParcelInput } from '../../domains/shipping/parcels/parcel.input.js';
import { labelCurrencyIssues } from '../../domains/shipping/purchases/buy/label-currencies.js';
import type { LabelCurrencies } from '../../domains/shipping/purchases/buy/label-currencies.js';
import { pathInBatch } from '../../domains/shipping/purchases/buy/batch-form.js';
import { formIssues } from '../../domains/shipping/purchases/buy/purchase-form.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { zeroIssues } from '../../graph/money.type.js';
import { issuesOf } from '../../graph/input-issues.js';
import { MOST_IN_BATCH } from '../../domains/shipping/purchases/batches/purchase-batch.input.js';
import type { BuyShippingForOrdersInput } from './buy-for-orders.input.js';
import { rowOf } from './order-rows.js';

/** An id that breaks no rule, in place of those of the orders. */
const ANY_ORDER = '000-0000000-0000000';

interface Facts {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly currencies: LabelCurrencies;
}

/** Returns the problems of an input that concern all of its orders, and of its list of orders. */
export function orderInputIssues(
  input: BuyShippingForOrdersInput,
  { now, currencies }: Facts,
): InputIssue[] {
  return [
    ...choiceIssues(input),
    ...totalIssues(input),
    ...labelCurrencyIssues(input.maxPrice, currencies),
    ...sharedIssues(input, now),
  ];
}

function choiceIssues({ orderIds, filter }: BuyShippingForOrdersInput): InputIssue[] {
  const path = ['input', 'orderIds'];
  if (Boolean(orderIds) === Boolean(filter)) {
    const accepted = filter
      ? 'absent when `filter` is given: give only one of them'
      : 'given, or `filter` in its place';
    return [new InputIssue(path, accepted)];
  }
  if (!orderIds) return filter ? lengthIssues(filter) : [];
  if (orderIds.length < 1 || orderIds.length > MOST_IN_BATCH)
    return [new InputIssue(path, `a list of 1 to ${MOST_IN_BATCH} orders`)];
  const seen = new Set<string>();
  return orderIds.flatMap((id, position) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [new InputIssue([...path, String(position)], 'an order that is not listed yet')];
  });
}

function lengthIssues(filter: OrderFilterInput): InputIssue[] {
  return Object.entries(MOST_VALUES).flatMap(([name, most]) => {
    const values = filter[name as keyof typeof MOST_VALUES] ?? [];
    const path = ['input', 'filter', name];
    return values.length > most ? [new InputIssue(path, `a list of at most ${most} entries`)] : [];
  });
}

/** No exchange rate is known, so both amounts must be in one currency. */
function totalIssues({ maxPrice, maxTotalPrice }: BuyShippingForOrdersInput): InputIssue[] {
  if (!maxTotalPrice || maxTotalPrice.currencyCode === maxPrice.currencyCode) return [];
  const accepted = `${maxPrice.currencyCode}, the currency of \`maxPrice\``;
  return [new InputIssue(['input', 'maxTotalPrice', 'currencyCode'], accepted)];
}

/** The rules of a purchase, checked once for all orders. */
function sharedIssues(input: BuyShippingForOrdersInput, now: number): InputIssue[] {
  const { maxTotalPrice } = input;
  const row = rowOf(input, ANY_ORDER);
  const parcel = row.request?.parcel ?? new ParcelInput();
  const path = ['input', 'request', 'parcel'];
  const found = [
    ...formIssues(row),
    ...parcelIssues(parcel, path),
    ...dateIssues(parcel, path, now),
  ];
  const paths = new Set<string>();
  const shared = found
    .map((issue) => new InputIssue(pathInBatch(0, issue.path, 'ORDER_IDS'), issue.accepted))
    // A nested input is checked with the purchase and with its parcel.
    .filter(({ path: at }) => !paths.has(at.join('\n')) && paths.add(at.join('\n')));
  const ofTotal = ['input', 'maxTotalPrice'];
  return maxTotalPrice
    ? [...shared, ...issuesOf(maxTotalPrice, ofTotal), ...zeroIssues(maxTotalPrice, ofTotal)]
    : shared;
}
