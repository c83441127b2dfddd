const REDACTED = '[redacted]';
const MAX_DEPTH = 8;

// Keys of credentials, and of values that identify or locate a buyer.
const SECRET_KEY =
  /authorization|cookie|password|secret|token(?!s?Left|Count)|address|postal|phone|e-?mail|recipient|contact|contents$/i;

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return REDACTED;
  if (Array.isArray(value)) return value.map((element) => redactValue(element, depth + 1));
  return isPlainObject(value) ? redactKeys(value, depth + 1) : value;
}

/**
 * Returns a copy without the values of sensitive keys (tokens, secrets, addresses, contact details, labels), at any depth.
 * Examines keys, never values: do not log text that contains a secret.
 */
export function redactKeys(object: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      SECRET_KEY.test(key) && value !== null && value !== undefined
        ? REDACTED
        : redactValue(value, depth),
    ]),
  );
}
