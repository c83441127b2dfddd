import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';
import { auditPurchases, auditWebhooks, readAtLast, readPurchases } from './audit.js';
import type { LedgerPurchase } from './audit.js';
import { closeConnections, GraphClient } from './graph-client.js';
import { Changes } from './load/changes.js';
import type { OrderPool } from './load/orders.js';
import { atRate } from './load/pace.js';
import { buyBatch, buyOne, confirmBatch, Diary } from './load/purchases.js';
import { readOne } from './load/reads.js';
import { Watchers } from './load/watchers.js';
import type { SoakOptions } from './options.js';
import { Outages } from './outages.js';
import type { Stage } from './stage.js';
import { Tally } from './tally.js';
import { makeTrouble } from './trouble.js';
import type { PlannedDisturbance } from './trouble.js';

/** What a run found. */
export interface SoakReport {
  readonly options: SoakOptions;
  readonly tally: Tally;
  readonly outageMs: number;
  readonly seconds: number;
}

// Each label and each new order costs one getOrder for the index, of which Amazon permits 0.5 in a second.
const LABELS_PER_SECOND = 0.2;
const ARRIVALS_PER_SECOND = 0.1;
const TAGS_PER_SECOND = 4;
const RENAMES_PER_SECOND = 0.25;
const BATCH_EVERY_MS = 50_000;
const BATCH_LABELS = 5;
const CONFIRM_EVERY_MS = 60_000;
const CONFIRMED_PACKAGES = 3;
const READ_ORDERS = 60;
const TAGGED_ORDERS = 20;
const QUOTED_ORDERS = 3;
const SPARE_ORDERS = 30;
const SETTLE_WITHIN_MS = 5 * 60_000;
/** Time for the last webhooks and their retries. */
const QUIET_MS = 5_000;

/** The parts of a run. */
interface Parts {
  readonly stage: Stage;
  readonly options: SoakOptions;
  readonly tally: Tally;
  readonly outages: Outages;
  readonly graph: GraphClient;
  readonly diary: Diary;
  readonly watchers: Watchers;
  readonly supplySourceIds: readonly string[];
  readonly tagged: readonly string[];
}

/** Runs the load and the disturbances, waits until everything is settled, and compares. */
export async function runSoak(
  stage: Stage,
  options: SoakOptions,
  plan: readonly PlannedDisturbance[],
  say: (text: string) => void,
): Promise<SoakReport> {
  const tally = new Tally(say);
  const outages = new Outages();
  const startedAt = performance.now();
  const parts = await prepare(stage, options, tally, outages);
  try {
    tally.say('load begins');
    await loadAndTrouble(parts, plan);
    tally.say('load ends');
    await parts.watchers.settled();
    const ledger = await settled(parts);
    tally.say('everything is settled');
    await compare(parts, ledger);
  } finally {
    await parts.watchers.close();
    await closeConnections();
  }
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  return { options, tally, outageMs: outages.totalMs, seconds };
}

/** Returns the number of orders that a run needs. */
export function ordersOf({ minutes }: Pick<SoakOptions, 'minutes'>): number {
  const seconds = minutes * 60;
  const inBatches = (seconds * 1_000 * BATCH_LABELS) / BATCH_EVERY_MS;
  const confirmed = (seconds * 1_000 * CONFIRMED_PACKAGES) / CONFIRM_EVERY_MS;
  const used = seconds * LABELS_PER_SECOND + inBatches + confirmed;
  return Math.ceil(used) + READ_ORDERS + TAGGED_ORDERS + QUOTED_ORDERS + SPARE_ORDERS;
}

