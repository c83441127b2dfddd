import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { InputIssue } from './user-error.type.js';
import { clientError } from './client-error.js';
import { roomFor } from './value-count.js';

/**
 * Checks an input instance against the class-validator rules on its class, including nested inputs. The `message` of a
 * rule says what is accepted ("at most 30 characters"). Returns every issue with its path, [] when there is none. Absent
 * values have no issue: GraphQL has checked that all that is required is there.
 */
export function issuesOf(input: object, root: readonly string[] = ['input']): InputIssue[] {
  const text = roomFor(input, MOST_VALUES) < 0 ? null : JSON.stringify(input);
  const valid = validOf(input.constructor);
  if (text !== null && valid.has(text)) return [];
  const issues = validateSync(input, {
    forbidUnknownValues: false,
    skipMissingProperties: true,
    stopAtFirstError: true,
  }).flatMap((error) => flatten(error, root));
  if (text !== null && issues.length === 0) valid.set(text, true);
  return issues;
}

/** Values in an input that is remembered. */
const MOST_VALUES = 100;
/** Characters of the inputs of one class that are remembered. */
const MOST_TEXT = 200_000;
const LONGEST_TEXT = 4_000;

/**
 * Inputs without issues, by class, as JSON. GraphQL gives every field of a class values of one type, and no rule looks at anything
 * else, so equal texts have equal issues. A page of orders checks the same parcel for each of them, which takes 0.1 ms each time.
 */
const validInputs = new WeakMap<object, LRUCache<string, true>>();

function validOf(inputClass: object): LRUCache<string, true> {
  const known = validInputs.get(inputClass);
  if (known) return known;
  const valid = new LRUCache<string, true>({
    maxSize: MOST_TEXT,
    maxEntrySize: LONGEST_TEXT,
    sizeCalculation: (_, text) => text.length,
  });
  validInputs.set(inputClass, valid);
  return valid;
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
