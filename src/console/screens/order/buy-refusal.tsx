import { Link } from '@tanstack/react-router';
import { shown } from '../../model/money.js';
import type { Money } from '../../model/money.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { AnywayForm } from './anyway-form.js';
import { FailureBox } from './failure-box.js';
import type { Order } from './order-state.js';
import type { Anyway } from './use-anyway.js';
import type { BuyFailure, Buying } from './use-buying.js';
import type { Offer } from './use-offers.js';

interface BuyRefusalProps {
  readonly order: Order;
  readonly buying: Buying;
  readonly anyway: Anyway;
  readonly offer: Offer | null;
  readonly buy: (maxPrice?: Money, extra?: Pick<Anyway, 'despite' | 'reason'>) => void;
  readonly onFurther: () => void;
}

/** Why the server did not buy, and what a person can do about it here. */
export function BuyRefusal(props: BuyRefusalProps) {
  const { buying } = props;
  const failure = buying.sent.kind === 'refused' ? buying.sent.failure : null;
  // Above the form stands what is on record.
  const isOnRecord =
    buying.record !== null && /^Purchase(Rejected|OutcomeUnknown)$/.test(failure?.__typename ?? '');
  if (!failure || isOnRecord) return null;
  return (
    <FailureBox failure={failure}>
      <NextStep {...props} failure={failure} />
    </FailureBox>
  );
}

function NextStep({ failure, ...props }: BuyRefusalProps & { readonly failure: BuyFailure }) {
  const { order, buy, offer, anyway } = props;
  switch (failure.__typename) {
    case 'PriceAboveMaximum':
      return (
        <>
          <p className="order-price-change">
            {offer && <s>{shown(offer.price)}</s>} <b>{shown(failure.offered)}</b>
          </p>
          <button type="button" onClick={() => buy(failure.offered)}>
            Buy for {shown(failure.offered)}
          </button>
        </>
      );
    case 'PurchaseGuarded':
      return (
        <>
          <ul className="order-issue-list">
            {failure.guards.map(({ guard, message }) => (
              <li key={guard}>{message}</li>
            ))}
          </ul>
          <AnywayForm
            amazonOrderId={order.amazonOrderId}
            onAllow={(reason) => {
              const guards = failure.guards.map(({ guard }) => guard);
              anyway.allow(guards, reason);
              buy(undefined, { despite: [...anyway.despite, ...guards], reason });
            }}
          />
        </>
      );
    case 'ShipmentAlreadyPurchased':
    case 'IdempotencyConflict':
      return (
        <button type="button" onClick={props.onFurther}>
          {failure.__typename === 'IdempotencyConflict'
            ? 'Start a new form'
            : 'This is a further parcel'}
        </button>
      );
    case 'PurchaseOutcomeUnknown':
      return (
        <Link to="/purchases" search={keepSeller} className="button">
          Open in Purchases
        </Link>
      );
    default:
      return null;
  }
}
