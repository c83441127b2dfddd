import type { MoneyInput } from '../../../../graph/money.type.js';
import { InputIssue } from '../../../../graph/user-error.type.js';
import { MARKETPLACES } from '../../../../sp-api/regions.js';
import type { Region } from '../../../../sp-api/regions.js';
import type { BatchPurchaseInput } from './buy-shipping.input.js';

/** The currencies that labels can be sold in. Null when they are not known. */
export type LabelCurrencies = readonly string[] | null;

/**
 * Returns the currencies of all marketplaces of a region: Amazon sells the labels of an order in that of its marketplace. Those of
 * the seller alone are too few, because a configuration may name some of its marketplaces. Null when the seller has one that this
 * version does not know.
 */
export function labelCurrencies({
  region,
  marketplaceIds,
}: {
  readonly region: Region;
  readonly marketplaceIds: readonly string[];
}): LabelCurrencies {
  if (!marketplaceIds.every((id) => MARKETPLACES.has(id))) return null;
  const ofRegion = [...MARKETPLACES.values()].filter((one) => one.region === region);
  return [...new Set(ofRegion.map(({ currency }) => currency))];
}

/** Returns what is wrong with a maximum that no label of the seller can meet, because none is sold in its currency. */
export function labelCurrencyIssues(
  limit: Pick<MoneyInput, 'currencyCode'> | null | undefined,
  currencies: LabelCurrencies,
  path: readonly string[] = ['input', 'maxPrice'],
): InputIssue[] {
  if (!limit || !currencies || currencies.includes(limit.currencyCode)) return [];
  const accepted = `one of ${currencies.join(', ')}: no label of this seller is sold in another currency`;
  return [new InputIssue([...path, 'currencyCode'], accepted)];
}

/** Returns the same for a purchase that chooses among offers still to come. A stored offer has its own currency. */
export function unsoldCurrencyIssues(
  { request, maxPrice }: Pick<BatchPurchaseInput, 'request' | 'maxPrice'>,
  currencies: LabelCurrencies,
): InputIssue[] {
  return request ? labelCurrencyIssues(maxPrice, currencies) : [];
}
