import { LEVELS } from './levels.js';
import type { Level } from './levels.js';

/** What the address of the screen holds, besides the location. */
export interface LocationSearch extends Record<string, string | undefined> {
  /** The level whose hours are open. */
  readonly level: string | undefined;
  /** The moment of the preview, on the clock of the location. */
  readonly at: string | undefined;
}

export function readLocationSearch({
  level,
  at,
}: Readonly<Record<string, string | undefined>>): LocationSearch {
  return { level, at };
}

export const levelOf = (text: string | undefined): Level =>
  LEVELS.find((level) => level === text) ?? 'SUPPLY_SOURCE';
