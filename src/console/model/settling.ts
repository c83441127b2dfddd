/** What a person types to say that Amazon did not sell a label: a word that no habit types. */
export const NOT_SOLD_WORDS = 'NOT SOLD';

export interface SettlingDraft {
  readonly choice: 'not-sold' | 'sold' | null;
  readonly shipmentId: string;
  readonly trackingNumber: string;
  readonly typed: string;
  readonly why: string;
  /** Whether the person has seen what speaks against it, and says it nevertheless. */
  readonly force: boolean;
}

export const EMPTY_DRAFT: SettlingDraft = {
  choice: null,
  shipmentId: '',
  trackingNumber: '',
  typed: '',
  why: '',
  force: false,
};

/** Returns what is missing before this can be written down, in words; empty when nothing is. */
export function missingOf(draft: SettlingDraft): string[] {
  const { choice, shipmentId, trackingNumber, typed, why } = draft;
  if (choice === null) return ['one of the two answers'];
  const missing: string[] = [];
  if (choice === 'sold' && shipmentId.trim() === '' && trackingNumber.trim() === '')
    missing.push('the shipment id or the tracking number');
  if (choice === 'sold' && shipmentId.trim() !== '' && trackingNumber.trim() !== '')
    missing.push('only one of the two: leave the other empty');
  if (choice === 'not-sold' && typed.trim() !== NOT_SOLD_WORDS)
    missing.push(`the words ${NOT_SOLD_WORDS}`);
  if (why.trim() === '') missing.push('how you found out');
  return missing;
}

export type Outcome =
  | { readonly notPurchased: true }
  | { readonly shipmentId: string }
  | { readonly trackingNumber: string };

/** Returns the outcome of a draft from which nothing is missing. */
export function outcomeOfDraft({ choice, shipmentId, trackingNumber }: SettlingDraft): Outcome {
  if (choice === 'not-sold') return { notPurchased: true };
  return shipmentId.trim() === ''
    ? { trackingNumber: trackingNumber.trim() }
    : { shipmentId: shipmentId.trim() };
}

interface Settled {
  readonly state: string;
  readonly shipmentId: string | null;
}

/** Returns what follows from a settled purchase. */
export function followsFrom({ state, shipmentId }: Settled): string {
  if (state === 'REJECTED')
    return 'You can buy a label for this order again: on Ship, or on the page of the order.';
  if (state !== 'PURCHASED') return 'Its outcome is still not known.';
  return shipmentId === null
    ? 'Do not buy another label. Print this one in Seller Central, by its tracking number, or add its shipment id below to print it here.'
    : 'Do not buy another label. Print this one.';
}
