import { useEffect, useRef, useState } from 'react';
import { PurchaseByIdDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { useNow } from '../../parts/use-connection.js';
import { PurchaseFacts, PurchaseOutcome } from './purchase-facts.js';
import { ListTrouble } from './purchase-list.js';
import type { PurchaseScreen } from './screen-state.js';
import { SettleSteps } from './settle-steps.js';
import { StateMark } from './state-mark.js';
import { TimeLine } from './time-line.js';
import { useAnswer } from './use-answer.js';
import { useSettling } from './use-settling.js';

interface PurchasePanelProps {
  readonly screen: PurchaseScreen;
  readonly id: string;
}

/** One purchase: what is known of it, and what can be done. */
export function PurchasePanel({ screen, id }: PurchasePanelProps) {
  const { open } = screen;
  const { answer, purchase, now } = usePurchase(screen, id);
  const close = (): void => open(undefined);
  useKeys([{ key: 'Escape', does: 'Closes the purchase', run: close }]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not when the page was opened with the panel.
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  return (
    <aside className="purchase-panel" aria-label="Purchase">
      <header className="purchase-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {purchase?.amazonOrderId ?? 'Purchase'}
        </h2>
        {purchase && <StateMark purchase={purchase} />}
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      <ListTrouble list={answer} what="The purchase could not be read." />
      {purchase ? (
        <PurchaseBody screen={screen} purchase={purchase} now={now} />
      ) : (
        <NoPurchase answer={answer} />
      )}
    </aside>
  );
}

function NoPurchase({ answer }: Pick<ReturnType<typeof usePurchase>, 'answer'>) {
  if (answer.isReading) return <GhostRows count={4} />;
  return answer.readAt === null ? null : <p>This seller has no such purchase.</p>;
}

function usePurchase({ sellerId, news }: PurchaseScreen, id: string) {
  const now = useNow();
  const [isUnsettled, setIsUnsettled] = useState(false);
  // Evidence that settles nothing is no news, so an open one is read again every 15 seconds.
  const round = `${news.round}-${isUnsettled ? now : ''}`;
  const answer = useAnswer(PurchaseByIdDocument, { seller: sellerId, ids: [id] }, round);
  const read = answer.data?.seller?.purchases?.nodes[0] ?? null;
  // The form opens only on what was read since the panel opened.
  const purchase = read && (news.since(id, answer.readAt) ?? read);
  const isUnknown = purchase?.state === 'UNKNOWN';
  useEffect(() => setIsUnsettled(isUnknown), [isUnknown]);
  return { answer, purchase, now };
}

interface PurchaseBodyProps {
  readonly screen: PurchaseScreen;
  readonly purchase: PurchaseDetailsFragment;
  readonly now: number;
}

function PurchaseBody({ screen, purchase, now }: PurchaseBodyProps) {
  const { settling, settle, close } = useSettling(screen.sellerId, screen.news);
  const [isRevising, setIsRevising] = useState(false);
  const canRevise =
    purchase.settledBy === 'PERSON' && purchase.evidence.some(({ kind }) => kind === 'RESOLVED');
  const isOpen = purchase.state === 'UNKNOWN' || (isRevising && settling.kind !== 'done');
  return (
    <>
      <PurchaseFacts screen={screen} purchase={purchase} />
      {!isOpen && (
        <PurchaseOutcome
          screen={screen}
          purchase={purchase}
          settling={settling}
          onRevise={
            canRevise
              ? () => {
                  close();
                  setIsRevising(true);
                }
              : null
          }
        />
      )}
      {isOpen ? (
        <SettleSteps
          screen={screen}
          purchase={purchase}
          now={now}
          settling={settling}
          onSettle={(draft) => void settle(purchase, draft, isRevising)}
        />
      ) : (
        <section>
          <h3>What happened</h3>
          <TimeLine purchase={purchase} now={now} />
        </section>
      )}
    </>
  );
}
