import { NoOffers } from './no-offers.type.js';
import { exclusionOf } from './offer-choice.js';
import type { QuoteView } from './quote-view.js';
import type { OfferedServices, Quote } from './quote.js';
import { DeliveryConfirmation } from './shipping-options.type.js';

/** Maximum number of reasons in a message. Amazon names one for each service, and most are the same. */
const MOST_REASONS = 5;

/**
 * Returns why a view of a quote shows no offers. Call it for such a view only.
 * @param filter the name of the filter of offers in the input.
 */
export function noOffersOf(quote: Quote, view: QuoteView, filter = 'filter'): NoOffers {
  const { services } = quote;
  if (services.offers.length > 0)
    return new NoOffers({ message: whyLeftOut(quote, view, filter), nextStep: 'FIX_INPUT' });
  if (services.rejected.length === 0 && services.temporarilyUnavailableCarriers.length > 0) {
    const carriers = services.temporarilyUnavailableCarriers.join(', ');
    const message = `Amazon offers no service for this parcel at the moment: ${carriers} did not answer. Quote again in a minute.`;
    return new NoOffers({ message, nextStep: 'RETRY' });
  }
  if (services.rejected.length === 0 && services.termsNotAcceptedCarriers.length > 0) {
    const carriers = services.termsNotAcceptedCarriers.join(', ');
    const message = `Amazon offers no service for this parcel. The terms of ${carriers} are not accepted: accept them in Seller Central.`;
    return new NoOffers({ message, nextStep: 'SELLER_CENTRAL' });
  }
  const message = `Amazon offers no service for this parcel${whyRejected(services.rejected)}${whatWasAsked(quote)}`;
  return new NoOffers({ message, nextStep: 'FIX_INPUT' });
}

/** Names the parts of the request that left offers out, each with its number. */
function whyLeftOut(quote: Quote, view: QuoteView, filter: string): string {
  const { offers } = quote.services;
  const counts = new Map<string, number>();
  for (const offer of offers) {
    const part = exclusionOf(offer, quote, view)?.replace(/^filter(?=\.)/, filter) ?? null;
    if (part !== null) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const parts = [...counts].map(([part, count]) => `${count} by \`${part}\``).join(', ');
  const all = offers.length === 1 ? 'The only offer' : `All ${offers.length} offers`;
  return `${all} of Amazon ${offers.length === 1 ? 'was' : 'were'} left out: ${parts}. Change or omit that.`;
}

/** Completes a sentence about services that are not offered. */
export function whyRejected(rejected: OfferedServices['rejected']): string {
  const reasons = new Set(
    rejected.flatMap((one) => one.rejectionReasonMessage ?? one.rejectionReasonCode ?? []),
  );
  if (reasons.size === 0) return ', and Amazon gives no reason: change the parcel.';
  const shown = [...reasons].slice(0, MOST_REASONS).map((reason) => reason.replace(/\.$/, ''));
  const more = reasons.size > MOST_REASONS ? '; …' : '';
  return `: ${shown.join('; ')}${more}. Change the parcel.`;
}

/** Returns a sentence about wishes that few services meet. Services that need more answers are asked for in any case. */
function whatWasAsked({ request: { parcel } }: Quote): string {
  const { deliveryConfirmation, mustArriveBy } = parcel;
  const name = Object.entries(DeliveryConfirmation).find(
    ([, value]) => value === deliveryConfirmation,
  )?.[0];
  const isSigned = name === 'SIGNATURE' || name === 'ADULT_SIGNATURE';
  return [
    ...(isSigned
      ? [
          ` The parcel asks for the delivery confirmation ${name}, by its input or by a constraint of the order.`,
        ]
      : []),
    ...(mustArriveBy ? [' The parcel sets `mustArriveBy`, by which Amazon filters too.'] : []),
  ].join('');
}
