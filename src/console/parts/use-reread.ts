import { useEffect, useState } from 'react';
import { connection } from '../model/connection.js';
import { useConnection } from './use-connection.js';
import type { Kept } from './use-kept-query.js';

/** Reads a query again every so often while the page is seen. Returns when what is shown was read. */
export function useReread(
  { isReading, trouble, again }: Pick<Kept<unknown>, 'again' | 'isReading' | 'trouble'>,
  everyMs: number,
): number {
  const { downSince, needsSignIn } = useConnection();
  const [at, setAt] = useState(connection.now);
  const isRead = !isReading && trouble === null;
  useEffect(() => {
    if (isRead) setAt(connection.now());
  }, [isRead]);
  const isPaused = downSince !== null || needsSignIn;
  useEffect(() => {
    if (isPaused) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs, isPaused]);
  return at;
}
