import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { clientError } from '../../../graph/client-error.js';

/** Characters of an answer. A query of the highest cost whose values have 100 characters each has half as many. */
const MAX_CHARACTERS = 16 * 1024 * 1024;

/** Quotes, a colon, a comma and brackets. */
const AROUND_A_VALUE = 2;

/** Longest number, date or truth value. */
const SHORT = 24;

/**
 * Tells whether the JSON of an answer would exceed the limit. Counts before the text is made, and stops early. Control
 * characters count 1, though JSON writes up to 6 for each.
 */
export function exceedsAnswerSize(
  { data, errors }: FormattedExecutionResult,
  limit: number = MAX_CHARACTERS,
): boolean {
  return roomAfter(errors, roomAfter(data, limit)) < 0;
}

/** The error of an answer that is not sent. */
export function answerTooLarge(limit: number = MAX_CHARACTERS): GraphQLError {
  return clientError(
    `An answer may have ${limit} characters, and this one has more. It was not sent. What a mutation did is done: query it. Select fewer fields, ask for a smaller \`first\`, or send several requests.`,
    { code: 'ANSWER_TOO_LARGE', limit },
  );
}

/** Returns the room that a value leaves. Negative when it does not fit. */
function roomAfter(value: unknown, room: number): number {
  if (typeof value === 'string') return room - value.length - AROUND_A_VALUE;
  if (typeof value !== 'object' || value === null) return room - SHORT;
  let left = room - AROUND_A_VALUE;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && left >= 0; at += 1) left = roomAfter(value[at], left);
    return left;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  // The values of an answer inherit nothing, and `for in` makes no list of the names.
  for (const name in fields) {
    if (left < 0) return left;
    left = roomAfter(fields[name], left - name.length - AROUND_A_VALUE);
  }
  return left;
}
