import { useCallback, useEffect, useState } from 'react';
import { connection } from '../../model/connection.js';
import type { Trouble } from '../../parts/trouble.js';

/** A page of a list. */
export interface ReadPage<Node> {
  readonly nodes: readonly Node[];
  readonly total: number | null;
  /** Cursor of the page behind it; null for the last one. */
  readonly next: string | null;
}

export type Answer<Node> = ReadPage<Node> | { readonly trouble: Trouble };
export type Read<Node> = (after: string | null) => Promise<Answer<Node>>;

export interface Pages<Node> {
  readonly nodes: readonly Node[];
  readonly total: number | null;
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  /** When the list was read, by the server's clock; null until then. */
  readonly readAt: number | null;
  readonly again: () => void;
  readonly more: () => void;
}

interface State<Node> {
  readonly of: string;
  readonly pages: readonly ReadPage<Node>[];
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  readonly readAt: number | null;
}

/**
 * Reads a list by pages. `of` names the list: another name forgets what was read. `round` changes when the pages must be read
 * again; what was read before stays until then, and when reading fails.
 */
export function usePages<Node>(of: string, round: string, read: Read<Node>): Pages<Node> {
  const [state, setState] = useState<State<Node>>(() => empty(of));
  const [tries, setTries] = useState(0);
  const [wanted, setWanted] = useState({ of, count: 1 });
  const count = wanted.of === of ? wanted.count : 1;
  const shown = state.of === of ? state : empty<Node>(of);
  useEffect(() => {
    let isOver = false;
    setState((before) => (before.of === of ? { ...before, isReading: true } : empty(of)));
    const readNow = async (): Promise<void> => {
      const { pages, trouble } = await readAll(read, count);
      if (isOver) return;
      setState((before) => {
        const isKept = trouble !== null && before.of === of;
        return {
          of,
          pages: isKept ? before.pages : pages,
          trouble,
          isReading: false,
          readAt: isKept ? before.readAt : connection.now(),
        };
      });
    };
    void readNow();
    return () => {
      isOver = true;
    };
  }, [of, round, read, tries, count]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const more = useCallback(() => setWanted({ of, count: count + 1 }), [of, count]);
  return {
    nodes: shown.pages.flatMap(({ nodes }) => nodes),
    total: shown.pages[0]?.total ?? null,
    hasMore: (shown.pages.at(-1)?.next ?? null) !== null,
    trouble: shown.trouble,
    isReading: shown.isReading,
    readAt: shown.pages.length > 0 ? shown.readAt : null,
    again,
    more,
  };
}

function empty<Node>(of: string): State<Node> {
  return { of, pages: [], trouble: null, isReading: true, readAt: null };
}

async function readAll<Node>(read: Read<Node>, count: number) {
  const pages: ReadPage<Node>[] = [];
  let after: string | null = null;
  while (pages.length < count) {
    const answer: Answer<Node> = await read(after);
    if ('trouble' in answer) return { pages, trouble: answer.trouble };
    pages.push(answer);
    after = answer.next;
    if (after === null) break;
  }
  return { pages, trouble: null };
}
