import { filterIn } from './batch-form.js';
import { LabelFormat } from '../../labels/label-format.type.js';
import { noOffersOf } from '../../offers/no-offers.js';
import { chooseOffers, isProtected, printsAs } from '../../offers/offer-choice.js';
import type { LabelWish } from '../../offers/offer-choice.js';
import { isInTime } from '../../offers/offer-dates.js';
import { OfferRule } from '../../offers/offer-rule.js';
import { BEST_OF_ALL } from '../../offers/quote-view.js';
import type { Quote } from '../../offers/quote.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns why no offer of a quote is chosen by a rule, as a sentence: the first condition that leaves none. */
export function whyNoneIsChosen(
  {
    choice,
    label,
    maxPrice,
    batchForm,
  }: Pick<PurchaseRequest, 'choice' | 'label' | 'maxPrice' | 'batchForm'>,
  quote: Quote,
): string {
  const { rule = null, view = BEST_OF_ALL, promise = quote.promise } = choice ?? {};
  const fitting = chooseOffers(quote, view);
  if (fitting.length === 0) return noOffersOf(quote, view, filterIn(batchForm)).message;
  const printing = fitting.filter((offer) => printsAs(offer, label));
  if (printing.length === 0) return `No offer prints ${labelInWords(label)}.`;
  const inTime = printing.filter((offer) => isInTime(offer, promise));
  if (inTime.length === 0)
    return 'No offer is known to leave and arrive by the dates that the buyer was promised.';
  const isMet = rule !== OfferRule.CHEAPEST_PROTECTED;
  if (!isMet && !inTime.some(isProtected))
    return 'No offer in time comes with protection from claims.';
  return `No offer is sold in ${maxPrice?.currencyCode ?? 'the currency of `maxPrice`'}.`;
}

/** Returns a label as the end of the sentence "It prints …". */
export function labelInWords({ format, includePackingSlip }: LabelWish): string {
  const name = Object.entries(LabelFormat).find(([, value]) => value === format)?.[0];
  const labels = name === undefined ? 'labels' : `${name} labels`;
  return includePackingSlip ? `${labels} with a packing slip` : labels;
}
