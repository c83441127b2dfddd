import { PurchaseRunsDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseRunFragment } from '../../generated/purchases/graphql.js';
import { shownSums } from '../../model/money.js';
import { countedLabels, partsOf } from '../../model/print-choice.js';
import type { LabelPart } from '../../model/print-choice.js';
import { clock, dayName, dayOf } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { PrintChoiceFields, usePrintChoice } from '../../parts/print-choice.js';
import { RunCounts } from '../../parts/run-counts.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useNow } from '../../parts/use-connection.js';
import { ListEnd, ListTrouble } from './purchase-list.js';
import type { PurchaseScreen } from './screen-state.js';
import { useRuns } from './use-lists.js';
import { useReprint } from './use-reprint.js';
import { ViewLink } from './view-link.js';

/** Purchases that were ordered together, the newest first. */
export function RunList({ screen }: { readonly screen: PurchaseScreen }) {
  const { sellerId, news } = screen;
  const runs = useRuns(sellerId, news.round);
  useShownQuery(PurchaseRunsDocument, { seller: sellerId, after: null });
  useKeys([{ key: 'r', does: 'Reads the list again', run: runs.again }]);
  const { words, printRuns } = useReprint(sellerId);
  const [choice, setChoice] = usePrintChoice();
  const canPrint = useAccess().can('READ_PERSONAL_DATA');
  const days = daysOf(runs.nodes, runs.hasMore);
  return (
    <div className="purchase-scroll">
      <ListTrouble list={runs} what="The runs could not be read." />
      {runs.nodes.length > 0 && (
        <>
          {canPrint && (
            <div className="run-printing">
              <PrintChoiceFields choice={choice} onChange={setChoice} />
              <p role="status" className="second">
                {words}
              </p>
            </div>
          )}
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
            {days.map((day) => (
              <tbody key={day.key}>
                <DayHead
                  day={day}
                  canPrint={canPrint && screen.isConnected}
                  onPrint={(part) => void printRuns(keysOf(day), part, choice)}
                />
                {day.runs.map((run) => (
                  <RunLine key={run.id} run={run} />
                ))}
              </tbody>
            ))}
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

/** The runs of a day of the reader's clock. */
interface RunDay {
  readonly key: string;
  readonly runs: readonly PurchaseRunFragment[];
  /** Whether runs of it may follow on the next page. */
  readonly isPart: boolean;
}

function daysOf(runs: readonly PurchaseRunFragment[], hasMore: boolean): readonly RunDay[] {
  const days = [...Map.groupBy(runs, ({ createdAt }) => dayOf(Date.parse(createdAt), null))];
  return days.map(([key, ofDay], place) => ({
    key,
    runs: ofDay,
    isPart: hasMore && place === days.length - 1,
  }));
}

/** Returns the keys of the runs of a day, the oldest first: labels of equal rank are printed in the order of their purchase. */
const keysOf = ({ runs }: RunDay): readonly string[] => runs.map(({ key }) => key).toReversed();

function boughtOf({ runs }: RunDay): number {
  const counts = runs.flatMap((run) => run.counts);
  return counts.reduce((sum, { state, count }) => sum + (state === 'PURCHASED' ? count : 0), 0);
}

interface DayHeadProps {
  readonly day: RunDay;
  readonly canPrint: boolean;
  readonly onPrint: (part: LabelPart) => void;
}

/** Names a day, and prints all labels of its runs: a file for each 500. */
function DayHead({ day, canPrint, onPrint }: DayHeadProps) {
  const now = useNow();
  const bought = boughtOf(day);
  const parts = partsOf(bought);
  const runs = day.runs.length === 1 ? '1 run' : `${day.runs.length} runs`;
  return (
    <tr className="run-day">
      <th scope="rowgroup" colSpan={2}>
        {dayName(day.runs[0]?.createdAt ?? '', null, now)}{' '}
        <span className="second">{`${runs}${day.isPart ? ' shown, more follow' : ''}`}</span>
      </th>
      <td colSpan={3}>
        {canPrint &&
          parts.map((part) => (
            <button key={part.from} type="button" onClick={() => onPrint(part)}>
              {parts.length === 1
                ? `Print ${countedLabels(bought)} of ${day.isPart ? 'these runs' : 'the day'}`
                : `Print labels ${part.from} to ${part.to} of ${bought}`}
            </button>
          ))}
      </td>
    </tr>
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
