import { moneyInWords } from '../../../../graph/money.type.js';
import { filterIn } from './batch-form.js';
import { LabelFormat } from '../../labels/label-format.type.js';
import { noOffersOf } from '../../offers/no-offers.js';
import { chooseOffers, isProtected, printsAs } from '../../offers/offer-choice.js';
import type { LabelWish } from '../../offers/offer-choice.js';
import { isInTime } from '../../offers/offer-dates.js';
import { OfferRule } from '../../offers/offer-rule.js';
import { BEST_OF_ALL } from '../../offers/quote-view.js';
import type { Quote } from '../../offers/quote.js';
import { chosenBy } from '../../offers/ruled-offer.js';
import type { RuledOffers } from '../../offers/ruled-offer.js';
import type { ShippingService } from '../../offers/shipping-service.type.js';
import type { PurchaseRequest } from './purchase-request.js';

/** Returns what the rule of a request chooses among fresh offers. Without a rule, nothing. */
export function ruledOffers(
  { choice, label, maxPrice }: Pick<PurchaseRequest, 'choice' | 'label' | 'maxPrice'>,
  quote: Quote,
): RuledOffers {
  if (!choice?.rule) return { chosen: null, packaged: null };
  const { rule, promise, view } = choice;
  const printing = chooseOffers(quote, view).filter((offer) => printsAs(offer, label));
  const terms = { rule, promise, currencyCode: maxPrice?.currencyCode ?? null };
  return chosenBy(terms, printing, quote.request.parcel.package.predefined);
}

/** Returns a sentence about an offer that a rule left out because of its packaging. Null for none. */
export function packagedInWords(packaged: ShippingService | null): string | null {
  if (!packaged?.carrierPackaging) return null;
  const { name, price, shippingServiceId, carrierPackaging } = packaged;
  return `${name} for ${moneyInWords(price)} was left out, because it requires packaging of the carrier (${carrierPackaging.name}): for a parcel in that packaging, state it in \`package.size.predefined\`, or choose ${shippingServiceId} by \`shippingServiceId\`.`;
}

/** Returns why no offer of a quote is chosen by a rule, as a sentence: the first condition that leaves none. */
export function whyNoneIsChosen(
  request: Pick<PurchaseRequest, 'choice' | 'label' | 'maxPrice' | 'batchForm'>,
  quote: Quote,
): string {
  const left = packagedInWords(ruledOffers(request, quote).packaged);
  if (left !== null) return `No other offer meets the rule. ${left}`;
  return whyNoneAtAll(request, quote);
}

function whyNoneAtAll(
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
