/** What an order can ask of a carrier. */
export interface Constraints {
  readonly ageCheck: boolean;
  readonly cashOnDelivery: boolean;
  readonly identityCheck: boolean;
  readonly pallet: boolean;
  readonly signature: boolean;
}

const WORDS = {
  ageCheck: 'age check',
  signature: 'signature',
  identityCheck: 'identity check',
  cashOnDelivery: 'payment at delivery',
  pallet: 'pallet',
} as const satisfies Readonly<Record<keyof Constraints, string>>;

/** Returns what the carrier must do, in words. */
export function wordsOf(constraints: Constraints | null): readonly string[] {
  return Object.entries(WORDS).flatMap(([name, word]) =>
    constraints?.[name as keyof Constraints] ? [word] : [],
  );
}

/** What the list has no label for. Signatures are part of the suggested parcel. */
const NOT_FROM_THE_LIST = ['identityCheck', 'cashOnDelivery', 'pallet'] as const;
type NotFromTheList = (typeof NOT_FROM_THE_LIST)[number];
export type Unmet = (typeof WORDS)[NotFromTheList];

/** Returns what items ask for that no label of the list does, so that the server can only refuse it. Null for nothing. */
export function unmetOf(
  items: readonly {
    readonly shippingConstraints: Readonly<Record<NotFromTheList, boolean>> | null;
  }[],
): Unmet | null {
  const name = NOT_FROM_THE_LIST.find((one) =>
    items.some(({ shippingConstraints }) => shippingConstraints?.[one]),
  );
  return name ? WORDS[name] : null;
}
