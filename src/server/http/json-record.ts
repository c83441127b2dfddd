/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Tells objects from arrays, null and other JSON values. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
