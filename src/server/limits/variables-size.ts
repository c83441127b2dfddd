import { QueryLimitError } from './query-limits.js';
import type { QueryLimits } from './query-limits.js';

export type VariableLimits = Pick<QueryLimits, 'maxNesting' | 'maxVariableValues'>;

/**
 * Refuses variables that nest too deep or have too many values, without recursion.
 * @throws QueryLimitError
 */
export function assertVariablesSize(variables: unknown, limits: VariableLimits): void {
  if (typeof variables !== 'object' || variables === null) return;
  const { maxNesting, maxVariableValues } = limits;
  let level: object[] = [variables];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maxNesting) throw new QueryLimitError('maxVariableNesting', maxNesting);
    const next: object[] = [];
    for (const container of level) {
      for (const value of Object.values(container) as unknown[]) {
        count += 1;
        if (typeof value === 'object' && value !== null) next.push(value);
      }
      if (count > maxVariableValues) {
        throw new QueryLimitError('maxVariableValues', maxVariableValues);
      }
    }
    level = next;
  }
}
