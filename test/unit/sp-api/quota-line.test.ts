import type { CallPriority } from '../../../src/sp-api/calls/client.js';
import type { UsagePlan } from '../../../src/sp-api/calls/operation.js';
import { bulkReserve } from '../../../src/sp-api/quota/bulk-reserve.js';
import { OwnTokens } from '../../../src/sp-api/quota/own-tokens.js';
import { QuotaLine } from '../../../src/sp-api/quota/quota-line.js';
import type { QuotaDecision } from '../../../src/sp-api/quota/quota-line.js';
import { ManualClock } from './manual-clock.js';

const plan = { ratePerSecond: 1, burst: 2, source: 'test' };

/** Returns a line without tokens, and a log of grants (milliseconds after the start). */
function emptyLine() {
  const clock = new ManualClock();
  const startMs = clock.now();
  const line = new QuotaLine(new OwnTokens(plan, clock), clock);
  const log: string[] = [];
  let turn = 0;

  function enter(
    name: string,
    priority: CallPriority = 'query',
    timeoutMs = 60_000,
  ): QuotaDecision {
    turn += 1;
    return enterAt(turn, name, priority, timeoutMs);
  }

  function enterAt(
    at: number,
    name: string,
    priority: CallPriority,
    timeoutMs: number,
  ): QuotaDecision {
    const deadlineMs = clock.now() + timeoutMs;
    const admission = line.enter({ priority, deadlineMs, turn: at });
    const write = (kind: string): void => {
      log.push(`${name} ${kind} at ${clock.now() - startMs}`);
    };
    if (admission.kind === 'waiting') void admission.verdict.then(({ kind }) => write(kind));
    else write(admission.kind);
    return admission;
  }

  line.drained(0);
  return { clock, line, log, enter, enterAt };
}

const SATURATED_MS = 60_000;

/**
 * Runs bulk work that saturates a line from its start, and interactive callers at these times. Returns the number of calls,
 * and the wait of each interactive caller.
 */
async function saturated(busy: UsagePlan, arrivalsMs: readonly number[]) {
  const clock = new ManualClock();
  const startMs = clock.now();
  const line = new QuotaLine(new OwnTokens(busy, clock), clock);
  const deadlineMs = startMs + 1e9;
  const waitsMs: number[] = [];
  let [calls, turn] = [0, 0];

  async function call(priority: CallPriority): Promise<void> {
    turn += 1;
    const admission = line.enter({ priority, deadlineMs, turn });
    if (admission.kind === 'waiting') await admission.verdict;
    calls += 1;
  }

  async function bulk(): Promise<void> {
    while (clock.now() < startMs + SATURATED_MS) await call('bulk');
  }

  for (let worker = 0; worker < 3; worker += 1) void bulk();
  for (const atMs of arrivalsMs) {
    await clock.advance(startMs + atMs - clock.now());
    const sinceMs = clock.now();
    void call('query').then(() => waitsMs.push(clock.now() - sinceMs));
  }
  await clock.advance(startMs + SATURATED_MS - clock.now());
  return { calls, waitsMs };
}

describe('bulk work next to interactive calls', () => {
  it('leaves an interactive call most of a token at any time', async () => {
    const arrivalsMs = Array.from({ length: 28 }, (_, index) => 1_000 + index * 2_017);
    const { waitsMs } = await saturated({ ...plan, ratePerSecond: 2, burst: 2 }, arrivalsMs);
    expect(waitsMs).toHaveLength(28);
    expect(Math.max(...waitsMs)).toBeLessThanOrEqual(151);
    expect(waitsMs.filter((waitMs) => waitMs === 0).length).toBeGreaterThan(14);
  });

  it.each([
    [2, 2],
    [6, 12],
    [0.5, 30],
    [40, 40],
  ])('makes 98%% of the calls that %p/%p allows', async (ratePerSecond, burst) => {
    const { calls } = await saturated({ ...plan, ratePerSecond, burst }, []);
    const permitted = burst + (ratePerSecond * SATURATED_MS) / 1000;
    const kept = bulkReserve({ ratePerSecond, burst });
    expect(calls).toBeGreaterThanOrEqual(0.98 * (permitted - kept));
  });

  it('uses the only token of a plan with one', async () => {
    const { calls } = await saturated({ ...plan, burst: 1 }, []);
    expect(calls).toBeGreaterThanOrEqual(57);
  });

  it('lets an interactive call pass, and is refused at once when its wait no longer fits', async () => {
    const { clock, line, log, enter } = emptyLine();
    enter('patient', 'bulk', 3_000);
    enter('hurried', 'bulk', 3_000);
    await clock.advance(1_000);
    enter('interactive');
    await clock.advance(0);
    expect(log).toEqual(['interactive granted at 1000', 'hurried refused at 1000']);
    await clock.advance(2_000);
    expect(log.at(-1)).toBe('patient granted at 2850');
    expect(line.waiting).toBe(0);
  });

  it('learns its own waiting time, not that of other calls', () => {
    const { line } = emptyLine();
    expect(line.estimateMs('query')).toBe(1_000);
    expect(line.estimateMs('bulk')).toBe(1_850);
  });
});

