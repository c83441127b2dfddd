import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { PurchaseByIdDocument, PurchaseSettleDocument } from '../../generated/purchases/graphql.js';
import type {
  PurchaseDetailsFragment,
  PurchaseSettlingErrorFragment,
} from '../../generated/purchases/graphql.js';
import { outcomeOfDraft } from '../../model/settling.js';
import type { SettlingDraft } from '../../model/settling.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import type { PurchaseNews } from './use-news.js';

/** What came of writing down an outcome. */
export type Settling =
  | { readonly kind: 'done' | 'open' | 'sending' }
  /** No answer came. It is read again before the form opens. */
  | { readonly kind: 'unclear' }
  /** No answer came, and when it was read again nothing was written down. */
  | { readonly kind: 'not-written' }
  | { readonly kind: 'refused'; readonly refusal: PurchaseSettlingErrorFragment }
  /** The server answered with an error: it wrote nothing down. */
  | { readonly kind: 'failed'; readonly message: string; readonly isAmazon: boolean };

const AGAIN_MS = 3_000;

const factsOf = (purchase: PurchaseDetailsFragment): number =>
  purchase.evidence.filter(({ kind }) => kind === 'RESOLVED').length;

/** Whether the purchase as it is read now has more than it had before. */
function isWritten(before: PurchaseDetailsFragment, now: PurchaseDetailsFragment): boolean {
  return now.state !== before.state || factsOf(now) > factsOf(before);
}

/** Writes down what a person found out. No answer is not taken for a failure: what is on record is read first. */
export function useSettling(seller: string, news: PurchaseNews) {
  const client = useClient();
  const { learn } = news;
  const [settling, setSettling] = useState<Settling>({ kind: 'open' });
  const sent = useRef<PurchaseDetailsFragment | null>(null);
  const settle = useCallback(
    async (
      purchase: PurchaseDetailsFragment,
      draft: SettlingDraft,
      revise: boolean,
    ): Promise<void> => {
      sent.current = purchase;
      setSettling({ kind: 'sending' });
      const { data, error } = await client
        .mutation(PurchaseSettleDocument, {
          input: {
            sellerId: seller,
            purchaseId: purchase.id,
            outcome: outcomeOfDraft(draft),
            why: draft.why.trim(),
            force: draft.force,
            revise,
          },
        })
        .toPromise();
      const payload = data?.settlePurchase;
      if (payload?.purchase) learn(payload.purchase);
      if (payload) setSettling(answered(payload.error));
      else setSettling(unanswered(error));
    },
    [client, seller, learn],
  );
  const close = useCallback(() => setSettling({ kind: 'open' }), []);
  useReadingAgain(seller, settling, sent, learn, setSettling);
  return { settling, settle, close };
}

function answered(refusal: PurchaseSettlingErrorFragment | null): Settling {
  return refusal ? { kind: 'refused', refusal } : { kind: 'done' };
}

function unanswered(error: CombinedError | undefined): Settling {
  const [first] = error?.graphQLErrors ?? [];
  if (!error || !first || first.extensions['code'] === 'INTERNAL_SERVER_ERROR')
    return { kind: 'unclear' };
  const { message, code } = troubleOf(error);
  return { kind: 'failed', message, isAmazon: code?.startsWith('UPSTREAM_') ?? false };
}

function useReadingAgain(
  seller: string,
  settling: Settling,
  sent: { readonly current: PurchaseDetailsFragment | null },
  learn: PurchaseNews['learn'],
  onRead: (settling: Settling) => void,
): void {
  const client = useClient();
  const { epoch } = useConnection();
  const isUnclear = settling.kind === 'unclear';
  useEffect(() => {
    const before = sent.current;
    if (!isUnclear || !before) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const { data } = await client
        .query(
          PurchaseByIdDocument,
          { seller, ids: [before.id] },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      if (isOver) return;
      const now = data?.seller?.purchases?.nodes[0];
      if (!now) {
        timer = setTimeout(() => void read(), AGAIN_MS);
        return;
      }
      learn(now);
      onRead({ kind: isWritten(before, now) ? 'done' : 'not-written' });
    };
    void read();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, seller, isUnclear, epoch, sent, learn, onRead]);
}
