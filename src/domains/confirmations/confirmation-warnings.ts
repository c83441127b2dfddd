import { InputWarning } from '../../graph/user-error.type.js';
import { inSlices } from '../../store/engine/slices.js';
import { trackingKey } from '../../store/tracking-number.js';
import type { ConfirmationRecords } from './confirmation-records.js';
import type { ConfirmedPackageInput } from './confirmed-package.input.js';
import type { ConfirmationLookups } from './recorded-packages.js';

/** Packages of a request. */
export interface SentPackages {
  readonly sellerId: string;
  readonly packages: readonly ConfirmedPackageInput[];
  /** Returns the path of a package by its position. */
  readonly at: (position: number) => readonly string[];
}

/** Where warnings look. */
export interface WarningSources {
  readonly lookups: Pick<ConfirmationLookups, 'cancellationRequests' | 'ordersOfTracking'>;
  readonly records: Pick<ConfirmationRecords, 'ordersOfTracking'>;
}

/** Packages whose orders and numbers are looked up together, with one statement for each kind. */
const LOOKED_UP_TOGETHER = 250;

/** Order items that a warning names. The order has the others. */
const MOST_NAMED = 3;

/**
 * Returns what is likely to be a mistake in packages on record: their buyer asked to cancel, or another order has the tracking number
 * too. A parcel with items of several orders has one number, so neither refuses a package. Costs no call.
 */
export async function confirmationWarnings(
  { packages, at }: SentPackages,
  sources: WarningSources,
): Promise<InputWarning[]> {
  const found: InputWarning[] = [];
  await inSlices(packages, LOOKED_UP_TOGETHER, async (some, from) => {
    const orderIds = [...new Set(some.map(({ orderId }) => orderId))];
    const [cancelling, elsewhere] = await Promise.all([
      sources.lookups.cancellationRequests(orderIds),
      ordersWithNumbers(some, sources),
    ]);
    for (const [index, parcel] of some.entries()) {
      const path = at(from + index);
      found.push(...ofCancellation(parcel, cancelling, path), ...ofNumber(parcel, elsewhere, path));
    }
  });
  return found;
}

function ofCancellation(
  { orderId, items }: ConfirmedPackageInput,
  cancelling: ReadonlySet<string>,
  at: readonly string[],
): InputWarning[] {
  const asked = items.flatMap(({ orderItemId }, position) =>
    cancelling.has(orderItemId) ? [{ orderItemId, position }] : [],
  );
  const [first] = asked;
  if (!first) return [];
  const named = asked.slice(0, MOST_NAMED).map(({ orderItemId }) => orderItemId);
  const more = asked.length > MOST_NAMED ? ` and ${asked.length - MOST_NAMED} more` : '';
  const message = `The buyer asked to cancel the order item ${named.join(', ')}${more} of order ${orderId}. If the package is still here, keep it, and cancel the order or answer the buyer in Seller Central.`;
  const path = [...at, 'items', String(first.position), 'orderItemId'];
  return [new InputWarning({ path, message })];
}

/** Returns orders by the normal form of the tracking numbers that they have. */
async function ordersWithNumbers(
  packages: readonly ConfirmedPackageInput[],
  { lookups, records }: WarningSources,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const numbers = [...new Set(packages.map(({ trackingNumber }) => trackingNumber))];
  const [ofOthers, ofConfirmations] = await Promise.all([
    lookups.ordersOfTracking(numbers),
    records.ordersOfTracking(numbers),
  ]);
  const found = new Map<string, string[]>();
  for (const list of [...ofOthers, ofConfirmations])
    for (const [number, ids] of list) found.set(number, [...(found.get(number) ?? []), ...ids]);
  return found;
}

function ofNumber(
  { orderId, trackingNumber }: ConfirmedPackageInput,
  elsewhere: ReadonlyMap<string, readonly string[]>,
  at: readonly string[],
): InputWarning[] {
  const other = elsewhere.get(trackingKey(trackingNumber))?.find((id) => id !== orderId);
  if (other === undefined) return [];
  const message = `The tracking number ${trackingNumber} belongs to order ${other} too. Check it, unless one parcel carries the items of both orders.`;
  return [new InputWarning({ path: [...at, 'trackingNumber'], message })];
}
