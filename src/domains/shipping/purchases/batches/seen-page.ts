import type { Page, PageRequest } from '../../../../store/engine/page.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { PurchaseState } from '../records/purchase.type.js';
import type { SeenBatch } from './purchase-batch.type.js';

/** Returns a page of the purchases that were seen. Null when they were not, or when the cursor is none of theirs. */
export function seenPage(
  seen: SeenBatch | undefined,
  { first, after }: PageRequest,
  states: readonly PurchaseState[] | null,
): Page<PurchaseRecord> | null {
  if (!seen?.purchases) return null;
  const { entries, cursors } = seen.purchases;
  const last = after === undefined ? -1 : cursors.indexOf(after);
  if (last < 0 && after !== undefined) return null;
  const fitting = entries.flatMap((purchase, place) =>
    place > last && (!states || states.includes(purchase.state))
      ? [{ purchase, cursor: cursors[place] ?? '' }]
      : [],
  );
  const shown = fitting.slice(0, first);
  return {
    entries: shown.map(({ purchase }) => purchase),
    hasNextPage: fitting.length > first,
    cursors: shown.map(({ cursor }) => cursor),
  };
}
