import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { GraphQLError } from 'graphql';
import { InputIssue } from './user-error.type.js';
import { clientError } from './client-error.js';

/**
 * Checks an input instance against the class-validator rules on its class, including nested inputs. The `message` of a
 * rule says what is accepted ("at most 30 characters"). Returns every issue with its path, [] when there is none. Absent
 * values have no issue: GraphQL has checked that all that is required is there.
 */
export function issuesOf(input: object, root: readonly string[] = ['input']): InputIssue[] {
  return validateSync(input, {
    forbidUnknownValues: false,
    skipMissingProperties: true,
    stopAtFirstError: true,
  }).flatMap((error) => flatten(error, root));
}

/** Issues that one error reports. */
const MOST_OF_AN_ERROR = 10;

function flatten(error: ValidationError, parent: readonly string[]): InputIssue[] {
  const path = [...parent, error.property];
  const own = Object.values(error.constraints ?? {}).map(
    (accepted) => new InputIssue(path, accepted),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

/**
 * Builds one GraphQL error with the first issues. For queries, which have no payload, and of which an answer may have hundreds.
 * @param count is the number of all issues, when only the reported ones are given.
 */
export function refuseInput(issues: readonly InputIssue[], count = issues.length): GraphQLError {
  const shown = issues.slice(0, MOST_OF_AN_ERROR);
  const more = count - shown.length;
  const sentences = shown.map((issue) => issue.message);
  if (more > 0) sentences.push(`There are ${more} more.`);
  return clientError(sentences.join(' '), {
    code: 'BAD_USER_INPUT',
    issues: shown.map(({ path, message, accepted }) => ({ path, message, accepted })),
  });
}
