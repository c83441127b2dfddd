import { wallClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import { refusedArgument } from './refused-argument.js';

// Results lie up to some weeks after the moment, and DateTime ends with the year 9999.
const LAST_YEAR = 9998;

/**
 * Returns the requested moment. Defaults to now.
 * @throws GraphQLError BAD_USER_INPUT for a moment in the last year of DateTime.
 */
export function momentAsked(
  at: Date | null | undefined,
  clock: Pick<Clock, 'now'> = wallClock,
): Date {
  if (!at) return new Date(clock.now());
  if (at.getUTCFullYear() <= LAST_YEAR) return at;
  throw refusedArgument(
    ['at'],
    `a moment up to the end of the year ${LAST_YEAR}`,
    at.toISOString(),
  );
}
