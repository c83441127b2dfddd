import { ApiError } from '../api.js';

/**
 * Reads one value of a request body and gives it back typed, or throws the error that Amazon answers:
 * 400 InvalidInput with the value, its path and the constraint it broke.
 */
export type Check<T> = (value: unknown, path: string) => T;

type Checks = Readonly<Record<string, Check<unknown>>>;
type Checked<C extends Checks> = { readonly [K in keyof C]: ReturnType<C[K]> };

/** A 400 InvalidInput with that message. */
export function invalidInput(message: string, details: string | null = null): ApiError {
  return new ApiError(400, 'InvalidInput', message, details);
}

function broken(value: unknown, path: string, constraint: string): ApiError {
  const isAbsent = value === undefined || value === null;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const quoted = isAbsent ? 'null' : `'${shown.slice(0, 200)}'`;
  return invalidInput(
    `1 validation error detected: Value ${quoted} at '${path}' failed to satisfy constraint: ${constraint}`,
  );
}

export interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** A string of at least one character, unless `min` says otherwise. */
export function text({ min = 1, max, pattern }: TextLimits = {}): Check<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw broken(value, path, 'Member must be a string');
    if (value.length < min) {
      throw broken(value, path, `Member must have length greater than or equal to ${String(min)}`);
    }
    if (max !== undefined && value.length > max) {
      throw broken(value, path, `Member must have length less than or equal to ${String(max)}`);
    }
    if (pattern !== undefined && !pattern.test(value)) {
      const shown = `Member must satisfy regular expression pattern: ${pattern.source}`;
      throw broken(value, path, shown);
    }
    return value;
  };
}

export function oneOf<T extends string>(values: readonly T[]): Check<T> {
  return (value, path) => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) {
      throw broken(value, path, `Member must satisfy enum value set: [${values.join(', ')}]`);
    }
    return found;
  };
}

export interface NumberLimits {
  readonly above?: number;
  readonly least?: number;
  readonly whole?: boolean;
}

/** A finite JSON number; a number in quotation marks is none. */
export function number({ above, least, whole = false }: NumberLimits = {}): Check<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw broken(value, path, 'Member must be a number');
    }
    if (whole && !Number.isInteger(value)) {
      throw broken(value, path, 'Member must be an integer');
    }
    if (above !== undefined && value <= above) {
      throw broken(value, path, `Member must have value greater than ${String(above)}`);
    }
    if (least !== undefined && value < least) {
      throw broken(value, path, `Member must have value greater than or equal to ${String(least)}`);
    }
    return value;
  };
}

export const flag: Check<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw broken(value, path, 'Member must be a boolean');
  return value;
};

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** An ISO 8601 date-time with its offset, given back as epoch milliseconds. */
export const timestampMs: Check<number> = (value, path) => {
  const ms = typeof value === 'string' && DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(ms)) throw broken(value, path, 'Member must be a valid ISO 8601 date-time');
  return ms;
};

export function list<T>(check: Check<T>, { min = 0 }: { min?: number } = {}): Check<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw broken(value, path, 'Member must be a list');
    if (value.length < min) {
      throw broken(value, path, `Member must have length greater than or equal to ${String(min)}`);
    }
    // Coral, Amazon's framework, counts list members from 1.
    return value.map((entry, index) => check(entry, `${path}.${String(index + 1)}.member`));
  };
}

/**
 * An object. `null` counts as absent, unknown fields are left out, and so is an optional field that is absent.
 */
export function record<R extends Checks, O extends Checks>(
  required: R,
  optional: O,
): Check<Checked<R> & Partial<Checked<O>>> {
  return (value, path) => {
    const fields = fieldsOf(value, path);
    const result: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(required)) {
      const field = fields[name];
      const fieldPath = join(path, name);
      if (field === undefined || field === null) {
        throw broken(null, fieldPath, 'Member must not be null');
      }
      result[name] = check(field, fieldPath);
    }
    for (const [name, check] of Object.entries(optional)) {
      const field = fields[name];
      if (field !== undefined && field !== null) result[name] = check(field, join(path, name));
    }
    // Filled field by field from the very checks that the type is made of, which no type system can follow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return result as Checked<R> & Partial<Checked<O>>;
  };
}

function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw broken(value, path === '' ? 'body' : path, 'Member must be an object');
  }
  return Object.fromEntries(Object.entries(value));
}

function join(path: string, name: string): string {
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  return path === '' ? camel : `${path}.${camel}`;
}
