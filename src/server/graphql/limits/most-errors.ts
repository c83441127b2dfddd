import { GraphQLError } from 'graphql';

/** Maximum number of errors in one answer. The formatting of each takes about 20 µs, all in one turn of the event loop. */
export const MOST_ERRORS = 500;

/** Errors that are still shown when a query has too many. */
export const SHOWN_OF_TOO_MANY = 20;

const CODE = 'TOO_MANY_ERRORS';

/** The last error of an answer that has more errors than are shown. */
export function tooManyErrors(count: number): GraphQLError {
  return new GraphQLError(
    `${count} fields failed, and an answer has at most ${MOST_ERRORS} errors. Correct what the errors before this one describe, or ask for less.`,
    { extensions: { code: CODE, limit: MOST_ERRORS, found: count } },
  );
}

/** Tells whether a formatted error is the one that ends a list of too many. */
export function endsTooMany(error: { readonly extensions?: object } | undefined): boolean {
  return error?.extensions !== undefined && 'code' in error.extensions
    ? error.extensions.code === CODE
    : false;
}
