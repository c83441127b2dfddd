import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, useSubscription } from 'urql';
import {
  StockApplyDocument,
  StockBatchByKeyDocument,
  StockBatchUpdatesDocument,
} from '../../generated/stock/graphql.js';
import type {
  SetInventoriesInput,
  StockApplyMutation,
  StockBatchFragment,
} from '../../generated/stock/graphql.js';
import type { Change } from '../../model/stock.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { useChanges } from './use-changes.js';

/** How far a batch has come to the server. */
export type BatchPhase =
  | { readonly kind: 'sending' | 'reading' }
  | { readonly kind: 'on-record'; readonly batch: StockBatchFragment }
  /** The server has no such batch: nothing was changed. */
  | { readonly kind: 'absent' }
  /** No answer came. The changes may be on record. */
  | { readonly kind: 'unclear'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

export interface Batch {
  readonly key: string;
  readonly phase: BatchPhase;
  /** Its quantities as the server has them, in their order; empty before it is on record. */
  readonly changes: readonly Change[];
  /** Sends the same quantities again, under the same key. Null when this page does not have them. */
  readonly sendAgain: (() => void) | null;
}

interface Known {
  readonly key: string;
  readonly phase: BatchPhase;
}

const READ_AGAIN_MS = 2_000;
const READING: BatchPhase = { kind: 'reading' };

type Learn = (key: string, phase: BatchPhase) => void;

/** Follows the batch of the address. A reload or another tab follows the same one. */
export function useBatch(seller: string, key: string | undefined) {
  const client = useClient();
  const [known, setKnown] = useState<Known | null>(null);
  const [started, setStarted] = useState<SetInventoriesInput | null>(null);
  // Counts sendings without an answer: each is followed by reading what is on record.
  const [doubts, setDoubts] = useState(0);
  const learn = useCallback<Learn>((of, phase) => {
    setKnown((before) => {
      const isOlder = before?.key === of && isBehind(phase, before.phase);
      return isOlder ? before : { key: of, phase };
    });
  }, []);
  const send = useCallback(
    async (input: SetInventoriesInput): Promise<void> => {
      setStarted(input);
      setKnown({ key: input.key, phase: { kind: 'sending' } });
      const { data, error } = await client.mutation(StockApplyDocument, { input }).toPromise();
      if (data?.setInventories) learn(input.key, phaseOf(data.setInventories));
      else {
        learn(input.key, { kind: 'unclear', message: error ? troubleOf(error).message : '' });
        setDoubts((before) => before + 1);
      }
    },
    [client, learn],
  );
  const phase = known !== null && known.key === key ? known.phase : READING;
  useRecord(seller, phase.kind === 'sending' ? undefined : key, doubts, learn);
  useUpdates(seller, key, learn);
  const changes = useChanges(seller, phase.kind === 'on-record' ? phase.batch : null);
  const own = started?.key === key ? started : null;
  const result = useMemo<Batch | null>(
    () =>
      key === undefined ? null : { key, phase, changes, sendAgain: own && (() => void send(own)) },
    [key, phase, changes, own, send],
  );
  return { batch: result, send };
}

/**
 * Reads what is on record: at first, after a reconnection, and after a sending without an answer. A reading that fails is
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
        .query(StockBatchByKeyDocument, { seller, batch: key }, { requestPolicy: 'network-only' })
        .toPromise();
      if (isOver) return;
      if (!data?.seller) {
        timer = setTimeout(() => void read(), READ_AGAIN_MS);
        return;
      }
      const batch = data.seller.inventoryBatch;
      learn(key, batch ? { kind: 'on-record', batch } : { kind: 'absent' });
    };
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, seller, key, epoch, doubts, learn]);
}

function useUpdates(seller: string, key: string | undefined, learn: Learn): void {
  const [{ data }] = useSubscription({
    query: StockBatchUpdatesDocument,
    variables: { seller, batch: key ?? '' },
    pause: key === undefined,
  });
  const updated = data?.inventoryBatchUpdated;
  useEffect(() => {
    if (updated) learn(updated.key, { kind: 'on-record', batch: updated });
  }, [updated, learn]);
}

function phaseOf({ batch, error }: NonNullable<StockApplyMutation['setInventories']>): BatchPhase {
  if (batch && !error) return { kind: 'on-record', batch };
  const issues = error && 'issues' in error ? error.issues.map(({ message }) => message) : [];
  const message = issues[0] ?? error?.message ?? 'The server recorded nothing.';
  return { kind: 'refused', message };
}

/** Returns whether an answer says less than what is known: answers may overtake each other. */
function isBehind(next: BatchPhase, before: BatchPhase): boolean {
  if (before.kind === 'refused' || before.kind === 'sending') return next.kind === 'absent';
  if (before.kind !== 'on-record') return false;
  return next.kind !== 'on-record' || openIn(next.batch) > openIn(before.batch);
}

/** Returns how many quantities have no outcome yet. */
export function openIn({ counts }: StockBatchFragment): number {
  return counts
    .filter(({ state }) => state === 'RECORDED' || state === 'SUBMITTED')
    .reduce((sum, { count }) => sum + count, 0);
}
