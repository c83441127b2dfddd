import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { countOf, withEdits } from '../../model/stock.js';
import type { CellPlace, Count, Drafts, Edit, Level, StockRow } from '../../model/stock.js';

/** Steps that can be undone. */
const MOST_STEPS = 100;
const NONE: Drafts = new Map();

export interface StockDrafts {
  readonly drafts: Drafts;
  readonly count: Count;
  readonly edit: (edits: readonly Edit[]) => void;
  /** Takes the last step back. */
  readonly undo: () => void;
  readonly clear: () => void;
  /** Forgets quantities that are on record now, unless they were changed again. */
  readonly settle: (sent: readonly (CellPlace & { readonly quantity: number })[]) => void;
}

/** What was typed and is not applied. A reload loses it, so the page asks before it is left. */
export function useDrafts(rows: readonly StockRow[]): StockDrafts {
  const [steps, setSteps] = useState<readonly Drafts[]>([NONE]);
  const drafts = steps.at(-1) ?? NONE;
  const bySku = useMemo(() => new Map(rows.map((row) => [row.sku, row])), [rows]);
  const known = useRef(bySku);
  useLayoutEffect(() => {
    known.current = bySku;
  });
  const edit = useCallback((edits: readonly Edit[]) => {
    if (edits.length === 0) return;
    const levelOf = ({ sku, channel }: CellPlace): Level | undefined =>
      known.current.get(sku)?.levels?.get(channel);
    setSteps((before) =>
      [...before, withEdits(before.at(-1) ?? NONE, edits, levelOf)].slice(-MOST_STEPS),
    );
  }, []);
  const undo = useCallback(() => {
    setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before));
  }, []);
  const clear = useCallback(() => setSteps((before) => [...before, NONE]), []);
  const settle = useCallback((sent: readonly (CellPlace & { readonly quantity: number })[]) => {
    setSteps((before) => [withoutSent(before.at(-1) ?? NONE, sent)]);
  }, []);
  const count = useMemo(() => countOf(drafts), [drafts]);
  return useMemo(
    () => ({ drafts, count, edit, undo, clear, settle }),
    [drafts, count, edit, undo, clear, settle],
  );
}

function withoutSent(
  drafts: Drafts,
  sent: readonly (CellPlace & { readonly quantity: number })[],
): Drafts {
  const next = new Map(drafts);
  for (const { sku, channel, quantity } of sent) {
    const row = next.get(sku);
    if (!row || Number(row.get(channel)) !== quantity) continue;
    const rest = new Map(row);
    rest.delete(channel);
    if (rest.size > 0) next.set(sku, rest);
    else next.delete(sku);
  }
  return next;
}
