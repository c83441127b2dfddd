/** What the address of the screen holds. */
export interface LocationsSearch extends Record<string, string | undefined> {
  /** The beginning of a name or a code. */
  readonly find: string | undefined;
  readonly archived: string | undefined;
  /** Whether the form for a new location is open. */
  readonly new: string | undefined;
}

export function readLocationsSearch({
  find,
  archived,
  new: isNew,
}: Readonly<Record<string, string | undefined>>): LocationsSearch {
  return { find, archived, new: isNew };
}
