import { memo, useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { zoneName } from '../../model/time.js';
import { BoxCell, ItemsCell, OfferCell, OrderCell, StockCell, TimeCell } from './cells.js';
import type { BoxOption } from './cells.js';
import type { OfferBoard } from './offer-board.js';
import { isForAll } from './rows.js';
import type { Group, Row } from './rows.js';
import { useGridKeys } from './use-grid-keys.js';
import type { Selection } from './use-selection.js';
import type { StoreStock } from './use-stock.js';

export interface GridProps {
  readonly groups: readonly Group[];
  readonly selection: Selection;
  readonly board: OfferBoard;
  readonly boxes: readonly BoxOption[];
  readonly stock: StoreStock;
  readonly zone: string | null;
  readonly now: number;
  readonly onBox: (ids: readonly string[], value: string) => void;
  readonly onOffers: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const COLUMNS = ['Order', 'Items', 'Ship by', 'Here', 'Box', 'Cheapest in time'];

/** The list as a grid of its own: a key press in 200 rows renders two of them. */
export function ShipGrid(props: GridProps) {
  const { groups, selection, zone } = props;
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useGridKeys(table, groups, selection, props.onOpen);
  useSeenRows(table, props.board, groups);
  const open = groups.flatMap(({ rows }) => rows).filter(isForAll);
  return (
    <table
      ref={table}
      role="grid"
      aria-multiselectable="true"
      className="ship-grid"
      aria-label="Open orders"
      onKeyDown={onKeyDown}
    >
      <GridHead open={open} selection={selection} zone={zone} />
      {groups.map((group) => (
        <tbody key={group.deadline.key} role="rowgroup">
          <tr role="row" className="group-head">
            <th role="rowheader" colSpan={7}>
              {group.deadline.title}{' '}
              <span className="group-count">
                {group.rows.length === 1 ? '1 order' : `${group.rows.length} orders`}
              </span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <GridRow
              key={row.id}
              {...props}
              row={row}
              isPicked={selection.ids.has(row.id)}
              isActive={selection.active === row.id}
              onToggle={selection.toggle}
              onActive={selection.activate}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface GridHeadProps extends Pick<GridProps, 'selection' | 'zone'> {
  readonly open: readonly Row[];
}

function GridHead({ open, selection, zone }: GridHeadProps) {
  const picked = open.filter(({ id }) => selection.ids.has(id)).length;
  const isAll = open.length > 0 && picked === open.length;
  return (
    <thead>
      <tr role="row">
        <th role="columnheader" className="cell-check">
          <input
            type="checkbox"
            aria-label="All orders of this view"
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = picked > 0 && !isAll;
            }}
            onChange={() => (isAll ? selection.clear() : selection.set(open.map(({ id }) => id)))}
          />
        </th>
        {COLUMNS.map((title) => (
          <th
            key={title}
            role="columnheader"
            scope="col"
            className={`cell-${title.split(' ')[0]?.toLowerCase()}`}
          >
            {title}
            {title === 'Ship by' && zone && <span className="zone"> {zoneName(zone)}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface GridRowProps extends Omit<GridProps, 'groups' | 'selection'> {
  readonly row: Row;
  readonly isPicked: boolean;
  readonly isActive: boolean;
  readonly onToggle: (id: string) => void;
  readonly onActive: (id: string) => void;
}

const GridRow = memo(
  function GridRow({ row, isPicked, isActive, onToggle, onActive, ...props }: GridRowProps) {
    const { id, state, isShort, deadline } = row;
    const isOpen = state.kind === 'open';
    const bar = isShort || deadline.kind === 'late' ? 'row-trouble' : '';
    const pick = (event: MouseEvent): void => {
      // Its controls act by themselves.
      if (
        event.target instanceof Element &&
        event.target.closest('a, button, select, input, label')
      )
        return;
      if (isOpen) onToggle(id);
    };
    return (
      <tr
        role="row"
        data-order={id}
        tabIndex={isActive ? 0 : -1}
        aria-selected={isPicked}
        className={`row row-${state.kind} ${bar}`}
        onClick={pick}
        onFocus={() => onActive(id)}
      >
        <td role="gridcell" className="cell-check">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={isOpen ? `Select ${id}` : `${id}: ${state.words}`}
            checked={isPicked}
            disabled={!isOpen}
            onChange={() => onToggle(id)}
          />
        </td>
        <td role="gridcell" className="cell-order">
          <OrderCell row={row} />
        </td>
        <td role="gridcell" className="cell-items">
          <ItemsCell items={row.items} />
        </td>
        <td role="gridcell" className="cell-ship">
          <TimeCell row={row} zone={props.zone} now={props.now} />
        </td>
        <td role="gridcell" className="cell-here">
          <StockCell row={row} stock={props.stock} />
        </td>
        <td role="gridcell" className="cell-box">
          <BoxCell row={row} board={props.board} boxes={props.boxes} onChoose={props.onBox} />
        </td>
        <td role="gridcell" className="cell-cheapest">
          <OfferCell row={row} board={props.board} onOpen={props.onOffers} />
        </td>
      </tr>
    );
  },
  // Each rendering creates the row objects again, so they are compared by what they show.
  (before, after) =>
    before.row.order === after.row.order &&
    before.row.isShort === after.row.isShort &&
    before.row.state.kind === after.row.state.kind &&
    before.row.refusal === after.row.refusal &&
    before.isPicked === after.isPicked &&
    before.isActive === after.isActive &&
    before.now === after.now &&
    before.zone === after.zone &&
    before.stock === after.stock &&
    before.boxes === after.boxes &&
    before.board === after.board,
);

/** Tells the board which rows are on screen. */
function useSeenRows(
  table: { readonly current: HTMLTableElement | null },
  board: OfferBoard,
  groups: readonly Group[],
): void {
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id)).join(' ');
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = (target as HTMLElement).dataset['order'] ?? '';
        if (isIntersecting) seen.add(id);
        else seen.delete(id);
      }
      board.see(seen);
      board.show(ids === '' ? [] : ids.split(' '));
    });
    for (const row of table.current?.querySelectorAll('[data-order]') ?? []) observer.observe(row);
    return () => observer.disconnect();
  }, [table, board, ids]);
}
