import { useCallback, useMemo } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Returns the search parameters of a screen and a way to change them. They are all of the state that Back and reload must
 * keep. `read` makes them typed; it must not change between renders. A change is an entry of the history unless it replaces.
 */
export function useScreenSearch<Search extends Texts>(
  read: (raw: Texts) => Search,
): readonly [Search, (change: Partial<Search>, options?: { replace?: boolean }) => void] {
  const raw: Texts = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => read(raw), [read, raw]);
  const change = useCallback(
    (changed: Partial<Search>, { replace = false } = {}) => {
      void navigate({ to: '.', search: (before: Texts) => ({ ...before, ...changed }), replace });
    },
    [navigate],
  );
  return [search, change];
}

/** For links to other screens: of the search parameters, they take over the seller. */
export const keepSeller = ({ seller }: Texts): Texts => ({ seller });
