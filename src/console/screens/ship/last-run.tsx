import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { ShipLastRunDocument } from '../../generated/ship/graphql.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { RunCounts } from '../../parts/run-counts.js';
import { useNow } from '../../parts/use-connection.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useReread } from '../../parts/use-reread.js';
import { keepSeller, useScreenSearch } from '../../parts/use-screen-search.js';
import { readShipSearch } from './ship-search.js';

/** Another station can begin a run at any time. */
const READ_EVERY_MS = 30_000;
const READ_OPEN_EVERY_MS = 3_000;

type Texts = Readonly<Record<string, string | undefined>>;

/** Leads back to the latest run of the seller, by whichever station, and to the list of all runs. */
export function LastRun() {
  const [{ run: open }] = useScreenSearch(readShipSearch);
  const { seller, actor } = useAccess();
  const kept = useKeptQuery(ShipLastRunDocument, { seller: seller.sellerId }, (data) =>
    Boolean(data.seller?.purchaseBatches),
  );
  const { again } = kept;
  const now = useNow();
  const run = kept.data?.seller?.purchaseBatches?.nodes[0];
  useReread(kept, run?.isDone === false ? READ_OPEN_EVERY_MS : READ_EVERY_MS);
  useEffect(() => {
    // A run has begun or was left.
    again();
  }, [again, open]);
  if (!run || open !== undefined) return null;
  const leftOut = run.refusals.length;
  return (
    <p className="last-run">
      <Link
        to="."
        search={(before: Texts) => ({ ...before, run: run.key, offers: undefined })}
        activeProps={{ 'aria-current': undefined }}
      >
        {`Last run, ${clock(run.createdAt, null, now)}`}
      </Link>{' '}
      <RunCounts run={run} />
      {leftOut > 0 && <span className="trouble-text"> {leftOut} left out</span>}
      {run.createdBy !== actor && <span className="second"> by {run.createdBy}</span>}{' '}
      <Link
        to="/purchases"
        search={(before: Texts) => ({ ...keepSeller(before), state: 'runs' })}
        className="last-run-all"
      >
        All runs
      </Link>
    </p>
  );
}
