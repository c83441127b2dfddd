import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';

export type VariableLimits = Pick<
  QueryLimits,
  'maxNesting' | 'maxVariableText' | 'maxVariableValues'
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

/**
 * Refuses variables that nest too deep, have too many values or have too long texts. Does not recurse. Field names
 * count as texts. Returns the number of characters of all texts.
 * @throws QueryLimitError
 */
export function assertVariablesSize(variables: unknown, limits: VariableLimits): number {
  if (!isNested(variables)) return 0;
  const { maxNesting, maxVariableText, maxVariableValues } = limits;
  let level: Entry[] = [{ value: variables, name: '', parent: null }];
  let count = 0;
  let characters = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new QueryLimitError('maxVariableNesting', maxNesting);
    const next: Entry[] = [];
    for (const parent of level) {
      const isList = Array.isArray(parent.value);
      // A list of entries or a path for each value would double the time.
      for (const name of Object.keys(parent.value)) {
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
  return characters;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function tooLong(
  found: number,
  place: Pick<Entry, 'name' | 'parent'>,
  most: number,
): QueryLimitError {
  const names: string[] = [];
  for (let at = place; at.parent; at = at.parent) names.unshift(at.name.slice(0, MAX_NAME));
  const variable = names.join('.').slice(0, MAX_PATH);
  return new QueryLimitError('maxVariableText', most, {
    found,
    nextStep: `The text is at ${variable}. Shorten it.`,
    extensions: { variable },
  });
}
