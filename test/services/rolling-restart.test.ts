import { runSoak, ordersOf } from '../soak/soak-run.js';
import type { SoakReport } from '../soak/soak-run.js';
import { violationsOf } from '../soak/report.js';
import { removeLogs, withStage } from '../soak/stage.js';

const OPTIONS = { minutes: 0.4, rate: 90, seed: 23 };

let report: SoakReport;

describe('a rolling restart of three replicas under 100 requests in a second', () => {
  beforeAll(async () => {
    const plan = { ...OPTIONS, orders: ordersOf(OPTIONS), database: 'shared' } as const;
    report = await withStage(plan, async (stage) => {
      const found = await runSoak(
        stage,
        OPTIONS,
        [{ kind: 'deploy', atMs: 1_000 }],
        () => undefined,
      );
      await removeLogs(stage);
      return found;
    });
  }, 400_000);

  it('loses and doubles nothing', () => {
    // How soon another replica shows a change depends on the machine here. `current-everywhere.test.ts` measures it.
    const { stale: _stale, ...lost } = violationsOf(report);
    expect(lost).toEqual({});
    expect(report.tally.of('answered')).toBeGreaterThan(1_500);
    expect(report.tally.of('labels wanted')).toBeGreaterThan(8);
    expect(report.tally.of('batches')).toBeGreaterThan(0);
  });

  it('answers each request at the first attempt', () => {
    expect(report.tally.under('first attempts failed: ')).toEqual(new Map());
    expect(report.tally.under('mutations repeated: ')).toEqual(new Map());
  });

  it('closes WebSockets with a code after which clients resume, and they do', () => {
    const { tally } = report;
    expect([...tally.under('sockets closed: ').keys()]).toEqual(['1001']);
    expect(tally.of('connections resumed')).toBe(tally.of('sockets closed: 1001'));
    expect(tally.of('events lost')).toBe(0);
  });
});
