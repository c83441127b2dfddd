import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LocationFragment } from '../../generated/location/graphql.js';
import { differencesOf } from '../../model/draft.js';
import type { Difference, Draft } from '../../model/draft.js';
import { canonical, draftOf, problemsOf } from './location-draft.js';

export interface LocationForm {
  /** The location that the form was made from. */
  readonly base: LocationFragment;
  readonly was: Draft;
  readonly draft: Draft;
  readonly differences: readonly Difference[];
  readonly problems: Readonly<Record<string, string>>;
  /** Whether Amazon has a newer version than the form was made from. */
  readonly isOld: boolean;
  /** Counts what a person typed: a message about the form ends with the next key. */
  readonly edits: number;
  readonly set: (fields: Draft) => void;
  readonly setRefused: (problems: Readonly<Record<string, string>>) => void;
  /** Begins again with a location, and with these texts. */
  readonly restart: (location: LocationFragment, draft?: Draft) => void;
}

interface State {
  readonly base: LocationFragment;
  readonly draft: Draft;
  /** What Amazon or the server refused, until the field is changed. */
  readonly refused: Readonly<Record<string, string>>;
}

const stateOf = (base: LocationFragment, draft: Draft = draftOf(base)): State => ({
  base,
  draft,
  refused: {},
});

/** Holds the texts of the form. A newer location takes their place only while nothing is typed. */
export function useLocationForm(latest: LocationFragment): LocationForm {
  const [{ base, draft, refused }, setState] = useState(() => stateOf(latest));
  const was = useMemo(() => draftOf(base), [base]);
  const differences = useMemo(() => differencesOf(was, canonical(draft)), [was, draft]);
  const isClean = differences.length === 0;
  const isOld = latest.version !== base.version;
  useEffect(() => {
    if (isClean && latest !== base) setState(stateOf(latest));
  }, [isClean, latest, base]);
  const [edits, setEdits] = useState(0);
  const set = useCallback((fields: Draft) => {
    setEdits((before) => before + 1);
    setState((before) => ({
      ...before,
      draft: { ...before.draft, ...fields },
      refused: Object.fromEntries(
        Object.entries(before.refused).filter(([field]) => !(field in fields)),
      ),
    }));
  }, []);
  const setRefused = useCallback(
    (problems: State['refused']) => setState((before) => ({ ...before, refused: problems })),
    [],
  );
  const restart = useCallback(
    (location: LocationFragment, texts?: Draft) => setState(stateOf(location, texts)),
    [],
  );
  const problems = useMemo(() => ({ ...problemsOf(draft), ...refused }), [draft, refused]);
  return { base, was, draft, differences, problems, isOld, edits, set, setRefused, restart };
}

/** Moves the focus to a field of the form. */
export function focusField(field: string): void {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus();
}
