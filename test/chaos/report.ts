import type { RunReport } from './chaos-run.js';
import type { CheckResult } from './storage-checks.js';
import { complaintsOf } from './comparison.js';

const COLUMNS = [
  'run',
  'servers',
  'labels wanted',
  'kills',
  'sold',
  'refused, then corrected under the same key',
  'double purchases',
  'missing from the ledger',
  'PURCHASED but never sold',
  'sent again',
  'untrue answers',
  'ended UNKNOWN (sold / not sold)',
  'settled by evidence',
  'duration',
] as const;

/** Returns the name of a run in the table. */
function nameOf({ engine, isUnguarded }: RunReport['plan']): string {
  const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  return isUnguarded ? `control: ${name}, guard taken out` : name;
}

/** Returns all runs as a Markdown table. Empty without runs. */
export function tableOf(reports: readonly RunReport[]): string {
  if (reports.length === 0) return '';
  const rows = [COLUMNS, COLUMNS.map(() => '---'), ...reports.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function rowOf({ plan, verdict, diary, trouble, durationMs }: RunReport): readonly string[] {
  const { unknown } = verdict;
  const counts = [verdict.doubles, verdict.missing, verdict.phantoms, verdict.resent];
  return [
    nameOf(plan),
    String(plan.servers),
    String(plan.orders),
    String(trouble.kills),
    String(verdict.sold),
    String(diary.corrected),
    ...counts.map(({ length }) => String(length)),
    String(verdict.untrue.length),
    `${unknown.total} (${unknown.sold} / ${unknown.notSold})`,
    String(verdict.settledByEvidence),
    `${Math.round(durationMs / 1_000)} s`,
  ];
}

/** Returns the results of the storage checks. */
export function checksOf(results: readonly CheckResult[]): string {
  if (results.length === 0) return '';
  const lines = results.map(
    ({ name, outcome, detail }) => `| ${name} | ${outcome} | ${detail} |\n`,
  );
  return `\n| storage | | |\n| --- | --- | --- |\n${lines.join('')}`;
}

/** Returns the notes below the table about a run. */
export function detailsOf(report: RunReport): string {
  const { verdict, diary, trouble, plan, logs } = report;
  const answers = [...diary.counts]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `  ${count} x ${what}\n`);
  // The control run is supposed to have complaints.
  const complaints = plan.isUnguarded ? [] : complaintsOf(verdict).map((text) => `  ! ${text}\n`);
  const unanswered = diary.unanswered.map((key) => `  ! ${key}: never a definite answer\n`);
  return [
    `${nameOf(plan)}, ${plan.servers} server(s): answers to clients\n`,
    ...answers,
    ...complaints,
    ...unanswered,
    trouble.falls > 0 ? `  ! a server ended by itself, ${trouble.falls} times\n` : '',
    verdict.unfinished > 0
      ? `  ! ${verdict.unfinished} rows in INTENT or SENDING at the end\n`
      : '',
    logs === null ? '' : `  logs: ${logs}\n`,
  ].join('');
}
