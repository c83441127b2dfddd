import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import {
  ShipBuyDocument,
  ShipRunByKeyDocument,
  ShipRunUpdatesDocument,
} from '../../generated/ship/graphql.js';
import type {
  BuyShippingBatchInput,
  ShipBuyMutation,
  ShipRunFragment,
} from '../../generated/ship/graphql.js';
import type { RunRefusal } from '../../model/run.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';

const READ_AGAIN_MS = 2_000;

/** How far a run has come to the server. */
export type RunPhase =
  /** The purchases are on their way, or it is being read whether they are on record. */
  | { readonly kind: 'sending' | 'reading' }
  | { readonly kind: 'on-record'; readonly batch: ShipRunFragment }
  /** The server has no such run: nothing was bought. */
  | { readonly kind: 'absent' }
  /** No answer came. The purchases may be on record. */
  | { readonly kind: 'unclear'; readonly message: string }
  /** The server recorded nothing, and says why. */
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly refusals: readonly RunRefusal[];
    };

export interface Run {
  readonly key: string;
  readonly phase: RunPhase;
  /** The orders that were sent from here; empty after a reload. */
  readonly sent: readonly string[];
  /** Sends the same purchases again, under the same keys. Null when this page does not have them any more. */
  readonly sendAgain: (() => void) | null;
}

interface Known {
  readonly key: string;
  readonly phase: RunPhase;
}

export interface StartedRun {
  readonly input: BuyShippingBatchInput;
  readonly orders: readonly string[];
}

/** Follows the run of the address. A reload or another tab follows the same run, because its key leads to it. */
export function useRun(seller: string, key: string | undefined) {
  const client = useClient();
  const [known, setKnown] = useState<Known | null>(null);
  const [started, setStarted] = useState<StartedRun | null>(null);
  // Counts sendings without an answer: each is followed by reading what is on record.
  const [doubts, setDoubts] = useState(0);
  const learn = useCallback((of: string, phase: RunPhase) => {
    setKnown((before) =>
      before?.key === of ? { key: of, phase: fresher(before.phase, phase) } : { key: of, phase },
    );
  }, []);
  const send = useCallback(
    async (run: StartedRun): Promise<void> => {
      const { key: of } = run.input;
      setStarted(run);
      setKnown({ key: of, phase: { kind: 'sending' } });
      const { data, error } = await client
        .mutation(ShipBuyDocument, { input: run.input })
        .toPromise();
      if (data?.buyShippingBatch) learn(of, phaseOf(data.buyShippingBatch));
      else {
        learn(of, { kind: 'unclear', message: error ? troubleOf(error).message : '' });
        setDoubts((before) => before + 1);
      }
    },
    [client, learn],
  );
  const isSending = known?.key === key && known?.phase.kind === 'sending';
  useRecord(seller, isSending ? undefined : key, doubts, learn);
  useRunUpdates(seller, key, learn);
  const run = useMemo(() => runOf(key, known, started, send), [key, known, started, send]);
  return { run, send };
}

type Learn = (of: string, phase: RunPhase) => void;

/**
 * Reads what is on record of a run: at first, after a reconnection, and after a sending without an answer. A reading that fails is
 * repeated, and one that was overtaken by a sending says nothing.
 */
function useRecord(seller: string, key: string | undefined, doubts: number, learn: Learn): void {
  const client = useClient();
  const { epoch } = useConnection();
  useEffect(() => {
    if (key === undefined) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const { data } = await client
        .query(ShipRunByKeyDocument, { seller, run: key }, { requestPolicy: 'network-only' })
        .toPromise();
      if (isOver) return;
      if (!data?.seller) {
        timer = setTimeout(() => void read(), READ_AGAIN_MS);
        return;
      }
      const batch = data.seller.purchaseBatch;
      learn(key, batch ? { kind: 'on-record', batch } : { kind: 'absent' });
    };
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, seller, key, epoch, doubts, learn]);
}

function useRunUpdates(seller: string, key: string | undefined, learn: Learn): void {
  const [{ data }] = useSubscription({
    query: ShipRunUpdatesDocument,
    variables: { seller, run: key ?? '' },
    pause: key === undefined,
  });
  const updated = data?.purchaseBatchUpdated;
  useEffect(() => {
    if (updated) learn(updated.key, { kind: 'on-record', batch: updated });
  }, [updated, learn]);
}

function runOf(
  key: string | undefined,
  known: Known | null,
  started: StartedRun | null,
  send: (run: StartedRun) => Promise<void>,
): Run | null {
  if (key === undefined) return null;
  const own = started?.input.key === key ? started : null;
  return {
    key,
    phase: known?.key === key ? known.phase : { kind: 'reading' },
    sent: own?.orders ?? [],
    sendAgain: own && (() => void send(own)),
  };
}

function phaseOf({ batch, error }: NonNullable<ShipBuyMutation['buyShippingBatch']>): RunPhase {
  if (batch) return { kind: 'on-record', batch };
  const refusals = error?.__typename === 'BatchRefused' ? error.refusals : [];
  return { kind: 'refused', message: error?.message ?? 'The server recorded nothing.', refusals };
}

/** Returns the later of two phases: answers may overtake each other. */
function fresher(before: RunPhase, now: RunPhase): RunPhase {
  // A refused run is absent, and its reasons say more. One that is being sent was not on record a moment ago, which says nothing.
  if ((before.kind === 'refused' || before.kind === 'sending') && now.kind === 'absent')
    return before;
  if (before.kind !== 'on-record') return now;
  if (now.kind !== 'on-record') return before;
  return settled(now.batch) >= settled(before.batch) ? now : before;
}

// A purchase goes from INTENT through SENDING to an outcome, and an unknown one may be settled later.
const PROGRESS = { INTENT: 0, SENDING: 1, UNKNOWN: 2, REJECTED: 3, PURCHASED: 3 } as const;

function settled({ purchases }: ShipRunFragment): number {
  return (purchases?.nodes ?? []).reduce((sum, { state }) => sum + PROGRESS[state], 0);
}
