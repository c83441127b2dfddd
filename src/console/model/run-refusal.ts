import { GUARD_WORDS } from './guard-words.js';

/** What the server says of a purchase that it did not put on record. */
export interface Refused {
  readonly reason: string;
  readonly message: string;
  readonly guards: readonly string[];
  /** The purchase that is in the way. */
  readonly purchase: {
    readonly id: string;
    readonly state: string;
    readonly batch: { readonly key: string } | null;
  } | null;
}

/** The run that has the label of an order, or the single purchase. */
export interface OtherRun {
  readonly purchaseId: string;
  readonly run: string | null;
  /** Whether Amazon has not answered yet. */
  readonly isBuying: boolean;
}

// A newer server may name a guard that this page does not know.
const GUARDS: Readonly<Record<string, string>> = GUARD_WORDS;

const REASONS: Readonly<Record<string, string>> = {
  CONFLICT: 'another request has used its key',
  DUPLICATE_ITEMS: 'it was in this run twice',
  DUPLICATE_KEY: 'it was in this run twice',
  NOT_FOUND: 'the order is not known',
  NOTHING_TO_SHIP: 'nothing of it is left to ship',
  OFFER_EXPIRED: 'its offer has ended, read the offers again',
  ORDER_CANCELLED: 'the order is cancelled',
  ORDER_PENDING: 'the order is not paid yet',
  PACKAGE_UNKNOWN: 'the size of an item is not known',
};

/** Returns who has the label of a refused purchase. */
export function otherRunOf({ reason, purchase }: Refused): OtherRun | null {
  if (reason !== 'ALREADY_PURCHASED' || !purchase) return null;
  const isBuying = purchase.state === 'INTENT' || purchase.state === 'SENDING';
  return { purchaseId: purchase.id, run: purchase.batch?.key ?? null, isBuying };
}

/** Returns why a purchase was not put on record, as a sentence for people. */
export function refusalWords(refused: Refused): string {
  const { reason, guards, message } = refused;
  const other = otherRunOf(refused);
  if (other) return otherWords(other, refused.purchase?.state);
  const found = guards.flatMap((guard) => GUARDS[guard] ?? []);
  const why = found.length > 0 ? found.join(', ') : REASONS[reason];
  return why === undefined ? message : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function otherWords({ run, isBuying }: OtherRun, state: string | undefined): string {
  const who = run === null ? 'Another purchase' : 'Another run';
  if (isBuying) return `${who} is buying this label.`;
  return state === 'UNKNOWN'
    ? `${who} may have bought this label: that is not known yet.`
    : `${who} has bought this label.`;
}
