import { useCallback, useSyncExternalStore } from 'react';

/** Returns whether a media query holds now. Only for what style sheets cannot do. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Screens on which grids are only read. */
export const SMALL_SCREEN = '(max-width: 720px)';
