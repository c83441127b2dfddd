import type { GraphQLNamedType } from 'graphql';
import { Extensions, Field } from 'type-graphql';
import { DataType } from './fields.js';
import { UserError } from './user-error.type.js';
import type { InvalidInput } from './user-error.type.js';

/** The classes of the failures that a mutation can have. */
export type Failures = readonly (abstract new (...args: never[]) => UserError)[];

/** A failure of one of these classes. */
export type FailureOf<Declared extends Failures> = InstanceType<Declared[number]>;

const OF_INVALID_INPUT = 'payloadOfInvalidInput';

type PayloadClass = new (refused: InvalidInput) => { readonly error: UserError | null };

/** Declares the payload of one mutation. Its constructor takes the result of the service, or a refused input alone. */
export function Payload(description: string): (type: PayloadClass) => void {
  return (type) => {
    DataType(description)(type);
    const payloadOf: PayloadOf = (refused) => new type(refused);
    Extensions({ [OF_INVALID_INPUT]: payloadOf })(type);
  };
}

type PayloadOf = (refused: InvalidInput) => object;

/** Returns the function that makes the payload of a refused input. Null for a type that is no payload. */
export function payloadOfInvalidInput({ extensions }: GraphQLNamedType): PayloadOf | null {
  return (extensions[OF_INVALID_INPUT] as PayloadOf | undefined) ?? null;
}

/** Declares the field `error` of a payload. Its description names the failures, in alphabetical order. */
export function ErrorField(failures: Failures): PropertyDecorator {
  const names = failures.map(({ name }) => name).toSorted();
  return Field(() => UserError, {
    nullable: true,
    description: `Why it failed; null on success. Fails with ${names.join(', ')}.`,
  });
}

/**
 * Returns the failure in a result; null on success.
 * @throws Error for a failure that is not declared. TypeScript refuses it, unless a cast hides it.
 */
export function failureIn<Declared extends Failures>(
  failures: Declared,
  result: object,
): FailureOf<Declared> | null {
  if (!(result instanceof UserError)) return null;
  if (failures.some((type) => result instanceof type)) return result as FailureOf<Declared>;
  throw new Error(`The failure ${result.constructor.name} is not declared for this mutation.`);
}
