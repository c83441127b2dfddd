import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';

export type VariableLimits = Pick<
  QueryLimits,
  'maxNesting' | 'maxVariableText' | 'maxVariableValues'
>;

/** A value in the variables, and its path. */
interface Entry<Value = unknown> {
  readonly value: Value;
  readonly name: string;
  readonly parent: Entry | null;
}

/** Characters of a name in an error. */
const MAX_NAME = 40;

/** Characters of a path in an error. */
const MAX_PATH = 200;

/**
 * Refuses variables that nest too deep, have too many values or have too long texts. Does not recurse. Field names
 * count as texts. Returns the number of characters of all texts.
 * @throws QueryLimitError
 */
export function assertVariablesSize(variables: unknown, limits: VariableLimits): number {
  if (typeof variables !== 'object' || variables === null) return 0;
  const { maxNesting, maxVariableText, maxVariableValues } = limits;
  let level: Entry<object>[] = [{ value: variables, name: '', parent: null }];
  let count = 0;
  let characters = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new QueryLimitError('maxVariableNesting', maxNesting);
    const next: Entry<object>[] = [];
    for (const parent of level) {
      const isList = Array.isArray(parent.value);
      for (const [name, value] of Object.entries(parent.value) as [string, unknown][]) {
        count += 1;
        characters += charactersOf({ value, name, parent }, isList, maxVariableText);
        if (typeof value === 'object' && value !== null) next.push({ value, name, parent });
      }
      if (count > maxVariableValues) {
        throw new QueryLimitError('maxVariableValues', maxVariableValues);
      }
    }
    level = next;
  }
  return characters;
}

/** Returns the characters of a value and of its name. */
function charactersOf(entry: Entry, isInList: boolean, most: number): number {
  const text = typeof entry.value === 'string' ? entry.value.length : 0;
  const name = isInList ? 0 : entry.name.length;
  if (Math.max(text, name) > most) throw tooLong(Math.max(text, name), entry, most);
  return text + name;
}

function tooLong(found: number, entry: Entry, most: number): QueryLimitError {
  const names: string[] = [];
  for (let at = entry; at.parent; at = at.parent) names.unshift(at.name.slice(0, MAX_NAME));
  const variable = names.join('.').slice(0, MAX_PATH);
  return new QueryLimitError('maxVariableText', most, {
    found,
    nextStep: `The text is at ${variable}. Shorten it.`,
    extensions: { variable },
  });
}
