import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { refuseInput } from './input-issues.js';
import { InputIssue, InvalidInput } from './user-error.type.js';

const ACCEPTED = 'text without NUL characters and unpaired surrogates';

const WITHOUT_TEXT: ReadonlySet<string> = new Set(['Boolean', 'Float', 'Int']);

/**
 * Whether a text can be stored and sent unchanged. UTF-8 has no bytes for an unpaired surrogate, so two keys that differ
 * in one become the same, and PostgreSQL has no place for NUL.
 */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The problems of all texts in a coerced argument or in a parsed JSON value. */
function textIssues(value: unknown, path: readonly string[]): InputIssue[] {
  if (typeof value === 'string') {
    return isStorableText(value) ? [] : [new InputIssue([...path], ACCEPTED)];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, position) => textIssues(item, [...path, String(position)]));
  }
  // Values of scalars such as dates are objects of classes.
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => textIssues(inner, [...path, name]));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Refuses unstorable text in any argument before the field's resolver runs: as InvalidInput where the result of a mutation
 * has it, with BAD_USER_INPUT everywhere else.
 */
export function checkTextArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      if (!field.args.some((argument) => takesText(argument.type))) continue;
      if (field.resolve) field.resolve = checkingFirst(field, field.resolve);
      if (field.subscribe) field.subscribe = checkingFirst(field, field.subscribe);
    }
  }
}

function takesText(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return !WITHOUT_TEXT.has(named.name);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => takesText(field.type, seen));
}

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

function checkingFirst(field: Field, resolve: Resolve): Resolve {
  const hasInvalidInput = canBeInvalidInput(field);
  return (parent, args: Readonly<Record<string, unknown>>, context, info): unknown => {
    const issues = argumentIssues(field.name, args);
    if (issues.length === 0) return resolve(parent, args, context, info);
    if (hasInvalidInput) return new InvalidInput(issues);
    throw refuseInput(issues);
  };
}

function argumentIssues(field: string, args: Readonly<Record<string, unknown>>): InputIssue[] {
  return Object.entries(args).flatMap(([name, value]) =>
    // The paths of other rules begin with the input, or with the field that the argument belongs to.
    textIssues(value, name === 'input' ? [name] : [field, name]),
  );
}

function canBeInvalidInput({ type }: Field): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === InvalidInput.name);
}
