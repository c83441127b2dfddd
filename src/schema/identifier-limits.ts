import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { refuseInput } from './input-issues.js';
import { InputIssue, InvalidInput } from './user-error.type.js';

/** Characters of an id. Those that Amazon is known to issue have a few hundred at most. */
const MAX_ID = 2048;

/** Amazon documents 40 characters; what it has issued beyond that stays usable. */
const MAX_SKU = 256;

/** Characters of a cursor, which may hold a page token of Amazon. */
const MAX_CURSOR = 16_384;

/** Ids in one list. */
const MAX_IDS = 500;

/** Rules for texts that identify something though their type is String, by the name of the argument or input field. */
const TEXTS: Readonly<Record<string, number>> = {
  sku: MAX_SKU,
  skus: MAX_SKU,
  after: MAX_CURSOR,
  supplySourceCode: MAX_SKU,
};

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

/**
 * Refuses ids, SKUs, codes and cursors that nobody can have issued, before a resolver runs: ids that are blank, and what is
 * longer than any. A mutation answers `InvalidInput`, where its result has that; everything else is an error BAD_USER_INPUT.
 */
export function limitIdentifiers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.some((arg) => hasIdentifiers(arg, new Set()))) limitField(field);
    }
  }
}

function limitField(field: GraphQLField<unknown, unknown>): void {
  const { args: inputs, resolve, subscribe } = field;
  const result = getNamedType(field.type);
  const hasInvalidInput =
    isUnionType(result) && result.getTypes().some(({ name }) => name === InvalidInput.name);
  const issuesOf = (args: Readonly<Record<string, unknown>>): InputIssue[] =>
    inputs.flatMap((input) => issuesIn(input, args[input.name], [input.name]));
  if (resolve) {
    field.resolve = (parent, args: Record<string, unknown>, context, info): unknown => {
      const issues = issuesOf(args);
      if (issues.length === 0) return resolve(parent, args, context, info);
      if (hasInvalidInput) return new InvalidInput(issues);
      throw refuseInput(issues);
    };
  }
  if (subscribe) {
    field.subscribe = (parent, args: Record<string, unknown>, context, info): unknown => {
      const issues = issuesOf(args);
      if (issues.length > 0) throw refuseInput(issues);
      return subscribe(parent, args, context, info);
    };
  }
}

function hasIdentifiers({ name, type }: Input, seen: Set<unknown>): boolean {
  const named = getNamedType(type);
  if (named === GraphQLID || (named === GraphQLString && name in TEXTS)) return true;
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => hasIdentifiers(field, seen));
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
  if (type === GraphQLID) return textIssues(value, MAX_ID, true, path);
  const most = type === GraphQLString ? TEXTS[input.name] : undefined;
  return most === undefined ? [] : textIssues(value, most, false, path);
}

function issuesInList(
  { name }: Input,
  type: GraphQLInputType,
  value: unknown,
  path: readonly string[],
): InputIssue[] {
  const entries = Array.isArray(value) ? (value as unknown[]) : [value];
  if (getNamedType(type) === GraphQLID && entries.length > MAX_IDS) {
    return [
      new InputIssue([...path], `at most ${MAX_IDS} ids; send the others in another request`),
    ];
  }
  return entries.flatMap((entry, index) =>
    issuesIn({ name, type }, entry, [...path, String(index)]),
  );
}

function textIssues(
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
