import { statusWords } from '../../model/found-order.js';
import { shown } from '../../model/money.js';
import { speedWord } from '../../model/ship-row.js';
import { clock, timeLeft, zoneName } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import { plainWord } from './order-state.js';
import type { PartProps } from './part-props.js';

interface OrderHeadProps extends PartProps {
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}

const TONES = { CANCELLED: 'trouble', SHIPPED: 'done', UNFULFILLABLE: 'trouble' } as const;

export function OrderHead({ order, now, zone, onBefore, onAfter }: OrderHeadProps) {
  const { status } = order;
  const tone = status !== null && status in TONES ? TONES[status as keyof typeof TONES] : 'plain';
  return (
    <header className="order-head">
      <div className="order-title">
        <h1 className="narrow">{order.amazonOrderId}</h1>
        <Mark tone={tone}>{statusWords(status)}</Mark>
        <Flags order={order} />
      </div>
      <div className="order-steps">
        <button type="button" disabled={!onBefore} onClick={() => onBefore?.()}>
          <kbd aria-hidden="true">[</kbd> Before
        </button>
        <button type="button" disabled={!onAfter} onClick={() => onAfter?.()}>
          After <kbd aria-hidden="true">]</kbd>
        </button>
      </div>
      <Deadline {...{ order, now, zone }} />
    </header>
  );
}

function Flags({ order }: Pick<PartProps, 'order'>) {
  const speed = speedWord(order.serviceLevel);
  const programs = (order.programs ?? []).map(plainWord);
  const facts = [
    ...(speed === null && order.serviceLevel ? [plainWord(order.serviceLevel)] : []),
    ...programs,
    ...(order.isGift ? ['Gift'] : []),
    ...(order.shipToCountryCode ? [`to ${order.shipToCountryCode}`] : []),
    ...(order.total ? [shown(order.total)] : []),
  ];
  return (
    <>
      {speed && <Mark tone="speed">{speed}</Mark>}
      <span className="second">{facts.join(' · ')}</span>
    </>
  );
}

function Deadline({ order, now, zone }: Omit<PartProps, 'seller'>) {
  const shipBy = order.shipBy?.latest ?? null;
  const deliverBy = order.deliverBy?.latest ?? null;
  const at = (moment: string): string => clock(moment, zone, now);
  return (
    <p className="order-deadline">
      {shipBy === null && <b>Deadline not known</b>}
      {shipBy !== null && <TimeLeft order={order} shipBy={shipBy} now={now} />}
      {shipBy !== null && <span>Ship by {at(shipBy)}</span>}
      {deliverBy !== null && <span>Deliver by {at(deliverBy)}</span>}
      <span className="second">{zone === null ? 'your time' : zoneName(zone)}</span>
      <span className="second">{placeWords(order)}</span>
      {order.placedAt && <span className="second">Placed {clock(order.placedAt, zone, now)}</span>}
      <span className="second">As of {clock(order.readAt, zone, now)}</span>
    </p>
  );
}

interface TimeLeftProps {
  readonly order: PartProps['order'];
  readonly shipBy: string;
  readonly now: number;
}

function TimeLeft({ order, shipBy, now }: TimeLeftProps) {
  if (order.status === 'SHIPPED' || order.status === 'CANCELLED') return null;
  return <b className={order.isLate ? 'order-late-block' : undefined}>{timeLeft(shipBy, now)}</b>;
}

function placeWords({ supplySource }: PartProps['order']): string {
  if (!supplySource) return 'No location assigned yet';
  return `Assigned to ${supplySource.alias ?? supplySource.supplySourceCode ?? 'a location without a name'}`;
}
