import { Link } from '@tanstack/react-router';
import { TodayDocument, TodayDueDocument } from '../../generated/today/graphql.js';
import { connection } from '../../model/connection.js';
import { clock, duration } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { stepLinks, useArrowLinks } from '../../parts/arrow-links.js';
import { FoundLinks } from '../../parts/found-links.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useNow } from '../../parts/use-connection.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { StoreList } from './store-list.js';
import { storeName } from './places.js';
import type { Target, TodayStore } from './places.js';
import { linesOf, nextDeadline } from './today-lines.js';
import type { Line, NextDeadline, TodayFacts } from './today-lines.js';
import { useShorts } from './use-shorts.js';
import { useTodayScan } from './use-today-scan.js';
import type { TodayScanned } from './use-today-scan.js';
import { useToday } from './use-today.js';
import type { Today } from './use-today.js';
import './today.css';

const LINKS = '.today-link';

/** What needs a hand, as sentences that lead to the place where it is done. */
export function TodayScreen() {
  const today = useToday();
  const { seller } = useAccess();
  const now = useNow();
  const shorts = useShorts(today.stores);
  useShownQuery(TodayDocument, {
    seller: seller.sellerId,
    soon: { from: new Date(now).toISOString() },
  });
  useArrowLinks(LINKS);
  const { scanned, scan } = useTodayScan();
  useKeys(
    [
      { key: 'r', does: 'Reads everything again', run: today.again },
      {
        key: 'ArrowDown',
        does: 'Goes to the next line',
        run: () => void stepLinks(LINKS, null, 1),
      },
      { key: 'Enter', does: 'Opens the line' },
    ],
    (code) => void scan(code),
  );
  const name = seller.name ?? seller.sellerId;
  return (
    <div className="today">
      <TodayHead today={today} now={now} scanned={scanned} />
      {today.trouble && (
        <TroubleLine
          what={`Not all about ${name} could be read${sinceWords(today.readAt, now)}.`}
          trouble={today.trouble}
          onRetry={today.again}
        />
      )}
      <Waiting today={today} shorts={shorts} now={now} />
      <section aria-label="Locations" className="today-stores">
        <h2>Locations</h2>
        {today.storeTrouble && (
          <TroubleLine
            what="Not all locations could be read."
            trouble={today.storeTrouble}
            onRetry={today.again}
          />
        )}
        <StoreList stores={today.stores} now={now} hasFailed={today.storeTrouble !== null} />
      </section>
    </div>
  );
}

interface TodayHeadProps {
  readonly today: Today;
  readonly now: number;
  readonly scanned: TodayScanned;
}

function TodayHead({ today, now, scanned }: TodayHeadProps) {
  return (
    <>
      <header className="today-head">
        <h1>Today</h1>
        <p className="second">
          {today.readAt !== null && `As of ${clock(today.readAt, null, now)}`}
        </p>
        <button type="button" onClick={today.again}>
          Read again
        </button>
      </header>
      <p className="today-scanned" role="status">
        {scanned.words}
        <FoundLinks orders={scanned.others} />
      </p>
    </>
  );
}

function sinceWords(readAt: number | null, now: number): string {
  return readAt === null ? '' : `, what you see was read ${duration(now - readAt)} ago`;
}

interface WaitingProps {
  readonly today: Today;
  readonly shorts: TodayFacts['shorts'];
  readonly now: number;
}

function Waiting({ today, shorts, now }: WaitingProps) {
  const { seller, stores, sellers } = today;
  if (!seller) return today.isReading ? <GhostRows count={4} /> : null;
  const lines = linesOf({ seller, stores, sellers, shorts, now });
  if (lines.length === 0 && !today.trouble) return <AllClear stores={stores} now={now} />;
  return (
    <ul className="today-lines" aria-label="What waits">
      {lines.map((line) => (
        <LineRow key={line.key} line={line} />
      ))}
    </ul>
  );
}

function LineRow({ line: { count, words, tone, target, places } }: { readonly line: Line }) {
  return (
    <li className={`today-line today-${tone}`}>
      <span className="today-count">{count ?? ''}</span>
      <span>
        {target ? <TargetLink target={target}>{words}</TargetLink> : words}
        {places.length > 0 && (
          <span className="today-places second">
            {places.map((place) => (
              <TargetLink key={place.name} target={place.target}>
                {place.count === null ? place.name : `${place.name} ${place.count}`}
              </TargetLink>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}

interface TargetLinkProps {
  readonly target: Target;
  readonly children: string;
}

function TargetLink({ target, children }: TargetLinkProps) {
  return (
    <Link
      className="today-link"
      to={target.to}
      search={({ seller }: Readonly<Record<string, string | undefined>>) => ({
        seller,
        ...target.search,
      })}
    >
      {children}
    </Link>
  );
}

interface AllClearProps {
  readonly stores: readonly TodayStore[] | null;
  readonly now: number;
}

function AllClear({ stores, now }: AllClearProps) {
  const next = stores && nextDeadline(stores);
  return (
    <p className="today-clear" role="status">
      Nothing waits.{' '}
      {next ? <NextWords next={next} now={now} /> : stores && 'No order has a deadline.'}
    </p>
  );
}

interface NextWordsProps {
  readonly next: NextDeadline;
  readonly now: number;
}

function NextWords({ next: { store, shipBy }, now }: NextWordsProps) {
  const { seller } = useAccess();
  const [{ data }] = useExactQuery({
    query: TodayDueDocument,
    variables: {
      seller: seller.sellerId,
      store: store.supplySourceId,
      // The end of a period does not belong to it.
      period: {
        from: new Date(connection.now()).toISOString().slice(0, 17).concat('00.000Z'),
        before: new Date(Date.parse(shipBy) + 1000).toISOString(),
      },
    },
  });
  const count = data?.seller?.supplySource?.orders?.totalCount ?? null;
  const zone = store.openState?.timeZone ?? store.shippingStatus?.timeZone ?? null;
  const orders = count === null ? 'orders' : count === 1 ? '1 order' : `${count} orders`;
  return (
    <>
      Next deadline:{' '}
      <TargetLink target={{ to: '/ship', search: { store: store.supplySourceId } }}>
        {`${orders} by ${clock(shipBy, zone, now)} in ${storeName(store)}`}
      </TargetLink>
      .
    </>
  );
}
