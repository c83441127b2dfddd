const LIMIT = 500;
const counts = new Map<string, number>();

/**
 * Counts a value of Amazon that no enum of this version knows, so that a new one is noticed before a user asks.
 * Bounded: a source of random values can't fill the memory.
 */
export function countUnknownValue(enumName: string, value: string): void {
  const key = JSON.stringify([enumName, value.slice(0, 60)]);
  if (counts.has(key) || counts.size < LIMIT) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What was counted since the start, for the metrics page. */
export function unknownValues(): { enumName: string; value: string; count: number }[] {
  return [...counts].map(([key, count]) => {
    const [enumName = '', value = ''] = JSON.parse(key) as string[];
    return { enumName, value, count };
  });
}
