import { useCallback, useMemo, useState } from 'react';
import type { Block } from '../../model/stock-sheet.js';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface Cells {
  /** Where the keys act. */
  readonly active: CellAt;
  /** All selected cells; the active one alone when no others are. */
  readonly block: Block;
  /** Goes to a cell. With `extend` the selection grows to it. Outside of the grid it stays at the edge. */
  readonly go: (to: CellAt, extend?: boolean) => void;
  readonly selectAll: () => void;
  /** The text that an open editor started with; null without one. */
  readonly editing: string | null;
  readonly setEditing: (text: string | null) => void;
}

/** The active cell, the selection around it and the editor in it. */
export function useCells(rows: number, columns: number): Cells {
  const [state, setState] = useState({ row: 0, column: 0, fromRow: 0, fromColumn: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const inside = useCallback(
    ({ row, column }: CellAt): CellAt => ({
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    }),
    [rows, columns],
  );
  const go = useCallback(
    (to: CellAt, extend = false) => {
      const { row, column } = inside(to);
      setEditing(null);
      setState((before) =>
        extend ? { ...before, row, column } : { row, column, fromRow: row, fromColumn: column },
      );
    },
    [inside],
  );
  const selectAll = useCallback(() => {
    setState({ row: 0, column: 0, fromRow: Math.max(0, rows - 1), fromColumn: columns - 1 });
  }, [rows, columns]);
  return useMemo(() => {
    // A shorter list may have lost the row.
    const active = inside({ row: state.row, column: state.column });
    const from = inside({ row: state.fromRow, column: state.fromColumn });
    const block = {
      top: Math.min(active.row, from.row),
      bottom: Math.max(active.row, from.row),
      left: Math.min(active.column, from.column),
      right: Math.max(active.column, from.column),
    };
    return { active, block, go, selectAll, editing, setEditing };
  }, [state, inside, go, selectAll, editing]);
}
