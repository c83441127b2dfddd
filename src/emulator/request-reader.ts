/** Readers of request bodies: each keeps what it describes and notes what is wrong, with its path. */

/** Something in a body that is not accepted. */
export interface Violation {
  /** Such as `address.countryCode` or `monday[0].startTime`; empty for the body itself. */
  readonly path: string;
  readonly problem: string;
}

/** Reads a value; gives undefined and notes a violation when it is not what it should be. */
export type Reader<T> = (value: unknown, path: string, violations: Violation[]) => T | undefined;

type Read<R> = R extends Reader<infer T> ? T : never;

type ReadObject<P, R extends keyof P> = { [K in R]: Read<P[K]> } & {
  [K in Exclude<keyof P, R>]?: Read<P[K]>;
};

/** True or false. */
export const flag: Reader<boolean> = (value, path, violations) => {
  if (typeof value === 'boolean') return value;
  violations.push({ path, problem: 'must be true or false' });
  return undefined;
};

/** Any finite number. */
export const number: Reader<number> = (value, path, violations) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  violations.push({ path, problem: 'must be a number' });
  return undefined;
};

/** A whole number from 0. */
export const count: Reader<number> = (value, path, violations) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  violations.push({ path, problem: 'must be a whole number from 0' });
  return undefined;
};

/** A string; where a condition is given, one that meets it. `accepts` tells the condition in words. */
export function text(
  accepts?: string,
  meets?: RegExp | ((value: string) => boolean),
): Reader<string> {
  return (value, path, violations) => {
    if (typeof value !== 'string') {
      violations.push({ path, problem: 'must be a string' });
      return undefined;
    }
    const good = meets instanceof RegExp ? meets.test(value) : (meets?.(value) ?? true);
    if (good) return value;
    violations.push({ path, problem: `must be ${accepts ?? 'another string'}` });
    return undefined;
  };
}

/** One of the given strings. */
export function oneOf<const T extends string>(...accepted: readonly T[]): Reader<T> {
  return (value, path, violations) => {
    const found = accepted.find((word) => word === value);
    if (found === undefined) {
      violations.push({ path, problem: `must be one of ${accepted.join(', ')}` });
    }
    return found;
  };
}

/** A list whose every item is accepted by the reader. */
export function listOf<T>(item: Reader<T>): Reader<T[]> {
  return (value, path, violations) => {
    if (!Array.isArray(value)) {
      violations.push({ path, problem: 'must be a list' });
      return undefined;
    }
    return value.flatMap((entry: unknown, index) => {
      const read = item(entry, `${path}[${index}]`, violations);
      return read === undefined ? [] : [read];
    });
  };
}

/** An object with the described properties; others are dropped. */
export function object<P extends Record<string, Reader<unknown>>, R extends keyof P = never>(
  properties: P,
  ...required: readonly R[]
): Reader<ReadObject<P, R>> {
  const needed: readonly PropertyKey[] = required;
  return (value, path, violations) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      violations.push({ path, problem: 'must be an object' });
      return undefined;
    }
    const sent = new Map<string, unknown>(Object.entries(value));
    const kept: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(properties)) {
      const inner = path === '' ? name : `${path}.${name}`;
      // Amazon reads null like an absent property.
      const item = sent.get(name) ?? undefined;
      if (item !== undefined) kept[name] = read(item, inner, violations);
      else if (needed.includes(name)) violations.push({ path: inner, problem: 'is required' });
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built by the very readers that the type is made of
    return kept as ReadObject<P, R>;
  };
}
