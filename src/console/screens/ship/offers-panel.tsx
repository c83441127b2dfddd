import { shown } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { useKeys } from '../../parts/keyboard.js';
import { useRowEntry } from './cells.js';
import { isOfferLate, offerOf } from './offer-board.js';
import type { Offer, OfferBoard } from './offer-board.js';
import type { Row } from './rows.js';

interface OffersPanelProps {
  readonly row: Row;
  readonly board: OfferBoard;
  readonly now: number;
  readonly zone: string | null;
  readonly onClose: () => void;
}

/** All offers of a row, and why the others are out. */
export function OffersPanel({ row, board, now, zone, onClose }: OffersPanelProps) {
  const entry = useRowEntry(board, row.id);
  useKeys([{ key: 'Escape', does: 'Closes the offers', run: onClose }]);
  const chosen = offerOf(entry, row.order.isLate);
  const { quote } = entry;
  return (
    <aside className="side-panel" aria-label={`Offers for ${row.id}`}>
      <header className="panel-head">
        <h2 className="narrow">{row.id}</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      {quote.kind === 'quoted' ? (
        <>
          <fieldset className="offer-list">
            <legend>Offers for this parcel</legend>
            {quote.quote.offers.map((offer) => (
              <OfferLine
                key={offer.id}
                offer={offer}
                row={row}
                isChosen={offer.id === chosen?.id}
                now={now}
                zone={zone}
                onChoose={() => board.chooseOffer(row.id, offer.id)}
              />
            ))}
          </fieldset>
          {quote.quote.offers.length === 0 && (
            <p>{quote.quote.noOffers?.message ?? 'Amazon has no offer.'}</p>
          )}
          <LeftOutServices quote={quote.quote} />
        </>
      ) : (
        <p>
          {quote.kind === 'size-unknown'
            ? 'Enter a size in the row first.'
            : 'No offers have been read.'}
        </p>
      )}
    </aside>
  );
}

interface OfferLineProps {
  readonly offer: Offer;
  readonly row: Row;
  readonly isChosen: boolean;
  readonly now: number;
  readonly zone: string | null;
  readonly onChoose: () => void;
}

function OfferLine({ offer, row: { order, id }, isChosen, now, zone, onChoose }: OfferLineProps) {
  const isLate = isOfferLate(offer, order.shipBy?.latest ?? null, order.deliverBy?.latest ?? null);
  const arrives = offer.latestEstimatedDelivery;
  return (
    <label className="offer-line">
      <input type="radio" name={`offer-${id}`} checked={isChosen} onChange={onChoose} />
      <span>
        {offer.name}
        <span className="second">
          {arrives === null ? 'Arrival not known' : `By ${clock(arrives, zone, now)}`}
          {offer.benefits?.isClaimsProtected && <b className="done-text"> protected</b>}
          {isLate && <b className="trouble-text"> late</b>}
          {offer.requiresSellerInputs && ' needs a form'}
        </span>
      </span>
      <b>{shown(offer.price)}</b>
    </label>
  );
}

type Quote = Extract<ReturnType<OfferBoard['entry']>['quote'], { kind: 'quoted' }>['quote'];

function LeftOutServices({ quote }: { readonly quote: Quote }) {
  const { rejected, termsNotAcceptedCarriers, temporarilyUnavailableCarriers } = quote;
  const reasons = [
    ...rejected.map(({ name, rejectionReasonMessage }) => ({
      who: name ?? 'A service',
      why: rejectionReasonMessage ?? 'Amazon gives no reason.',
    })),
    ...termsNotAcceptedCarriers.map((who) => ({ who, why: 'Accept its terms in Seller Central.' })),
    ...temporarilyUnavailableCarriers.map((who) => ({
      who,
      why: 'It does not answer Amazon at the moment.',
    })),
  ];
  if (reasons.length === 0) return null;
  return (
    <section className="left-out">
      <h3>Why others are out</h3>
      <dl>
        {reasons.map(({ who, why }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd className="second">{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
