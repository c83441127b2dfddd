import { sumOf } from './money.js';
import type { Money } from './money.js';
import { otherRunOf, refusalWords } from './run-refusal.js';
import type { OtherRun, Refused } from './run-refusal.js';

/** A purchase as a run shows it. */
export interface RunPurchase {
  readonly id: string;
  readonly key: string;
  readonly state: 'INTENT' | 'PURCHASED' | 'REJECTED' | 'SENDING' | 'UNKNOWN';
  readonly amazonOrderId: string;
  readonly price: Money | null;
  readonly trackingNumber: string | null;
  readonly serviceName: string | null;
  readonly rejection: { readonly message: string } | null;
}

/** A purchase that was left out of a run. */
export interface RunRefusal extends Refused {
  readonly amazonOrderId: string | null;
  readonly key: string;
}

export type LineState = 'bought' | 'buying' | 'refused' | 'unknown' | 'waiting';

/** One order of a run. */
export interface RunLine {
  readonly amazonOrderId: string;
  readonly state: LineState;
  /** Amazon's sentence, or that of the server. */
  readonly message: string | null;
  readonly price: Money | null;
  readonly trackingNumber: string | null;
  readonly purchaseId: string | null;
  /** The run or purchase of a colleague that has the label. Null for none. */
  readonly other: OtherRun | null;
}

const STATES: Readonly<Record<RunPurchase['state'], LineState>> = {
  INTENT: 'waiting',
  SENDING: 'buying',
  PURCHASED: 'bought',
  REJECTED: 'refused',
  UNKNOWN: 'unknown',
};

// What needs a person comes first.
const ORDER: readonly LineState[] = ['unknown', 'refused', 'buying', 'waiting', 'bought'];

/** Returns the key of a new run: readable, and not used by any other station. */
export function newRunKey(now: number, random: () => number): string {
  const time = new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const end = Array.from({ length: 4 }, () => letters[Math.floor(random() * letters.length)]);
  return `ship-${time}-${end.join('')}`;
}

/** Returns the key of one purchase of a run: the same for each attempt to send it. */
export function purchaseKey(runKey: string, amazonOrderId: string): string {
  return `${runKey}-${amazonOrderId}`;
}

/** Returns the order of a purchase key of the run, when no purchase says it. */
function orderOfKey(runKey: string, key: string): string {
  return key.startsWith(`${runKey}-`) ? key.slice(runKey.length + 1) : key;
}

/** Returns the lines of a run, those that need a person first. */
export function linesOf(
  runKey: string,
  purchases: readonly RunPurchase[],
  refusals: readonly RunRefusal[],
): RunLine[] {
  const lines: RunLine[] = [
    ...purchases.map((purchase) => ({
      amazonOrderId: purchase.amazonOrderId,
      state: STATES[purchase.state],
      message: purchase.rejection?.message ?? null,
      price: purchase.price,
      trackingNumber: purchase.trackingNumber,
      purchaseId: purchase.id,
      other: null,
    })),
    ...refusals.map((refusal) => ({
      amazonOrderId: refusal.amazonOrderId ?? orderOfKey(runKey, refusal.key),
      state: 'refused' as const,
      message: refusalWords(refusal),
      price: null,
      trackingNumber: null,
      purchaseId: null,
      other: otherRunOf(refusal),
    })),
  ];
  return lines.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.amazonOrderId < b.amazonOrderId ? -1 : 1),
  );
}

export interface RunTotals {
  readonly counts: Readonly<Record<LineState, number>>;
  readonly spent: readonly Money[];
}

export function totalsOf(lines: readonly RunLine[]): RunTotals {
  const counts: Record<LineState, number> = {
    bought: 0,
    buying: 0,
    refused: 0,
    unknown: 0,
    waiting: 0,
  };
  for (const { state } of lines) counts[state] += 1;
  const prices = lines.flatMap(({ state, price }) => (state === 'bought' && price ? [price] : []));
  return { counts, spent: sumOf(prices) };
}
