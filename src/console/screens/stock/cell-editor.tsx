import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { BURST_GAP_MS, SHORTEST_SCAN } from '../../model/key-stream.js';

export type Move = 'down' | 'left' | 'none' | 'right' | 'up';

interface CellEditorProps {
  readonly label: string;
  readonly initial: string;
  readonly onCommit: (text: string, move: Move) => void;
  readonly onCancel: () => void;
  /** Takes a code that a scanner typed. It would be a quantity otherwise. */
  readonly onScan: (code: string) => void;
}

const MOVES: Readonly<Record<string, Move>> = {
  Enter: 'down',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Tab: 'right',
};

/** The field in a cell. It exists only while the cell is edited. */
export function CellEditor({ label, initial, onCommit, onCancel, onScan }: CellEditorProps) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  // When each character came: those of a scanner come within milliseconds.
  const times = useRef<number[]>([]);
  useEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const end = (move: Move): void => {
    if (isOver.current) return;
    isOver.current = true;
    onCommit(text, move);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key.length === 1) times.current.push(event.timeStamp);
    if (event.key === 'Escape') {
      isOver.current = true;
      onCancel();
      return;
    }
    const move = event.key === 'Tab' && event.shiftKey ? 'left' : MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    if (isScan(times.current, event.timeStamp) && (event.key === 'Enter' || event.key === 'Tab')) {
      isOver.current = true;
      onCancel();
      onScan(text);
    } else end(move);
  };
  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onCopy={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
      onBlur={() => end('none')}
    />
  );
}

/** Product numbers have eight digits or more. Quantities of as many are typed by no person within milliseconds. */
function isScan(times: readonly number[], endedAt: number): boolean {
  if (times.length < 2 * SHORTEST_SCAN) return false;
  return [...times.slice(1), endedAt].every((time, at) => time - (times[at] ?? 0) <= BURST_GAP_MS);
}
