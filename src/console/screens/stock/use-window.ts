import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useMedia } from '../../parts/use-media.js';
import type { CellAt } from './use-cells.js';

/** Rows above and below what is seen, so that scrolling shows no blanks. */
const SPARE = 8;

export interface RowWindow {
  /** The element that scrolls. */
  readonly box: RefObject<HTMLDivElement>;
  readonly rowHeight: number;
  /** The rows that exist in the page: from the first to before the last. */
  readonly first: number;
  readonly last: number;
  /** Rows that fit on screen. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Scrolls as far as needed to show a cell. */
  readonly show: (cell: CellAt) => void;
}

/** Only rows on screen exist in the page: a seller may have a thousand, with as many cells each as locations. */
export function useWindow(count: number): RowWindow {
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = useMedia('(pointer: coarse)') ? 52 : 42;
  const [view, setView] = useState({ top: 0, height: 800 });
  const onScroll = useCallback(() => {
    const { scrollTop = 0, clientHeight = 800 } = box.current ?? {};
    // One step is four rows: within it nothing is rendered.
    const step = rowHeight * 4;
    const top = Math.floor(scrollTop / step) * step;
    setView((before) =>
      before.top === top && before.height === clientHeight ? before : { top, height: clientHeight },
    );
  }, [rowHeight]);
  useLayoutEffect(onScroll, [onScroll, count]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => observer.disconnect();
  }, [onScroll]);
  const show = useCallback(
    ({ row, column }: CellAt) => {
      const element = box.current;
      const head = element?.querySelector('tr');
      const place = head?.cells[column + 1];
      if (!element || !head || !place) return;
      const corner = head.cells[0];
      const top = row * rowHeight;
      const seen = element.clientHeight - head.offsetHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + seen)
        element.scrollTop = top + rowHeight - seen;
      const left = place.offsetLeft - (corner?.offsetWidth ?? 0);
      const right = place.offsetLeft + place.offsetWidth;
      if (left < element.scrollLeft) element.scrollLeft = left;
      else if (right > element.scrollLeft + element.clientWidth)
        element.scrollLeft = right - element.clientWidth;
    },
    [rowHeight],
  );
  const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const last = Math.min(count, first + page + 2 * SPARE + 6);
  return { box, rowHeight, first, last, page, onScroll, show };
}
