import type { Screen } from '../parts/screen.js';

const found = import.meta.glob<Screen>('../screens/*/screen.ts', { eager: true, import: 'screen' });

/** All screens: those of the navigation in its order, then the others. */
export const SCREENS: readonly Screen[] = Object.values(found).sort(
  (a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY),
);
