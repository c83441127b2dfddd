import type { DayCounts, OperationCounts } from './counts.js';

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

const shown = (count: number): string => NUMBER.format(count);

/** Returns the tables of a week in Markdown. */
export function tablesOf(
  days: readonly DayCounts[],
  operations: readonly OperationCounts[],
): string {
  return `${daysTable(days)}\n${operationsTable(operations)}`;
}

function daysTable(days: readonly DayCounts[]): string {
  const heads =
    'day|orders|labels|cancelled|GraphQL requests|events|calls to Amazon|429, failed or lost|waits at work (min)';
  const numbersOf = (day: DayCounts): number[] => [
    day.orders,
    day.labels,
    day.cancelled,
    day.requests,
    day.events,
    day.calls,
    day.failed,
    day.waitedS / 60,
  ];
  const sums = days
    .map(numbersOf)
    .reduce((total, row) => total.map((sum, at) => sum + (row[at] ?? 0)), Array<number>(8).fill(0));
  const rows = days.map((day) => [day.name, ...numbersOf(day).map(shown)]);
  return table(heads.split('|'), [...rows, ['week', ...sums.map(shown)]]);
}

function operationsTable(operations: readonly OperationCounts[]): string {
  const heads =
    'operation|calls|429|failed or lost|plan|waits at work (min)|least time by the plan (min)';
  return table(
    heads.split('|'),
    operations.map((one) => [
      one.operation,
      shown(one.calls),
      shown(one.throttled),
      shown(one.failed),
      one.plan ?? 'none',
      shown(one.waitedS / 60),
      shown(one.leastS / 60),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, 3, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |\n`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [heads, rule, ...rows].map(line).join('');
}
