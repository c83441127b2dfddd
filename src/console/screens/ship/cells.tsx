import { memo, useCallback, useSyncExternalStore } from 'react';
import { Link } from '@tanstack/react-router';
import { shown } from '../../model/money.js';
import { stockWords } from '../../model/ship-row.js';
import { clock, timeLeft } from '../../model/time.js';
import { Mark, Tick } from '../../parts/marks.js';
import { Select } from '../../parts/select.js';
import { StockLink } from '../../parts/stock-link.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { isOfferLate, offerOf } from './offer-board.js';
import type { Offer, OfferBoard, RowEntry } from './offer-board.js';
import type { Row } from './rows.js';
import type { StoreStock } from './use-stock.js';

/** Follows the entry of one row. */
export function useRowEntry(board: OfferBoard, id: string): RowEntry {
  const subscribe = useCallback(
    (listener: () => void) => board.subscribeRow(id, listener),
    [board, id],
  );
  return useSyncExternalStore(subscribe, () => board.entry(id));
}

interface RowProps {
  readonly row: Row;
}

const TONES = {
  blocked: 'blocked',
  bought: 'done',
  buying: 'working',
  unknown: 'unknown',
} as const;

export function OrderCell({ row: { id, order, state, speed, refusal } }: RowProps) {
  return (
    <>
      <Link
        className="order-link"
        to="/orders/$id"
        params={{ id }}
        search={keepSeller}
        tabIndex={-1}
      >
        {id}
      </Link>
      <span className="order-facts second">
        {state.kind !== 'open' && <Mark tone={TONES[state.kind]}>{state.words}</Mark>}
        {state.kind === 'bought' && order.isCancellationRequested && (
          <Mark tone="blocked">The buyer asked to cancel</Mark>
        )}
        {state.kind === 'open' && refusal && <Mark tone="trouble">Refused: {refusal}</Mark>}
        {speed && <Mark tone="speed">{speed}</Mark>}
        {order.status === 'PARTIALLY_SHIPPED' && <span>partly shipped</span>}
        {order.isGift && <span>gift</span>}
        {order.shipToCountryCode && order.shipToCountryCode !== 'US' && (
          <span>to {order.shipToCountryCode}</span>
        )}
        {order.total && <span>{shown(order.total)}</span>}
      </span>
    </>
  );
}

export const ItemsCell = memo(function ItemsCell({ items }: { readonly items: Row['items'] }) {
  return (
    <ul className="items">
      {items.map(({ id, sku, title, quantity }) => (
        <li key={id}>
          <b className={quantity === 1 ? 'quantity' : 'quantity quantity-many'}>
            {quantity ?? '?'}
          </b>
          <b className="narrow sku">{sku ?? 'SKU not known'}</b>
          <span className="second title">{title}</span>
        </li>
      ))}
    </ul>
  );
});

interface TimeCellProps extends RowProps {
  readonly zone: string | null;
  readonly now: number;
}

export function TimeCell({ row, zone, now }: TimeCellProps) {
  const shipBy = row.order.shipBy?.latest ?? null;
  if (shipBy === null) return <span className="second">not known</span>;
  const isLate = row.deadline.kind === 'late';
  return (
    <>
      <b className={isLate ? 'trouble-text' : undefined}>{timeLeft(shipBy, now)}</b>
      <span className="second">{clock(shipBy, zone, now)}</span>
    </>
  );
}

interface StockCellProps extends RowProps {
  readonly stock: StoreStock;
}

