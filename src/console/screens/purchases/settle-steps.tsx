import { useState } from 'react';
import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { knownOf } from '../../model/purchase-story.js';
import { orderInSellerCentral } from '../../model/seller-central.js';
import { EMPTY_DRAFT } from '../../model/settling.js';
import type { SettlingDraft } from '../../model/settling.js';
import { useAccess } from '../../parts/access.js';
import { AmazonPackages } from './amazon-packages.js';
import { Decide } from './decide.js';
import { exactClock } from './exact-clock.js';
import type { PurchaseScreen } from './screen-state.js';
import { TimeLine } from './time-line.js';
import type { Settling } from './use-settling.js';

interface SettleStepsProps {
  readonly screen: PurchaseScreen;
  readonly purchase: PurchaseDetailsFragment;
  readonly now: number;
  readonly settling: Settling;
  readonly onSettle: (draft: SettlingDraft) => void;
}

/** How a person settles a purchase: what is known, what to look at, and what to write down. */
export function SettleSteps({ screen, purchase, now, settling, onSettle }: SettleStepsProps) {
  const { can } = useAccess();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const change = (changed: Partial<SettlingDraft>): void =>
    setDraft((before) => ({ ...before, ...changed }));
  const canSettle = can('PURCHASE');
  return (
    <div className="settle-steps">
      <section aria-labelledby="step-known">
        <h3 id="step-known">1 What is known</h3>
        {purchase.state === 'UNKNOWN' && (
          <ul className="known">
            {knownOf(purchase, now, (moment) => exactClock(moment, now)).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <TimeLine purchase={purchase} now={now} />
      </section>
      <section aria-labelledby="step-look">
        <h3 id="step-look">2 Look yourself</h3>
        <SellerCentralLink order={purchase.amazonOrderId} country={screen.country} />
        <AmazonPackages
          seller={screen.sellerId}
          order={purchase.amazonOrderId}
          purchase={purchase.id}
          isConnected={screen.isConnected}
          onTake={
            canSettle
              ? (trackingNumber) =>
                  change({ choice: 'sold', trackingNumber, shipmentId: '', force: false })
              : null
          }
        />
      </section>
      <section aria-labelledby="step-decide">
        <h3 id="step-decide">3 Decide</h3>
        {canSettle ? (
          <Decide
            purchase={purchase}
            draft={draft}
            onDraft={change}
            settling={settling}
            isConnected={screen.isConnected}
            onSettle={() => onSettle(draft)}
          />
        ) : (
          <p>Your access key may not settle purchases. Ask somebody whose key may buy labels.</p>
        )}
      </section>
    </div>
  );
}

interface SellerCentralLinkProps {
  readonly order: string;
  readonly country: string | null;
}

function SellerCentralLink({ order, country }: SellerCentralLinkProps) {
  const page = orderInSellerCentral(order, country);
  const words = 'Look at the order in Seller Central';
  return (
    <p>
      {page === null ? (
        words
      ) : (
        <a href={page} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      )}
      : does it have a label that you did not print?
    </p>
  );
}
