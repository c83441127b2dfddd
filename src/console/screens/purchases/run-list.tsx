import { PurchaseRunsDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseRunFragment } from '../../generated/purchases/graphql.js';
import { shownSums } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useNow } from '../../parts/use-connection.js';
import { ListEnd, ListTrouble } from './purchase-list.js';
import { RunCounts } from './run-head.js';
import type { PurchaseScreen } from './screen-state.js';
import { useRuns } from './use-lists.js';
import { ViewLink } from './view-link.js';

/** Purchases that were ordered together, the newest first. */
export function RunList({ screen }: { readonly screen: PurchaseScreen }) {
  const { sellerId, news } = screen;
  const runs = useRuns(sellerId, news.round);
  useShownQuery(PurchaseRunsDocument, { seller: sellerId, after: null });
  useKeys([{ key: 'r', does: 'Reads the list again', run: runs.again }]);
  return (
    <div className="purchase-scroll">
      <ListTrouble list={runs} what="The runs could not be read." />
      {runs.nodes.length > 0 && (
        <>
          <table className="purchase-table run-table" aria-label="Runs">
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col">Labels</th>
                <th scope="col">Cost</th>
                <th scope="col">Asked for by</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {runs.nodes.map((run) => (
                <RunLine key={run.id} run={run} />
              ))}
            </tbody>
          </table>
          <ListEnd list={runs} />
        </>
      )}
      {runs.nodes.length === 0 && runs.isReading && <GhostRows />}
      {runs.nodes.length === 0 && runs.readAt !== null && (
        <p className="purchase-empty" role="status">
          There is no run yet. Labels that are bought together on Ship are a run.
        </p>
      )}
    </div>
  );
}

function RunLine({ run }: { readonly run: PurchaseRunFragment }) {
  const now = useNow();
  return (
    <tr>
      <th scope="row">
        <ViewLink className="purchase-open" search={{ state: 'all', run: run.key }}>
          {run.key}
        </ViewLink>
      </th>
      <td>
        <RunCounts run={run} />
        {run.refusals.length > 0 && <span className="second"> {run.refusals.length} left out</span>}
        {run.cancelledAt !== null && <span className="second"> stopped</span>}
      </td>
      <td>{shownSums(run.totalPrice)}</td>
      <td className="second">{run.createdBy}</td>
      <td className="second">
        <time dateTime={run.createdAt}>{clock(run.createdAt, null, now)}</time>
      </td>
    </tr>
  );
}
