import { InputIssue, InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { CancelShipmentInput } from '../purchases/buy/buy-shipping.input.js';
import type { PurchaseRecords } from '../purchases/records/purchase-records.js';
import type { Purchase } from '../purchases/records/purchase.type.js';

/** A shipment that an input names. */
export interface NamedShipment {
  readonly shipmentId: string;
  /** The field that names it. */
  readonly path: string[];
}

/** Purchases that a refusal names. */
const MOST_NAMED = 5;

const NAMES = ['shipmentId', 'purchaseKey', 'trackingNumber'] as const;

/** Returns the shipment that an input names, or why it names none. Costs no call. */
export async function namedShipment(
  input: Pick<CancelShipmentInput, (typeof NAMES)[number]>,
  records: Pick<PurchaseRecords, 'find' | 'byTracking'>,
): Promise<NamedShipment | InvalidInput | NotFound> {
  const { shipmentId, purchaseKey, trackingNumber } = input;
  const given = NAMES.filter((name) => isGiven(input[name]));
  const [name, ...others] = given;
  if (name === undefined || others.length > 0) {
    const accepted =
      name === undefined
        ? 'given, or `purchaseKey` or `trackingNumber` in its place'
        : `the only one of ${given.map((one) => `\`${one}\``).join(', ')}: give exactly one`;
    return refused('shipmentId', accepted);
  }
  if (isGiven(shipmentId)) return { shipmentId, path: ['input', 'shipmentId'] };
  if (isGiven(purchaseKey)) {
    const purchase = await records.find(purchaseKey);
    return purchase
      ? shipmentOf(purchase, name)
      : new NotFound(`No purchase has the key ${JSON.stringify(purchaseKey)}.`, ['input', name]);
  }
  return ofTracking(trackingNumber ?? '', records);
}

async function ofTracking(
  trackingNumber: string,
  records: Pick<PurchaseRecords, 'byTracking'>,
): Promise<NamedShipment | InvalidInput | NotFound> {
  const name = 'trackingNumber';
  const found = trackingNumber.trim() === '' ? [] : await records.byTracking([trackingNumber]);
  const [purchase, ...others] = found;
  if (!purchase) {
    const what = `No purchase has a label with the tracking number ${JSON.stringify(trackingNumber)}. A shipment that was not bought here is cancelled by its \`shipmentId\`.`;
    return new NotFound(what, ['input', name]);
  }
  if (others.length === 0) return shipmentOf(purchase, name);
  const accepted = `the number of one purchase, but ${listed(found)} have it. Name one of them in \`purchaseKey\``;
  return refused(name, accepted);
}

function listed(purchases: readonly Purchase[]): string {
  const shown = purchases.slice(0, MOST_NAMED).map(worded);
  const more = purchases.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}

function worded({ key, amazonOrderId, refundState }: Purchase): string {
  const cancelled = refundState === null ? '' : `, refund ${refundState}`;
  return `${JSON.stringify(key)} (order ${amazonOrderId}${cancelled})`;
}

function shipmentOf(
  { key, shipmentId, state }: Purchase,
  name: (typeof NAMES)[number],
): NamedShipment | InvalidInput {
  if (shipmentId !== null) return { shipmentId, path: ['input', name] };
  const accepted = `that of a purchase whose shipment is known: the purchase ${JSON.stringify(key)} is ${state}, and its shipment is not. \`attachShipment\` names it, or give \`shipmentId\``;
  return refused(name, accepted);
}

function refused(name: (typeof NAMES)[number], accepted: string): InvalidInput {
  return new InvalidInput([new InputIssue(['input', name], accepted)]);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
