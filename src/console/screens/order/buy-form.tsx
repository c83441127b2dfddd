import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { shown } from '../../model/money.js';
import { useKeys } from '../../parts/keyboard.js';
import { useConnection } from '../../parts/use-connection.js';
import type { BuyPartProps } from './part-props.js';
import { BuyRefusal } from './buy-refusal.js';
import { failureWords } from './failures.js';
import { OfferArea } from './offer-list.js';
import { lockedItems } from './order-state.js';
import { EMPTY_PARCEL, readParcel } from './parcel.js';
import type { ParcelForm } from './parcel.js';
import { ParcelFields } from './parcel-fields.js';
import type { BoxChoice, StoreChoice } from './parcel-fields.js';
import { SellerInputs } from './seller-inputs.js';
import { useAnswers } from './use-answers.js';
import type { Buying } from './use-buying.js';
import { isOfferLate, useOffers } from './use-offers.js';
import type { Asked, FormerOffer, Offer } from './use-offers.js';

export interface BuyFormProps extends BuyPartProps {
  readonly buying: Buying;
  readonly isFurther: boolean;
  /** Whether other labels hold units of the order already. */
  readonly isAdditional: boolean;
  readonly stores: readonly StoreChoice[];
  readonly boxes: readonly BoxChoice[];
  readonly onFurther: () => void;
}

/** The parcel, its offers, the carrier's questions and the button that buys. */
export function BuyForm(props: BuyFormProps) {
  const { order, zone, now, search, change, anyway, buying, stores, boxes } = props;
  const isConnected = useConnection().downSince === null;
  const state = useBuyForm(props);
  const { form, offers, offer, answers, problem } = state;
  const focus = useOfferFocus(offers.asked.kind === 'quoted');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (offer && isConnected) void state.buy();
  };
  return (
    <form className="order-buy-form" ref={focus} onSubmit={submit}>
      <ParcelFields
        {...{ order, stores, boxes, form }}
        locked={lockedItems(order.purchases ?? [])}
        isFurther={props.isFurther}
        from={search.from ?? null}
        onForm={state.changeForm}
        onFrom={(from) => change({ from })}
        suggested={offers.asked.kind === 'quoted' ? offers.asked.suggested : null}
      />
      {problem !== null && (
        <p role="status" className="trouble-text">
          {problem}
        </p>
      )}
      <OfferArea
        {...{ order, zone, now }}
        asked={offers.asked}
        chosen={offer}
        was={state.was}
        onAsk={state.ask}
        onChoose={state.choose}
      />
      {offer?.requiresSellerInputs && <SellerInputs answers={answers} items={order.items} />}
      <BuyRefusal
        {...{ order, buying, anyway, offer }}
        buy={(...choice) => void state.buy(...choice)}
        onFurther={props.onFurther}
      />
      {offer && (
        <BuyLine
          price={offer.price}
          isConnected={isConnected}
          isSending={buying.sent.kind === 'sending'}
          isOff={answers.isReading}
        />
      )}
    </form>
  );
}

/** Moves the focus from the title to the chosen offer when the offers are there, and with B from there to the button. */
function useOfferFocus(hasOffers: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const isAtTitle = document.activeElement?.id === 'buy-title';
    if (hasOffers && isAtTitle)
      form.current?.querySelector<HTMLElement>('[name=offer]:checked')?.focus();
  }, [hasOffers]);
  useKeys([
    {
      key: 'b',
      does: 'Goes to the button that buys',
      run: () => form.current?.querySelector<HTMLElement>('[type=submit].primary')?.focus(),
    },
  ]);
  return form;
}

interface BuyLineProps {
  readonly price: Offer['price'];
  readonly isConnected: boolean;
  readonly isSending: boolean;
  readonly isOff: boolean;
}

function BuyLine({ price, isConnected, isSending, isOff }: BuyLineProps) {
  return (
    <div className="order-buy-line">
      <button type="submit" className="primary" disabled={!isConnected || isSending || isOff}>
        {isSending ? 'Buying' : `Buy label for ${shown(price)}`}
      </button>
      <span className="second">
        {isConnected
          ? 'A dearer label is refused and not bought.'
          : 'Not connected: nothing can be bought.'}
      </span>
    </div>
  );
}

type Spite = Pick<BuyFormProps['anyway'], 'despite' | 'reason'>;

function useBuyForm(props: BuyFormProps) {
  const { order, anyway, station, buying } = props;
  const parcel = useParcelForm(props);
  const { offers, ask } = parcel;
  const [chosen, setChosen] = useState<string | null>(null);
  const [was, setWas] = useState<FormerOffer | null>(null);
  const offer = offerIn(offers.asked, chosen, was);
  const answers = useAnswers(offer?.requiresSellerInputs ? offer.id : null);
  const shipBy = order.shipBy?.latest ?? null;
  const isLate = offer !== null && isOfferLate(offer, shipBy, order.deliverBy?.latest ?? null);
  const requote = ({ shippingServiceId, name, price }: Offer): void => {
    setWas({ shippingServiceId, name, price });
    ask();
  };
  const buy = async (
    maxPrice = offer?.price,
    { despite, reason }: Spite = anyway,
  ): Promise<void> => {
    const given = answers.read();
    if (!offer || !maxPrice || given === null) return;
    const sent = await buying.buy({
      offer,
      maxPrice,
      // The line of the offer says that it is late.
      despite: [...new Set([...despite, ...(isLate ? ['LATE' as const] : [])])],
      reason,
      isFurther: props.isAdditional,
      answers: given,
      claimedBy: station,
    });
    const isOver =
      sent.kind === 'refused' && failureWords(sent.failure.__typename).offers === 'quote';
    if (isOver) requote(offer);
  };
  return { ...parcel, offer, answers, was, buy, choose: setChosen };
}

/** The parcel of the form, and the offers for it. */
function useParcelForm({ order, seller, search, isFurther }: BuyFormProps) {
  const [form, setForm] = useState<ParcelForm>(EMPTY_PARCEL);
  const [problem, setProblem] = useState<string | null>(null);
  const offers = useOffers(seller, order.amazonOrderId);
  const from = search.from ?? null;
  const locked = lockedItems(order.purchases ?? []);
  const read = readParcel(form, { items: order.items, locked, isFurther, from });
  const ask = (): void => {
    setProblem(read.problem);
    if (read.problem === null) offers.ask(read.parcel);
  };
  const askNow = useLatest(ask);
  const { forget } = offers;
  useEffect(() => {
    // Opening the form asks for the usual parcel, and so does another location. A further parcel is empty at first.
    if (isFurther) forget();
    else askNow.current();
  }, [from, isFurther, forget, askNow]);
  const changeForm = (changed: Partial<ParcelForm>): void => {
    setForm({ ...form, ...changed });
    forget();
  };
  return { form, problem, offers, ask, changeForm };
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Returns the offer to buy: the chosen one, else the same service as before, else the cheapest in time, else the cheapest. */
function offerIn(asked: Asked, chosen: string | null, was: FormerOffer | null): Offer | null {
  if (asked.kind !== 'quoted') return null;
  const { offers, cheapestInTime } = asked.quote;
  return (
    offers.find(({ id }) => id === chosen) ??
    offers.find(({ shippingServiceId }) => shippingServiceId === was?.shippingServiceId) ??
    offers.find(({ id }) => id === cheapestInTime.offer?.id) ??
    offers[0] ??
    null
  );
}
