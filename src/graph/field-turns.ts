import { isIntrospectionType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { fieldTurns } from '../runtime/background/timed-turns.js';
import type { TimedTurns } from '../runtime/background/timed-turns.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Lets the fields of a large answer share the event loop. A resolver, and the value that it returns later, wait for the next
 * turn when fields have used up the current one. Entities that become ready together would otherwise be completed with all
 * their fields in one turn: a query of hundreds of nested rows would block the loop for hundreds of milliseconds.
 */
export function limitFieldTurns(schema: GraphQLSchema, turns: TimedTurns = fieldTurns): void {
  // graphql-js shares its introspection types between all schemas.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = inTurns(field.resolve, turns);
    }
  }
}

/**
 * Promised values of one request that are delivered without a wait. Completing one takes up to 2 ms. Most requests have two or
 * three, and the wait of one would cost such a request a quarter of its time.
 */
const MOST_AT_ONCE = 10;

const PROMISED = Symbol('promised values');

/** Counts the promised values of a request on its context. */
function isOneOfMany(context: unknown): boolean {
  if (typeof context !== 'object' || context === null) return true;
  const request: { [PROMISED]?: number } = context;
  const count = (request[PROMISED] ?? 0) + 1;
  request[PROMISED] = count;
  return count > MOST_AT_ONCE;
}

function inTurns(resolve: Resolve, turns: TimedTurns): Resolve {
  // Values of a batch become ready before the first of them has been completed, so the duration of the turn does not
  // separate them: each of them takes its turn.
  const deliver = async (promised: Promise<unknown>): Promise<unknown> => {
    let value: unknown;
    try {
      value = await promised;
    } catch (error) {
      await turns.next(true);
      throw error;
    }
    if (isCompletedAtOnce(value)) return value;
    const delivered = Array.isArray(value) ? entriesInTurns(value) : value;
    await turns.next(true);
    return delivered;
  };
  // Entries that fail together would otherwise be reported in one turn.
  const entriesInTurns = (entries: readonly unknown[]): unknown[] =>
    entries.map((entry) => {
      if (!(entry instanceof Promise)) return entry;
      const delivered = deliver(entry);
      // The executor handles an entry when it gets the list. One that fails before that would end the process.
      delivered.catch(() => undefined);
      return delivered;
    });
  const start: Resolve = (parent, args, context, info): unknown => {
    const value = resolve(parent, args, context, info);
    if (value instanceof Promise) return isOneOfMany(context) ? deliver(value) : value;
    return Array.isArray(value) && value.some(isPromise) ? entriesInTurns(value) : value;
  };
  return (parent, args, context, info): unknown => {
    const wait = turns.next();
    return wait
      ? wait.then(() => start(parent, args, context, info))
      : start(parent, args, context, info);
  };
}

/** Tells whether a value has no fields whose completion takes time. */
function isCompletedAtOnce(value: unknown): boolean {
  return (
    typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0)
  );
}

function isPromise(value: unknown): boolean {
  return value instanceof Promise;
}
