import { memo } from 'react';
import { cellOf } from '../../model/stock.js';
import type { CellView, Change, Place, Refusal, StockRow } from '../../model/stock.js';
import { CellEditor } from './cell-editor.js';
import type { Move } from './cell-editor.js';

export const cellId = (row: number, column: number): string => `stock-${row}-${column}`;

/** What a row shows. All of it keeps its identity while nothing of the row changes. */
export interface GridRowProps {
  readonly row: StockRow;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly places: readonly Place[];
  readonly drafts: ReadonlyMap<string, string> | undefined;
  readonly changes: ReadonlyMap<string, Change> | undefined;
  readonly refusals: ReadonlyMap<string, Refusal> | undefined;
  /** The active column; null in other rows. */
  readonly active: number | null;
  /** The selected columns; null in rows without any. */
  readonly from: number | null;
  readonly to: number | null;
  readonly editing: string | null;
  readonly onCommit: (text: string, move: Move) => void;
  readonly onCancel: () => void;
  readonly onScan: (code: string) => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, at, places } = props;
  return (
    <tr role="row" aria-rowindex={at + 2}>
      <th role="rowheader" scope="row" className="stock-sku">
        <b className="narrow">{row.sku}</b>
        <span className="second">{titleOf(row)}</span>
      </th>
      {places.map((place, column) => (
        <StockCell key={place.channel} {...props} place={place} column={column} />
      ))}
    </tr>
  );
});

function titleOf({ title, isKnown, levels }: StockRow): string {
  if (!isKnown) return 'Amazon knows no such listing';
  return title ?? (levels ? 'no title' : 'reading');
}

interface StockCellProps extends GridRowProps {
  readonly place: Place;
  readonly column: number;
}

function StockCell(props: StockCellProps) {
  const { row, at, column, place, active, from, to, editing } = props;
  const view = viewOf(props);
  const isActive = active === column;
  const isSelected = isBetween(column, from, to);
  return (
    <td
      role="gridcell"
      id={cellId(at, column)}
      data-row={at}
      data-column={column}
      aria-selected={isSelected}
      {...(isWrong(view) && { 'aria-invalid': true })}
      className={classesOf(view, isActive, isSelected)}
      {...(view && view.kind !== 'plain' && { title: view.note })}
    >
      {isActive && editing !== null ? (
        <CellEditor
          label={`${row.sku}, ${place.title}`}
          initial={editing}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
          onScan={props.onScan}
        />
      ) : (
        <CellWords view={view} />
      )}
    </td>
  );
}

function classesOf(view: CellView | null, isActive: boolean, isSelected: boolean): string {
  const kind = `stock-cell cell-is-${view?.kind ?? 'reading'}`;
  return `${kind}${isActive ? ' cell-active' : ''}${isSelected ? ' cell-selected' : ''}`;
}

function isBetween(column: number, from: number | null, to: number | null): boolean {
  return from !== null && to !== null && column >= from && column <= to;
}

function isWrong(view: CellView | null): boolean {
  return view?.kind === 'wrong' || view?.kind === 'refused';
}

function CellWords({ view }: { readonly view: CellView | null }) {
  if (!view) return <span className="ghost" />;
  const isNumber = /^\d/.test(view.text);
  return (
    <>
      <span className={isNumber ? 'cell-number' : 'cell-number cell-none'}>
        {view.kind === 'pending' && <span className="pending-dot" aria-hidden="true" />}
        {view.text}
      </span>
      {view.word !== '' && <span className="cell-word">{view.word}</span>}
    </>
  );
}

/** Returns null for a cell that was not read yet, and for one that Amazon does not know. */
export function viewOf({
  row,
  place,
  drafts,
  changes,
  refusals,
}: Pick<StockCellProps, 'changes' | 'drafts' | 'place' | 'refusals' | 'row'>): CellView | null {
  if (!row.levels) return null;
  const { channel } = place;
  if (!row.isKnown)
    return { kind: 'plain', text: '', word: '', note: 'Amazon knows no listing with this SKU.' };
  return cellOf({
    level: row.levels.get(channel),
    draft: drafts?.get(channel),
    change: changes?.get(channel),
    refusal: refusals?.get(channel),
  });
}
