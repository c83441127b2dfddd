import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { codeOf } from '../../model/scan.js';
import { readFile, writeCsv } from '../../model/sheet.js';
import { fileOf, isNamed, takeTable } from '../../model/stock-sheet.js';
import type { CellPlace, Change, Place, Refusal, StockRow } from '../../model/stock.js';
import { useAccess } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { saveText } from '../../parts/save-text.js';
import { useConnection } from '../../parts/use-connection.js';
import { SMALL_SCREEN, useMedia } from '../../parts/use-media.js';
import type { StockSearch } from './stock-search.js';
import { useApply } from './use-apply.js';
import type { Wish } from './use-apply.js';
import { useBatch } from './use-batch.js';
import type { Batch } from './use-batch.js';
import { useCells } from './use-cells.js';
import { useDrafts } from './use-drafts.js';
import type { StockDrafts } from './use-drafts.js';
import { useListings } from './use-listings.js';
import type { Listings, Wanted } from './use-listings.js';
import type { Places } from './use-places.js';

export interface StockSheetProps {
  readonly places: readonly Place[];
  readonly marketplaces: Places['marketplaces'];
  readonly search: StockSearch;
  readonly change: (change: Partial<StockSearch>, options?: { replace?: boolean }) => void;
}

export type Sheet = ReturnType<typeof useStockSheet>;

/** Everything that the screen knows and can do. */
export function useStockSheet(props: StockSheetProps) {
  const { places } = props;
  const { can } = useAccess();
  const isConnected = useConnection().downSince === null;
  const [words, setWords] = useState('');
  const view = useView(props);
  const { listings, rows, columns, drafts, cells, isSmall } = view;
  const applied = useApplied(props, view);
  const canEdit = can('WRITE_INVENTORY') && !isSmall;
  const onScan = (code: string): void => {
    const sku = codeOf(code);
    const isThere = listings.rows.some((row) => row.sku === sku);
    if (isThere) view.goTo({ sku, channel: columns[cells.active.column]?.channel ?? '' });
    setWords(isThere ? `Went to ${sku}.` : `Nothing here is called ${sku}.`);
  };
  useStockKeys(listings.again, onScan);
  return {
    ...view,
    ...applied,
    canEdit,
    isConnected,
    words,
    onFile: useFile(listings.rows, places, drafts, setWords),
    onSave: () => save(rows, columns, drafts),
    onApply: () => {
      setWords('');
      // The button is off while this works.
      focusOn('.stock-grid');
      applied.onApply();
    },
    grid: {
      rows,
      cells,
      changes: applied.changes,
      refusals: applied.refusals,
      canEdit,
      onScan,
      places: columns,
      drafts: drafts.drafts,
      onEdit: drafts.edit,
      onUndo: drafts.undo,
      onWords: setWords,
    },
  };
}

/** The rows and columns on screen, where the keys act, and what was typed. */
function useView({ places, search }: StockSheetProps) {
  const { sellerId } = useAccess().seller;
  const isSmall = useMedia(SMALL_SCREEN);
  const [find, setFind] = useState('');
  const listings = useListings(sellerId, search.marketplace, wantedOf(search));
  const rows = useMemo(() => found(listings.rows, find), [listings.rows, find]);
  const columns = useMemo(
    () => (isSmall ? places.filter(({ channel }, at) => isAt(channel, at, search.at)) : places),
    [places, isSmall, search.at],
  );
  const drafts = useDrafts(listings.rows);
  const cells = useCells(rows.length, columns.length);
  const goTo = (to: CellPlace): void => {
    setFind('');
    const at = listings.rows.findIndex(({ sku }) => sku === to.sku);
    const column = columns.findIndex(({ channel }) => channel === to.channel);
    if (at >= 0) cells.go({ row: at, column: Math.max(column, 0) });
    document.querySelector<HTMLElement>('.stock-grid')?.focus({ preventScroll: true });
  };
  return { listings, rows, columns, drafts, cells, isSmall, find, onFind: setFind, goTo };
}

/** What becomes of changes that are applied. */
function useApplied(
  { search, change }: StockSheetProps,
  { drafts, listings, goTo }: ReturnType<typeof useView>,
) {
  const { sellerId } = useAccess().seller;
  const { batch, send } = useBatch(sellerId, search.batch);
  const onBatch = useCallback((key: string) => change({ batch: key }), [change]);
  const { marketplace } = search;
  const { check, checked, apply } = useApply({ seller: sellerId, marketplace, onBatch, send });
  const refusals = useRefusals(checked.refusals, batch);
  useRecorded(batch, drafts, listings.again);
  const isRefused = ({ sku, channel, quantity }: Wish): boolean =>
    refusals.get(sku)?.get(channel)?.quantity === quantity;
  const refused = drafts.count.changes.filter(isRefused);
  const changes = useMemo(() => bySku(batch?.changes ?? []), [batch?.changes]);
  const [problem] = [...refused, ...drafts.count.wrong];
  return {
    batch,
    check,
    changes,
    refusals,
    refused,
    warnings: warningsOf(checked),
    changed: drafts.count.changes.length + drafts.count.wrong.length,
    onApply: () => void apply(drafts.count.changes.filter((wish) => !isRefused(wish))),
    onFirstProblem: problem ? () => goTo(problem) : null,
  };
}

