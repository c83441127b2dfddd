import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';

/**
 * Builds the error for an argument of a field that breaks a rule, for fields that are no mutations. The server completes the
 * path with the name of the field when it writes the error.
 * @param place the argument, and the fields of the input that lead to the value.
 * @param accepted completes the sentence "… must be".
 * @param got what was given, and the next step as a second sentence where there is one.
 */
export function refusedArgument(
  place: readonly [argument: string, ...inner: string[]],
  accepted: string,
  got?: string | number,
): GraphQLError {
  const [argument] = place;
  const message = `\`${place.join('.')}\` must be ${accepted}${got === undefined ? '' : `; got ${got}`}.`;
  return clientError(message, {
    code: 'BAD_USER_INPUT',
    argument,
    issues: [{ path: place, message, accepted }],
  });
}
