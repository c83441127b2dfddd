import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';
import { leadingText } from '../../../runtime/text-part.js';

export type VariableLimits = Pick<
  QueryLimits,
  | 'maxNesting'
  | 'maxVariableEntries'
  | 'maxVariableFields'
  | 'maxVariableText'
  | 'maxVariableValues'
>;

/** An object or a list in the variables, and its path. */
interface Entry {
  readonly value: object;
  readonly name: string;
  readonly parent: Entry | null;
}

/** Characters of a name in an error. */
const MAX_NAME = 40;

/** Characters of a path in an error. */
const MAX_PATH = 200;

/** Numbers of all values of the variables. */
export interface VariablesSize {
  readonly values: number;
  /** Of all texts and field names together. */
  readonly characters: number;
  /** Of the object with the most fields. */
  readonly fields: number;
}

const EMPTY: VariablesSize = { values: 0, characters: 0, fields: 0 };

/**
 * Refuses variables that nest too deep, have too many values, too long lists, too many fields in an object or too long
 * texts. Does not recurse. Field names count as texts.
 * @throws QueryLimitError
 */
export function assertVariablesSize(variables: unknown, limits: VariableLimits): VariablesSize {
  if (!isNested(variables)) return EMPTY;
  const { maxNesting, maxVariableText, maxVariableValues } = limits;
  let level: Entry[] = [{ value: variables, name: '', parent: null }];
  let count = 0;
  let characters = 0;
  let fields = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new QueryLimitError('maxVariableNesting', maxNesting);
    const next: Entry[] = [];
    for (const parent of level) {
      const isList = Array.isArray(parent.value);
      // A list of entries or a path for each value would double the time.
      const members = membersOf(parent, isList, limits);
      fields = Math.max(fields, fieldsOf(parent, members));
      for (const name of members) {
        const value = (parent.value as Readonly<Record<string, unknown>>)[name];
        const text = typeof value === 'string' ? value.length : 0;
        const ofName = isList ? 0 : name.length;
        const longest = Math.max(text, ofName);
        if (longest > maxVariableText) throw tooLong(longest, { name, parent }, maxVariableText);
        count += 1;
        characters += text + ofName;
        if (isNested(value)) next.push({ value, name, parent });
      }
      if (count > maxVariableValues) {
        throw new QueryLimitError('maxVariableValues', maxVariableValues);
      }
    }
    level = next;
  }
  return { values: count, characters, fields };
}

/** Number of fields of an object; 0 for a list, and for the variables themselves, which are quoted one by one. */
function fieldsOf({ value, parent }: Entry, { length }: readonly string[]): number {
  return parent === null || Array.isArray(value) ? 0 : length;
}

function membersOf(parent: Entry, isList: boolean, limits: VariableLimits): readonly string[] {
  const members = Object.keys(parent.value);
  const most = isList ? limits.maxVariableEntries : limits.maxVariableFields;
  if (members.length > most) throw tooManyMembers(!isList, namesTo(parent), limits);
  return members;
}

/** Returns the error for a list or an object with too many members. @param path leads to it, from a variable on. */
export function tooManyMembers(
  isObject: boolean,
  path: readonly string[],
  { maxVariableEntries, maxVariableFields }: VariableLimits,
): QueryLimitError {
  const variable = path.length === 0 ? 'variables' : shownPath(path);
  const details = { extensions: { variable } };
  return isObject
    ? new QueryLimitError('maxVariableFields', maxVariableFields, {
        ...details,
        nextStep: `The object is at ${variable}. Send only the fields that the schema has.`,
      })
    : new QueryLimitError('maxVariableEntries', maxVariableEntries, {
        ...details,
        nextStep: `The list is at ${variable}. Send its entries in several requests.`,
      });
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function tooLong(
  found: number,
  place: Pick<Entry, 'name' | 'parent'>,
  most: number,
): QueryLimitError {
  const variable = shownPath(namesTo(place));
  return new QueryLimitError('maxVariableText', most, {
    found,
    nextStep: `The text is at ${variable}. Shorten it.`,
    extensions: { variable },
  });
}

function namesTo(place: Pick<Entry, 'name' | 'parent'>): string[] {
  const names: string[] = [];
  for (let at = place; at.parent; at = at.parent) names.unshift(at.name);
  return names;
}

function shownPath(names: readonly string[]): string {
  const shown = names.map((name) => leadingText(name, MAX_NAME));
  return leadingText(shown.join('.'), MAX_PATH);
}