function wantedOf({ show, skus }: StockSheetProps['search']): Wanted {
  if (show === 'some' && skus !== undefined) return { kind: 'some', skus };
  return { kind: show === 'open' ? 'open' : 'all' };
}

function found(rows: readonly StockRow[], text: string): readonly StockRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ sku, title }) => `${sku}\n${title ?? ''}`.toLowerCase().includes(wanted));
}

function isAt(channel: string, at: number, wanted: string | undefined): boolean {
  return wanted === undefined ? at === 0 : channel === wanted;
}

function warningsOf({ warnings, unjudged }: ReturnType<typeof useApply>['checked']): string[] {
  const skus = unjudged === 1 ? '1 SKU was' : `${unjudged} SKUs were`;
  return unjudged === 0
    ? [...warnings]
    : [...warnings, `${skus} not checked before. Amazon judges them when it applies them.`];
}

function bySku<Value extends CellPlace>(
  list: readonly Value[],
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  return new Map(
    [...Map.groupBy(list, ({ sku }) => sku)].map(([sku, own]) => [
      sku,
      new Map(own.map((one) => [one.channel, one])),
    ]),
  );
}

/** What was refused before it was applied, and what was refused by the feed. */
function useRefusals(checked: readonly Refusal[], batch: Batch | null) {
  const changes = batch?.changes;
  return useMemo(() => {
    const ofFeed = (changes ?? []).filter(({ state }) => state === 'REJECTED');
    const silent = 'Amazon gave no reason.';
    return bySku<Refusal>([
      ...checked,
      ...ofFeed.map((change) => ({ ...change, message: change.message ?? silent })),
    ]);
  }, [checked, changes]);
}

/** Follows a batch: what is on record is no change any more, and a refused quantity becomes one again. */
function useRecorded(batch: Batch | null, drafts: StockDrafts, again: () => void): void {
  const { settle, edit } = drafts;
  const settled = useRef('');
  const returned = useRef(new Set<string>());
  const key = batch?.key;
  const changes = batch?.changes;
  const isDone = batch?.phase.kind === 'on-record' && batch.phase.batch.isDone;
  useEffect(() => {
    if (key === undefined || !changes || changes.length === 0) return;
    if (settled.current !== key) {
      settled.current = key;
      settle(changes);
    }
    const refused = changes.filter(
      ({ state, sku, channel }) =>
        state === 'REJECTED' && !returned.current.has(JSON.stringify([key, sku, channel])),
    );
    for (const { sku, channel } of refused)
      returned.current.add(JSON.stringify([key, sku, channel]));
    edit(refused.map(toEdit));
  }, [key, changes, settle, edit]);
  useEffect(() => {
    // Amazon shows other quantities now.
    if (key !== undefined && isDone) again();
  }, [key, isDone, again]);
}

const toEdit = ({ sku, channel, quantity }: Change) => ({ sku, channel, text: String(quantity) });

function useFile(
  rows: Listings['rows'],
  places: StockSheetProps['places'],
  { edit }: StockDrafts,
  say: (words: string) => void,
): (text: string) => void {
  return (text) => {
    const sheet = readFile(text);
    if (!isNamed(sheet)) {
      say(
        'The first line of the file must say SKU, then the codes of locations. Nothing was taken.',
      );
      return;
    }
    const { edits, notes } = takeTable(sheet, rows, places);
    edit(edits);
    say([`Read ${edits.length === 1 ? '1 cell' : `${edits.length} cells`}.`, ...notes].join(' '));
  };
}

function save(
  rows: readonly StockRow[],
  places: StockSheetProps['places'],
  { drafts }: StockDrafts,
): void {
  saveText('stock.csv', writeCsv(fileOf(rows, places, drafts)), 'text/csv;charset=utf-8');
}

function useStockKeys(onAgain: () => void, onScan: (code: string) => void): void {
  useKeys(
    [
      { key: '/', does: 'Goes to the search', run: () => focusOn('#stock-find') },
      { key: 'g', does: 'Goes to the grid', run: () => focusOn('.stock-grid') },
      { key: 'r', does: 'Reads stock again', run: onAgain },
      { key: 'a', does: 'Goes to the button that applies changes', run: () => focusOn('.apply') },
      { key: '↑ ↓ ← →', does: 'Moves between cells; with Shift, selects them' },
      { key: '0 to 9', does: 'Writes a quantity; F2 changes the one that is there' },
      { key: 'Enter', does: 'Goes down' },
      { key: 'Tab', does: 'Goes right; at the edge of the grid, leaves it' },
      { key: 'Escape', does: 'Leaves the cell as it was' },
      { key: 'Delete', does: 'Takes the change of the selected cells back' },
      { key: 'Ctrl+C, Ctrl+V', does: 'Copies and pastes a block of cells' },
      { key: 'Ctrl+D', does: 'Fills the selection with its first row' },
      { key: 'Ctrl+Z', does: 'Takes the last step back' },
    ],
    onScan,
  );
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
