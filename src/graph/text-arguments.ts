import { getNamedType, isInputObjectType, isScalarType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import type { ArgumentRule } from './argument-guard.js';
import { InputIssue } from './user-error.type.js';

const ACCEPTED = 'text without NUL characters and unpaired surrogates';

const WITHOUT_TEXT: ReadonlySet<string> = new Set(['Boolean', 'Float', 'Int']);

/**
 * Tells whether a text can be stored and sent unchanged. UTF-8 has no bytes for an unpaired surrogate, so two keys
 * that differ in one would become equal. PostgreSQL cannot store NUL.
 */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Refuses text that cannot be stored or sent unchanged, in every argument. */
export const storableTexts: ArgumentRule = {
  concerns: ({ type }) => takesText(type, new Set()),
  issuesOf: (_, value, path) => textIssues(value, path),
};

/** Returns the issues of all texts in a coerced argument or a parsed JSON value. */
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

function takesText(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return !WITHOUT_TEXT.has(named.name);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => takesText(field.type, seen));
}
