import {
  getNamedType,
  getNullableType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphQLArgument, GraphQLInputField, GraphQLInputType } from 'graphql';
import type { ArgumentRule } from './argument-guard.js';
import { InputIssue } from './user-error.type.js';

/** Longest id, in characters. Ids that Amazon is known to issue have a few hundred at most. */
const MAX_ID = 2048;

/** Amazon documents 40 characters. Longer SKUs that it has issued stay usable. */
const MAX_SKU = 256;

/** Longest cursor, in characters. A cursor may hold a page token of Amazon. */
const MAX_CURSOR = 16_384;

/** Most ids in one list. */
const MAX_IDS = 500;

/** Most entries of any other list. Inputs may declare less. */
const MAX_ENTRIES = 1000;

/** Rules for identifiers of type String, by the name of the argument or input field. */
const TEXTS: Readonly<Record<string, number>> = {
  sku: MAX_SKU,
  skus: MAX_SKU,
  after: MAX_CURSOR,
  supplySourceCode: MAX_SKU,
};

/** Names of the SKU fields. A blank text is not a SKU. */
const SKUS: ReadonlySet<string> = new Set(['sku', 'skus']);

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

/**
 * Refuses lists that are too long. Refuses ids, SKUs, codes and cursors that cannot have been issued, because they are
 * too long or blank. Each domain checks its further rules and reports all issues of an input together.
 */
export const identifierLimits: ArgumentRule = {
  concerns: (argument) => hasLimits(argument, new Set()),
  issuesOf: issuesIn,
};

function hasLimits({ name, type }: Input, seen: Set<unknown>): boolean {
  if (isListType(getNullableType(type))) return true;
  const named = getNamedType(type);
  if (named === GraphQLID || (named === GraphQLString && name in TEXTS)) return true;
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => hasLimits(field, seen));
}

function issuesIn(input: Input, value: unknown, path: readonly string[]): InputIssue[] {
  if (value === null || value === undefined) return [];
  const type: GraphQLInputType = isNonNullType(input.type) ? input.type.ofType : input.type;
  if (isListType(type)) return issuesInList(input, type.ofType, value, path);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      issuesIn(field, (value as Readonly<Record<string, unknown>>)[field.name], [
        ...path,
        field.name,
      ]),
    );
  }
  if (typeof value !== 'string') return [];
  if (type === GraphQLID) return lengthIssues(value, MAX_ID, path[0] !== 'input', path);
  const most = type === GraphQLString ? TEXTS[input.name] : undefined;
  if (most === undefined) return [];
  return lengthIssues(value, most, SKUS.has(input.name) && path[0] !== 'input', path);
}

function issuesInList(
  { name }: Input,
  type: GraphQLInputType,
  value: unknown,
  path: readonly string[],
): InputIssue[] {
  const entries = Array.isArray(value) ? (value as unknown[]) : [value];
  const isOfIds = getNamedType(type) === GraphQLID;
  const most = isOfIds ? MAX_IDS : MAX_ENTRIES;
  if (entries.length > most) {
    const accepted = `at most ${most} ${isOfIds ? 'ids' : 'entries'}; send the others in another request`;
    return [new InputIssue([...path], accepted)];
  }
  return entries.flatMap((entry, index) =>
    issuesIn({ name, type }, entry, [...path, String(index)]),
  );
}

function lengthIssues(
  value: string,
  most: number,
  isRequired: boolean,
  path: readonly string[],
): InputIssue[] {
  if (value.length > most) return [new InputIssue([...path], `at most ${most} characters long`)];
  if (isRequired && value.trim() === '') {
    return [new InputIssue([...path], 'an id that is not blank')];
  }
  return [];
}
