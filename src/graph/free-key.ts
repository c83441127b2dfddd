import { GraphQLError } from 'graphql';

const KEY_IS_FREE = 'keyIsFree';

/** Adds to a failure that the key of the purchase is free. The failure stays its cause. */
export function withFreeKey(failure: Error): GraphQLError {
  return new GraphQLError(failure.message, {
    originalError: failure,
    extensions: { [KEY_IS_FREE]: true },
  });
}

/** Tells whether an error says that the key of a purchase is free. */
export function saysKeyIsFree(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions[KEY_IS_FREE] === true;
}
