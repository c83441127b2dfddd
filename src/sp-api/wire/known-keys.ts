/** Deeper than any of Amazon's notifications. */
const MOST_LEVELS = 20;

const plain = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Returns a table of key names for `withKnownKeys`. */
export function knownKeys(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [plain(name), name]));
}

/**
 * Returns the same value with the keys of all levels spelled as in the table: Amazon's published schemas
 * differ in the case of their keys. An exact spelling wins over its variants. Unknown keys stay.
 */
export function withKnownKeys(
  value: unknown,
  table: ReadonlyMap<string, string>,
  levels = MOST_LEVELS,
): unknown {
  if (typeof value !== 'object' || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withKnownKeys(item, table, levels - 1));
  const result = new Map<string, unknown>();
  for (const [key, inner] of Object.entries(value)) {
    const name = table.get(plain(key)) ?? key;
    if (key === name || !result.has(name)) {
      result.set(name, withKnownKeys(inner, table, levels - 1));
    }
  }
  return Object.fromEntries(result);
}
