import { setTimeout as sleep } from 'node:timers/promises';
import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import type { Arrival } from '../support/webhook-receiver.js';
import { attempt } from './graph-client.js';
import type { Data } from './graph-client.js';
import type { Diary } from './load/purchases.js';
import type { Tally } from './tally.js';

const PURCHASES = `query ($after: String) { seller { purchases(first: 100, after: $after) {
  nodes { id key state shipmentId settledAt settledBy }
  pageInfo { hasNextPage endCursor }
} } }`;

/** A purchase on record. */
export interface LedgerPurchase {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly shipmentId: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string | null;
}

/** Reads from one server at the end, when all of them run. Throws when it does not answer. */
export async function readAtLast(
  url: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  for (let attempts = 0; ; attempts += 1) {
    const got = await attempt(url, query, variables);
    if (got.kind === 'answered') return got.data;
    if (attempts === 20) throw new Error(`the result cannot be read: ${JSON.stringify(got)}`);
    await sleep(500);
  }
}

export async function readPurchases(url: string): Promise<readonly LedgerPurchase[]> {
  const rows: LedgerPurchase[] = [];
  let after: string | null = null;
  for (;;) {
    const { seller }: Data = await readAtLast(url, PURCHASES, { after });
    rows.push(...(seller.purchases.nodes as LedgerPurchase[]));
    if (!seller.purchases.pageInfo.hasNextPage) return rows;
    after = seller.purchases.pageInfo.endCursor as string;
  }
}

/** Compares what clients wanted and were shown, the ledger, and what Amazon has sold. */
export function auditPurchases(
  diary: Diary,
  ledger: readonly LedgerPurchase[],
  sold: readonly SoldLabel[],
  tally: Tally,
): void {
  const rows = new Map(ledger.map((row) => [row.key, row]));
  const soldKeys = new Set(sold.map(({ sellerOrderId }) => sellerOrderId));
  const byOrder = Map.groupBy(sold, ({ amazonOrderId }) => amazonOrderId);
  for (const [orderId, labels] of byOrder)
    if (labels.length > 1) tally.note('labels doubled', `${labels.length} for ${orderId}`);
  for (const label of sold) auditSale(label, rows.get(label.sellerOrderId ?? ''), tally);
  for (const key of diary.wanted.keys()) {
    tally.count('labels wanted');
    const row = rows.get(key);
    if (row) auditRow(row, soldKeys.has(key), tally);
    else if (!diary.refused.has(key)) tally.note('purchases missing', `${key}: no row`);
    auditAnswers(key, diary.shown.get(key) ?? new Set(), row, tally);
  }
}

function auditAnswers(
  key: string,
  shown: ReadonlySet<string>,
  row: LedgerPurchase | undefined,
  tally: Tally,
): void {
  for (const shipmentId of shown)
    if (shipmentId !== (row?.shipmentId ?? shipmentId))
      tally.note('untrue answers', `${key}: ${shipmentId}`);
}

/** Evidence shows that a label was sold, but not always which one. */
function auditSale(
  { sellerOrderId, shipmentId }: SoldLabel,
  row: LedgerPurchase | undefined,
  tally: Tally,
): void {
  const isBought = row?.state === 'PURCHASED' && (row.shipmentId ?? shipmentId) === shipmentId;
  if (!isBought && row?.state !== 'UNKNOWN')
    tally.note('purchases missing', `${sellerOrderId}: ${row?.state ?? 'no row'}`);
}

function auditRow({ key, state, settledBy }: LedgerPurchase, isSold: boolean, tally: Tally): void {
  tally.count(`purchases ${state}`);
  if (settledBy === 'EVIDENCE') tally.count('settled by evidence');
  if (state === 'INTENT' || state === 'SENDING')
    tally.note('purchases never settled', `${key}: ${state}`);
  if (state === 'UNKNOWN') tally.count(`left to a person (${isSold ? 'sold' : 'not sold'})`);
  if (state === 'PURCHASED' && !isSold)
    tally.note('purchases missing', `${key}: PURCHASED but never sold`);
}

/** Webhooks that one process may have on their way when it is killed. */
const ON_THE_WAY = 8;

/** Compares the ledger with the webhooks that the receiver took. */
export function auditWebhooks(
  ledger: readonly LedgerPurchase[],
  arrivals: readonly Arrival[],
  tally: Tally,
): void {
  const newest = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const { id, nodeId, occurredAt } of arrivals) {
    taken.set(id, (taken.get(id) ?? 0) + 1);
    newest.set(nodeId ?? '', Math.max(newest.get(nodeId ?? '') ?? 0, Date.parse(occurredAt)));
  }
  tally.count('webhooks', taken.size);
  tally.count('webhooks repeated', [...taken.values()].filter((times) => times > 1).length);
  for (const { id, key, state, settledAt } of ledger) {
    if (state !== 'PURCHASED') continue;
    if ((newest.get(id) ?? 0) < Date.parse(settledAt ?? ''))
      tally.note('webhooks lost', `${key}, settled at ${settledAt}`);
  }
  const ends = tally.of('disturbance: kill') + 3 * tally.of('disturbance: postgres');
  const allowed = ON_THE_WAY * ends;
  if (tally.of('webhooks repeated') > allowed)
    tally.note('webhooks repeated too often', `${tally.of('webhooks repeated')}, not ${allowed}`);
}
