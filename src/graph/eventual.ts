/** A value, or the promise of it. */
export type Eventual<Value> = Value | Promise<Value>;

/**
 * Uses a value when it is there. Returns no promise where none is needed: a page has hundreds of fields, and the promises of one
 * field take microseconds.
 */
export function whenReady<Value, Result>(
  value: Eventual<Value>,
  use: (value: Value) => Eventual<Result>,
): Eventual<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** Resolves to null in place of an error. */
export async function orNull<Value>(make: () => Eventual<Value>): Promise<Value | null> {
  try {
    return await make();
  } catch {
    return null;
  }
}

/** Returns an error that is thrown as a rejected promise, so that it fails one entry of a list and not the list. */
export function orRejected<Value>(make: () => Eventual<Value>): Eventual<Value> {
  try {
    return make();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error('failed', { cause: error }));
  }
}
