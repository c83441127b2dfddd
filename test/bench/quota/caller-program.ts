/**
 * A process with one client of the product: bulk work that always wants more quota than there is, and interactive callers
 * at random times. Uses the real transport and the default retries.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import type { CallPriority, SellerClient } from '../../../src/sp-api/calls/client.js';
import { createSpApi } from '../../../src/sp-api/create-sp-api.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { CallerCounts, CallerOrder, InteractiveCount, Period } from './messages.js';
import { MEASURED_PLANS } from './plans.js';
import type { MeasuredPlan } from './plans.js';
import { quotaUnderTest } from './quota-under-test.js';

const BULK_WORKERS = 8;

const order = JSON.parse(process.argv[2] ?? '') as CallerOrder;
let period: Period;

function leftMs(): number {
  return period.endMs - Date.now();
}

/** Waits for a limiter before the client. Returns false when the period has ended first. */
async function gated(plan: MeasuredPlan, priority: CallPriority): Promise<boolean> {
  if (!gate) return true;
  const open = gate(plan.operation, priority).then(() => true);
  // A limiter that is closed at the end rejects what waits.
  open.catch(() => undefined);
  return Promise.race([open, sleep(Math.max(0, leftMs())).then(() => false)]);
}

/** Calls in a loop. Pauses after a refusal, as the workers of the product do. */
async function saturate(plan: MeasuredPlan, seller: SellerClient): Promise<void> {
  while (leftMs() > 0) {
    try {
      if (!(await gated(plan, 'bulk'))) return;
      await plan.call(seller, { priority: 'bulk', timeoutMs: 60_000 });
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      await sleep(Math.max(0, Math.min(error.retryAfterMs ?? 100, leftMs())));
    }
  }
}

async function arrive(plan: MeasuredPlan, seller: SellerClient): Promise<InteractiveCount> {
  const random = new SeededRandom(order.seed, `${plan.operation.name} ${order.process}`);
  const perSecond = plan.interactivePerSecond / order.processes;
  const waitsMs: number[] = [];
  let [refused, waiting] = [0, 0];
  const callOne = async (): Promise<void> => {
    let waitedMs = 0;
    try {
      const priority = plan.interactivePriority;
      const sinceMs = performance.now();
      if (!(await gated(plan, priority))) {
        waiting += 1;
        return;
      }
      const gatedMs = performance.now() - sinceMs;
      await plan.call(seller, {
        priority,
        meter: { callerId: 'caller', add: (report) => (waitedMs = gatedMs + report.waitedMs) },
      });
      waitsMs.push(waitedMs);
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      if (leftMs() <= 0) waiting += 1;
      else refused += 1;
    }
  };
  const calls: Promise<void>[] = [];
  for (;;) {
    const gapMs = (-Math.log(1 - random.next()) / perSecond) * 1000;
    if (gapMs >= leftMs()) break;
    await sleep(gapMs);
    calls.push(callOne());
  }
  await sleep(leftMs());
  await Promise.all(calls);
  return { waitsMs, refused, waiting };
}

const { options, gate, close } = await quotaUnderTest(order);
const client = createSpApi({
  userAgent: { application: 'Quota benchmark', version: '1' },
  rdt: 'never',
  // Enough connections for all bulk workers of a plan, so that calls wait for quota only.
  connections: 64,
  ...options,
  endpoint: order.url,
  lwaEndpoint: `${order.url}/auth/o2/token`,
  clientId: 'bench',
  clientSecret: () => 'bench',
});
const seller = client.forSeller({ sellerId: order.sellerId, refreshToken: order.sellerId });
// The first call of a process is slower than all others, so it is not measured.
const other = client.forSeller({ sellerId: 'OTHER', refreshToken: 'OTHER' });
await Promise.all(MEASURED_PLANS.map((plan) => plan.call(other, { priority: 'query' })));
process.send?.({} satisfies CallerCounts);
[period] = (await once(process, 'message')) as [Period];
await sleep(period.startMs - Date.now());
const stop = sleep(leftMs()).then(() => client.close());
const results = await Promise.all(
  MEASURED_PLANS.map(async (plan) => {
    const bulk = Array.from({ length: BULK_WORKERS }, () => saturate(plan, seller));
    const interactive = await arrive(plan, seller);
    await Promise.all(bulk);
    return [plan.operation.name, interactive] as const;
  }),
);
await stop;
process.send?.(Object.fromEntries(results) satisfies CallerCounts);
await close();
process.disconnect?.();
