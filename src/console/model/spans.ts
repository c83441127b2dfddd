/** A length of time in the units that Amazon has. */
export interface Span {
  readonly value: number;
  readonly timeUnit: 'DAYS' | 'HOURS' | 'MINUTES';
}

const WORDS = { DAYS: 'day', HOURS: 'hour', MINUTES: 'minute' } as const;

/** Writes a span as people do: `3 hours`. Null is empty. */
export function spanText(span: Span | null): string {
  if (!span) return '';
  const word = WORDS[span.timeUnit];
  return `${span.value} ${span.value === 1 ? word : `${word}s`}`;
}

function unitOf(text: string): Span['timeUnit'] | null {
  if (/^d(ays?)?$/.test(text)) return 'DAYS';
  if (/^h(rs?|ours?)?$/.test(text)) return 'HOURS';
  return /^m(ins?|inutes?)?$/.test(text) ? 'MINUTES' : null;
}

export type ReadSpan =
  | { readonly span: Span | null; readonly problem: null }
  | { readonly span: null; readonly problem: string };

/** Reads `3 hours`, `90 min`, `2d`. An empty text is no span. */
export function readSpan(text: string): ReadSpan {
  return read(text, /^(\d{1,6})\s*([a-z]+)$/, 'Type a time such as 3 hours, 90 minutes or 2 days.');
}

/** Reads a limit such as `40 per day` or `5/hour`. An empty text is no limit. */
export function readRate(text: string): ReadSpan {
  const rate = /^(\d{1,6})\s*(?:orders?)?\s*(?:per|an?|\/|each)\s*([a-z]+)$/;
  return read(text, rate, 'Type a limit such as 40 per day, 5 per hour or 1 per minute.');
}

function read(text: string, form: RegExp, accepted: string): ReadSpan {
  const plain = text.trim().toLowerCase();
  if (plain === '') return { span: null, problem: null };
  const [, amount, unit = ''] = form.exec(plain) ?? [];
  const timeUnit = unitOf(unit);
  if (amount === undefined || timeUnit === null) return { span: null, problem: accepted };
  return { span: { value: Number(amount), timeUnit }, problem: null };
}

/** Writes a limit: `40 per day`. Null is empty. */
export function rateText(span: Span | null): string {
  return span ? `${span.value} per ${WORDS[span.timeUnit]}` : '';
}
