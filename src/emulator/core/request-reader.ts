/** Readers of request bodies. Each keeps the described values and lists violations with their paths. */

/** A value that is not accepted. */
export interface Violation {
  /** Such as `address.countryCode` or `monday[0].startTime`. Empty for the body itself. */
  readonly path: string;
  readonly problem: string;
  /** The value that was sent. */
  readonly value?: unknown;
}

/** Reads a value. Returns undefined and adds a violation when it is not accepted. */
export type Reader<T> = (value: unknown, path: string, violations: Violation[]) => T | undefined;

/** The type of an accepted value. */
export type Read<R> = R extends Reader<infer T> ? T : never;

/** A property that must be present. */
interface Required<T> {
  readonly required: Reader<T>;
}

type Property = Reader<unknown> | Required<unknown>;

type ReadObject<P> = {
  [K in keyof P as P[K] extends Required<unknown> ? K : never]: P[K] extends Required<infer T>
    ? T
    : never;
} & { [K in keyof P as P[K] extends Required<unknown> ? never : K]?: Read<P[K]> };

/** The error wording of one API. */
export interface Wording {
  readonly required: string;
  readonly flag: string;
  readonly number: string;
  readonly string: string;
  readonly list: string;
  readonly object: string;
  readonly oneOf: (accepted: readonly string[]) => string;
}

/** Tells whether a parsed JSON value is an object and no list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Marks a property of an object as required. */
export function required<T>(read: Reader<T>): Required<T> {
  return { required: read };
}

/** Accepts what a type guard accepts. */
function guarded<T>(accepts: (value: unknown) => value is T, problem: string): Reader<T> {
  return (value, path, violations) => {
    if (accepts(value)) return value;
    violations.push({ path, problem, value });
    return undefined;
  };
}

/** Adds a condition to a reader. */
export function meeting<T>(
  read: Reader<T>,
  meets: (value: T) => boolean,
  problem: string,
): Reader<T> {
  return (value, path, violations) => {
    const accepted = read(value, path, violations);
    if (accepted === undefined || meets(accepted)) return accepted;
    violations.push({ path, problem, value });
    return undefined;
  };
}

/** Basic readers in the wording of one API. */
export class Readers {
  /** True or false. */
  readonly flag: Reader<boolean>;
  /** Any finite number. Refuses a number in quotation marks. */
  readonly number: Reader<number>;
  readonly string: Reader<string>;

  readonly #words: Wording;

  constructor(words: Wording) {
    this.#words = words;

    this.flag = guarded((value) => typeof value === 'boolean', words.flag);
    this.number = guarded(
      (value): value is number => typeof value === 'number' && Number.isFinite(value),
      words.number,
    );
    this.string = guarded((value) => typeof value === 'string', words.string);
  }

  /** One of the given strings. */
  readonly oneOf = <const T extends string>(...accepted: readonly T[]): Reader<T> =>
    guarded(
      (value): value is T => accepted.some((word) => word === value),
      this.#words.oneOf(accepted),
    );

  /** A list of accepted items. */
  readonly listOf =
    <T>(item: Reader<T>): Reader<T[]> =>
    (value, path, violations) => {
      if (!Array.isArray(value)) {
        violations.push({ path, problem: this.#words.list, value });
        return undefined;
      }
      return value.flatMap((entry: unknown, index) => {
        const read = item(entry, `${path}[${index}]`, violations);
        return read === undefined ? [] : [read];
      });
    };

  /** An object with the described properties. Drops others. */
  readonly object =
    <P extends Record<string, Property>>(properties: P): Reader<ReadObject<P>> =>
    (value, path, violations) => {
      if (!isJsonObject(value)) {
        violations.push({ path, problem: this.#words.object, value });
        return undefined;
      }
      const sent = new Map<string, unknown>(Object.entries(value));
      const kept: Record<string, unknown> = {};
      for (const [name, property] of Object.entries(properties)) {
        const inner = path === '' ? name : `${path}.${name}`;
        // Amazon reads null like an absent property.
        const item = sent.get(name) ?? undefined;
        const read = 'required' in property ? property.required : property;
        if (item !== undefined) kept[name] = read(item, inner, violations);
        else if ('required' in property)
          violations.push({ path: inner, problem: this.#words.required, value: item });
      }
      // Built by the readers that the type is made of.
      return kept as ReadObject<P>;
    };
}

const plain = new Readers({
  required: 'is required',
  flag: 'must be true or false',
  number: 'must be a number',
  string: 'must be a string',
  list: 'must be a list',
  object: 'must be an object',
  oneOf: (accepted) => `must be one of ${accepted.join(', ')}`,
});

/** Readers for the APIs without a known wording. */
export const { flag, number, oneOf, listOf, object } = plain;

/** A whole number from 0. */
export const count: Reader<number> = guarded(
  (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  'must be a whole number from 0',
);

/** A string that meets the condition, if one is given. `accepts` describes the condition. */
export function text(
  accepts?: string,
  meets?: RegExp | ((value: string) => boolean),
): Reader<string> {
  if (meets === undefined) return plain.string;
  const condition = meets instanceof RegExp ? (value: string) => meets.test(value) : meets;
  return meeting(plain.string, condition, `must be ${accepts ?? 'another string'}`);
}

/** A string that is not empty or blank. */
export const filled = text('a non-empty string', /\S/);

/** An object with all of its properties. */
export const anyObject: Reader<Readonly<Record<string, unknown>>> = (value, path, violations) => {
  if (isJsonObject(value)) return { ...value };
  violations.push({ path, problem: 'must be an object' });
  return undefined;
};

/** Returns the accepted value. @throws the error that `errorFor` makes of the violations. */
export function acceptedValue<T>(
  value: unknown,
  read: Reader<T>,
  errorFor: (violations: readonly Violation[]) => Error,
): T {
  const violations: Violation[] = [];
  const result = read(value, '', violations);
  if (result !== undefined && violations.length === 0) return result;
  throw errorFor(violations);
}

/** Lists every violation with its path. */
export function problemsOf(violations: readonly Violation[]): string {
  return violations.map(({ path, problem }) => `${path || 'body'} ${problem}`).join('; ');
}
