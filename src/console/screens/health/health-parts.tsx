import { Link } from '@tanstack/react-router';
import type { HealthOfSellerQuery } from '../../generated/health/graphql.js';
import { indexLines, indexState } from '../../model/health-words.js';
import { dayName, problemText } from '../../model/seller-words.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { Mark } from '../../parts/marks.js';
import { useNow } from '../../parts/use-connection.js';

type Seller = NonNullable<HealthOfSellerQuery['seller']>;
export type Health = NonNullable<Seller['health']>;

export function ProblemPart({ problems }: Pick<Health, 'problems'>) {
  const now = useNow();
  return (
    <section className="list-part" aria-label="Problems">
      <h2>Problems</h2>
      {problems.length === 0 && (
        <p className="list-words">
          <Mark tone="done">Healthy</Mark> Nothing needs a hand.
        </p>
      )}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.message}`} className="problem-line">
            <span className="trouble-text">{problemText(problem)}</span>{' '}
            <span className="second">since {clock(problem.since, null, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function IndexPart({ index }: { readonly index: Health['orders'] }) {
  const now = useNow();
  if (!index)
    return (
      <section className="list-part" aria-label="Orders">
        <h2>Orders</h2>
        <p className="list-words">
          This server keeps no list of orders (ORDERS_HISTORY_DAYS is 0).
        </p>
      </section>
    );
  const { tone, word } = indexState(index, now);
  const unplaced = index.ordersWithoutSupplySource;
  return (
    <section className="list-part" aria-label="Orders">
      <h2>
        Orders <Mark tone={tone}>{word}</Mark>
      </h2>
      <ul className="list-words fact-lines">
        {index.problem && (
          <li className="trouble-text">
            {index.problem.message} The server tries again by itself.{' '}
            <span className="second">since {clock(index.problem.since, null, now)}</span>
          </li>
        )}
        {indexLines(index, now).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {unplaced > 0 && (
          <li>
            {unplaced === 1
              ? 'The location of one order is'
              : `The locations of ${unplaced} orders are`}{' '}
            not known yet. Lists of a location may lack {unplaced === 1 ? 'it' : 'them'}.
          </li>
        )}
      </ul>
    </section>
  );
}

interface WaitingPartProps {
  readonly health: Health;
  readonly authorization: Seller['authorization'];
}

/** What is open, and what ends. */
export function WaitingPart({ health, authorization }: WaitingPartProps) {
  const { seller, sellers } = useAccess();
  const search = sellers.length > 1 ? { seller: seller.sellerId } : {};
  const lines = [
    [health.unsettledPurchaseCount, 'Purchases that are not known yet', '/purchases', 'unknown'],
    [health.unshippedAfterCancelCount, 'Labels cancelled, not bought again', '/purchases', ''],
    [health.troubledScheduledChangeCount, 'Changes of hours with a problem', '/locations', ''],
  ] as const;
  return (
    <section className="list-part" aria-label="Open and ending">
      <h2>Open and ending</h2>
      <dl className="ends list-words">
        {lines.map(([count, what, path, state]) => (
          <div key={what}>
            <dt>
              <Link to={path} search={state === '' ? search : { ...search, state }}>
                {what}
              </Link>
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>Authorisation of the seller</dt>
          <dd>{endText(authorization.expiresAt, 'End not known')}</dd>
        </div>
        <div>
          <dt>Client secret of the application</dt>
          <dd>
            {endText(
              health.clientSecretExpiresAt,
              'End not known: LWA_CLIENT_SECRET_DATE is not set',
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const endText = (end: string | null | undefined, unknown: string): string =>
  end ? `Ends ${dayName(end)}` : unknown;
