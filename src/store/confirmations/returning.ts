import type { ConfirmationRecord } from './confirmation.js';

type Statement = Pick<
  ConfirmationRecord,
  'content' | 'state' | 'purchaseKey' | 'envelopeId' | 'createdAt' | 'settledAt'
>;

/**
 * Returns the confirmations that wait for the feed again when the operation fails to send this one: those of its package that it took
 * out of the feed. Returns none when a later statement about the package has taken its place. `ofOrder` has the confirmations of the
 * order.
 */
export function returningAfter<Row extends Statement>(
  correction: Statement,
  ofOrder: readonly Row[],
): Row[] {
  const { packageReferenceId } = correction.content;
  const ofPackage = ofOrder.filter(
    ({ content, purchaseKey }) =>
      purchaseKey === null && content.packageReferenceId === packageReferenceId,
  );
  if (ofPackage.some(({ createdAt }) => createdAt > correction.createdAt)) return [];
  return ofPackage.filter((row) => isOutOfFeed(row) && row.settledAt === correction.createdAt);
}

/**
 * Returns the corrections without an outcome, each with the confirmations that wait for the feed again when it fails. `rows` may be
 * of several orders.
 */
export function openCorrections<Row extends Statement>(
  rows: readonly Row[],
): ReadonlyMap<Row, readonly Row[]> {
  const found = new Map<Row, readonly Row[]>();
  const replaced = rows.filter(isOutOfFeed);
  if (replaced.length === 0) return found;
  const orders = new Set(replaced.map(({ content }) => content.amazonOrderId));
  const ofOrders = Map.groupBy(
    rows.filter(({ content }) => orders.has(content.amazonOrderId)),
    ({ content }) => content.amazonOrderId,
  );
  for (const ofOrder of ofOrders.values())
    for (const row of ofOrder.filter(isOpen)) {
      const returning = returningAfter(row, ofOrder);
      if (returning.length > 0) found.set(row, returning);
    }
  return found;
}

function isOutOfFeed({ state, envelopeId }: Statement): boolean {
  return state === 'SUPERSEDED' && envelopeId === null;
}

/** Tells whether the operation sends it, and Amazon has not accepted or refused it. */
function isOpen({ state, envelopeId, purchaseKey }: Statement): boolean {
  return state === 'UNKNOWN' && envelopeId === null && purchaseKey === null;
}
