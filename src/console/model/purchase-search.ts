/** The lists of the screen, as the address names them. */
export type PurchaseView =
  'all' | 'day-end' | 'not-again' | 'refunds' | 'runs' | 'today' | 'unknown';

export const VIEWS: readonly PurchaseView[] = [
  'unknown',
  'today',
  'refunds',
  'all',
  'runs',
  'day-end',
  'not-again',
];

/** What the address of the screen holds. */
export interface PurchaseSearch extends Record<string, string | undefined> {
  readonly state: string | undefined;
  readonly run: string | undefined;
  readonly carrier: string | undefined;
  readonly store: string | undefined;
  readonly day: string | undefined;
  /** An outcome, or the state of a refund. */
  readonly only: string | undefined;
  /** An order or a tracking number. */
  readonly find: string | undefined;
  /** A group of the end of the day that is open: its location and carrier. */
  readonly group: string | undefined;
  /** The purchase whose panel is open. */
  readonly purchase: string | undefined;
}

export function readPurchaseSearch(
  raw: Readonly<Record<string, string | undefined>>,
): PurchaseSearch {
  const { state, run, carrier, store, day, only, find, group, purchase } = raw;
  return { state, run, carrier, store, day, only, find, group, purchase };
}

/** Returns the list to show. Without a wish it is what needs a person, if there is any. */
export function viewOf({ state, run, find }: PurchaseSearch, unsettled: number): PurchaseView {
  const wanted = VIEWS.find((view) => view === state);
  if (wanted) return wanted;
  if (run !== undefined || find !== undefined) return 'all';
  return unsettled > 0 ? 'unknown' : 'today';
}

/** Outcomes that `only` can name in lists of purchases. */
export const OUTCOMES = {
  bought: { text: 'Bought', states: ['PURCHASED'] },
  refused: { text: 'Refused', states: ['REJECTED'] },
  waiting: { text: 'Waiting', states: ['INTENT', 'SENDING'] },
  unknown: { text: 'Not known yet', states: ['UNKNOWN'] },
} as const;

/** States that `only` can name in the list of refunds. */
export const REFUNDS = {
  pending: { text: 'Refund pending', states: ['PENDING'] },
  paid: { text: 'Refund paid', states: ['APPLIED'] },
  refused: { text: 'Refund refused', states: ['REJECTED'] },
} as const;

type Period = { readonly from: string; readonly before: string };
type State = (typeof OUTCOMES)[keyof typeof OUTCOMES]['states'][number];
type Refund = (typeof REFUNDS)[keyof typeof REFUNDS]['states'][number];

/** The part of the graph's filter that the screen uses. */
export interface ListFilter {
  readonly batchKey?: string;
  readonly carrierNames?: string[];
  readonly created?: Period;
  readonly isUnshippedAfterCancel?: boolean;
  readonly orderIds?: string[];
  readonly refundStates?: Refund[];
  readonly states?: State[];
  readonly supplySourceIds?: string[];
  readonly trackingNumber?: string;
}

const ORDER_ID = /^\w{3}-\d{7}-\d{7}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Returns the filter of a list of purchases. `today` is the day of the reader, `2026-11-30`. */
export function filterOf(view: PurchaseView, search: PurchaseSearch, today: string): ListFilter {
  const { run, carrier, store, day, find } = search;
  const period = periodOf(view === 'today' ? (day ?? today) : day);
  return {
    ...viewFilter(view, search.only),
    ...(run !== undefined && { batchKey: run }),
    ...(carrier !== undefined && { carrierNames: [carrier] }),
    ...(store !== undefined && { supplySourceIds: [store] }),
    ...(period && view !== 'unknown' && { created: period }),
    ...(find !== undefined && found(find)),
  };
}

function viewFilter(view: PurchaseView, only: string | undefined): ListFilter {
  if (view === 'unknown') return { states: ['UNKNOWN'] };
  if (view === 'not-again') return { isUnshippedAfterCancel: true };
  if (view === 'refunds') {
    const wanted = only !== undefined && only in REFUNDS ? (only as keyof typeof REFUNDS) : null;
    return {
      refundStates: wanted ? [...REFUNDS[wanted].states] : ['PENDING', 'APPLIED', 'REJECTED'],
    };
  }
  const wanted = only !== undefined && only in OUTCOMES ? (only as keyof typeof OUTCOMES) : null;
  return wanted ? { states: [...OUTCOMES[wanted].states] } : {};
}

function found(find: string): ListFilter {
  return ORDER_ID.test(find) ? { orderIds: [find] } : { trackingNumber: find };
}

/** Returns a day of the reader's clock. It may have 23 or 25 hours. */
function periodOf(day: string | undefined): Period | null {
  if (day === undefined || !DAY.test(day)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new Date(year, month - 1, date);
  const before = new Date(year, month - 1, date + 1);
  return Number.isNaN(from.getTime())
    ? null
    : { from: from.toISOString(), before: before.toISOString() };
}
