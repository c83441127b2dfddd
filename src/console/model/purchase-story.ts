import { duration } from './time.js';

export type PurchaseState = 'INTENT' | 'PURCHASED' | 'REJECTED' | 'SENDING' | 'UNKNOWN';

/** A fact of the ledger. */
export interface Fact {
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly detail: unknown;
  readonly note: string | null;
}

/** What the story of a purchase is made of. */
export interface StoriedPurchase {
  readonly state: PurchaseState;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  readonly nextCheckAt: string | null;
  readonly rejection: { readonly message: string } | null;
  readonly evidence: readonly Fact[];
}

/** One moment of a purchase. */
export interface Moment {
  readonly at: string;
  readonly words: string;
  /** Name of the person; null when the server found it out. */
  readonly who: string | null;
  /** What a person wrote, or Amazon said. */
  readonly note: string | null;
  readonly tone: 'done' | 'plain' | 'trouble' | 'unknown';
}

type Words = Pick<Moment, 'tone' | 'words'>;

/** Facts that a person states. All others are found out by a server, whose name is of a process. */
const BY_PERSONS: ReadonlySet<string> = new Set([
  'BATCH_CANCELLED',
  'RESOLVED',
  'SHIPMENT_ATTACHED',
  'WITHDRAWN',
]);

const plain = (words: string): Words => ({ words, tone: 'plain' });

const WORDS: Readonly<Record<string, (detail: Detail) => Words>> = {
  AMBIGUOUS_REPLY: (detail) => ({ words: ambiguityWords(detail), tone: 'unknown' }),
  LEASE_EXPIRED: () => ({ words: LEASE_WORDS, tone: 'unknown' }),
  LATE_REPLY: ({ answer }) =>
    answer === 'REJECTED'
      ? { words: "Amazon's answer came late: it did not sell the label.", tone: 'trouble' }
      : { words: "Amazon's answer came late: it sold the label.", tone: 'done' },
  ORDER_CHECKED: (detail) => plain(`The server looked at the order. ${packagesWords(detail)}`),
  PACKAGE_FOUND: (detail) => ({
    words: `Amazon shows a package that can only be this label${trackingOf(detail)}.`,
    tone: 'done',
  }),
  SHIPMENT_FOUND: () => ({ words: 'Amazon shows the shipment of this label.', tone: 'done' }),
  SHIPMENTS_CHECKED: () =>
    plain('The server looked at the shipments that Amazon named. None is certainly this label.'),
  SHIPMENT_ALREADY_EXISTS: () =>
    plain('Amazon refused, because the items have a shipment already, and named it.'),
  SHIPMENT_SEEN: () => plain('A shipment was read that fits this purchase.'),
  SHIPMENT_ATTACHED: () => plain('The shipment was added.'),
  SOLD_NEVERTHELESS: (detail) => ({
    words: `Amazon shows a package that may be this label${trackingOf(detail)}, though a person wrote that it was not sold.`,
    tone: 'trouble',
  }),
  ATTEMPT_REFUSED: ({ attempt }) => ({
    words:
      typeof attempt === 'number'
        ? `Attempt ${attempt} was refused.`
        : 'An earlier attempt was refused.',
    tone: 'trouble',
  }),
  BATCH_CANCELLED: () => plain('The run was stopped before this was sent.'),
  WITHDRAWN: () => plain('Withdrawn before it was sent.'),
  RESOLVED: ({ as, replaced }) => {
    const again = replaced === undefined ? 'Settled' : 'Corrected';
    return as === 'NOT_PURCHASED'
      ? plain(`${again} by a person: Amazon did not sell it.`)
      : { words: `${again} by a person: Amazon sold it.`, tone: 'done' };
  },
};

const LEASE_WORDS = 'The server that sent it stopped before an answer came.';

