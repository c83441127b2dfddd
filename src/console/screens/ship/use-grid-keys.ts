import { useCallback, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { isForAll } from './rows.js';
import type { Group, Row } from './rows.js';
import type { Selection } from './use-selection.js';

const CONTROLS = 'input:not(:disabled), select, button, .stock-link';

type Table = { readonly current: HTMLTableElement | null };

export function focusRow(table: ParentNode | null, id: string): void {
  const row = table?.querySelector<HTMLElement>(`[data-order="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** The keys of the grid: up and down between rows, right into the controls of a row and left back. */
export function useGridKeys(
  table: Table,
  groups: readonly Group[],
  selection: Selection,
  onOpen: (id: string) => void,
): (event: KeyboardEvent) => void {
  const range = useRef<string | null>(null);
  const rows = groups.flatMap((group) => group.rows);
  const { active } = selection;
  const row = rows.find(({ id }) => id === active);
  const move = useCallback(
    (to: Row | undefined, isRange: boolean) => {
      if (!to) return;
      if (isRange) {
        range.current ??= active;
        const places = [range.current, to.id].map((id) => rows.findIndex((one) => one.id === id));
        const between = rows.slice(Math.min(...places), Math.max(...places) + 1);
        selection.set(between.filter(isForAll).map(({ id }) => id));
      } else range.current = null;
      selection.activate(to.id);
      focusRow(table.current, to.id);
    },
    [active, rows, selection, table],
  );
  return (event) => {
    const isInRow =
      event.target instanceof HTMLElement && event.target.dataset['order'] !== undefined;
    if (isMoveInside(event)) {
      event.preventDefault();
      moveInside(event.currentTarget, event.target as HTMLElement, event.key === 'ArrowRight');
      return;
    }
    // A select takes the arrows up and down, and a button Enter and the space bar.
    if (!isInRow || !row || event.ctrlKey || event.metaKey) return;
    const place = rows.indexOf(row);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(rows[place + 1], event.shiftKey),
      ArrowUp: () => move(rows[place - 1], event.shiftKey),
      Home: () => move(rows[0], event.shiftKey),
      End: () => move(rows.at(-1), event.shiftKey),
      Enter: () => onOpen(row.id),
      ' ': () => {
        if (row.state.kind === 'open') selection.toggle(row.id);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function isMoveInside(event: KeyboardEvent): boolean {
  return event.key === 'ArrowRight' || event.key === 'ArrowLeft';
}

/** Moves the focus to the next control of its row, and from the first one back to the row. */
function moveInside(table: Element, from: HTMLElement, isForward: boolean): void {
  const row = from.closest<HTMLElement>('[data-order]');
  if (!row || !table.contains(row)) return;
  const stops = [row, ...row.querySelectorAll<HTMLElement>(CONTROLS)];
  const next = stops[stops.indexOf(from) + (isForward ? 1 : -1)];
  next?.focus();
}
