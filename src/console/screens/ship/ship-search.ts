/** What the address of the screen holds. */
export interface ShipSearch extends Record<string, string | undefined> {
  readonly store: string | undefined;
  /** A filter of the list. */
  readonly only: string | undefined;
  readonly run: string | undefined;
  /** The order whose offers are open. */
  readonly offers: string | undefined;
}

export function readShipSearch({
  store,
  only,
  run,
  offers,
}: Readonly<Record<string, string | undefined>>): ShipSearch {
  return { store, only, run, offers };
}