describe('the reserve of bulk work', () => {
  it.each([
    [1, 1, 0],
    [2, 2, 0.7],
    [6, 12, 1],
    [40, 40, 1],
    [0.5, 30, 1],
    [0.0167, 20, 2],
    [0.0056, 20, 4],
    [0.001, 5, 2.5],
  ])('is right for %p/%p: %p', (ratePerSecond, burst, tokens) => {
    expect(bulkReserve({ ratePerSecond, burst })).toBeCloseTo(tokens, 1);
  });
});

describe('the quota line', () => {
  it('grants at once while tokens are available and no call waits', () => {
    const clock = new ManualClock();
    const line = new QuotaLine(new OwnTokens(plan, clock), clock);
    const request = { priority: 'query', deadlineMs: 1e12, turn: 1 } as const;
    const kinds = [1, 2, 3].map(() => line.enter(request).kind);
    expect(kinds).toEqual(['granted', 'granted', 'waiting']);
  });

  it('grants in order of arrival', async () => {
    const { clock, log, enter } = emptyLine();
    for (const name of ['a', 'b', 'c']) enter(name);
    await clock.advance(3_000);
    expect(log).toEqual(['a granted at 1000', 'b granted at 2000', 'c granted at 3000']);
  });

  it('grants mutations before queries before bulk work', async () => {
    const { clock, log, enter } = emptyLine();
    enter('bulk', 'bulk');
    enter('query', 'query');
    enter('mutation', 'mutation');
    await clock.advance(4_000);
    expect(log.map((entry) => entry.split(' ')[0])).toEqual(['mutation', 'query', 'bulk']);
  });

  it('puts a retry before equals that arrived later', async () => {
    const { clock, log, enter, enterAt } = emptyLine();
    enter('second');
    enterAt(0, 'retry of the first', 'query', 60_000);
    await clock.advance(2_000);
    expect(log).toEqual(['retry of the first granted at 1000', 'second granted at 2000']);
  });

  it('refuses at once a wait that cannot fit, and returns when to retry', () => {
    const { line, log, enter } = emptyLine();
    enter('a');
    expect(enter('b', 'query', 1_999)).toEqual({ kind: 'refused', retryAfterMs: 2_000 });
    expect(log).toEqual(['b refused at 0']);
    expect(line.waiting).toBe(1);
  });

  it('refuses at once a call that a more urgent one pushed past its deadline', async () => {
    const { clock, log, enter } = emptyLine();
    enter('patient', 'query', 5_000);
    enter('hurried', 'query', 2_500);
    enter('urgent', 'mutation', 5_000);
    await clock.advance(0);
    expect(log).toEqual(['hurried refused at 0']);
    await clock.advance(2_000);
    expect(log.slice(1)).toEqual(['urgent granted at 1000', 'patient granted at 2000']);
  });

  it('loses no token to a call that leaves, and moves up the calls after it', async () => {
    const { clock, line, log, enter } = emptyLine();
    const leaver = enter('leaver');
    enter('next');
    if (leaver.kind === 'waiting') leaver.leave();
    await clock.advance(1_000);
    expect(log).toEqual(['next granted at 1000']);
    await clock.advance(1_000);
    expect(line.available).toBe(1);
  });

  it('has no timer when no call waits', async () => {
    const { clock, enter } = emptyLine();
    expect(clock.timers).toBe(0);
    const leaver = enter('leaver');
    expect(clock.timers).toBe(1);
    if (leaver.kind === 'waiting') leaver.leave();
    expect(clock.timers).toBe(0);
    enter('served');
    await clock.advance(1_000);
    expect(clock.timers).toBe(0);
  });

  it('grants faster after learning a higher rate', async () => {
    const { clock, line, log, enter } = emptyLine();
    enter('a');
    enter('b');
    line.learn(10);
    await clock.advance(200);
    expect(log).toEqual(['a granted at 100', 'b granted at 200']);
  });

  it('refuses calls that no longer fit after learning a lower rate', async () => {
    const { clock, line, log, enter } = emptyLine();
    enter('a', 'query', 10_000);
    enter('b', 'query', 3_000);
    line.learn(0.2);
    await clock.advance(5_000);
    expect(log).toEqual(['b refused at 0', 'a granted at 5000']);
  });

  it('waits as long as a 429 asks', async () => {
    const { clock, line, log, enter } = emptyLine();
    enter('a');
    line.drained(4_000);
    expect(line.estimateMs('query')).toBe(5_000);
    await clock.advance(4_000);
    expect(log).toEqual(['a granted at 4000']);
  });
});

describe('callers that want more than the quota', () => {
  it('delay another caller by one call, and are refused what no longer fits', async () => {
    const clock = new ManualClock();
    const line = new QuotaLine(new OwnTokens(plan, clock), clock);
    line.drained(0);
    const log: string[] = [];
    const enter = (name: string, turn: number, source: { readonly callerId: string }): void => {
      const admission = line.enter({
        priority: 'query',
        deadlineMs: clock.now() + 10_500,
        turn,
        source,
      });
      if (admission.kind === 'waiting')
        void admission.verdict.then(({ kind }) => log.push(`${name} ${kind}`));
      else log.push(`${name} ${admission.kind}`);
    };
    const scan = { callerId: 'ada' };
    for (let turn = 1; turn <= 12; turn += 1) enter(`scan ${turn}`, turn, scan);
    expect(log).toEqual(['scan 11 refused', 'scan 12 refused']);
    enter('other', 13, { callerId: 'grace' });
    await clock.advance(2_500);
    expect(log.slice(2)).toEqual(['scan 10 refused', 'scan 1 granted', 'other granted']);
  });
});
