import { shown } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import type { Order } from './order-state.js';
import { isOfferLate, priceChange } from './use-offers.js';
import type { Asked, FormerOffer, Offer, Quote } from './use-offers.js';

interface OfferAreaProps {
  readonly order: Order;
  readonly zone: string | null;
  readonly now: number;
  readonly asked: Asked;
  readonly chosen: Offer | null;
  /** The offer before the offers were read again. */
  readonly was: FormerOffer | null;
  readonly onAsk: () => void;
  readonly onChoose: (id: string) => void;
}

/** What Amazon offers for the parcel. */
export function OfferArea(props: OfferAreaProps) {
  const { asked, onAsk, was, chosen } = props;
  switch (asked.kind) {
    case 'not-asked':
      return (
        <button type="button" onClick={onAsk}>
          Ask for offers
        </button>
      );
    case 'asking':
      return (
        <div className="order-offer-list" role="status">
          <span className="visually-hidden">Reading offers</span>
          <span className="ghost" />
          <span className="ghost" />
          <span className="ghost ghost-wide" />
        </div>
      );
    case 'size-unknown':
      return (
        <p role="status" className="trouble-text">
          The size of {asked.skus.length > 0 ? asked.skus.join(', ') : 'the parcel'} is not known.
          Choose a box, or enter size and weight.
        </p>
      );
    case 'nothing':
      return <p role="status">Nothing is left to ship.</p>;
    case 'trouble':
      return (
        <TroubleLine what="The offers could not be read." trouble={asked.trouble} onRetry={onAsk} />
      );
    case 'quoted':
      return (
        <>
          {was && chosen && (
            <p role="status" className="order-box">
              {priceChange(was, chosen)}
            </p>
          )}
          <OfferList {...props} quote={asked.quote} />
        </>
      );
  }
}

function OfferList({ quote, order, ...props }: OfferAreaProps & { readonly quote: Quote }) {
  const { offers, noOffers, cheapestInTime } = quote;
  return (
    <>
      {offers.length === 0 && <p role="status">{noOffers?.message ?? 'Amazon has no offer.'}</p>}
      {offers.length > 0 && cheapestInTime.message && !cheapestInTime.offer && (
        <p role="status" className="trouble-text">
          {cheapestInTime.message}
        </p>
      )}
      {offers.length > 0 && (
        <fieldset className="order-offer-list">
          <legend>Offers</legend>
          {offers.map((offer) => (
            <OfferLine key={offer.id} {...props} {...{ offer, order }} />
          ))}
        </fieldset>
      )}
      <LeftOut quote={quote} />
    </>
  );
}

type OfferLineProps = Omit<OfferAreaProps, 'asked'> & { readonly offer: Offer };

function OfferLine({ offer, order, zone, now, chosen, onChoose }: OfferLineProps) {
  const isLate = isOfferLate(offer, order.shipBy?.latest ?? null, order.deliverBy?.latest ?? null);
  const arrives = offer.latestEstimatedDelivery;
  return (
    <label className="order-offer-line">
      <input
        type="radio"
        name="offer"
        checked={offer.id === chosen?.id}
        onChange={() => onChoose(offer.id)}
        // Enter of a slow scanner must not buy.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <span>
        {offer.name}
        <span className="second">
          {arrives === null ? 'Arrival not known' : `By ${clock(arrives, zone, now)}`}
          {offer.benefits?.isClaimsProtected && <b className="done-text"> protected</b>}
          {isLate && <b className="trouble-text"> late</b>}
          {offer.requiresSellerInputs && ' asks questions'}
        </span>
      </span>
      <b>{shown(offer.price)}</b>
    </label>
  );
}

function LeftOut({ quote }: { readonly quote: Quote }) {
  const reasons = [
    ...quote.rejected.map(({ name, carrierName, rejectionReasonMessage }) => ({
      who: name ?? carrierName ?? 'A service',
      why: rejectionReasonMessage ?? 'Amazon gives no reason.',
    })),
    ...quote.termsNotAcceptedCarriers.map((who) => ({
      who,
      why: 'Accept its terms in Seller Central, under Shipping Settings.',
    })),
    ...quote.temporarilyUnavailableCarriers.map((who) => ({
      who,
      why: 'It does not answer Amazon at the moment. Ask again later.',
    })),
  ];
  if (reasons.length === 0) return null;
  return (
    <details className="order-left-out">
      <summary>
        {reasons.length === 1 ? '1 service is out' : `${reasons.length} services are out`}
      </summary>
      <dl>
        {reasons.map(({ who, why }) => (
          <div key={`${who} ${why}`}>
            <dt>{who}</dt>
            <dd className="second">{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
