/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Tells whether a JSON value is an object, and no array or null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
