import type { ClipboardEvent, KeyboardEvent } from 'react';
import { readPasted, writeTabs } from '../../model/sheet.js';
import { isNamed, takeBlock, takeTable, textsOf } from '../../model/stock-sheet.js';
import type { Drafts, Edit, Place, StockRow } from '../../model/stock.js';
import type { Cells } from './use-cells.js';

export interface SheetKeys {
  readonly cells: Cells;
  readonly rows: readonly StockRow[];
  readonly places: readonly Place[];
  readonly drafts: Drafts;
  readonly canEdit: boolean;
  /** Rows on screen, for Page Up and Page Down. */
  readonly page: number;
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onUndo: () => void;
  readonly onWords: (words: string) => void;
}

/** The keys of the grid, as in spreadsheets. */
export function onSheetKey(event: KeyboardEvent, sheet: SheetKeys): void {
  // The editor has keys of its own.
  if (event.target !== event.currentTarget || event.altKey) return;
  const isHandled =
    event.ctrlKey || event.metaKey
      ? onControl(event, sheet)
      : move(event, sheet) || type(event, sheet);
  if (isHandled) event.preventDefault();
}

function onControl({ key, shiftKey }: KeyboardEvent, sheet: SheetKeys): boolean {
  const { cells, rows, places, canEdit } = sheet;
  const { row, column } = cells.active;
  const acts: Readonly<Record<string, () => void>> = {
    a: cells.selectAll,
    Home: () => cells.go({ row: 0, column: 0 }, shiftKey),
    End: () => cells.go({ row: rows.length, column: places.length }, shiftKey),
    ArrowUp: () => cells.go({ row: 0, column }, shiftKey),
    ArrowDown: () => cells.go({ row: rows.length, column }, shiftKey),
    ArrowLeft: () => cells.go({ row, column: 0 }, shiftKey),
    ArrowRight: () => cells.go({ row, column: places.length }, shiftKey),
    ...(canEdit && { z: sheet.onUndo, d: () => fillDown(sheet) }),
  };
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  act?.();
  return act !== undefined;
}

function move({ key, shiftKey }: KeyboardEvent, { cells, places, page }: SheetKeys): boolean {
  const { row, column } = cells.active;
  // At the edge of the grid, Tab leaves it.
  const isEdge = shiftKey ? column === 0 : column === places.length - 1;
  const targets: Readonly<Record<string, { row?: number; column?: number }>> = {
    ArrowUp: { row: row - 1 },
    ArrowDown: { row: row + 1 },
    ArrowLeft: { column: column - 1 },
    ArrowRight: { column: column + 1 },
    PageUp: { row: row - page },
    PageDown: { row: row + page },
    Home: { column: 0 },
    End: { column: places.length - 1 },
    Enter: { row: row + (shiftKey ? -1 : 1) },
    ...(!isEdge && { Tab: { column: column + (shiftKey ? -1 : 1) } }),
  };
  const to = targets[key];
  if (!to) return false;
  cells.go({ row, column, ...to }, shiftKey && key !== 'Enter' && key !== 'Tab');
  return true;
}

function type(
  { key }: KeyboardEvent,
  { cells, rows, places, drafts, canEdit, onEdit }: SheetKeys,
): boolean {
  const { active, block } = cells;
  if (!canEdit || rows[active.row]?.isKnown !== true) return false;
  if (/^\d$/.test(key)) cells.setEditing(key);
  else if (key === 'F2') cells.setEditing(startOf(active, rows, places, drafts));
  else if (key === 'Delete' || key === 'Backspace') onEdit(clearing(block, rows, places));
  else return false;
  return true;
}

/** Returns the text that an editor starts with: what is asked for, else nothing. */
export function startOf(
  { row, column }: Cells['active'],
  rows: readonly StockRow[],
  places: readonly Place[],
  drafts: Drafts,
): string {
  const block = { top: row, bottom: row, left: column, right: column };
  const text = textsOf(block, rows, places, drafts)[0]?.[0] ?? '';
  return /^\d/.test(text) ? text : '';
}

/** An empty text takes a change back. */
function clearing(
  block: Cells['block'],
  rows: readonly StockRow[],
  places: readonly Place[],
): Edit[] {
  return rows
    .slice(block.top, block.bottom + 1)
    .flatMap(({ sku }) =>
      places.slice(block.left, block.right + 1).map(({ channel }) => ({ sku, channel, text: '' })),
    );
}

/** Copies the first row of the selection into the others. */
function fillDown({ cells, rows, places, drafts, onEdit }: SheetKeys): void {
  const { block } = cells;
  const [first = []] = textsOf({ ...block, bottom: block.top }, rows, places, drafts);
  const below = Array.from({ length: block.bottom - block.top }, () => first);
  onEdit(takeBlock(below, { ...block, top: block.top + 1 }, rows, places).edits);
}

export function onSheetCopy(event: ClipboardEvent, sheet: SheetKeys): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  const { cells, rows, places, drafts } = sheet;
  event.clipboardData.setData('text/plain', writeTabs(textsOf(cells.block, rows, places, drafts)));
}

export function onSheetPaste(event: ClipboardEvent, sheet: SheetKeys): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  const { cells, rows, places, canEdit, onEdit, onWords } = sheet;
  if (!canEdit) return;
  const pasted = readPasted(event.clipboardData.getData('text/plain'));
  const { edits, notes } = isNamed(pasted)
    ? takeTable(pasted, rows, places)
    : takeBlock(pasted, cells.block, rows, places);
  onEdit(edits);
  const taken = edits.length === 1 ? 'Pasted 1 cell.' : `Pasted ${edits.length} cells.`;
  onWords([taken, ...notes].join(' '));
}
