import { dayName } from './seller-words.js';
import { clock, duration } from './time.js';

/** Parts of Amazon's API by what people use them for. */
export const API_NAMES = {
  ORDERS: 'Orders',
  SHIPPING: 'Buy Shipping',
  LISTINGS: 'Listings and stock',
  SUPPLY_SOURCES: 'Locations',
  FEEDS: 'Feeds',
  NOTIFICATIONS: 'Notifications',
  SELLERS: 'Marketplaces of the seller',
} as const;

export interface ApiFacts {
  readonly lastSuccessAt: string | null;
  readonly roleMissingSince: string | null;
  readonly lastFailure: {
    readonly at: string;
    readonly code: string;
    readonly operation: string;
  } | null;
}

/** A state in words. */
export interface StateWords {
  readonly tone: 'done' | 'plain' | 'speed' | 'trouble';
  readonly word: string;
}

/** Returns the state of an API of Amazon by its last outcomes. */
export function apiState({ lastSuccessAt, roleMissingSince, lastFailure }: ApiFacts): StateWords {
  if (roleMissingSince !== null) return { tone: 'trouble', word: 'Role missing' };
  if (lastFailure === null)
    return lastSuccessAt === null
      ? { tone: 'plain', word: 'Not tried yet' }
      : { tone: 'done', word: 'Answers' };
  if (lastSuccessAt !== null && lastSuccessAt > lastFailure.at)
    return { tone: 'done', word: 'Answers again' };
  return lastFailure.code === 'UPSTREAM_THROTTLED'
    ? { tone: 'speed', word: 'Throttled' }
    : { tone: 'trouble', word: 'Fails' };
}

const FAILURES: Readonly<Record<string, string>> = {
  UPSTREAM_THROTTLED: 'more calls than Amazon allows',
  UPSTREAM_UNAVAILABLE: 'Amazon did not work',
  UPSTREAM_TIMEOUT: 'no answer in time',
  UPSTREAM_DENIED: 'denied',
  UPSTREAM_MALFORMED: 'the answer was broken',
};

/** Returns a failed call in words. */
export const failureText = (code: string): string =>
  FAILURES[code] ?? code.toLowerCase().replaceAll('_', ' ');

export interface IndexFacts {
  readonly syncedAt: string | null;
  readonly coveredFrom: string | null;
  readonly coveredUntil: string | null;
  readonly historyFrom: string;
  readonly isBackfilling: boolean;
  readonly problem: { readonly message: string } | null;
}

/** Amazon allows one search for orders in three minutes, so an index that works is a few minutes old. */
const OLD_MS = 15 * 60_000;

/** Returns how new the orders are. */
export function indexState({ syncedAt, problem }: IndexFacts, now: number): StateWords {
  if (problem !== null) return { tone: 'trouble', word: 'Reading fails' };
  if (syncedAt === null) return { tone: 'plain', word: 'Not read yet' };
  return now - Date.parse(syncedAt) > OLD_MS
    ? { tone: 'trouble', word: 'Old' }
    : { tone: 'done', word: 'Current' };
}

/** Returns the age and reach of the orders, as sentences. */
export function indexLines(facts: IndexFacts, now: number, locale?: string): readonly string[] {
  const { syncedAt, coveredFrom, coveredUntil, historyFrom, isBackfilling } = facts;
  if (syncedAt === null || coveredFrom === null || coveredUntil === null)
    return ['The first reading has not ended. Orders are missing until then.'];
  const age = duration(Math.max(now - Date.parse(syncedAt), 0));
  const reach = `Every order that changed from ${dayName(coveredFrom, locale)} until ${clock(coveredUntil, null, now, locale)} is there.`;
  return [
    `Read ${age} ago, at ${clock(syncedAt, null, now, locale)}.`,
    isBackfilling
      ? `${reach} Older ones are being read, back to ${dayName(historyFrom, locale)}.`
      : reach,
  ];
}