async function prepare(
  stage: Stage,
  options: SoakOptions,
  tally: Tally,
  outages: Outages,
): Promise<Parts> {
  const { pool } = stage;
  await synced(stage.url, pool);
  await createWebhook(stage);
  const tagged = pool.take(TAGGED_ORDERS).map(({ amazonOrderId }) => amazonOrderId);
  const watchers = new Watchers(stage.url, tagged, tally, outages);
  const graph = new GraphClient(stage.url, tally, outages);
  const supplySourceIds = await sources(stage.url);
  const diary = new Diary();
  return { stage, options, tally, outages, graph, diary, watchers, supplySourceIds, tagged };
}

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
  error { message }
} }`;

async function createWebhook({ url, receiver }: Stage): Promise<void> {
  const events = ['PURCHASE_UPDATED', 'PURCHASE_BATCH_UPDATED', 'ORDER_UPDATED'];
  const data = await readAtLast(url, CREATE, { input: { url: receiver.url, events } });
  const { error } = data.createWebhookEndpoint;
  if (error) throw new Error(error.message as string);
}

async function sources(url: string): Promise<readonly string[]> {
  const { seller } = await readAtLast(
    url,
    '{ seller { supplySources(first: 10) { nodes { supplySourceId status } } } }',
  );
  const nodes = seller.supplySources.nodes as { supplySourceId: string; status: string }[];
  return nodes
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ supplySourceId }) => supplySourceId)
    .slice(0, 3);
}

const KNOWN = `query ($ids: [ID!]) { seller { orders(first: 100, filter: { ids: $ids }) {
  nodes { amazonOrderId }
} } }`;

/** Returns the orders that the index does not have. */
async function unindexed(url: string, ids: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const slice = ids.slice(from, from + 100);
    const { seller } = await readAtLast(url, KNOWN, { ids: slice });
    const nodes = seller.orders.nodes as { amazonOrderId: string }[];
    const known = new Set(nodes.map(({ amazonOrderId }) => amazonOrderId));
    missing.push(...slice.filter((id) => !known.has(id)));
  }
  return missing;
}

async function synced(url: string, { placed }: OrderPool): Promise<void> {
  const giveUp = Date.now() + 5 * 60_000;
  const ids = placed.map(({ amazonOrderId }) => amazonOrderId);
  while ((await unindexed(url, ids)).length > 0) {
    if (Date.now() > giveUp) throw new Error('the orders do not get into the index');
    await sleep(1_000);
  }
}

/** Runs all loads until the time is over and the last disturbance too. A mistake in one ends the others. */
async function loadAndTrouble(parts: Parts, plan: readonly PlannedDisturbance[]): Promise<void> {
  const { stage, options, outages, tally } = parts;
  const { replicas, redis, postgres } = stage;
  const { minutes, seed } = options;
  const over = new AbortController();
  const trouble = makeTrouble(plan, { replicas, redis, postgres, outages, tally, seed });
  const ended = Promise.all([
    trouble,
    sleep(minutes * 60_000, undefined, { signal: over.signal }).catch(() => undefined),
  ]).finally(() => over.abort());
  const all = [ended, ...loads(parts, over.signal)];
  try {
    await Promise.all(all);
  } catch (error) {
    over.abort();
    await Promise.allSettled(all);
    throw error;
  }
}

function loads(parts: Parts, signal: AbortSignal): readonly Promise<void>[] {
  const { options, graph, diary, tally, watchers, tagged, supplySourceIds, outages } = parts;
  const { pool, replicas } = parts.stage;
  const random = (topic: string) => new SeededRandom(options.seed, topic);
  const read = pool.take(READ_ORDERS);
  const reads = { read, quoted: pool.take(QUOTED_ORDERS), supplySourceIds };
  const changes = new Changes({
    replicas,
    tally,
    outages,
    watchers,
    supplySourceIds,
    orderIds: tagged,
    random: random('changes'),
  });
  const ofReads = random('reads');
  const ofLabels = random('labels');
  let labels = 0;
  const buy = async (): Promise<void> => {
    const [order] = pool.take(1);
    labels += 1;
    const { amazonOrderId: orderId } = order ?? { amazonOrderId: '' };
    await buyOne(graph, ofLabels, diary, tally, { key: `label-${labels}`, orderId });
  };
  return [
    atRate(options.rate, signal, () => readOne(graph, ofReads, reads)),
    atRate(LABELS_PER_SECOND, signal, buy),
    atRate(TAGS_PER_SECOND, signal, () => changes.tagOne()),
    atRate(RENAMES_PER_SECOND, signal, () => changes.renameOne()),
    atRate(ARRIVALS_PER_SECOND, signal, () => arrive(parts)),
    every(BATCH_EVERY_MS, signal, (n) => batch(parts, `batch-${n}`)),
    every(CONFIRM_EVERY_MS, signal, (n) => confirm(parts, `confirm-${n}`)),
  ];
}

/** Runs `act` at once and then at this interval. Waits for all of them at the end. */
async function every(
  ms: number,
  signal: AbortSignal,
  act: (n: number) => Promise<void>,
): Promise<void> {
  const running: Promise<void>[] = [];
  for (let n = 1; !signal.aborted; n += 1) {
    running.push(act(n));
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(running);
}

/** Places an order. The index gets it by a notification, because the next search is minutes away. */
async function arrive({ stage, tally }: Parts): Promise<void> {
  await stage.pool.place();
  tally.count('notifications expected');
}

const BATCH =
  'query ($ids: [ID!]) { seller { purchases(first: 1, filter: { ids: $ids }) { nodes { batch { isDone } } } } }';

async function batch({ graph, diary, tally, watchers, stage }: Parts, key: string): Promise<void> {
  const orderIds = stage.pool.take(BATCH_LABELS).map(({ amazonOrderId }) => amazonOrderId);
  if (!(await buyBatch(graph, diary, tally, key, orderIds))) return;
  watchers.watchBatch(key, async () => {
    const { seller } = await readAtLast(stage.url, BATCH, { ids: [`${key}-0`] });
    return seller.purchases.nodes[0]?.batch.isDone === true;
  });
}

async function confirm({ graph, diary, tally, stage }: Parts, key: string): Promise<void> {
  const packages = stage.pool.take(CONFIRMED_PACKAGES).map(({ amazonOrderId, items: [item] }) => ({
    orderId: amazonOrderId,
    orderItemId: item?.orderItemId ?? '',
  }));
  await confirmBatch(graph, diary, tally, key, packages);
}

const BATCHES = `query ($after: String) { seller { purchaseBatches(first: 100, after: $after) {
  nodes { key isDone } pageInfo { hasNextPage endCursor } } } }`;
const CONFIRMATIONS = `{ seller { confirmations(first: 100) { nodes { state trackingNumber } } } }`;
const SETTLED = new Set(['CONFIRMED', 'NOT_NEEDED', 'SUPERSEDED', 'FAILED', 'UNKNOWN']);

/** Work that is not at its end. */
interface Open {
  readonly ledger: readonly LedgerPurchase[];
  readonly purchases: number;
  readonly batches: readonly { readonly key: string; readonly isDone: boolean }[];
  readonly confirmations: readonly { readonly state: string; readonly trackingNumber: string }[];
  /** In the queue, or read and not in the index yet. */
  readonly notifications: number;
}

async function openWork({ url, unread, pool }: Stage): Promise<Open> {
  const placed = pool.placed.map(({ amazonOrderId }) => amazonOrderId);
  const ledger = await readPurchases(url);
  const { seller } = await readAtLast(url, BATCHES);
  const confirmed = await readAtLast(url, CONFIRMATIONS);
  return {
    ledger,
    purchases: ledger.filter(({ state }) => state === 'INTENT' || state === 'SENDING').length,
    batches: seller.purchaseBatches.nodes as Open['batches'],
    confirmations: confirmed.seller.confirmations.nodes as Open['confirmations'],
    notifications: (await unread()) + (await unindexed(url, placed)).length,
  };
}

/** Waits until no work is open, or for the longest time that a takeover may take. Returns the ledger. */
async function settled({ stage, diary, tally }: Parts): Promise<readonly LedgerPurchase[]> {
  const giveUp = performance.now() + SETTLE_WITHIN_MS;
  let last = '';
  for (;;) {
    const open = await openWork(stage);
    const batches = open.batches.filter(({ isDone }) => !isDone).length;
    const confirmations = open.confirmations.filter(({ state }) => !SETTLED.has(state)).length;
    const counts = [open.purchases, batches, confirmations, open.notifications];
    const [purchases, , , notifications] = counts;
    const left = `open: ${purchases} purchases, ${batches} batches, ${confirmations} confirmations, ${notifications} notifications`;
    if (left !== last) tally.say(left);
    last = left;
    if (counts.every((count) => count === 0) || performance.now() > giveUp) {
      noteOpen(open, diary, tally);
      return open.ledger;
    }
    await sleep(1_000);
  }
}

function noteOpen(open: Open, diary: Diary, tally: Tally): void {
  const { batches, confirmations, notifications } = open;
  for (const { state, trackingNumber } of confirmations)
    if (state === 'CONFIRMED') tally.count('confirmations confirmed');
    else tally.note('confirmations not confirmed', `${trackingNumber}: ${state}`);
  if (notifications > 0) tally.count('notifications lost', notifications);
  tally.count('batches', batches.length);
  const done = new Set(batches.filter(({ isDone }) => isDone).map(({ key }) => key));
  for (const key of diary.batches) if (!done.has(key)) tally.note('batches unfinished', key);
}

async function compare(parts: Parts, ledger: readonly LedgerPurchase[]): Promise<void> {
  const { stage, diary, tally } = parts;
  await quiet(stage);
  auditPurchases(diary, ledger, await stage.amazon.soldLabels(), tally);
  auditWebhooks(ledger, stage.receiver.arrivals, tally);
  for (const { operation, calls, byOutcome } of await stage.amazon.callCounts()) {
    tally.count('calls to Amazon', calls);
    const throttled = byOutcome['429'] ?? 0;
    tally.count('429s', throttled);
    if (throttled > 0) tally.count(`429s of ${operation}`, throttled);
  }
}

/** Waits until no webhook has arrived for a while. */
async function quiet({ receiver }: Stage): Promise<void> {
  let count = -1;
  while (count !== receiver.arrivals.length) {
    count = receiver.arrivals.length;
    await sleep(QUIET_MS);
  }
}
