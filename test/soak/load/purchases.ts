import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import type { GraphClient } from '../graph-client.js';
import type { Tally } from '../tally.js';
import { purchaseOf } from './parcel.js';

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  purchase { key state shipmentId } isReplay error { code message }
} }`;

/** Codes after which the same request may succeed: another request has the key, or Amazon or the store could not be reached. */
const AGAIN = new Set([
  'IDEMPOTENCY_CONFLICT',
  'LABEL_BEING_BOUGHT',
  'LEDGER_UNAVAILABLE',
  'PURCHASES_REFUSED',
  'UPSTREAM_THROTTLED',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
]);
const TWICE_SHARE = 0.1;
const BUY_WITHIN_MS = 90_000;
const PAUSE_MS = 500;

/** What clients wanted and what they were answered. */
export class Diary {
  /** The order of each key. */
  readonly wanted = new Map<string, string>();
  /** The shipments that clients were shown, by key. */
  readonly shown = new Map<string, Set<string>>();
  /** Keys whose client learned that the outcome is unknown. */
  readonly unknown = new Set<string>();
  readonly refused = new Map<string, string>();
  /** Keys of batches that were accepted. */
  readonly batches = new Set<string>();
  readonly confirmationBatches = new Set<string>();

  show(key: string, shipmentId: string): void {
    const known = this.shown.get(key) ?? new Set();
    this.shown.set(key, known.add(shipmentId));
  }
}

/** Buys one label, and repeats the request until it has an outcome. Sometimes sends it twice at the same time. */
export async function buyOne(
  graph: GraphClient,
  random: SeededRandom,
  diary: Diary,
  tally: Tally,
  { key, orderId }: { readonly key: string; readonly orderId: string },
): Promise<void> {
  diary.wanted.set(key, orderId);
  const giveUp = performance.now() + BUY_WITHIN_MS;
  const isTwice = random.chance(TWICE_SHARE);
  while (performance.now() < giveUp) {
    const send = () => sendOnce(graph, diary, key, orderId);
    const [first] = await Promise.all(isTwice ? [send(), send()] : [send()]);
    if (first === 'settled') return;
    tally.count(`purchases repeated: ${first}`);
    await sleep(PAUSE_MS);
  }
  tally.note('purchases without an outcome', key);
}

/** Sends the request once. Returns `settled`, or why it must be sent again. */
async function sendOnce(
  graph: GraphClient,
  diary: Diary,
  key: string,
  orderId: string,
): Promise<string> {
  const data = await graph.mutate('buyShipping', BUY, { input: purchaseOf(key, orderId) });
  if (data === null) return 'no answer';
  const { purchase, error } = data.buyShipping;
  if (!error) {
    if (purchase.shipmentId) diary.show(key, purchase.shipmentId as string);
    return 'settled';
  }
  if (AGAIN.has(error.code)) return error.code as string;
  if (error.code === 'PURCHASE_OUTCOME_UNKNOWN') diary.unknown.add(key);
  else diary.refused.set(key, `${error.code}: ${error.message}`);
  return 'settled';
}

const BUY_BATCH = `mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) {
  batch { key totalCount } error { code message }
} }`;

/** Records a batch of labels. Returns whether it was accepted. */
export async function buyBatch(
  graph: GraphClient,
  diary: Diary,
  tally: Tally,
  key: string,
  orderIds: readonly string[],
): Promise<boolean> {
  const purchases = orderIds.map((orderId, n) => {
    diary.wanted.set(`${key}-${n}`, orderId);
    return purchaseOf(`${key}-${n}`, orderId);
  });
  const giveUp = performance.now() + BUY_WITHIN_MS;
  while (performance.now() < giveUp) {
    const data = await graph.mutate('buyShippingBatch', BUY_BATCH, { input: { key, purchases } });
    const error = data?.buyShippingBatch.error;
    if (data && !error) {
      diary.batches.add(key);
      return true;
    }
    if (error && !AGAIN.has(error.code)) {
      tally.note('batches refused', `${error.code}: ${error.message}`);
      return false;
    }
    await sleep(PAUSE_MS);
  }
  tally.note('lost', `batch ${key} was never accepted`);
  return false;
}

const CONFIRM = `mutation ($input: ConfirmShipmentsInput!) { confirmShipments(input: $input) {
  batch { key totalCount } error { code message }
} }`;

/** A package that another program has shipped. */
export interface ShippedPackage {
  readonly orderId: string;
  readonly orderItemId: string;
}

/** Confirms packages by the feed. */
export async function confirmBatch(
  graph: GraphClient,
  diary: Diary,
  tally: Tally,
  key: string,
  packages: readonly ShippedPackage[],
): Promise<void> {
  const shipDate = new Date(Date.now() - 60_000).toISOString();
  const input = {
    key,
    packages: packages.map(({ orderId, orderItemId }, n) => ({
      orderId,
      items: [{ orderItemId, quantity: 1 }],
      carrierCode: 'UPS',
      trackingNumber: `1Z${key.replaceAll(/\W/g, '').toUpperCase()}${n}`,
      shipDate,
    })),
  };
  const data = await graph.mutate('confirmShipments', CONFIRM, { input });
  const error = data?.confirmShipments.error;
  if (data && !error) diary.confirmationBatches.add(key);
  else tally.note('lost', `confirmations ${key}: ${error?.message ?? 'no answer'}`);
}
