import { Link } from '@tanstack/react-router';
import { clock, duration } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { AnywayForm } from './anyway-form.js';
import type { PartProps } from './part-props.js';
import { closedBecause } from './order-state.js';
import type { Purchase } from './order-state.js';
import type { Anyway } from './use-anyway.js';

interface BandsProps extends PartProps {
  readonly anyway: Anyway;
}

/** What stands above all actions: outcomes that are not known, then what blocks the order. */
export function Bands(props: BandsProps) {
  const { order, now, zone, anyway } = props;
  const { can } = useAccess();
  const unknown = (order.purchases ?? []).filter(
    ({ state, refundState }) => state === 'UNKNOWN' && refundState === null,
  );
  const closed = closedBecause(order);
  const isDone = order.shippingObstacle !== null;
  return (
    <>
      {unknown.map((purchase) => (
        <UnknownBand key={purchase.id} purchase={purchase} now={now} zone={zone} />
      ))}
      {closed !== null && <p className="order-note">{closed}</p>}
      {anyway.blocks.length > 0 && closed === null && (
        <div className="order-band order-band-blocked">
          <div className="order-band-words">
            {anyway.blocks.map(({ guard, words }) => (
              <p key={guard}>
                <strong>{words}</strong>
              </p>
            ))}
            {!anyway.isBlocked && <p>It is shipped anyway: {anyway.reason}</p>}
            {anyway.isBlocked && !isDone && (
              <p>
                {order.isCancellationRequested
                  ? 'Put the items back, and cancel the order in Seller Central.'
                  : 'Do not ship it until this has ended.'}
              </p>
            )}
          </div>
          {anyway.isBlocked && can('PURCHASE') && (
            <AnywayForm
              amazonOrderId={order.amazonOrderId}
              onAllow={(reason) =>
                anyway.allow(
                  anyway.blocks.map(({ guard }) => guard),
                  reason,
                )
              }
            />
          )}
        </div>
      )}
    </>
  );
}

interface UnknownBandProps {
  readonly purchase: Purchase;
  readonly now: number;
  readonly zone: string | null;
}

function UnknownBand({ purchase, now, zone }: UnknownBandProps) {
  const { sentAt, createdAt, nextCheckAt, evidence } = purchase;
  const wait = nextCheckAt === null ? null : Date.parse(nextCheckAt) - now;
  const looked = evidence.length;
  return (
    <div className="order-band order-band-unknown" role="status">
      <div className="order-band-words">
        <p>
          <strong>Not known yet: do not buy a label for these items again.</strong>
        </p>
        <p>
          The request was sent at {clock(sentAt ?? createdAt, zone, now)}, and it is not known
          whether Amazon sold the label.{' '}
          {looked > 0 && `The server has looked ${looked === 1 ? 'once' : `${looked} times`}. `}
          {wait !== null && wait > 0 && `It looks again in ${duration(wait)}.`}
        </p>
      </div>
      <Link
        to="/purchases"
        search={({ seller }: { readonly seller?: string }) => ({ seller, state: 'unknown' })}
        className="button"
      >
        Open in Purchases
      </Link>
    </div>
  );
}
