/** What the address of the screen holds. */
export interface AccessSearch extends Record<string, string | undefined> {
  /** `audit`, or the keys when absent. */
  readonly tab: string | undefined;
  /** Where the page of the list begins. */
  readonly after: string | undefined;
  readonly action: string | undefined;
  /** Who, as the log has the name. */
  readonly who: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The id of an object in the graph. */
  readonly about: string | undefined;
  /** `seller` shows entries of the seller alone. */
  readonly of: string | undefined;
}

export function readAccessSearch(raw: Readonly<Record<string, string | undefined>>): AccessSearch {
  const { tab, after, action, who, from, to, about, of } = raw;
  return { tab, after, action, who, from, to, about, of };
}

/** Filters of the log, when all are taken off. */
export const NO_FILTER = {
  after: undefined,
  action: undefined,
  who: undefined,
  from: undefined,
  to: undefined,
  about: undefined,
} as const;
