/** What the address of the screen holds. */
export interface OrderSearch extends Record<string, string | undefined> {
  /** The form that is open: `buy` or `confirm`. */
  readonly open: string | undefined;
  /** The key of the purchase that was sent from here. */
  readonly key: string | undefined;
  /** The location that the parcel leaves from, when a person chose one. */
  readonly from: string | undefined;
  /** Whether the suggestions where to ship from are open. */
  readonly where: string | undefined;
}

export function readOrderSearch({
  open,
  key,
  from,
  where,
}: Readonly<Record<string, string | undefined>>): OrderSearch {
  return { open, key, from, where };
}
