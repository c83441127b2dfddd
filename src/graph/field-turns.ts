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
  const deliver = createDelivery(turns);
  // graphql-js shares its introspection types between all schemas.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = inTurns(field.resolve, turns, deliver);
    }
  }
}

/**
 * Values that are ready together and are delivered without a wait: of one request, and of all. Completing a nested value
 * takes up to 2 ms, but most requests deliver one or two small values.
 */
const MOST_AT_ONCE = { ofOne: 10, ofAll: 32 };

/** @param request is the context of the request. */
type Deliver = (value: unknown, request: unknown) => unknown;

/**
 * Returns a function that delivers values in turns. The values of a batch are delivered before the first of them has been
 * completed, so the duration of the turn does not separate them. Their number does.
 */
function createDelivery(turns: TimedTurns): Deliver {
  const ofOne = new Map<unknown, number>();
  let ofAll = 0;
  const reset = (): void => {
    ofOne.clear();
    ofAll = 0;
  };
  return (value, request) => {
    if (ofAll === 0) setImmediate(reset);
    ofAll += 1;
    const own = (ofOne.get(request) ?? 0) + 1;
    ofOne.set(request, own);
    const mustWait = own > MOST_AT_ONCE.ofOne || ofAll > MOST_AT_ONCE.ofAll;
    return turns.next(mustWait)?.then(() => value) ?? value;
  };
}

function inTurns(resolve: Resolve, turns: TimedTurns, deliver: Deliver): Resolve {
  const start: Resolve = (parent, args, context, info): unknown => {
    const value = resolve(parent, args, context, info);
    return value instanceof Promise ? value.then((ready) => deliver(ready, context)) : value;
  };
  return (parent, args, context, info): unknown => {
    const wait = turns.next();
    return wait
      ? wait.then(() => start(parent, args, context, info))
      : start(parent, args, context, info);
  };
}
