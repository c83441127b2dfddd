import type { LabelProvider } from '../carriers/label-provider.js';
import type { OffersRequest } from '../carriers/provider-requests.js';
import type { StoredQuote } from '../../../store/quotes/quote.js';
import { Quote } from './quote.js';
import type { OfferPromise } from './offer-promise.js';

/** The form of a quote in the store. JSON: dates are texts. */
interface QuoteContent {
  readonly request: OffersRequest;
  readonly promise: OfferPromise;
  /** Amazon's answer. */
  readonly answer: unknown;
}

export function storedQuote(quote: Quote, answer: unknown): StoredQuote {
  const { sellerId, quoteId, quotedAt, request, promise } = quote;
  const content: QuoteContent = { request, promise, answer };
  return { sellerId, quoteId, createdAt: quotedAt.getTime(), content };
}

/** Restores a quote. */
export function readStoredQuote(
  { content, createdAt, sellerId, quoteId }: StoredQuote,
  provider: LabelProvider,
): Quote {
  const { request, promise, answer } = content as QuoteContent;
  const { parcel } = request;
  const { shipDate, mustArriveBy } = parcel;
  return new Quote({
    sellerId,
    quoteId,
    quotedAt: new Date(createdAt),
    request: {
      ...request,
      parcel: { ...parcel, shipDate: dateOf(shipDate), mustArriveBy: dateOf(mustArriveBy) },
    },
    promise: { shipBy: dateOf(promise.shipBy), deliverBy: dateOf(promise.deliverBy) },
    services: provider.storedOffers(answer, { sellerId, quoteId }),
  });
}

function dateOf(stored: Date | string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
