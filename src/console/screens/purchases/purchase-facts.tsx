import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { shown } from '../../model/money.js';
import { followsFrom } from '../../model/settling.js';
import { useAccess } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { AttachForm } from './attach-form.js';
import { nameOfStore } from './screen-state.js';
import type { PurchaseScreen } from './screen-state.js';
import { useReprint } from './use-reprint.js';
import type { Settling } from './use-settling.js';
import { ViewLink } from './view-link.js';

interface FactsProps {
  readonly screen: PurchaseScreen;
  readonly purchase: PurchaseDetailsFragment;
}

/** What was asked for, and what it cost. */
export function PurchaseFacts({ screen, purchase }: FactsProps) {
  const { serviceName, carrierName, trackingNumber, shipmentId, supplySource, batch } = purchase;
  const from = supplySource && nameOfStore(screen.stores, supplySource.supplySourceId);
  const box = purchase.package?.boxName ?? null;
  const units = purchase.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <dl className="purchase-facts">
      <Fact name="Service">{serviceName ?? carrierName ?? 'not known'}</Fact>
      <PriceFact purchase={purchase} />
      {trackingNumber !== null && <Fact name="Tracking">{trackingNumber}</Fact>}
      {shipmentId !== null && <Fact name="Shipment">{shipmentId}</Fact>}
      <Fact name="Contents">
        {units === 1 ? '1 unit' : `${units} units`}
        {box !== null && `, in ${box}`}
      </Fact>
      {from && <Fact name="From">{from}</Fact>}
      <Fact name="Key">{purchase.key}</Fact>
      {batch && (
        <Fact name="Run">
          <ViewLink search={{ state: 'all', run: batch.key }}>{batch.key}</ViewLink>
        </Fact>
      )}
    </dl>
  );
}

function PriceFact({ purchase }: Pick<FactsProps, 'purchase'>) {
  const { price, maxPrice } = purchase;
  if (price) return <Fact name="Price">{shown(price)}</Fact>;
  return maxPrice ? <Fact name="At most">{shown(maxPrice)}</Fact> : null;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div className="fact">
      <dt className="second">{name}</dt>
      <dd className="narrow">{children}</dd>
    </div>
  );
}

interface PurchaseOutcomeProps extends FactsProps {
  readonly settling: Settling;
  /** Opens the form again for what a person wrote down; null where nothing can be corrected. */
  readonly onRevise: (() => void) | null;
}

/** What became of it, and what follows. */
export function PurchaseOutcome({ screen, purchase, settling, onRevise }: PurchaseOutcomeProps) {
  const { can } = useAccess();
  const isValid = isLabelValid(purchase);
  const hasLabel = isValid && purchase.shipmentId !== null;
  return (
    <div className="purchase-outcome">
      <OutcomeWords purchase={purchase} settling={settling} />
      <div className="outcome-actions">
        {hasLabel && can('READ_PERSONAL_DATA') && (
          <PrintAgain seller={screen.sellerId} purchase={purchase.id} />
        )}
        <Link
          to="/orders/$id"
          params={{ id: purchase.amazonOrderId }}
          search={keepSeller}
          className="button"
        >
          Open the order
        </Link>
        {onRevise && can('PURCHASE') && (
          <button type="button" onClick={onRevise}>
            Correct this
          </button>
        )}
      </div>
      {isValid && !hasLabel && can('PURCHASE') && (
        <AttachForm screen={screen} purchase={purchase.id} />
      )}
    </div>
  );
}

/** Whether there is a label that may be on a parcel. A refused refund leaves it valid. */
function isLabelValid({ state, refundState }: PurchaseDetailsFragment): boolean {
  return state === 'PURCHASED' && (refundState === null || refundState === 'REJECTED');
}

function OutcomeWords({ purchase, settling }: Pick<PurchaseOutcomeProps, 'purchase' | 'settling'>) {
  return (
    <div role="status">
      {settling.kind === 'done' && <p className="settled-words">Written down.</p>}
      {settling.kind === 'refused' && (
        <p className="trouble-text">
          It was settled in the meantime, so what you wrote was not written down.
        </p>
      )}
      {purchase.settledBy === 'PERSON' && (
        <p>{purchase.state === 'PURCHASED' ? SOLD_WORDS : NOT_SOLD_WORDS}</p>
      )}
      <WhatFollows purchase={purchase} />
    </div>
  );
}

function WhatFollows({ purchase }: Pick<FactsProps, 'purchase'>) {
  const { state, settledBy, shipmentId, evidence, rejection } = purchase;
  if (state === 'REJECTED' && evidence.some(({ kind }) => kind === 'SOLD_NEVERTHELESS'))
    return (
      <p className="trouble-text">
        Since then Amazon shows a package that may be this label. Look at the order before you buy
        another one, and correct this if it was sold.
      </p>
    );
  const isOpenEnd = isLabelValid(purchase) && shipmentId === null;
  if (settledBy === 'PERSON' || isOpenEnd) return <p>{followsFrom(purchase)}</p>;
  return state === 'REJECTED' && rejection ? <p>{rejection.message}</p> : null;
}

const SOLD_WORDS = 'A person wrote down that Amazon sold it.';
const NOT_SOLD_WORDS = 'A person wrote down that Amazon did not sell it.';

interface PrintAgainProps {
  readonly seller: string;
  readonly purchase: string;
}

function PrintAgain({ seller, purchase }: PrintAgainProps) {
  const { words, printLabel } = useReprint(seller);
  const print = (): void => void printLabel(purchase);
  useKeys([{ key: 'p', does: 'Prints the label of the open purchase', run: print }]);
  return (
    <>
      <button type="button" className="primary" onClick={print}>
        Print the label
      </button>
      <span role="status" className="second print-words">
        {words}
      </span>
    </>
  );
}
