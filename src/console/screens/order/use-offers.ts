import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { OrderOffersDocument } from '../../generated/order/graphql.js';
import type { OrderOffersQuery, ParcelInput } from '../../generated/order/graphql.js';
import { compareAmounts, shown } from '../../model/money.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';

type QuotedOrder = NonNullable<NonNullable<OrderOffersQuery['seller']>['order']>;
export type Quote = NonNullable<QuotedOrder['shippingQuote']>;
export type Offer = Quote['offers'][number];
export type SuggestedParcel = NonNullable<QuotedOrder['suggestedParcel']>;

/** What Amazon offers for the parcel of the form. */
export type Asked =
  | { readonly kind: 'asking' | 'not-asked' }
  | { readonly kind: 'quoted'; readonly quote: Quote; readonly suggested: SuggestedParcel | null }
  | { readonly kind: 'size-unknown'; readonly skus: readonly string[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly parcel: ParcelInput };

export interface Offers {
  readonly asked: Asked;
  readonly ask: (parcel: ParcelInput) => void;
  /** Forgets offers that are for another parcel. */
  readonly forget: () => void;
}

/** Asks for offers when a person wants them, because each question costs a call. A throttled one is repeated when Amazon allows it. */
export function useOffers(seller: string, order: string): Offers {
  const client = useClient();
  const [asked, setAsked] = useState<Asked>({ kind: 'not-asked' });
  // An older answer is for another parcel.
  const round = useRef(0);
  const ask = useCallback(
    async (parcel: ParcelInput): Promise<void> => {
      round.current += 1;
      const own = round.current;
      setAsked({ kind: 'asking' });
      const { data, error } = await client
        .query(OrderOffersDocument, { seller, order, parcel }, { requestPolicy: 'network-only' })
        .toPromise();
      if (round.current !== own) return;
      setAsked(askedOf(data?.seller?.order ?? null, error ? troubleOf(error) : null, parcel));
    },
    [client, seller, order],
  );
  useEffect(() => {
    if (asked.kind !== 'trouble' || asked.trouble.retryAfterMs === null) return;
    const timer = setTimeout(() => void ask(asked.parcel), asked.trouble.retryAfterMs);
    return () => clearTimeout(timer);
  }, [asked, ask]);
  const forget = useCallback(() => {
    round.current += 1;
    setAsked({ kind: 'not-asked' });
  }, []);
  return { asked, ask: useCallback((parcel) => void ask(parcel), [ask]), forget };
}

function askedOf(order: QuotedOrder | null, trouble: Trouble | null, parcel: ParcelInput): Asked {
  if (order?.shippingQuote)
    return { kind: 'quoted', quote: order.shippingQuote, suggested: order.suggestedParcel };
  if (!trouble) return { kind: 'nothing' };
  if (trouble.code === 'PACKAGE_UNKNOWN')
    return { kind: 'size-unknown', skus: order?.suggestedParcel?.missingSkus ?? [] };
  return { kind: 'trouble', trouble, parcel };
}

/** Returns whether an offer is known to break the promise to the buyer. */
export function isOfferLate(
  { shipDate, latestEstimatedDelivery }: Offer,
  shipBy: string | null,
  deliverBy: string | null,
): boolean {
  const isAfter = (moment: string | null, end: string | null): boolean =>
    moment !== null && end !== null && Date.parse(moment) > Date.parse(end);
  return isAfter(shipDate, shipBy) || isAfter(latestEstimatedDelivery, deliverBy);
}

/** A price that was on screen, for comparison with a new one. */
export interface FormerOffer {
  readonly shippingServiceId: string;
  readonly name: string;
  readonly price: Offer['price'];
}

/** Says how a price differs from the one before. */
export function priceChange(was: FormerOffer, offer: Offer): string {
  const difference = compareAmounts(offer.price.amount, was.price.amount);
  if (offer.shippingServiceId !== was.shippingServiceId)
    return `${was.name} for ${shown(was.price)} is not offered any more.`;
  if (difference === 0) return `${offer.name} costs the same as before, ${shown(offer.price)}.`;
  return `${offer.name} cost ${shown(was.price)}, and costs ${shown(offer.price)} now.`;
}
