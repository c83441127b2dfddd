import { useCallback, useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { PurchaseUpdatesDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { connection } from '../../model/connection.js';
import { useConnection } from '../../parts/use-connection.js';

/** Changes come in bursts; one reading answers for all of a second. */
const SETTLE_MS = 1_000;
/** More changed purchases than are on screen are read with the list. */
const MOST_KEPT = 500;

export interface PurchaseNews {
  /** Returns a purchase as it was reported since a moment at which it was read; null without news. */
  readonly since: (id: string, readAt: number | null) => PurchaseDetailsFragment | null;
  /** Changes when lists must be read again: after changes, and after a reconnection. */
  readonly round: string;
  /** Notes a purchase that the answer to a mutation has. */
  readonly learn: (purchase: PurchaseDetailsFragment) => void;
}

interface Report {
  readonly purchase: PurchaseDetailsFragment;
  readonly at: number;
}

interface Known {
  readonly of: number;
  readonly latest: ReadonlyMap<string, Report>;
}

/** Follows the changes of all purchases of a seller. */
export function useNews(seller: string): PurchaseNews {
  const { epoch } = useConnection();
  const [known, setKnown] = useState<Known>({ of: 0, latest: new Map() });
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const learn = useCallback(
    (purchase: PurchaseDetailsFragment) => {
      setKnown((before) => {
        // What was known before the connection broke may be older than what is read now.
        const entries = before.of === epoch ? [...before.latest] : [];
        const others = entries.filter(([id]) => id !== purchase.id).slice(1 - MOST_KEPT);
        return {
          of: epoch,
          latest: new Map([...others, [purchase.id, { purchase, at: connection.now() }]]),
        };
      });
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setChanges((before) => before + 1);
      }, SETTLE_MS);
    },
    [epoch],
  );
  useSubscription(
    { query: PurchaseUpdatesDocument, variables: { seller } },
    (_: undefined, event) => {
      if (event.purchaseUpdated) learn(event.purchaseUpdated);
      return undefined;
    },
  );
  const since = useCallback(
    (id: string, readAt: number | null) => {
      const report = known.of === epoch ? known.latest.get(id) : undefined;
      return report && report.at >= (readAt ?? 0) ? report.purchase : null;
    },
    [known, epoch],
  );
  return { since, round: `${epoch}-${changes}`, learn };
}
