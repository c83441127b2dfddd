import { InputIssue, InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { CancelShipmentInput } from '../purchases/buy/buy-shipping.input.js';
import type { PurchaseRecords } from '../purchases/records/purchase-records.js';
import type { Purchase, PurchaseState } from '../purchases/records/purchase.type.js';

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

/** Why a purchase has no shipment that could be cancelled, and what to do. */
const WITHOUT_SHIPMENT: Readonly<Record<PurchaseState, (key: string) => string>> = {
  INTENT: (key) =>
    `the label of the purchase ${key} is not bought yet. \`cancelPurchaseBatch\` withdraws it while it waits in a batch; otherwise cancel it when it is PURCHASED`,
  SENDING: (key) =>
    `the label of the purchase ${key} is being bought. Cancel it when the purchase is PURCHASED`,
  UNKNOWN: (key) =>
    `it is not known whether the purchase ${key} bought a label. Cancel it when the purchase is PURCHASED: the server looks for evidence, and \`settlePurchase\` says what a person knows`,
  REJECTED: (key) =>
    `the purchase ${key} was REJECTED and bought no label, so nothing is to be cancelled`,
  PURCHASED: (key) =>
    `the shipment of the purchase ${key} is not known. \`attachShipment\` names it, or give \`shipmentId\``,
};

function shipmentOf(
  { key, shipmentId, state }: Purchase,
  name: (typeof NAMES)[number],
): NamedShipment | InvalidInput {
  if (shipmentId !== null) return { shipmentId, path: ['input', name] };
  const accepted = `that of a purchase with a shipment: ${WITHOUT_SHIPMENT[state](JSON.stringify(key))}`;
  return refused(name, accepted);
}

function refused(name: (typeof NAMES)[number], accepted: string): InvalidInput {
  return new InvalidInput([new InputIssue(['input', name], accepted)]);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
