import type { ReactNode } from 'react';
import { clock } from '../model/time.js';
import { GhostRows } from './ghosts.js';
import { TroubleLine } from './trouble-line.js';
import { useNow } from './use-connection.js';
import type { Kept } from './use-kept-query.js';

interface ReadStateProps extends Pick<Kept<unknown>, 'again' | 'isReading' | 'trouble'> {
  /** What is read, as the beginning of a sentence: `The sellers`. */
  readonly what: string;
  readonly isThere: boolean;
  /** When what is shown was read. */
  readonly at: number;
  /** What is said in place of nothing. */
  readonly empty: string | null;
  readonly children: ReactNode;
}

/** A part of a screen in each of its states: being read, failed, failed with old data, empty, there. */
export function ReadState(props: ReadStateProps) {
  const { what, isThere, isReading, trouble, at, again, empty, children } = props;
  const now = useNow();
  return (
    <>
      {trouble && (
        <TroubleLine
          what={
            isThere ? `${what} are those of ${clock(at, null, now)}.` : `${what} could not be read.`
          }
          trouble={trouble}
          onRetry={again}
        />
      )}
      {!isThere && isReading && <GhostRows />}
      {isThere && empty !== null && <p className="list-words">{empty}</p>}
      {isThere && empty === null && children}
    </>
  );
}
