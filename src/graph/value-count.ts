/**
 * Returns how many more values there is room for after the values in this one, and a negative number as soon as there is
 * none.
 */
export function roomFor(value: unknown, room: number): number {
  if (typeof value !== 'object' || value === null) return room;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let left = room - inner.length;
  for (let index = 0; left >= 0 && index < inner.length; index += 1) {
    left = roomFor(inner[index], left);
  }
  return left;
}

/** Tells whether any argument of a field was given. Most fields are asked without. */
export function hasValues(args: Readonly<Record<string, unknown>>): boolean {
  for (const name in args) if (args[name] !== undefined && args[name] !== null) return true;
  return false;
}
