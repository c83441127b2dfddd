import { clock, duration } from './time.js';

interface Problem {
  readonly message: string;
  readonly since: string;
}

/** What is known about the grant of a seller. */
export interface GrantFacts {
  readonly status: string;
  readonly expiresAt: string | null;
  readonly problem: Problem | null;
  /** Whether Amazon has answered or refused a call for the seller since the start of the server. */
  readonly isTried: boolean;
}

/** A state in words, with the sentence that belongs to it. */
export interface GrantWords {
  readonly tone: 'done' | 'plain' | 'speed' | 'trouble';
  readonly word: string;
  readonly detail: string;
}

const DAY = 86_400_000;

export function grantWords(facts: GrantFacts, now: number, locale?: string): GrantWords {
  const { status, problem, expiresAt, isTried } = facts;
  if (status === 'REVOKED')
    return {
      tone: 'trouble',
      word: 'Refused by Amazon',
      detail: problem === null ? '' : `since ${clock(problem.since, null, now, locale)}`,
    };
  if (status === 'PENDING') return { tone: 'plain', word: 'Not consented yet', detail: '' };
  if (status === 'DISCONNECTED') return { tone: 'plain', word: 'Disconnected', detail: '' };
  const detail = endWords(expiresAt, now, locale);
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now;
  if (left <= 0) return { tone: 'trouble', word: 'Ended', detail };
  if (problem !== null) return { tone: 'speed', word: 'Ends soon', detail };
  return isTried
    ? { tone: 'done', word: 'In force', detail }
    : { tone: 'plain', word: 'Not tried yet', detail };
}

function endWords(expiresAt: string | null, now: number, locale?: string): string {
  if (expiresAt === null) return 'End not known: this server has not seen the consent';
  const left = Date.parse(expiresAt) - now;
  const end = dayName(expiresAt, locale);
  return left > 0 ? `until ${end}, ${duration(Math.max(left, DAY))} left` : `since ${end}`;
}

/** Returns a day with its year, `Nov 30, 2026`. */
export function dayName(moment: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(moment));
}

/** Returns the sentence of a problem, without advice for programs: the page has a button for it. */
export const problemText = ({ message }: Pick<Problem, 'message'>): string =>
  message.replaceAll(/\s*Renew it with renewSeller\./g, '');
