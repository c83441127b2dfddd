import type { EndedFeed } from '../../../../feeds/cargo.js';
import type {
  InventoryNotice,
  InventoryVerdict,
} from '../../../../store/inventory/inventory-change.js';
import type { PackedQuantity } from '../../../../store/inventory/send-inventory.js';
import type { StockMessage } from './listings-document.js';
import { isError } from './listings-report.js';
import type { ListingsReport } from './listings-report.js';

/** How a feed ended. */
export interface ListingsEnd {
  readonly status: EndedFeed['status'];
  /** Null when no report exists, or it cannot be read. */
  readonly report: ListingsReport | null;
  /** How many messages were sent. */
  readonly sent: number;
}

const WHAT_TO_DO =
  'Read the stock of the SKU (`Listing.inventoryLevels`), and set it again under another key where it is not what you want.';

const NO_REPORT: Readonly<Record<'CANCELLED' | 'FATAL' | 'DONE' | 'LOST', InventoryNotice>> = {
  CANCELLED: notice('FEED_CANCELLED', 'The feed was cancelled before Amazon processed it.'),
  FATAL: notice('FEED_FAILED', 'Amazon gave up the feed and left no report.'),
  DONE: notice('NO_REPORT', 'Amazon processed the feed, and its report can not be read.'),
  LOST: notice('FEED_LOST', 'Amazon no longer has the feed.'),
};

const NOT_TOLD = notice('OUTCOME_NOT_TOLD', 'The report of the feed does not cover this SKU.');
const NOT_LISTED = notice(
  'LISTING_NOT_SHOWN',
  'Amazon accepted the message, and its report shows no listing with this SKU.',
);

/** Returns the outcomes of the quantities of one message. */
export function verdictsOf(
  end: ListingsEnd,
  { messageId, sku, quantities }: StockMessage<PackedQuantity>,
): InventoryVerdict[] {
  const { report, status } = end;
  if (!report) return all(quantities, 'UNKNOWN', [noReport(status)]);
  const { fatal, listings } = report;
  if (fatal) return all(quantities, 'REJECTED', [fatal]);
  const issues = report.issues.get(messageId) ?? [];
  if (issues.some(isError)) return all(quantities, 'REJECTED', issues);
  const shown = listings?.get(sku);
  return shown
    ? quantities.map((quantity) => verdictByListing(quantity, shown, issues))
    : verdictsWithoutListing(end, report, { quantities, issues });
}

function verdictsWithoutListing(
  { status, sent }: ListingsEnd,
  { processed, listings }: ListingsReport,
  {
    quantities,
    issues,
  }: Pick<StockMessage<PackedQuantity>, 'quantities'> & {
    readonly issues: readonly InventoryNotice[];
  },
): InventoryVerdict[] {
  if (status !== 'DONE') return all(quantities, 'UNKNOWN', [noReport(status)]);
  if ((processed ?? sent) < sent) return all(quantities, 'UNKNOWN', [NOT_TOLD]);
  return listings
    ? all(quantities, 'UNKNOWN', [...issues, NOT_LISTED])
    : all(quantities, 'ACCEPTED', issues);
}

type Shown = NonNullable<ReturnType<NonNullable<ListingsReport['listings']>['get']>>;

function verdictByListing(
  { statement, position, channelCode, quantity }: PackedQuantity,
  { stock, issues: later }: Shown,
  issues: readonly InventoryNotice[],
): InventoryVerdict {
  const isShown = stock.get(channelCode) === quantity;
  const isRefused = !isShown && later.some(isError);
  const state = isShown ? 'APPLIED' : isRefused ? 'REJECTED' : 'ACCEPTED';
  return { statement, position, state, issues: [...issues, ...later] };
}

function all(
  quantities: readonly PackedQuantity[],
  state: InventoryVerdict['state'],
  issues: readonly InventoryNotice[],
): InventoryVerdict[] {
  return quantities.map(({ statement, position }) => ({ statement, position, state, issues }));
}

function noReport(status: EndedFeed['status']): InventoryNotice {
  return NO_REPORT[status ?? 'LOST'];
}

function notice(code: string, message: string): InventoryNotice {
  return { code, message: `${message} ${WHAT_TO_DO}`, severity: 'ERROR', attributeNames: [] };
}
