import { shown } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import type { Order } from './order-state.js';
import type { Buying } from './use-buying.js';
import type { Printing } from './use-printing.js';

interface OutcomeProps {
  readonly order: Order;
  readonly buying: Buying;
  readonly now: number;
  readonly zone: string | null;
  readonly printing: Printing;
}

/** What became of the purchase whose key the address has. It is right after a reload as well. */
export function Outcome({ buying, now, zone, printing }: OutcomeProps) {
  const { sent, record, sendAgain } = buying;
  if (record) return <Recorded {...{ record, now, zone, printing }} />;
  if (sent.kind === 'sending')
    return (
      <p role="status" className="order-box">
        <Mark tone="working">Buying</Mark> Amazon is selling the label.
      </p>
    );
  if (sent.kind === 'trouble')
    return (
      <div role="status" className="order-box order-box-trouble">
        <p>
          <strong>Nothing was bought.</strong> {sent.message}
        </p>
        <p className="order-next-step">Press Buy again in a moment. It is the same purchase.</p>
      </div>
    );
  if (sent.kind === 'no-answer')
    return (
      <div role="status" className="order-box order-box-unknown">
        <p>
          <strong>It is not known whether the label was bought.</strong> {sent.message}
        </p>
        <p className="order-next-step">
          Send the same request again. It has the same key, so no second label is bought.
        </p>
        {sendAgain && (
          <div className="order-box-actions">
            <button type="button" onClick={sendAgain}>
              Send it again
            </button>
          </div>
        )}
      </div>
    );
  return null;
}

interface RecordedProps {
  readonly record: NonNullable<Buying['record']>;
  readonly now: number;
  readonly zone: string | null;
  readonly printing: Printing;
}

function Recorded({ record, now, zone, printing }: RecordedProps) {
  const { state, serviceName, price, trackingNumber, refundState } = record;
  if (state === 'PURCHASED' && refundState === null)
    return (
      <div role="status" className="order-box order-box-done">
        <p>
          <Mark tone="done">Bought</Mark> <b>{serviceName}</b>
          {price && ` for ${shown(price)}`}
        </p>
        <p className="narrow">{trackingNumber ?? 'No tracking number yet'}</p>
        <div className="order-box-actions">
          <button type="button" className="primary" onClick={() => printing.print([record.id])}>
            Print label <kbd aria-hidden="true">P</kbd>
          </button>
        </div>
      </div>
    );
  if (state === 'PURCHASED')
    return (
      <p role="status" className="order-box">
        The label of this form was cancelled.
      </p>
    );
  if (state === 'REJECTED')
    return (
      <div role="status" className="order-box order-box-trouble">
        <p>
          <strong>Amazon did not sell the label.</strong> {record.rejection?.message}
        </p>
        <p className="order-next-step">Choose another offer or parcel, then press Buy again.</p>
      </div>
    );
  if (state === 'UNKNOWN')
    return (
      <div role="status" className="order-box order-box-unknown">
        <p>
          <strong>Not known yet.</strong> Sent at{' '}
          {clock(record.sentAt ?? record.createdAt, zone, now)}.
        </p>
        <p className="order-next-step">
          Do not buy it again. This page shows it as soon as it is known.
        </p>
      </div>
    );
  return (
    <p role="status" className="order-box">
      <Mark tone="working">Buying</Mark> The purchase is on record.
    </p>
  );
}
