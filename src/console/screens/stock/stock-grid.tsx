import { useCallback, useEffect, useRef } from 'react';
import type { MouseEvent, RefObject } from 'react';
import type { Change, Drafts, Edit, Place, Refusal, StockRow } from '../../model/stock.js';
import type { Move } from './cell-editor.js';
import { GridRow, cellId } from './stock-row.js';
import type { Cells } from './use-cells.js';
import { onSheetCopy, onSheetKey, onSheetPaste, startOf } from './use-sheet-keys.js';
import type { SheetKeys } from './use-sheet-keys.js';
import { useWindow } from './use-window.js';

export type BySku<Value> = ReadonlyMap<string, ReadonlyMap<string, Value>>;

export interface StockGridProps {
  readonly rows: readonly StockRow[];
  readonly places: readonly Place[];
  readonly cells: Cells;
  readonly drafts: Drafts;
  readonly changes: BySku<Change>;
  readonly refusals: BySku<Refusal>;
  readonly canEdit: boolean;
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onUndo: () => void;
  readonly onWords: (words: string) => void;
  readonly onScan: (code: string) => void;
}

/** SKUs by locations, with the keys of a spreadsheet. The table has the focus, so that scrolling never loses it. */
export function StockGrid(props: StockGridProps) {
  const { rows, places, cells } = props;
  const table = useRef<HTMLTableElement>(null);
  const { box, show, first, last, rowHeight, page, onScroll } = useWindow(rows.length);
  const { active, editing } = cells;
  useShownCell(cells, show);
  const editor = useEditor(props, table);
  const sheet: SheetKeys = { ...props, page };
  const isThere = active.row >= first && active.row < last;
  return (
    <div className="stock-scroll" ref={box} onScroll={onScroll}>
      <table
        ref={table}
        role="grid"
        tabIndex={editing === null ? 0 : -1}
        className="stock-grid"
        aria-label="Stock by SKU and location"
        aria-describedby="stock-note"
        aria-readonly={!props.canEdit}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={places.length + 1}
        {...(isThere && { 'aria-activedescendant': cellId(active.row, active.column) })}
        onKeyDown={(event) => onSheetKey(event, sheet)}
        onCopy={(event) => onSheetCopy(event, sheet)}
        onPaste={(event) => onSheetPaste(event, sheet)}
        {...editor.mouse}
      >
        <GridHead places={places} />
        <tbody role="rowgroup">
          <Spacer height={first * rowHeight} />
          {rows.slice(first, last).map((row, at) => (
            <GridRow
              key={row.sku}
              {...rowProps(props, row, first + at)}
              onCommit={editor.onCommit}
              onCancel={editor.onCancel}
              onScan={props.onScan}
            />
          ))}
          <Spacer height={(rows.length - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** Rows that are not on screen take their room. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr role="presentation" style={{ height }} /> : null;
}

function rowProps(props: StockGridProps, row: StockRow, at: number) {
  const { cells, places } = props;
  const { active, block, editing } = cells;
  const isActive = active.row === at;
  const isIn = at >= block.top && at <= block.bottom;
  return {
    row,
    at,
    places,
    drafts: props.drafts.get(row.sku),
    changes: props.changes.get(row.sku),
    refusals: props.refusals.get(row.sku),
    active: isActive ? active.column : null,
    from: isIn ? block.left : null,
    to: isIn ? block.right : null,
    editing: isActive ? editing : null,
  };
}

function GridHead({ places }: { readonly places: readonly Place[] }) {
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        <th role="columnheader" scope="col" className="stock-sku">
          SKU
        </th>
        {places.map(({ channel, title, code, name, isActive }) => (
          <th key={channel} role="columnheader" scope="col" title={name}>
            <b>{title}</b>
            <span className="second">{isActive ? code : 'not active'}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Shows the active cell after it has moved, and not at the start. */
function useShownCell({ active }: Cells, show: (cell: Cells['active']) => void): void {
  const { row, column } = active;
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else show({ row, column });
  }, [row, column, show]);
}

const STEPS: Readonly<Record<Move, readonly [down: number, right: number]>> = {
  down: [1, 0],
  left: [0, -1],
  none: [0, 0],
  right: [0, 1],
  up: [-1, 0],
};

/** Opens and ends the editor of a cell, and selects with the mouse. */
function useEditor(
  { cells, rows, places, drafts, canEdit, onEdit }: StockGridProps,
  table: RefObject<HTMLTableElement | null>,
) {
  const now = useRef({ cells, rows, places, onEdit });
  useEffect(() => {
    now.current = { cells, rows, places, onEdit };
  });
  // These two are in the properties of each row, and must not change.
  const onCommit = useCallback(
    (text: string, move: Move): void => {
      const sheet = now.current;
      const { active } = sheet.cells;
      const sku = sheet.rows[active.row]?.sku;
      const channel = sheet.places[active.column]?.channel;
      if (sku !== undefined && channel !== undefined) sheet.onEdit([{ sku, channel, text }]);
      const [down, right] = STEPS[move];
      if (move === 'none') sheet.cells.setEditing(null);
      else {
        sheet.cells.go({ row: active.row + down, column: active.column + right });
        table.current?.focus({ preventScroll: true });
      }
    },
    [table],
  );
  const onCancel = useCallback((): void => {
    now.current.cells.setEditing(null);
    table.current?.focus({ preventScroll: true });
  }, [table]);
  const mouse = {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellIn(event);
      // A press on the open editor places its cursor.
      if (!cell || event.target instanceof HTMLInputElement || event.button !== 0) return;
      event.preventDefault();
      table.current?.focus({ preventScroll: true });
      cells.go(cell, event.shiftKey);
    },
    onMouseOver: (event: MouseEvent) => {
      const cell = event.buttons === 1 ? cellIn(event) : null;
      if (cell && !(event.target instanceof HTMLInputElement)) cells.go(cell, true);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellIn(event);
      if (cell && canEdit && rows[cell.row]?.isKnown)
        cells.setEditing(startOf(cell, rows, places, drafts));
    },
  };
  return { onCommit, onCancel, mouse };
}

function cellIn({ target }: MouseEvent): Cells['active'] | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}
