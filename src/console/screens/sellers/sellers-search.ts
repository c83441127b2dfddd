/** What the address of the screen holds. */
export interface SellersSearch extends Record<string, string | undefined> {
  /** The first letters of a name or id. */
  readonly find: string | undefined;
  readonly after: string | undefined;
  /** The seller that has just consented, as the server adds it. */
  readonly sellerId: string | undefined;
}

export function readSellersSearch({
  find,
  after,
  sellerId,
}: Readonly<Record<string, string | undefined>>): SellersSearch {
  return { find, after, sellerId };
}
