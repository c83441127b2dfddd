import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../src/store/store.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { aConfirmation } from '../unit/confirmations/confirmation-builders.js';
import { anIntent } from '../unit/store/suites/store-place.js';
import { STORE_KEY, storeKeys, writeKeys } from '../support/store-keys.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;
// Not configured, so that no background work takes its purchases.
const SELLER = 'SELLER-A';

let folder: string;
let running: RunningApp;

/** Creates a ledger with one purchase in each unsettled state, and a waiting feed. */
async function fill(path: string): Promise<void> {
  let now = Date.now() - 3 * HOUR;
  const store = await openStore(
    { kind: 'sqlite', path },
    { clock: { now: () => now }, keys: storeKeys, ownerId: '' },
  );
  const { purchases, confirmations } = store;
  await purchases.intend(anIntent('lost'));
  const won = await purchases.claim(
    { sellerId: SELLER, key: 'lost', attemptNumber: 1 },
    { leaseMs: HOUR },
  );
  if (won.outcome === 'won') await purchases.unknown(won.claim, null);
  now += HOUR;
  await purchases.intend(anIntent('withdrawn'));
  const rejection = { code: 'PURCHASE_REJECTED', message: 'Withdrawn.' };
  await purchases.rejectUnsent({ sellerId: SELLER, key: 'withdrawn', attemptNumber: 1 }, rejection);
  now += HOUR;
  await confirmations.record({
    sellerId: SELLER,
    batchId: 'batch',
    fingerprint: 'print',
    confirmations: [{ content: aConfirmation(1), purchaseKey: null }],
  });
  await confirmations.fillEnvelope(SELLER, 10);
  // The server ends one that has waited for ten minutes.
  now = Date.now() - 5 * MINUTE;
  await purchases.intend(anIntent('waiting'));
  await store.close();
}

async function metrics(): Promise<string> {
  return (await fetch(`${running.url}/metrics`)).text();
}

/** Returns the value of a line. Undefined when the line is absent. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'metrics-'));
  await fill(join(folder, 'ledger.sqlite'));
  await writeKeys(folder, [STORE_KEY]);
  running = await startRunningApp({
    stateKeepMs: 0,
    env: {
      DATA_DIR: folder,
      ORDERS_HISTORY_DAYS: '1',
      BUILD_COMMIT: '1a2b3c4',
      METRICS_MAX_SELLERS: '0',
    },
  });
});

afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

describe('/metrics', () => {
  it('counts purchases by state, and shows the age of the oldest unsettled ones', async () => {
    const text = await metrics();
    for (const [state, count] of Object.entries({ INTENT: 1, UNKNOWN: 1, REJECTED: 1, SENDING: 0 }))
      expect(valueOf(text, `purchases{state="${state}"}`)).toBe(count);
    const hours = (series: string) => Math.floor((valueOf(text, series) ?? 0) / 3600);
    expect(hours('purchases_oldest_age_seconds{state="UNKNOWN"}')).toBe(3);
    const waited = valueOf(text, 'purchases_oldest_age_seconds{state="INTENT"}');
    expect(waited).toBeGreaterThanOrEqual((5 * MINUTE) / 1000);
    expect(waited).toBeLessThan(HOUR / 1000);
    expect(hours('confirmation_feeds_oldest_age_seconds')).toBe(1);
  });

  it('shows the age of the order index, and the number of sellers that are behind', async () => {
    let text = await metrics();
    // The first search of each seller runs in the background. A seller without one counts as behind.
    const isSearched = () =>
      valueOf(text, 'order_index_age_seconds') !== undefined &&
      valueOf(text, 'order_index_sellers_behind') === 0;
    while (!isSearched()) text = await metrics();
    // Amazon does not show changes of the last two minutes, so the age is at least that.
    expect(valueOf(text, 'order_index_age_seconds')).toBeLessThan(15 * 60);
    expect(valueOf(text, 'order_index_sellers_behind')).toBe(0);
    // With METRICS_MAX_SELLERS=0 no seller is named.
    expect(valueOf(text, 'seller_order_index_age_seconds{seller="other"}')).toBe(
      valueOf(text, 'order_index_age_seconds'),
    );
    expect(text).not.toContain(running.emulator.sellers[0]?.sellerId);
  });

  it('shows tokens and waiting calls of each operation, and the reasons of retries', async () => {
    running.emulator.control.addFault({ kind: '429', operation: 'getSupplySources', next: 1 });
    await running.request('{ seller { supplySources(first: 1) { nodes { supplySourceId } } } }');
    const text = await metrics();
    expect(valueOf(text, 'upstream_quota_tokens{operation="getSupplySources"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'upstream_quota_waiters{operation="getSupplySources"}')).toBe(0);
    const retries =
      'upstream_retries_total{operation="getSupplySources",reason="UPSTREAM_THROTTLED"}';
    expect(valueOf(text, retries)).toBe(1);
  });

  it('shows each check of readiness, each loop, and that SQLite has no pool', async () => {
    const text = await metrics();
    expect(valueOf(text, 'readiness_check_ok{check="ledger"}')).toBe(1);
    expect(valueOf(text, 'readiness_check_ok{check="background"}')).toBe(1);
    expect(valueOf(text, 'background_loop_ok{loop="webhooks"}')).toBe(1);
    expect(text).toContain('# TYPE database_pool_waiters gauge');
    expect(text).not.toMatch(/^database_pool_(?:connections|waiters|max_connections)\b/m);
  });

  it('shows the build', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const labels = `version="${version}",node_version="${process.versions.node}",commit="1a2b3c4"`;
    expect(valueOf(await metrics(), `build_info{${labels}}`)).toBe(1);
  });

  it('counts failed background rounds, and omits a state that cannot be read', async () => {
    const failed = 'background_failed_rounds_total{loop="confirmations"}';
    expect(valueOf(await metrics(), failed)).toBe(0);
    const beside = new DatabaseSync(join(folder, 'ledger.sqlite'));
    beside.exec(
      'pragma busy_timeout = 5000; drop table confirmation; drop table confirmation_envelope',
    );
    beside.close();
    let text = await metrics();
    while (valueOf(text, failed) === 0) text = await metrics();
    expect(valueOf(text, failed)).toBeGreaterThan(0);
    expect(text).not.toContain('purchases{');
    expect(valueOf(text, 'background_loop_ok{loop="confirmations"}')).toBe(0);
    expect(text).not.toMatch(/^purchases_oldest_age_seconds /m);
    expect(valueOf(text, 'background_failed_rounds_total{loop="orders-search"}')).toBe(0);
  });
});
