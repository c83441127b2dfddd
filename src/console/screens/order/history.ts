import { shown } from '../../model/money.js';
import type { Confirmation, Order, Purchase } from './order-state.js';
import { GUARD_WORDS } from '../../model/guard-words.js';
import { reasonOf } from './purchase-key.js';

/** Something that happened to the order. */
export interface Happening {
  readonly at: string;
  readonly words: string;
  /** Who did it; null when that is not on record. */
  readonly by: string | null;
  readonly tone: 'done' | 'plain' | 'trouble' | 'unknown';
}

/** Returns what happened to an order, the newest first, from its purchases, confirmations and marks. */
export function historyOf(
  order: Pick<Order, 'claim' | 'confirmations' | 'hold' | 'placedAt' | 'purchases'>,
): readonly Happening[] {
  const happened: Happening[] = [];
  if (order.placedAt) happened.push(plain(order.placedAt, 'Ordered', null));
  for (const purchase of order.purchases ?? []) happened.push(...ofPurchase(purchase));
  for (const confirmation of order.confirmations ?? [])
    happened.push(...ofConfirmation(confirmation));
  if (order.hold)
    happened.push(
      plain(order.hold.heldAt, `Put on hold${ended(order.hold.reason)}`, order.hold.heldBy),
    );
  if (order.claim)
    happened.push(
      plain(order.claim.claimedAt, `Claimed by ${order.claim.by}`, order.claim.createdBy),
    );
  return happened.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

const plain = (at: string, words: string, by: string | null): Happening => ({
  at,
  words,
  by,
  tone: 'plain',
});

const ended = (reason: string | null): string => (reason ? `: ${reason}` : '');

function ofPurchase(purchase: Purchase): readonly Happening[] {
  const what = purchase.serviceName ?? 'a label';
  const happened = [
    plain(
      purchase.createdAt,
      `Purchase of ${what} asked for${spiteOf(purchase)}`,
      purchase.createdBy,
    ),
  ];
  if (purchase.sentAt)
    happened.push(plain(purchase.sentAt, `Purchase of ${what} sent to Amazon`, null));
  for (const { at, by, kind, note } of purchase.evidence)
    happened.push(plain(at, note ?? `Evidence: ${kind.replaceAll('_', ' ').toLowerCase()}`, by));
  if (purchase.settledAt) happened.push(outcomeOf(purchase, purchase.settledAt, what));
  return happened;
}

/** Says in spite of what a person bought the label, and why. */
export function spiteOf({ despite, key }: Pick<Purchase, 'despite' | 'key'>): string {
  if (despite.length === 0) return '';
  const reason = reasonOf(key);
  const guards = despite.map((guard) => GUARD_WORDS[guard]).join(', ');
  return `, although ${guards}${reason === null ? '' : `. Reason: ${reason}`}`;
}

function outcomeOf(purchase: Purchase, at: string, what: string): Happening {
  const by = purchase.settledBy === 'PERSON' ? 'a person' : null;
  if (purchase.state === 'PURCHASED') {
    const price = purchase.price ? ` for ${shown(purchase.price)}` : '';
    return { at, by, tone: 'done', words: `Bought ${what}${price}` };
  }
  if (purchase.state === 'REJECTED')
    return {
      at,
      by,
      tone: 'trouble',
      words: `Not sold${ended(purchase.rejection?.message ?? null)}`,
    };
  return { at, by, tone: 'unknown', words: `It is not known whether Amazon sold ${what}` };
}

const CONFIRMATION_WORDS: Readonly<
  Record<Confirmation['state'], readonly [string, Happening['tone']]>
> = {
  CONFIRMED: ['Amazon has the confirmation', 'done'],
  FAILED: ['Amazon refused the confirmation', 'trouble'],
  NOT_NEEDED: ['No confirmation is needed', 'plain'],
  PROCESSING: ['Amazon works on the confirmation', 'plain'],
  RECORDED: ['The confirmation waits for the next feed', 'plain'],
  SUBMITTED: ['The confirmation is at Amazon', 'plain'],
  SUPERSEDED: ['A later confirmation took the place', 'plain'],
  UNKNOWN: ['It is not known whether Amazon has the confirmation', 'unknown'],
};

export function confirmationWords(
  state: Confirmation['state'],
): readonly [string, Happening['tone']] {
  return CONFIRMATION_WORDS[state];
}

function ofConfirmation(confirmation: Confirmation): readonly Happening[] {
  const { createdAt, createdBy, settledAt, state, trackingNumber, error } = confirmation;
  const happened = [plain(createdAt, `Shipment ${trackingNumber} confirmed`, createdBy)];
  if (settledAt) {
    const [words, tone] = confirmationWords(state);
    happened.push({
      at: settledAt,
      by: null,
      tone,
      words: `${words}${ended(error?.message ?? null)}`,
    });
  }
  return happened;
}
