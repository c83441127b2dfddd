import { Link } from '@tanstack/react-router';
import { clock, zoneName } from '../../model/time.js';
import { GhostRows } from '../../parts/ghosts.js';
import { LocationStatus, openWords } from '../../parts/location-marks.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { storeName } from './places.js';
import type { TodayStore } from './places.js';

interface StoreListProps {
  readonly stores: readonly TodayStore[] | null;
  readonly now: number;
  readonly hasFailed: boolean;
}

/** The locations that are not archived, with what they have to ship today. */
export function StoreList({ stores, now, hasFailed }: StoreListProps) {
  if (!stores) return hasFailed ? null : <GhostRows count={5} />;
  const shown = stores.filter(({ status }) => status !== 'ARCHIVED');
  if (shown.length === 0)
    return (
      <p>
        No location yet.{' '}
        <Link to="/locations" search={keepSeller} className="today-link">
          Create one
        </Link>
      </p>
    );
  return (
    <ul>
      {shown.map((store) => (
        <StoreLine key={store.id} store={store} now={now} />
      ))}
    </ul>
  );
}

interface StoreLineProps {
  readonly store: TodayStore;
  readonly now: number;
}

function StoreLine({ store, now }: StoreLineProps) {
  const { status, openState, shippingStatus, supplySourceId } = store;
  const zone = openState?.timeZone ?? shippingStatus?.timeZone ?? null;
  return (
    <li className="today-store">
      <span>
        <Link
          className="today-link"
          to="/locations/$id"
          params={{ id: supplySourceId }}
          search={keepSeller}
        >
          {storeName(store)}
        </Link>{' '}
        {status !== 'ACTIVE' && <LocationStatus status={status} />}
      </span>
      <span>
        {openWords(openState, now)}
        <span className="second">{zone ? zoneName(zone) : 'Time zone not known'}</span>
      </span>
      <span>
        <DueWords store={store} />
        <CutOffWords store={store} zone={zone} now={now} />
      </span>
    </li>
  );
}

interface CutOffWordsProps extends StoreLineProps {
  readonly zone: string | null;
}

function CutOffWords({ store: { shippingStatus }, zone, now }: CutOffWordsProps) {
  const cutOff = shippingStatus?.cutOffAt ?? null;
  if (cutOff === null || !shippingStatus?.dueToday.count) return null;
  const isPast = Date.parse(cutOff) < now;
  return (
    <span className="second">
      {`${isPast ? 'last start was' : 'start by'} ${clock(cutOff, zone, now)}`}
    </span>
  );
}

function DueWords({ store: { shippingStatus, supplySourceId } }: { readonly store: TodayStore }) {
  const due = shippingStatus?.dueToday.count ?? null;
  if (due === null) return <>Due today: not known</>;
  if (due === 0) return <>Nothing due today</>;
  const without = shippingStatus?.dueToday.withoutLabelCount ?? null;
  return (
    <>
      <Link
        className="today-link"
        to="/ship"
        search={({ seller }: Readonly<Record<string, string | undefined>>) => ({
          seller,
          store: supplySourceId,
        })}
      >
        {due} due today
      </Link>
      {without !== null && `, ${without} without a label`}
    </>
  );
}