export function StockCell({ row: { items }, stock }: StockCellProps) {
  return (
    <ul className="stock">
      {items.map(({ id, sku, quantity }) => {
        const found = stock.of(sku);
        const { words, isShort } = stockWords(found, quantity ?? 0);
        if (words === '')
          return (
            <li key={id}>
              <span className="ghost" />
            </li>
          );
        return (
          <li key={id} className={isShort ? 'trouble-text' : undefined}>
            <span className="only-small">here </span>
            {words}
            {found.kind === 'none-set' && sku !== null && (
              <>
                {' '}
                <StockLink sku={sku} isInGrid {...(stock.store && { at: stock.store })} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export interface BoxOption {
  readonly value: string;
  readonly text: string;
}

interface BoxCellProps extends RowProps {
  readonly board: OfferBoard;
  readonly boxes: readonly BoxOption[];
  readonly onChoose: (ids: readonly string[], value: string) => void;
}

export function BoxCell({ row, board, boxes, onChoose }: BoxCellProps) {
  const entry = useRowEntry(board, row.id);
  if (row.state.kind !== 'open') return null;
  const { chosenPackage, quote } = entry;
  const suggested = { value: 'suggested', text: suggestedText(entry) };
  const own = chosenPackage?.value === 'other' ? [{ value: 'own', text: chosenPackage.text }] : [];
  const value = chosenPackage === null ? 'suggested' : own.length > 0 ? 'own' : chosenPackage.value;
  return (
    <Select
      className={quote.kind === 'size-unknown' ? 'box-select box-missing' : 'box-select'}
      label={`Box of ${row.id}`}
      isLabelHidden
      value={value}
      options={[suggested, ...own, ...boxes, { value: 'other', text: 'Other size' }]}
      onChange={(chosen) => onChoose([row.id], chosen)}
    />
  );
}

function suggestedText({ quote, chosenPackage }: RowEntry): string {
  if (quote.kind === 'size-unknown') return 'Size?';
  if (chosenPackage !== null || quote.kind !== 'quoted' || !quote.parcel) return 'Suggested';
  const { box, dimensions } = quote.parcel;
  if (box) return box.name;
  const unit = dimensions?.unit === 'CENTIMETERS' ? 'cm' : 'in';
  const sides = [dimensions?.length, dimensions?.width, dimensions?.height];
  return sides.every((side) => typeof side === 'number')
    ? `${sides.map((side) => Math.round(side * 10) / 10).join('×')} ${unit}`
    : 'Suggested';
}

interface OfferCellProps extends RowProps {
  readonly board: OfferBoard;
  readonly onOpen: (id: string) => void;
}

export function OfferCell({ row, board, onOpen }: OfferCellProps) {
  const entry = useRowEntry(board, row.id);
  const { kind } = row.state;
  if (kind === 'bought') return <BoughtCell row={row} />;
  if (kind === 'unknown') return <span className="second">Do not buy it again</span>;
  if (kind !== 'open') return null;
  if (row.unmet !== null)
    return (
      <Problem
        title={`Needs ${row.unmet}`}
        text="No label of this list includes it. Open the order."
      />
    );
  const { quote } = entry;
  switch (quote.kind) {
    case 'waiting':
      return <span className="ghost" />;
    case 'size-unknown':
      return <Problem title="Size not known" text={`Enter one for ${quote.skus.join(', ')}`} />;
    case 'nothing':
      return <Problem title="No offer" text={quote.message} />;
    case 'trouble':
      return (
        <>
          <Problem title="Not read" text={quote.trouble.message} />
          <button type="button" className="plain" onClick={() => board.askAgain([row.id])}>
            Ask again
          </button>
        </>
      );
    case 'quoted':
      return <QuotedCell row={row} entry={entry} quote={quote.quote} onOpen={onOpen} />;
  }
}

interface QuotedCellProps extends RowProps {
  readonly entry: RowEntry;
  readonly quote: Extract<RowEntry['quote'], { kind: 'quoted' }>['quote'];
  readonly onOpen: (id: string) => void;
}

function QuotedCell({ row, entry, quote, onOpen }: QuotedCellProps) {
  const offer = offerOf(entry, row.order.isLate);
  const why = quote.noOffers?.message ?? quote.cheapestInTime.message ?? 'See all offers.';
  return (
    <button type="button" className="offer" onClick={() => onOpen(row.id)}>
      <span className="visually-hidden">All offers, now </span>
      {offer ? (
        <OfferWords row={row} offer={offer} />
      ) : (
        <Problem title="No offer in time" text={why} />
      )}
    </button>
  );
}

function OfferWords({ row: { order }, offer }: RowProps & { readonly offer: Offer }) {
  const isLate = isOfferLate(offer, order.shipBy?.latest ?? null, order.deliverBy?.latest ?? null);
  return (
    <>
      <b>{shown(offer.price)}</b>
      <span className="second">
        {offer.name}
        {offer.benefits?.isClaimsProtected && <b className="done-text"> protected</b>}
        {isLate && <b className="trouble-text"> arrives late</b>}
        {offer.requiresSellerInputs && <b> needs a form</b>}
      </span>
    </>
  );
}

function BoughtCell({ row }: RowProps) {
  const bought = row.order.purchases?.find(({ state }) => state === 'PURCHASED');
  return (
    <>
      <span className="bought">
        <Tick /> <b>{bought?.price ? shown(bought.price) : 'Bought'}</b>
      </span>
      <span className="second">{bought?.trackingNumber}</span>
    </>
  );
}

function Problem({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <>
      <b className="trouble-text">{title}</b>
      <span className="second trouble-text">{text}</span>
    </>
  );
}
