import { execFile } from 'node:child_process';
import type { WeekReport } from './play-week.js';

/** Plays the first days of a small week in a process of its own, because its time is simulated. */
function playDays(): Promise<{ readonly code: number; readonly report: WeekReport }> {
  const args = ['--orders', '36', '--days', '3', '--step', '3600', '--json'];
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] }, maxBuffer: 2 ** 24 };
    execFile(
      process.execPath,
      ['dist/test/week/main.js', ...args],
      options,
      (error, stdout, stderr) => {
        const [json = ''] = stdout.split('\n');
        if (json === '') throw new Error(stderr);
        resolve({ code: Number(error?.code ?? 0), report: JSON.parse(json) as WeekReport });
      },
    );
  });
}

const EVENTS = [
  'batches cancelled',
  'codes scanned',
  'labels bought for orders',
  'labels bought again',
  'labels cancelled',
  'labels printed',
  'orders cancelled by buyers',
  'orders put on hold',
  'parcels confirmed with labels from elsewhere',
  'purchases stopped by a guard',
  'purchases withdrawn with a batch',
  'quantities set in bulk',
  'second parcels',
];

it('days of two stores, played through the graph alone, equal the books of Amazon', async () => {
  const { code, report } = await playDays();
  expect(report.differences).toEqual([]);
  expect(code).toBe(0);
  expect(report.checks).toBeGreaterThan(100);
  expect(report.days.map(({ name }) => name)).toEqual(['Mon', 'Tue', 'Wed']);
  // A run in which something did not happen has not tried it.
  expect(EVENTS.filter((event) => !report.happened[event])).toEqual([]);
  const { received, refused, read } = report.webhooks;
  expect(Math.min(received, refused, read)).toBeGreaterThan(0);
  const failed = report.days.map((day) => day.failed);
  expect(failed[1]).toBeGreaterThan(0);
}, 120_000);
