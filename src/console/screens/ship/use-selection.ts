import { useCallback, useEffect, useMemo, useState } from 'react';

/** Which rows are picked, and which one has the focus. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly active: string | null;
  readonly set: (ids: readonly string[]) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
  readonly activate: (id: string) => void;
}

/**
 * @param open are the rows that may be picked. One that is not open any more is not picked either.
 * @param refused are those that a run did not buy. Each is unpicked once; a person can pick it again.
 */
export function useSelection(
  open: readonly string[],
  refused: readonly string[],
  first: string | null,
): Selection {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const openText = open.join(' ');
  const ids = useMemo(() => {
    const allowed = new Set(openText.split(' '));
    return new Set([...picked].filter((id) => allowed.has(id)));
  }, [picked, openText]);
  const refusedText = refused.join(' ');
  useEffect(() => {
    const dropped = new Set(refusedText.split(' '));
    setPicked((before) => new Set([...before].filter((id) => !dropped.has(id))));
  }, [refusedText]);
  const set = useCallback((list: readonly string[]) => setPicked(new Set(list)), []);
  const add = useCallback(
    (list: readonly string[]) => setPicked((before) => new Set([...before, ...list])),
    [],
  );
  const toggle = useCallback((id: string) => {
    setActive(id);
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const clear = useCallback(() => setPicked(new Set()), []);
  return { ids, active: active ?? first, set, add, toggle, clear, activate: setActive };
}