/** Returns the moments of a purchase, the oldest first. */
export function momentsOf(purchase: StoriedPurchase): Moment[] {
  const { createdAt, createdBy, sentAt, attempts, evidence } = purchase;
  const none = { who: null, note: null, tone: 'plain' as const };
  const sent = attempts > 1 ? `Sent to Amazon, attempt ${attempts}.` : 'Sent to Amazon.';
  const moments: Moment[] = [
    { ...none, at: createdAt, words: 'Put on record.', who: createdBy },
    ...(sentAt === null ? [] : [{ ...none, at: sentAt, words: sent }]),
    ...evidence.map(momentOf),
    ...outcomeOf(purchase),
  ];
  // Facts of the same millisecond stay in the order in which they were found.
  return moments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function momentOf({ at, by, kind, detail, note }: Fact): Moment {
  const known = detailOf(detail);
  const words = WORDS[kind]?.(known) ?? plain(`${kind.toLowerCase().replaceAll('_', ' ')}.`);
  const who = BY_PERSONS.has(kind) ? by : null;
  return { at, ...words, who, note: note ?? textOf(known['message']) };
}

/** What settled it, unless a fact says that. */
function outcomeOf({ state, settledAt, settledBy, rejection, evidence }: StoriedPurchase) {
  if (settledAt === null || settledBy === 'PERSON') return [];
  if (evidence.some(({ kind }) => kind === 'LATE_REPLY')) return [];
  const none = { at: settledAt, who: null };
  if (state === 'PURCHASED') {
    const words = settledBy === 'EVIDENCE' ? 'Settled by what Amazon shows: bought.' : 'Bought.';
    return [{ ...none, words, note: null, tone: 'done' as const }];
  }
  const words = settledBy === 'UNSENT' ? 'Refused before it was sent.' : 'Amazon refused it.';
  return [{ ...none, words, note: rejection?.message ?? null, tone: 'trouble' as const }];
}

/** Returns what is known of a purchase without an outcome, in sentences. `at` writes a moment with its seconds. */
export function knownOf(
  purchase: StoriedPurchase,
  now: number,
  at: (moment: string) => string,
): string[] {
  const { createdAt, createdBy, sentAt, evidence, nextCheckAt } = purchase;
  const asked = sentAt === null ? `at ${at(createdAt)}` : `sent at ${at(sentAt)}`;
  const by = createdBy === 'unknown' ? 'Asked for' : `Asked for by ${createdBy}`;
  return [
    sentAt === null ? `${by} ${asked}.` : `${by}, ${asked}.`,
    doubtOf(evidence),
    lookOf(evidence, at),
    nextLookOf(nextCheckAt, now),
  ];
}

function doubtOf(evidence: readonly Fact[]): string {
  const doubt = evidence.findLast(
    ({ kind }) => kind === 'AMBIGUOUS_REPLY' || kind === 'LEASE_EXPIRED',
  );
  if (!doubt) return 'No answer of Amazon is on record.';
  return doubt.kind === 'LEASE_EXPIRED' ? LEASE_WORDS : ambiguityWords(detailOf(doubt.detail));
}

function lookOf(evidence: readonly Fact[], at: (moment: string) => string): string {
  const look = evidence.findLast(({ kind }) => kind === 'ORDER_CHECKED');
  if (!look) return 'The server has not been able to look at the order yet.';
  return `The server looked at the order at ${at(look.at)}. ${packagesWords(detailOf(look.detail))}`;
}

function nextLookOf(nextCheckAt: string | null, now: number): string {
  if (nextCheckAt === null) return 'No further look is planned.';
  const wait = Date.parse(nextCheckAt) - now;
  return wait <= 0
    ? 'The next look is due, and waits until Amazon can be asked.'
    : `It looks again in ${duration(wait)}.`;
}

type Detail = Readonly<Record<string, unknown>>;

function detailOf(detail: unknown): Detail {
  return typeof detail === 'object' && detail !== null ? (detail as Detail) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function ambiguityWords({ code, httpStatus, reason }: Detail): string {
  if (reason !== undefined) return 'Amazon answered without a shipment.';
  if (typeof httpStatus === 'number')
    return `Amazon answered with the status ${httpStatus}, which does not say whether it sold the label.`;
  if (code === 'UPSTREAM_TIMEOUT') return 'No answer came in time.';
  if (code === 'UPSTREAM_MALFORMED') return "Amazon's answer could not be read.";
  return 'The connection broke before an answer came.';
}

function packagesWords(detail: Detail): string {
  const { packages } = detail;
  const count = Array.isArray(packages) ? packages.length : 0;
  if (count === 0) return 'Amazon showed no package of it.';
  return count === 1
    ? 'Amazon showed one package of the order, which is not certainly this label.'
    : `Amazon showed ${count} packages of the order. None is certainly this label.`;
}

function trackingOf({ packages }: Detail): string {
  const list: readonly unknown[] = Array.isArray(packages) ? packages : [];
  const found = list.map(detailOf).find(({ objection }) => objection === null);
  const tracking = textOf(found?.['trackingId']);
  return tracking === null ? '' : `, with the tracking number ${tracking}`;
}
