import { LRUCache } from 'lru-cache';
import type { SupplySource } from './supply-source.type.js';

/** What is known about a source. */
export type SourceStanding = 'USABLE' | 'ARCHIVED' | 'UNKNOWN' | null;

/** Archived sources that are remembered. A seller has hundreds of sources at the most. */
const MOST_ARCHIVED = 5_000;

/** Returns a memory of the sources that were seen archived, which is final. */
export function archivedSources(): LRUCache<string, true> {
  // `max` would allocate the memory of all places at once, for each seller.
  return new LRUCache<string, true>({ maxSize: MOST_ARCHIVED, sizeCalculation: () => 1 });
}

interface KnownSources {
  readonly archived: { has(id: string): boolean };
  /** The ids in the list of the seller, which has archived sources as well. */
  readonly listed: ReadonlySet<string>;
  /** Sources that were looked up by their ids. */
  readonly looked: ReadonlyMap<string, SupplySource | Error | null | undefined>;
}

/** Returns what is known about a source. Null when nothing is known. */
export function standingOf(id: string, { archived, listed, looked }: KnownSources): SourceStanding {
  if (archived.has(id)) return 'ARCHIVED';
  if (listed.has(id)) return 'USABLE';
  const source = looked.get(id);
  if (source === null) return 'UNKNOWN';
  return source instanceof Error || source === undefined ? null : 'USABLE';
}
