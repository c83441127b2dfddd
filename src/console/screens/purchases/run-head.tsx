import { PurchaseRunByKeyDocument } from '../../generated/purchases/graphql.js';
import { shownSums } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { useNow } from '../../parts/use-connection.js';
import { PrintChoiceFields, usePrintChoice } from '../../parts/print-choice.js';
import { RunCounts } from '../../parts/run-counts.js';
import type { PurchaseScreen } from './screen-state.js';
import { useAnswer } from './use-answer.js';
import { useReprint } from './use-reprint.js';

interface RunHeadProps {
  readonly screen: PurchaseScreen;
  readonly run: string;
}

/** The run whose purchases are listed: what became of it, and its labels to print. */
export function RunHead({ screen, run }: RunHeadProps) {
  const { sellerId, news } = screen;
  const { can } = useAccess();
  const { words, printRun } = useReprint(sellerId);
  const [choice, setChoice] = usePrintChoice();
  const now = useNow();
  const { data } = useAnswer(PurchaseRunByKeyDocument, { seller: sellerId, run }, news.round);
  const batch = data?.seller?.purchaseBatch;
  if (!batch)
    return data ? <p className="purchase-note">The server has no run with this key.</p> : null;
  const hasLabels = batch.counts.some(({ state }) => state === 'PURCHASED');
  return (
    <div className="run-head">
      <p>
        Run of {batch.totalCount} by {batch.createdBy}, {clock(batch.createdAt, null, now)}.{' '}
        {batch.totalPrice.length > 0 && `Bought for ${shownSums(batch.totalPrice)}. `}
        {batch.cancelledBy !== null && `Stopped by ${batch.cancelledBy}. `}
      </p>
      <RunCounts run={batch} />
      {hasLabels && can('READ_PERSONAL_DATA') && (
        <>
          <button type="button" onClick={() => void printRun(run, choice)}>
            Print its labels
          </button>
          <PrintChoiceFields choice={choice} onChange={setChoice} />
        </>
      )}
      <p role="status" className="second">
        {words}
      </p>
      {batch.refusals.length > 0 && (
        <details className="run-left-out">
          <summary>{batch.refusals.length} left out when it was recorded</summary>
          <ul>
            {batch.refusals.map(({ key, amazonOrderId, message }) => (
              <li key={key}>
                <span className="narrow">{amazonOrderId ?? key}</span> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
