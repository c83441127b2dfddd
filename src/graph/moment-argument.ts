import { GraphQLError } from 'graphql';
import { wallClock, type Clock } from '../runtime/clock.js';

// What is worked out from a moment lies up to some weeks after it, and DateTime ends with the year 9999.
const LAST_YEAR = 9998;

/**
 * Returns the moment that a field is asked for; now when there is none.
 * @throws GraphQLError BAD_USER_INPUT for a moment in the last year that DateTime has.
 */
export function momentAsked(
  at: Date | null | undefined,
  clock: Pick<Clock, 'now'> = wallClock,
): Date {
  if (!at) return new Date(clock.now());
  if (at.getUTCFullYear() <= LAST_YEAR) return at;
  throw new GraphQLError(
    `\`at\` must be a moment up to the end of the year ${LAST_YEAR}; got ${at.toISOString()}.`,
    { extensions: { code: 'BAD_USER_INPUT', argument: 'at' } },
  );
}
