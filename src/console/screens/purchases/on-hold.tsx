import { Link } from '@tanstack/react-router';
import { keepSeller } from '../../parts/use-screen-search.js';
import type { Day } from './screen-state.js';

/** The labels of the day whose orders are on hold: their parcels must not go to the driver. */
export function OnHold({ day }: { readonly day: Day }) {
  const { onHold, onHoldCount } = day;
  const isOne = onHoldCount === 1;
  const orders = [...new Set((onHold ?? []).map(({ amazonOrderId }) => amazonOrderId))];
  const more = onHold === null ? 0 : onHoldCount - onHold.length;
  return (
    <section className="day-held" aria-label="On hold">
      <p role="status">
        <b>
          {isOne
            ? '1 of these labels is for an order on hold.'
            : `${onHoldCount} of these labels are for orders on hold.`}
        </b>{' '}
        {isOne ? 'Keep its parcel back' : 'Keep their parcels back'}. Files of labels leave{' '}
        {isOne ? 'it' : 'them'} out. Open the order to end the hold, or to cancel the label.
      </p>
      {onHold === null && <p className="second">Which orders they are is not known.</p>}
      <ul>
        {orders.map((id) => (
          <li key={id}>
            <Link to="/orders/$id" params={{ id }} search={keepSeller} className="narrow">
              {id}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="second">{more} more are not listed here.</p>}
    </section>
  );
}
