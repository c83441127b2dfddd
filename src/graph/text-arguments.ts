import { getNamedType, isInputObjectType, isScalarType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import type { ArgumentRule } from './argument-guard.js';
import type { IssueCollector } from './issue-collector.js';

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
  checkOf: ({ type }) => (takesText(type, new Set()) ? checkTexts : null),
};

/** Checks all texts in a coerced argument or a parsed JSON value. */
function checkTexts(value: unknown, issues: IssueCollector): void {
  if (typeof value === 'string') {
    if (!isStorableText(value)) issues.add(ACCEPTED);
  } else if (Array.isArray(value)) {
    for (let position = 0; position < value.length; position += 1) {
      checkInner(position, value[position], issues);
    }
    // Values of scalars such as dates are objects of classes.
  } else if (isPlainObject(value)) {
    for (const name of Object.keys(value)) checkInner(name, value[name], issues);
  }
}

function checkInner(name: string | number, value: unknown, issues: IssueCollector): void {
  issues.enter(name);
  checkTexts(value, issues);
  issues.leave();
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
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
