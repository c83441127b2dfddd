import { setImmediate } from 'node:timers/promises';
import { LoginHealth } from '../../../src/app/login-health.js';
import { observe } from '../../../src/app/observe.js';
import { startOrderSync } from '../../../src/app/order-sync.js';
import type { RunningOrderSync } from '../../../src/app/order-sync.js';
import { TroubleLog } from '../../../src/app/trouble-log.js';
import { CallRecords } from '../../../src/domains/sellers/health/call-records.js';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { ExpiringToken } from '../../../src/sp-api/auth/expiring-token.js';
import type { SpApiEvent } from '../../../src/sp-api/calls/events.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { Metrics } from '../../../src/telemetry/metrics.js';
import { anSpApiError, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const SELLERS = 500;
const SECOND = 1_000;
const STEP = 5 * SECOND;
const MINUTE = 60 * SECOND;

let clock: ManualClock;
let sync: RunningOrderSync;
let lines: Record<string, unknown>[];
let revoked: boolean;
let tokenRequests: number;
let calls: number;

beforeEach(async () => {
  clock = new ManualClock();
  lines = [];
  revoked = true;
  tokenRequests = calls = 0;
  const logger = createLogger({
    level: 'info',
    destination: { write: (line) => void lines.push(JSON.parse(line) as never) },
  });
  const troubles = new TroubleLog({ logger, now: () => clock.now() });
  const records = new CallRecords(() => clock.now());
  const login = new LoginHealth();
  const observers = { logger, troubles, metrics: new Metrics(), login, records };
  const tell = (event: SpApiEvent): void => observe(event, observers);
  const ids = Array.from({ length: SELLERS }, (_, n) => `A${n}`);
  sync = await startOrderSync({
    runtimes: new Map(ids.map((id) => [id, { client: clientOf(id, tell), account: {} }])) as never,
    store: { orders: indexOf(ids), changes: { subscribe: () => () => undefined } } as never,
    logger,
    troubles,
    historyDays: 30,
    holdMs: MINUTE,
    rounds: new RoundHealth(() => clock.now()),
    options: { lookEveryMs: 5 * SECOND, pointsPerSecond: 10_000 },
    clock,
  });
});

afterEach(async () => {
  await sync.stop();
});

/** Leases tasks in memory. The real index would take most of the time of this test. */
function indexOf(ids: readonly string[]) {
  const turns = new Map(ids.map((id) => [id, { nextAt: 0, failures: 0 }]));
  const dueNow = ([, { nextAt }]: [string, { nextAt: number }]) => nextAt <= clock.now();
  return {
    begin: async () => undefined,
    dueSellers: async () => [],
    dueSearches: async () => [...turns].filter(dueNow).map(([sellerId]) => ({ sellerId })),
    takeTurn: async ({ sellerId, task }: { sellerId: string; task: string }) => {
      const turn = turns.get(sellerId)!;
      return turn.nextAt <= clock.now() ? { sellerId, task, ...turn } : null;
    },
    progress: async () => ({ historyFrom: 0, coverage: null, syncedAt: null, windows: [] }),
    endTurn: async (turn: { sellerId: string; failures: number }, end: { nextAt: number }) =>
      void turns.set(turn.sellerId, { nextAt: end.nextAt, failures: turn.failures + 1 }),
    recordPage: async ({ sellerId }: { sellerId: string }) =>
      void turns.set(sellerId, { nextAt: clock.now() + 3 * MINUTE, failures: 0 }),
  };
}

/** Returns a seller whose tokens are refused as by the real client. */
function clientOf(sellerId: string, tell: (event: SpApiEvent) => void) {
  const token = new ExpiringToken(clock, async () => {
    tokenRequests += 1;
    const errorCode = revoked ? 'UPSTREAM_DENIED' : null;
    const reason = revoked ? 'invalid_grant' : null;
    tell({ type: 'lwa', sellerId, durationMs: 1, errorCode, reason });
    if (!revoked) return { value: 'token', lifetimeMs: 3_600_000 };
    const entries = [{ code: 'invalid_grant', message: '', details: null, meaning: null }];
    throw anSpApiError({ code: 'UPSTREAM_DENIED', operation: 'lwaToken', entries });
  });
  const client = new FakeSellerClient({
    searchOrders: async () => {
      calls += 1;
      token.throwWhileRefused();
      await token.get();
      return { orders: [] };
    },
  });
  return Object.assign(client, { sellerId });
}

async function pass(ms: number): Promise<void> {
  const end = clock.now() + ms;
  while (clock.now() < end) {
    await clock.advance(STEP);
    await setImmediate();
    // The rounds of a pass follow each other, 20 ms apart.
    for (let round = 0; round < SELLERS / 25; round += 1) {
      await clock.advance(20);
      await setImmediate();
    }
  }
}

describe('500 sellers whose grants are revoked', () => {
  it('cause one line each, one request in 15 minutes and one line on recovery', async () => {
    await pass(30 * SECOND);
    expect(lines).toHaveLength(SELLERS);
    expect(new Set(lines.map(({ sellerId }) => sellerId)).size).toBe(SELLERS);
    expect(lines[0]).toMatchObject({
      level: 'error',
      cause: 'invalid_grant',
      advice: expect.stringContaining('renewSeller'),
    });
    expect(JSON.stringify(lines)).not.toContain('stack');
    await pass(14 * MINUTE);
    expect(tokenRequests).toBe(SELLERS);
    await pass(7 * MINUTE);
    const before = { tokenRequests, calls };
    await pass(30 * MINUTE);
    expect(tokenRequests - before.tokenRequests).toBeLessThanOrEqual(2 * SELLERS);
    expect(calls - before.calls).toBeLessThanOrEqual(2 * SELLERS);
    expect(lines).toHaveLength(SELLERS);
    revoked = false;
    lines.length = 0;
    await pass(16 * MINUTE);
    const recoveries = lines.filter(({ msg }) => msg === 'Login with Amazon works again');
    expect(recoveries).toHaveLength(SELLERS);
    expect(lines).toHaveLength(SELLERS);
  });
});
